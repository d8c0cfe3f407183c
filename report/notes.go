package report

import (
	"fmt"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// maxNoted is how many regions a note names before it says "and so many more".
const maxNoted = 6

// notes says what a reader must know of a table's figures: how complete they are and what they rest on.
func (b *builder) notes(t *Table) []string {
	rows := t.Rows
	if t.Total != nil {
		rows = append(slices.Clone(rows), *t.Total)
	}
	var out []string
	add := func(items []string, w locale.Word, sep string) {
		if len(items) > 0 {
			out = append(out, b.l.Say(w, b.some(items, sep)))
		}
	}
	if partial, silent := b.coverage(t, rows); len(partial) > 0 {
		add(partial, locale.NotePartial, "; ")
		add(silent, locale.NoteSilent, ", ")
	}
	add(b.halves(t, rows), locale.NoteHalf, "; ")
	add(b.disputed(t, rows), locale.NoteDisputed, "; ")
	add(b.disagreements(t, rows), locale.NoteOwn, "; ")
	out = append(out, b.marks(t, rows)...)
	if note := b.movedNote(t); note != "" {
		out = append(out, note)
	}
	if note := b.dividedNote(t); note != "" {
		out = append(out, note)
	}
	if b.gross(t) {
		out = append(out, b.l.Say(locale.NoteGross))
	}
	return out
}

// gross reports whether a table adds up moves of villages that may cancel each other within the region.
func (b *builder) gross(t *Table) bool {
	summed := t.Total != nil || t.Scope.Level() < region.Subdistrict || t.byMembers()
	return summed && slices.ContainsFunc(t.Leaves(), func(c *Column) bool {
		return c.Kind == Figures && (c.Series.Indicator == arrivals || c.Series.Indicator == departures)
	})
}

// The moves of people.
const (
	arrivals   = "MUT.DATANG"
	departures = "MUT.PINDAH"
)

// some joins a few of the items and says how many more there are.
func (b *builder) some(items []string, sep string) string {
	if len(items) > maxNoted {
		more := b.l.Say(locale.MoreRows, len(items)-maxNoted+1)
		items = append(slices.Clone(items[:maxNoted-1]), more)
	}
	return strings.Join(items, sep)
}

// coverage names the rows that are partial, the total first, with the coverage of each of their figures, and the rows without any
// figure.
func (b *builder) coverage(t *Table, rows []Row) (partial, silent []string) {
	cols := t.Leaves()
	for i := len(rows) - 1; i >= 0; i-- {
		row := &rows[i]
		covered := b.covered(row, cols)
		switch {
		case covered != "" && row.Members == "":
			partial = append(partial, row.Name+" "+covered)
		case !row.any(cols) && row.asked() && row.Members == "":
			silent = append(silent, row.Name)
		}
	}
	if len(partial) > 1 {
		slices.Reverse(partial[1:])
	}
	slices.Reverse(silent)
	return partial, silent
}

// A share is how many units gave the figures of some columns of a row.
type share struct {
	have, of int
	unit     locale.Word
	columns  []string
}

// covered says how complete the partial figures of a row are, "" when none is partial: "7 dari 10 desa/kelurahan", and where the
// columns differ "7 dari 10 desa/kelurahan (RT: 6 dari 10; Luas: 5 dari 10)".
func (b *builder) covered(row *Row, cols []*Column) string {
	var shares []share
	for i := range row.Cells {
		c := &row.Cells[i]
		if !c.Partial {
			continue
		}
		unit := b.unit(cols[i])
		at := slices.IndexFunc(shares, func(s share) bool { return s.have == c.Have && s.of == c.Of && s.unit == unit })
		if at < 0 {
			at = len(shares)
			shares = append(shares, share{have: c.Have, of: c.Of, unit: unit})
		}
		shares[at].columns = append(shares[at].columns, b.l.In(cols[i].Title))
	}
	if len(shares) == 0 {
		return ""
	}
	// the share of most columns stands for all but those that are named
	slices.SortStableFunc(shares, func(a, c share) int { return len(c.columns) - len(a.columns) })
	text := b.l.Say(locale.NOfM, shares[0].have, shares[0].of) + " " + b.l.Say(shares[0].unit)
	var others []string
	for _, s := range shares[1:] {
		names := strings.Join(s.columns, ", ")
		if len(s.columns) > 3 {
			names = b.l.Say(locale.NoteColumns, len(s.columns))
		}
		others = append(others, b.l.Say(locale.NotePartialColumn, names, s.have, s.of))
	}
	if len(others) > 0 {
		text += " (" + b.some(others, "; ") + ")"
	}
	return text
}

// unit is what gives the figures of a column: villages, or sub-districts where only those report.
func (b *builder) unit(col *Column) locale.Word {
	ind := b.Catalogue.Indicator(col.Series.Indicator)
	switch {
	case strings.Contains(ind.Levels, "D") || ind.Levels == "":
		return locale.Villages
	case strings.Contains(ind.Levels, "K"):
		return locale.Subdistricts
	}
	return locale.Regencies
}

// disagreements names figures that a region gave itself and that differ from what its villages gave.
func (b *builder) disagreements(t *Table, rows []Row) []string {
	var out []string
	cols := t.Leaves()
	for i := range rows {
		for j, col := range cols {
			c := &rows[i].Cells[j]
			if !c.HasOwn || c.Own == c.Value || col.Agg != monograph.Sum || c.Partial {
				continue
			}
			who := rows[i].Name
			if rows[i].Region == t.Scope {
				who = b.title(t.Scope)
			}
			out = append(out, b.l.Say(locale.NoteOwnItem, who, b.l.In(col.Title),
				b.l.Number(c.Own, col.Decimals), b.l.Number(c.Value, col.Decimals)))
		}
	}
	return out
}

// halves names the rows with flows of which one half-year is missing: "Nagasari (S1 saja)".
func (b *builder) halves(t *Table, rows []Row) []string {
	var out []string
	for i := range rows {
		for j := range rows[i].Cells {
			if c := &rows[i].Cells[j]; c.Half() && c.Status.HasValue() {
				out = append(out, rows[i].Name+" ("+b.l.Say(locale.HalfOnly, halfName(b.l, c))+")")
				break
			}
		}
	}
	return out
}

// halfName is the half-year that a flow speaks of, "S1"; of figures that differ in that, words for one half.
func halfName(l *locale.Locale, c *monograph.Cell) string {
	if half := c.Period.Semester(); half > 0 {
		return fmt.Sprintf("S%d", half)
	}
	return l.Say(locale.HalfOfSome)
}

// marks tells of estimates, derived totals, plain means and periods.
func (b *builder) marks(t *Table, rows []Row) []string {
	var derived, plain, estimated, mixed, summed bool
	periods, last := map[monograph.Period]bool{}, monograph.Period("")
	cols := t.Leaves()
	for i := range rows {
		for j := range rows[i].Cells {
			c := &rows[i].Cells[j]
			if !c.Status.HasValue() || cols[j].Kind == Previous || cols[j].Kind == Change {
				continue
			}
			derived = derived || c.Derived && cols[j].Agg == monograph.Sum
			plain = plain || c.Unweighted
			estimated = estimated || c.Status == monograph.Estimated
			mixed = mixed || c.Period == ""
			summed = summed || c.Summed()
			if c.Period != last || c.Period == "" {
				periods[c.Period], last = true, c.Period
			}
		}
	}
	var out []string
	say := func(told bool, w locale.Word) {
		if told {
			out = append(out, b.l.Say(w))
		}
	}
	say(estimated, locale.NoteEstimated)
	say(derived, locale.NoteDerived)
	say(summed, locale.NoteHalves)
	say(plain, locale.NoteUnweighted)
	say(mixed || len(periods) > 1, locale.NoteMixed)
	year := monograph.YearPeriod(b.Year)
	for p := range periods {
		if len(periods) == 1 && p != "" && p != year {
			out = append(out, b.l.Say(locale.NotePeriod, b.l.Period(p)))
		}
	}
	return out
}

// sourceLine is the line under a table that names its files, a few of them when they are many.
func sourceLine(l *locale.Locale, files []string, most int) string {
	if len(files) == 0 {
		return ""
	}
	shown := files
	if len(files) > most {
		shown = append(slices.Clone(files[:most]), l.Say(locale.MoreFiles, len(files)-most))
	}
	return fmt.Sprintf("%s: %s", l.Say(locale.Source), strings.Join(shown, ", "))
}
