package catalogue

import (
	"strconv"
	"strings"

	"monografi/monograph"
)

// A parser reads rows into the parts of a catalogue and collects what is wrong with them.
// Words (synonyms and contexts) are kept aside until all indicators and lists are known.
type parser struct {
	current *table
	row     row
	faults  TableErrors

	indicatorWords []indicatorWords
	lists          []*listWords
	listByCode     map[string]*listWords
	phrases        []Phrase
	lights         []lightRow
	flows          []flowRow
}

type indicatorWords struct {
	indicator *monograph.Indicator
	synonyms  []string
	context   string
}

type listWords struct {
	list    *monograph.Breakdown
	words   []string
	context string
	members []memberWords
}

// memberWords are the words of the member at the same place in the list.
type memberWords struct {
	words   []string
	context string
}

func (p *parser) table(t *table, c *Catalogue) {
	p.current = t
	for _, r := range t.rows {
		p.row = r
		switch t.name {
		case "sections.csv":
			c.Sections = append(c.Sections, p.section())
		case "units.csv":
			u, spellings := p.unit()
			c.Units = append(c.Units, u)
			c.Spellings = append(c.Spellings, spellings...)
		case "breakdowns.csv":
			p.breakdown()
		case "indicators.csv":
			p.indicator()
		case "phrases.csv":
			p.phrase()
		case "forms.csv":
			c.Forms = append(c.Forms, p.form())
		case "form_rows.csv":
			p.formRow(c.Forms)
		case "rules.csv":
			c.Rules = append(c.Rules, p.rule()...)
		case "templates.csv":
			c.Templates = p.template(c.Templates)
		case "tests.csv":
			c.Tests = append(c.Tests, p.test())
		case "registers.csv":
			c.Registers = append(c.Registers, p.registerColumn())
		case "holidays.csv":
			c.Holidays = append(c.Holidays, p.holiday())
		case "flows.csv":
			p.flows = append(p.flows, p.flow())
		case "lights.csv":
			p.lights = append(p.lights, p.light())
		}
	}
}

// get returns a field of the current row by the name of its column.
func (p *parser) get(column string) string { return p.row.fields[p.current.column(column)] }

func (p *parser) fail(column string, format string, args ...any) {
	p.faults = append(p.faults, p.current.fault(p.row.line, column, Faultf(format, args...)))
}

// must returns a field that may not be empty.
func (p *parser) must(column string) string {
	s := p.get(column)
	if s == "" {
		p.fail(column, "empty")
	}
	return s
}

func (p *parser) integer(column string) int {
	n, err := strconv.Atoi(p.must(column))
	if err != nil {
		p.fail(column, "%q: want a whole number", p.get(column))
	}
	return n
}

func (p *parser) label() monograph.Label {
	return monograph.Label{ID: p.get("label_id"), EN: p.get("label_en")}
}

// members reads the members column. Most rows name one list or none, which is canonical as it stands.
func (p *parser) members() monograph.Members {
	s := p.get("members")
	list, member, ok := strings.Cut(s, "=")
	if s == "" || ok && list != "" && member != "" && !strings.ContainsAny(member, ";=") {
		return monograph.Members(s)
	}
	members, err := monograph.ParseMembers(s)
	if err != nil {
		p.fail("members", "%q: want LIST=MEMBER;…", s)
	}
	return members
}

// words splits a field at "|", leaving out empty parts.
func words(s string) []string {
	if s == "" {
		return nil
	}
	out := strings.Split(s, "|")
	n := 0
	for _, w := range out {
		if w = strings.TrimSpace(w); w != "" {
			out[n] = w
			n++
		}
	}
	return out[:n]
}

func (p *parser) section() Section {
	return Section{Code: p.must("code"), Chapter: p.integer("chapter"), Label: p.label()}
}

func (p *parser) unit() (Unit, []Spelling) {
	u := Unit{Code: p.must("code"), Label: p.label(), Symbol: p.get("symbol"), Decimals: p.integer("decimals")}
	var spellings []Spelling
	for _, column := range []string{"spellings", "accepts"} {
		for _, w := range words(p.get(column)) {
			text, factor, err := cutFactor(w)
			if err != nil {
				p.fail(column, "%q: %v", w, err)
			}
			spellings = append(spellings, Spelling{Text: Normalize(text), Unit: u.Code, Factor: factor, accepted: column == "accepts"})
		}
	}
	return u, spellings
}

// cutFactor reads "km2*100"; without a factor it is 1.
func cutFactor(s string) (text string, factor float64, err error) {
	text, f, ok := strings.Cut(s, "*")
	if !ok {
		return s, 1, nil
	}
	factor, err = strconv.ParseFloat(f, 64)
	if err == nil && factor <= 0 {
		err = Faultf("factor must be above 0")
	}
	return text, factor, err
}

// rule reads a rule; lines whose code starts with # are remarks.
func (p *parser) rule() []Rule {
	if strings.HasPrefix(p.get("code"), "#") {
		return nil
	}
	r, err := readRule(p.get)
	if err != nil {
		p.fail("", "%v", err)
	}
	if r.Severity == off {
		return nil
	}
	return []Rule{r}
}

func (p *parser) phrase() {
	members := p.members()
	ph := Phrase{Indicator: p.get("indicator"), Members: members, Context: normalizeContext(p.get("context")), Role: p.get("role")}
	if (ph.Role == "") == (ph.Indicator == "" && ph.Members == "") {
		p.fail("role", "want either a role or an indicator or members")
	}
	for _, text := range words(p.must("text")) {
		ph.Text = Normalize(text)
		p.phrases = append(p.phrases, ph)
	}
}

func normalizeContext(s string) string {
	if !strings.Contains(s, "|") {
		return Normalize(s)
	}
	parts := words(s)
	for i := range parts {
		parts[i] = Normalize(parts[i])
	}
	return strings.Join(parts, "|")
}
