package catalogue

import (
	"slices"
	"strings"

	"monografi/monograph"
)

// How a table of the form workbook is laid out: the Shape of a TemplateTable.
const (
	ShapeVillages = "villages" // a row for every village, the figures beside each other
	ShapeMembers  = "members"  // a row for every member of the first list
	ShapeForm     = "form"     // lines "label : value"
)

// What a column of the form workbook adds up: the Total of a TemplateColumn.
const (
	TotalMembers = "members" // beside the members of its last list stands their total
	TotalBefore  = "before"  // it is itself the sum of the columns before it
)

// A TemplateTable is one table of the form workbook that a sub-district fills in. Tables stand in the order of the workbook;
// those of one section share a sheet.
type TemplateTable struct {
	Number  string // "3.1"
	Section string
	Caption monograph.Label // without place and year
	Level   string          // "D": about each village, "K": about the sub-district as a whole
	Shape   string          // one of the Shape constants; a table of level D and ShapeMembers is repeated for every village
	Only    string          // "desa" or "kelurahan" where the law has the other kind do without; "" for both
	Columns []TemplateColumn
}

// A TemplateColumn is what one column, or group of columns, of a TemplateTable asks for. In a form it is a line or group of lines.
type TemplateColumn struct {
	Heading string           // as printed; "" for the label of the indicator
	Series  monograph.Series // the members are those all its figures share
	Lists   []TemplateList   // by which it is divided, outermost first
	Total   string           // one of the Total constants, or ""
	Choices []string         // the words to choose from; nil where anything may be written
}

// A TemplateList is a breakdown list, or some of its members.
type TemplateList struct {
	List    string
	Members []string // nil for all
}

// template reads a row; the first row of a table tells what the table is, the others may leave that out.
func (p *parser) template(tables []TemplateTable) []TemplateTable {
	number := p.must("table")
	i := slices.IndexFunc(tables, func(t TemplateTable) bool { return t.Number == number })
	if i < 0 {
		i = len(tables)
		tables = append(tables, TemplateTable{
			Number: number, Section: p.must("section"), Caption: monograph.Label{ID: p.must("caption_id"), EN: p.must("caption_en")},
			Level: p.choice("level", "D", "K"), Shape: p.choice("shape", ShapeVillages, ShapeMembers, ShapeForm),
			Only: p.choice("only", "", "desa", "kelurahan"),
		})
	}
	tables[i].Columns = append(tables[i].Columns, TemplateColumn{
		Heading: p.get("heading"),
		Series:  monograph.Series{Indicator: p.must("indicator"), Members: p.members()},
		Lists:   templateLists(p.get("lists")),
		Total:   p.choice("total", "", TotalMembers, TotalBefore),
		Choices: words(p.get("choices")),
	})
	return tables
}

// choice returns a field that has few values.
func (p *parser) choice(column string, known ...string) string {
	s := p.get(column)
	if !slices.Contains(known, s) {
		p.fail(column, "%q: want one of %q", s, known)
	}
	return s
}

// templateLists reads "JENJANG:SD,MI|STATUS": lists, outermost first, with the members meant where not all are.
func templateLists(s string) []TemplateList {
	var out []TemplateList
	for _, w := range words(s) {
		list, members, some := strings.Cut(w, ":")
		l := TemplateList{List: list}
		if some {
			l.Members = strings.Split(members, ",")
		}
		out = append(out, l)
	}
	return out
}

// Codes are the members of the list that a column of the form workbook asks for, in the order they stand.
func (l TemplateList) Codes(c *Catalogue) []string {
	if l.Members != nil {
		return l.Members
	}
	b := c.Breakdown(l.List)
	if b == nil {
		return nil
	}
	return memberCodes(b)
}

// CheckTemplates looks for defects of the tables of the form workbook alone; see Check.
func (c *Catalogue) CheckTemplates() []Defect {
	k := checker{Catalogue: c}
	k.templates()
	return k.defects
}

