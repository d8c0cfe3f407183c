package report

import (
	"fmt"
	"slices"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// TemplateInput is what a form workbook is made from.
type TemplateInput struct {
	Catalogue *catalogue.Catalogue // its Templates say which tables there are
	Register  Register
	Region    region.Code // a sub-district
	Year      int
	Lang      string // "en" adds captions and instructions in English; the form itself is Indonesian
}

// A Template is the form workbook of one sub-district: a sheet with instructions, a sheet for every section with its villages filled
// in, and a sheet for the budget of every village. WriteTemplate writes it.
type Template struct {
	Region region.Code
	Name   string // "Kecamatan Pengasih"
	Year   int
	Cells  []TemplateCell // what is asked for, in order of sheet, row and column

	lang   string
	bare   string // "Pengasih"
	place  string // "Kecamatan Pengasih, Kabupaten Kulon Progo"
	sheets []*formSheet
}

// A TemplateCell is a cell to be filled in.
type TemplateCell struct {
	Table   string // number of its table, "3.1"
	Sheet   string
	Cell    string // "D8"
	Address monograph.Address
	Type    monograph.Type
	Choices []string // the words to choose from; nil where anything may be written
}

// BuildTemplate lays the form workbook of a sub-district out. The error says that the region is none, or what is wrong with
// the tables of the catalogue.
func BuildTemplate(in TemplateInput) (*Template, error) {
	reg, ok := in.Register.Get(in.Region)
	switch {
	case !ok || reg.Level() != region.Subdistrict:
		return nil, fmt.Errorf("template: %q is not a sub-district of the register", in.Region)
	case len(in.Catalogue.Templates) == 0:
		return nil, fmt.Errorf("template: the catalogue has no tables for the form workbook")
	}
	if defects := in.Catalogue.CheckTemplates(); len(defects) > 0 {
		return nil, fmt.Errorf("template: %v", defects[0])
	}
	d := &drafter{
		TemplateInput: in, names: namer{},
		t: &Template{Region: in.Region, Year: in.Year, Name: in.Register.Title(in.Region, "id"), lang: in.Lang, bare: reg.Name},
	}
	d.t.place = d.t.Name + ", " + in.Register.Title(in.Region.Parent(), "id")
	for _, r := range in.Register.Children(in.Region) {
		d.villages = append(d.villages, village{r.Code, r.Name})
	}
	d.guide()
	sections := slices.Clone(in.Catalogue.Sections)
	slices.SortStableFunc(sections, func(a, b catalogue.Section) int { return a.Chapter - b.Chapter })
	for _, s := range sections {
		d.section(s)
	}
	return d.t, nil
}

// A village is one row of the tables.
type village struct {
	code region.Code
	name string
}

// A drafter lays a form workbook out.
type drafter struct {
	TemplateInput
	t        *Template
	villages []village // in order of code
	names    namer

	s     *formSheet
	row   int    // the next free row of s
	table string // number of the table being laid out
}

// section makes the sheets of a section: one of the tables of its villages and of the sub-district, and one for every village that has
// tables of its own. A sheet names a single village, so that its figures cannot be taken for those of another.
func (d *drafter) section(sec catalogue.Section) {
	var shared, own []*catalogue.TemplateTable
	for i := range d.Catalogue.Templates {
		t := &d.Catalogue.Templates[i]
		switch {
		case t.Section != sec.Code:
		case t.Level == "D" && t.Shape == catalogue.ShapeMembers:
			own = append(own, t)
		case t.Level == "K" || len(d.rowsOf(t)) > 0:
			shared = append(shared, t)
		}
	}
	title := sheetTitle(sec.Label.ID)
	if len(shared) > 0 {
		d.openShared(title, sec.Label.ID)
		for _, t := range shared {
			d.lay(t)
		}
	}
	for _, v := range d.villages {
		d.villageSheet(title, sec, own, v)
	}
}

// villageSheet makes the sheet of one village's own tables, when there are any that it has to fill in.
func (d *drafter) villageSheet(title string, sec catalogue.Section, tables []*catalogue.TemplateTable, v village) {
	opened := false
	for _, t := range tables {
		if !fillsIn(t, v) {
			continue
		}
		if !opened {
			opened = true
			d.openVillage(title+" "+lastPart(v.code)+" "+v.name, sec.Label.ID, v)
		}
		d.membersTable(t, v.code)
	}
}

func (d *drafter) lay(t *catalogue.TemplateTable) {
	switch t.Shape {
	case catalogue.ShapeVillages:
		d.villagesTable(t)
	case catalogue.ShapeMembers:
		d.membersTable(t, d.Region)
	case catalogue.ShapeForm:
		d.formTable(t)
	}
}

// rowsOf are the villages that fill a table in.
func (d *drafter) rowsOf(t *catalogue.TemplateTable) []village {
	var out []village
	for _, v := range d.villages {
		if fillsIn(t, v) {
			out = append(out, v)
		}
	}
	return out
}

// fillsIn reports whether a table is meant for a village. A customary village (desa adat) is a desa.
func fillsIn(t *catalogue.TemplateTable, v village) bool {
	urban := v.code.Kind() == region.Kelurahan
	return t.Only == "" || urban == (t.Only == "kelurahan")
}
