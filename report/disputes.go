package report

import (
	"fmt"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/report/locale"
)

// A Dispute is an address of which files say different things, and nobody has decided which is right. The first of its
// figures is the one that the report shows, with a mark.
type Dispute struct {
	monograph.Address
	Figures []monograph.Observation
}

// disputedIn are the addresses of a year that are in dispute.
func disputedIn(all []Dispute, year int) []monograph.Address {
	var out []monograph.Address
	for i := range all {
		if all[i].Period.In(year) {
			out = append(out, all[i].Address)
		}
	}
	return out
}

// disputed names what is in dispute among the figures that a table shows or adds up.
func (b *builder) disputed(t *Table, rows []Row) []string {
	if len(b.Disputes) == 0 {
		return nil
	}
	shown := map[int]bool{}
	cols := t.Leaves()
	for i := range rows {
		for j, col := range cols {
			if rows[i].Cells[j].Disputed && col.Kind != Previous {
				b.findDisputes(&rows[i], col, shown)
			}
		}
	}
	var out []string
	for i := range b.Disputes {
		if shown[i] {
			out = append(out, b.disputeText(&b.Disputes[i]))
		}
	}
	return out
}

// findDisputes notes those on which a cell rests.
func (b *builder) findDisputes(row *Row, col *Column, shown map[int]bool) {
	s := col.Series
	for _, list := range row.Members.Lists() {
		s.Members = s.Members.With(list, row.Members.Get(list))
	}
	made := []monograph.Series{s}
	if num, den, ok := b.Catalogue.Indicator(s.Indicator).Operands(s.Members, b.Catalogue.Indicator); ok {
		made = append(made, num, den)
	}
	for i := range b.Disputes {
		d := &b.Disputes[i]
		if d.Period.In(b.Year) && d.Region.Within(row.Region) && slices.ContainsFunc(made, func(s monograph.Series) bool {
			return s.Indicator == d.Indicator && d.Members.Refine(s.Members)
		}) {
			shown[i] = true
		}
	}
}

// disputeText says who says what: "Nagasari, Penduduk, Laki-laki: 9.676 (a.xlsx [Penduduk]!F14), 9.766 (b.xlsx …)".
func (b *builder) disputeText(d *Dispute) string {
	ind := b.Catalogue.Indicator(d.Indicator)
	var said []string
	for i := range d.Figures {
		o := &d.Figures[i]
		cell := monograph.Cell{Status: o.Status, Value: o.Value, Text: o.Text}
		text := textOf(b.l, &cell)
		if o.Text == "" {
			text = figure(b.l, &cell, b.decimals(ind, d.Series))
		}
		said = append(said, fmt.Sprintf("%s (%s [%s]!%s)", text, clean(o.Source.File), clean(o.Source.Sheet), o.Source.Cell))
	}
	return b.l.Say(locale.NoteDisputedItem, b.name(d.Region), b.Catalogue.SeriesLabel(d.Series, b.l.Lang()), strings.Join(said, ", "))
}