// templates reports tables that ask for what the catalogue does not have, or for the same figure twice.
func (k *checker) templates() {
	once(k, k.Templates, func(t TemplateTable) string { return t.Number }, "table of the form workbook defined twice")
	asked := map[string]string{}
	for i := range k.Templates {
		t := &k.Templates[i]
		where := "table " + t.Number
		k.label(where, t.Caption)
		if k.Section(t.Section) == nil {
			k.report("unknown", where, "section %q", t.Section)
		}
		if t.Level == "K" && t.Shape == ShapeVillages || t.Level == "D" && t.Shape == ShapeForm {
			k.report("template", where, "level %s cannot have the shape %s", t.Level, t.Shape)
		}
		for j := range t.Columns {
			k.templateColumn(where, t, &t.Columns[j])
			k.askedTwice(where, t, &t.Columns[j], asked)
		}
		k.sumsBefore(where, t)
	}
}

func (k *checker) templateColumn(where string, t *TemplateTable, c *TemplateColumn) {
	for _, s := range k.seriesOf(c) {
		if err := k.ValidSeries(s); err != nil {
			k.report("unknown", where, "%v", err)
			return
		}
	}
	ind := k.Indicator(c.Series.Indicator)
	switch {
	case !strings.Contains(ind.Levels, t.Level):
		k.report("template", where, "%s is not reported at level %s", ind.Code, t.Level)
	case !ind.Type.Numeric() && t.Shape != ShapeForm:
		k.report("template", where, "%s is no figure; only forms can ask for it", ind.Code)
	case t.Shape == ShapeMembers && len(c.Lists) == 0:
		k.report("template", where, "%s has no list for the rows", ind.Code)
	case t.Shape == ShapeForm && len(c.Lists) > 1:
		k.report("template", where, "%s is divided by %d lists; a form has lines for one", ind.Code, len(c.Lists))
	case t.Shape == ShapeForm && len(c.Lists) == 1 && len(c.Lists[0].Codes(k.Catalogue)) > 26:
		k.report("template", where, "%s has more lines than the alphabet has letters", ind.Code)
	case c.Total == TotalMembers && len(c.Lists) == 0:
		k.report("template", where, "%s has no list to add up", ind.Code)
	}
	if c.Total == TotalMembers && len(c.Lists) > 0 {
		last := c.Lists[len(c.Lists)-1]
		if partition, _ := ind.Uses(last.List); !partition || last.Members != nil {
			k.report("template", where, "%s by %s is not a whole partition and has no total", ind.Code, last.List)
		}
	}
}

// sumsBefore reports sums of nothing, and of columns that are divided: their totals would be counted as well.
func (k *checker) sumsBefore(where string, t *TemplateTable) {
	plain, divided := 0, false
	for i := range t.Columns {
		c := &t.Columns[i]
		if c.Total != TotalBefore {
			plain++
			divided = divided || len(c.Lists) > 0
			continue
		}
		if plain == 0 || divided || len(c.Lists) > 0 || t.Shape != ShapeVillages {
			k.report("template", where, "%s can only add up undivided columns that stand before it, in a table of villages", c.Series.Indicator)
		}
		plain, divided = 0, false
	}
}

// askedTwice reports a figure that another table asks for already.
func (k *checker) askedTwice(where string, t *TemplateTable, c *TemplateColumn, asked map[string]string) {
	if c.Total == TotalBefore {
		return
	}
	for _, s := range k.seriesOf(c) {
		key := t.Level + " " + s.Indicator + "{" + string(s.Members) + "}"
		if other := asked[key]; other != "" {
			k.report("template", where, "asks for %s{%s}, as does %s", s.Indicator, s.Members, other)
		}
		asked[key] = where
	}
}

// seriesOf are the series that a column of the form workbook asks for.
func (c *Catalogue) seriesOf(col *TemplateColumn) []monograph.Series {
	out := []monograph.Series{col.Series}
	for _, l := range col.Lists {
		var divided []monograph.Series
		for _, s := range out {
			codes := l.Codes(c)
			if len(codes) == 0 {
				codes = []string{""} // of a list that is not there, which ValidSeries will say
			}
			for _, code := range codes {
				divided = append(divided, monograph.Series{Indicator: s.Indicator, Members: s.Members.With(l.List, code)})
			}
		}
		out = divided
	}
	return out
}
