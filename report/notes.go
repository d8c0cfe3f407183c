package report

import (
	"fmt"
	"slices"
	"strings"

	"monografi/monograph"
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
	add(b.disputed(t, rows), locale.NoteDisputed, "; ")
	add(b.disagreements(t, rows), locale.NoteOwn, "; ")
	marks := b.marks(t, rows)
	return append(out, marks...)
}

// some joins a few of the items and says how many more there are.
func (b *builder) some(items []string, sep string) string {
	if len(items) > maxNoted {
		more := b.l.Say(locale.MoreRows, len(items)-maxNoted+1)
		items = append(slices.Clone(items[:maxNoted-1]), more)
	}
	return strings.Join(items, sep)
}

// coverage names the rows that are partial, the total first, with the least covered of their figures, and the rows without any figure.
func (b *builder) coverage(t *Table, rows []Row) (partial, silent []string) {
	cols := t.Leaves()
	for i := len(rows) - 1; i >= 0; i-- {
		row := &rows[i]
		least := leastCovered(row.Cells)
		switch {
		case least >= 0 && row.Members == "":
			c, unit := &row.Cells[least], b.l.Say(b.unit(cols[least]))
			partial = append(partial, b.l.Say(locale.NotePartialRows, row.Name, c.Have, c.Of, unit))
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

// leastCovered is the index of the partial cell with the smallest share of units, or -1.
func leastCovered(cells []monograph.Cell) int {
	least := -1
	for i := range cells {
		c := &cells[i]
		if c.Partial && (least < 0 || c.Have*cells[least].Of < cells[least].Have*c.Of) {
			least = i
		}
	}
	return least
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

// marks tells of estimates, derived totals, plain means and periods.
func (b *builder) marks(t *Table, rows []Row) []string {
	var derived, plain, estimated, mixed bool
	periods := map[monograph.Period]bool{}
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
			periods[c.Period] = true
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
