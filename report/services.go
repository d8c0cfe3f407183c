package report

import (
	"fmt"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// The lists whose members are places for a service or an officer, with what names the row.
const (
	serviceList = "LAYANAN"
	officerList = "PELAKSANA"
)

// reportScope is the indicator of what lists of reports covered. The importer adds lists up by it; it is nothing to read.
const reportScope = "PLY.ADU_HITUNG"

// listed reports whether an indicator is that of a list of services or officers, which has tables of its own: a row for each of them.
func listed(ind *monograph.Indicator) bool {
	_, service := ind.Uses(serviceList)
	_, officer := ind.Uses(officerList)
	return service || officer || ind.Code == reportScope
}

// lists puts the tables of services and officers into the report of a sub-district, or of each sub-district of a regency.
func (b *builder) lists(r *Report) {
	switch r.Region.Level() {
	case region.Subdistrict:
		r.Chapters = b.withLists(r.Chapters, r.Region, "")
	case region.Regency:
		for i := range r.Parts {
			r.Parts[i].Chapters = b.withLists(r.Parts[i].Chapters, r.Parts[i].Region, fmt.Sprintf(".%d", i+1))
		}
	}
}

func (b *builder) withLists(chapters []Chapter, r region.Code, suffix string) []Chapter {
	service := monograph.Series{Indicator: "PLY.LAYANAN"}
	officer := monograph.Series{Indicator: "PLY.PELAKSANA_DAFTAR", Members: "PROFIL_PELAKSANA=JABATAN"}
	var standard []*Column
	if list := b.Catalogue.Breakdown("KOMPONEN"); list != nil {
		for _, m := range list.Members {
			standard = append(standard, textColumnOf(m.Label, "PLY.LAYANAN_ISI", "KOMPONEN", m.Code))
		}
	}
	delivery := min(len(standard), 6)
	tables := []*Table{
		b.standards(r, service),
		b.listTable(r, serviceList, service, standard[:delivery], locale.ServiceDelivery),
		b.listTable(r, serviceList, service, standard[delivery:], locale.ServiceManagement),
		b.listTable(r, officerList, officer, []*Column{b.profile("PENDIDIKAN"), b.profile("PELATIHAN")}, locale.Officers),
	}
	n := 0
	for _, t := range tables {
		if t != nil {
			n++
			chapters = b.withTable(chapters, t, fmt.Sprintf("8.L%d%s", n, suffix), 8)
		}
	}
	return chapters
}

func textColumnOf(title monograph.Label, indicator, list, member string) *Column {
	return &Column{Title: title, Kind: Texts, Agg: monograph.None, Series: monograph.Series{Indicator: indicator, Members: monograph.Members("").With(list, member)}}
}

func (b *builder) profile(part string) *Column {
	return textColumnOf(b.member("PROFIL_PELAKSANA", part), "PLY.PELAKSANA_DAFTAR", "PROFIL_PELAKSANA", part)
}

// listTable has a row for every service or officer that a sub-district gave, called by the text of a series; nil when there is none.
func (b *builder) listTable(r region.Code, list string, named monograph.Series, columns []*Column, what locale.Word) *Table {
	t := &Table{Scope: r, Section: "T", Stub: b.l.In(b.listLabel(list)), Columns: columns, Caption: b.listCaption(what, r)}
	for _, m := range b.listed(r, list, named) {
		t.Rows = append(t.Rows, b.memberRow(r, m, t.Leaves()))
	}
	if len(t.Rows) == 0 || !anyFigure(t.Rows, t.Leaves()) {
		return nil
	}
	t.Files = b.files.of(r, t.Leaves())
	return t
}

// listed are the members of a list that a region gave, each with the name it gave.
func (b *builder) listed(r region.Code, list string, named monograph.Series) []rowMember {
	var out []rowMember
	of := b.Catalogue.Breakdown(list)
	if of == nil {
		return nil
	}
	for _, m := range of.Members {
		s := named
		s.Members = s.Members.With(list, m.Code)
		if c := b.now.Cell(r, s); c.Status.HasValue() {
			out = append(out, rowMember{monograph.Label{ID: c.Text, EN: c.Text}, monograph.Members("").With(list, m.Code)})
		}
	}
	return out
}

// standards says of every service how many of the components of its standard there are, which are missing, and where it is published.
func (b *builder) standards(r region.Code, named monograph.Series) *Table {
	list := b.Catalogue.Breakdown("KOMPONEN")
	if list == nil {
		return nil
	}
	t := &Table{Scope: r, Section: "T", Stub: b.l.In(b.listLabel(serviceList)), Caption: b.listCaption(locale.ServiceStandards, r), Columns: []*Column{
		{Title: both(locale.ServiceComponents)}, {Title: both(locale.ServiceMissing), Kind: Texts}, {Title: both(locale.ServicePublished), Kind: Texts},
	}}
	for _, m := range b.listed(r, serviceList, named) {
		n, missing := 0, []string{}
		for _, part := range list.Members {
			s := monograph.Series{Indicator: "PLY.LAYANAN_ISI", Members: m.members.With("KOMPONEN", part.Code)}
			if b.now.Cell(r, s).Status.HasValue() {
				n++
			} else {
				missing = append(missing, b.l.In(part.Label))
			}
		}
		lacks := monograph.Cell{Status: monograph.Nil, Typed: true}
		if len(missing) > 0 {
			lacks = textCell(strings.Join(missing, "; "))
		}
		t.Rows = append(t.Rows, Row{Region: r, Name: b.l.In(m.label), Members: m.members, Cells: []monograph.Cell{
			{Status: monograph.Reported, Value: float64(n), Typed: true, Sources: n}, lacks,
			b.now.Cell(r, monograph.Series{Indicator: "PLY.LAYANAN_TERBIT", Members: m.members}),
		}})
	}
	if len(t.Rows) == 0 {
		return nil
	}
	t.Files = b.files.of(r, []*Column{{Series: monograph.Series{Indicator: "PLY.JENIS"}}})
	return t
}

func (b *builder) listLabel(list string) monograph.Label {
	if l := b.Catalogue.Breakdown(list); l != nil {
		return l.Label
	}
	return monograph.Label{ID: list}
}

func (b *builder) listCaption(what locale.Word, r region.Code) monograph.Label {
	in := func(lang string) string {
		l := locale.For(lang)
		return l.Say(locale.Caption, l.Say(what), b.Register.Title(r, lang), fmt.Sprint(b.Year))
	}
	return monograph.Label{ID: in("id"), EN: in("en")}
}
