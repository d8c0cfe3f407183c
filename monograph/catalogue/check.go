package catalogue

import (
	"strings"

	"monografi/monograph"
)

// A Defect is something in a catalogue that does not go together.
type Defect struct {
	Code    string // what kind: "duplicate", "unknown", "label", "phrase", "ratio", "parent", "partition", "template", "flow"
	Subject string // what it is about: a code, LIST=MEMBER, a text
	Fault   *Fault // what was found
}

func (d Defect) String() string { return d.Code + ": " + d.Subject + ": " + d.Fault.Error() }

// Check looks for what cannot be seen in one row alone: codes used twice, units, sections, lists and series that do not exist, labels
// missing in one language, ratios without operands, members with unknown parents, and words claimed twice in one context.
// The defects come in the order of the tables; a sound catalogue has none.
func (c *Catalogue) Check() []Defect {
	k := checker{Catalogue: c}
	k.sections()
	k.units()
	k.lists()
	k.indicators()
	k.flows()
	k.phrases()
	k.forms()
	k.rules()
	k.templates()
	k.tests()
	k.lights()
	return k.defects
}

type checker struct {
	*Catalogue
	defects []Defect
}

func (k *checker) report(code, subject, format string, args ...any) {
	k.defects = append(k.defects, Defect{code, subject, Faultf(format, args...)})
}

func (k *checker) label(subject string, l monograph.Label) {
	if l.ID == "" {
		k.report("label", subject, "no Indonesian label")
	}
	if l.EN == "" {
		k.report("label", subject, "no English label")
	}
}

// once reports the codes that occur more than once, in the words of a format.
func once[T any](k *checker, list []T, code func(T) string, format string, args ...any) {
	seen := map[string]bool{}
	for _, v := range list {
		if seen[code(v)] {
			k.report("duplicate", code(v), format, args...)
		}
		seen[code(v)] = true
	}
}

func (k *checker) sections() {
	once(k, k.Sections, func(s Section) string { return s.Code }, "section defined twice")
	for _, s := range k.Sections {
		k.label(s.Code, s.Label)
		if s.Chapter < 1 || s.Chapter > 8 {
			k.report("unknown", s.Code, "chapter %d; want 1 to 8", s.Chapter)
		}
	}
}

func (k *checker) units() {
	once(k, k.Units, func(u Unit) string { return u.Code }, "unit defined twice")
	claimed := map[string]string{}
	for _, s := range k.Spellings {
		if s.accepted {
			continue
		}
		if other := claimed[s.Text]; other != "" {
			k.report("phrase", s.Text, "spelling of both %s and %s", other, s.Unit)
		}
		claimed[s.Text] = s.Unit
	}
}

func (k *checker) lists() {
	once(k, k.Breakdowns, func(b *monograph.Breakdown) string { return b.Code }, "breakdown defined twice")
	for _, b := range k.Breakdowns {
		k.label(b.Code, b.Label)
		if b.Default != "" {
			k.defaultOf(b)
		}
		if len(b.Members) == 0 {
			k.report("unknown", b.Code, "has no members")
		}
		once(k, b.Members, func(m monograph.Member) string { return m.Code }, "member of %s defined twice", b.Code)
		for _, m := range b.Members {
			k.label(b.Code+"="+m.Code, m.Label)
			if strings.ContainsAny(m.Code, ";={}|") {
				k.report("unknown", b.Code+"="+m.Code, "a code may not contain any of ; = { } |")
			}
			if m.Parent != "" && (m.Parent == m.Code || !hasMember(b, m.Parent)) {
				k.report("parent", b.Code+"="+m.Code, "parent %q is not another member of the list", m.Parent)
			}
		}
	}
}

func (k *checker) defaultOf(b *monograph.Breakdown) {
	ind := k.Indicator(b.Default)
	if ind == nil {
		k.report("unknown", b.Code, "default indicator %q", b.Default)
		return
	}
	if _, ok := ind.Uses(b.Code); !ok {
		k.report("unknown", b.Code, "default indicator %s is not broken down by it", b.Default)
	}
}

func (k *checker) indicators() {
	once(k, k.Indicators, func(i *monograph.Indicator) string { return i.Code }, "indicator defined twice")
	for _, ind := range k.Indicators {
		k.label(ind.Code, ind.Label)
		if k.Section(ind.Section) == nil {
			k.report("unknown", ind.Code, "section %q", ind.Section)
		}
		if k.Unit(ind.Unit) == nil {
			k.report("unknown", ind.Code, "unit %q", ind.Unit)
		}
		for _, u := range ind.Breakdowns {
			if k.Breakdown(u.List) == nil {
				k.report("unknown", ind.Code, "breakdown %q", u.List)
			}
		}
		once(k, ind.Breakdowns, func(u monograph.Use) string { return u.List }, "breakdown of %s defined twice", ind.Code)
		k.aggregation(ind)
	}
}

func (k *checker) aggregation(ind *monograph.Indicator) {
	if ind.Agg == monograph.Ratio && (ind.Num == "" || ind.Den == "") {
		k.report("ratio", ind.Code, "a ratio needs a numerator and a denominator")
	}
	if ind.Agg != monograph.Ratio && (ind.Num != "" && ind.Agg != monograph.Mean || ind.Den != "") {
		k.report("ratio", ind.Code, "has operands but is aggregated by %s", ind.Agg)
	}
	if ind.Weight != "" && ind.Agg != monograph.Mean {
		k.report("ratio", ind.Code, "has a weight but is aggregated by %s", ind.Agg)
	}
	operands := []string{ind.Num, ind.Den, ind.Weight}
	if ind.Agg == monograph.Mean {
		operands = operands[1:]
		if ind.Num != "" && !strings.Contains(ind.Num, "=*") {
			k.report("ratio", ind.Code, "the numerator of a mean is %s, want all members of a list, LIST=*", ind.Num)
		}
		for _, s := range k.starred(ind.Num) {
			if err := k.ValidSeries(s); err != nil {
				k.report("ratio", ind.Code, "operand %v", err)
			}
		}
	}
	for _, operand := range operands {
		if operand != "" {
			k.operand(ind.Code, operand)
		}
	}
	for _, u := range ind.Breakdowns {
		if u.Partition && ind.Agg != monograph.Sum && ind.Agg != monograph.Count {
			k.report("partition", ind.Code, "%s is marked a partition, but the indicator is aggregated by %s", u.List, ind.Agg)
		}
	}
}

func (k *checker) operand(subject, text string) {
	s, err := ParseSeries(text)
	if err == nil {
		err = k.ValidSeries(s)
	}
	if err != nil {
		k.report("ratio", subject, "operand %v", err)
	}
}

func (k *checker) forms() {
	once(k, k.Forms, func(f Form) string { return f.Code }, "form defined twice")
	for _, f := range k.Forms {
		k.label(f.Code, f.Label)
		for _, r := range f.Rows {
			where := f.Code + " " + r.Number + " " + r.Label
			if r.Series.Indicator != "" {
				if err := k.ValidSeries(r.Series); err != nil {
					k.report("unknown", where, "%v", err)
				}
			}
			if r.Section != "" && k.Section(r.Section) == nil {
				k.report("unknown", where, "section %q", r.Section)
			}
			if _, _, ok := k.PrintedUnit(r.Unit); r.Unit != "" && !ok {
				k.report("unknown", where, "unit %q", r.Unit)
			}
		}
	}
}

func (k *checker) rules() {
	once(k, k.Rules, func(r Rule) string { return r.Code }, "rule defined twice")
}
