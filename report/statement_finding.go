package report

import (
	"fmt"
	"time"

	"monografi/monograph"
	"monografi/report/locale"
)

func (b *statementBuilder) open() StatementPart {
	p := b.findings(locale.StatementOpen, b.Open, locale.StatementSince, func(f *StatementFinding) string { return b.day(f.Since) })
	p.Notes = b.informed(b.Open)
	return p
}

func (b *statementBuilder) justified() StatementPart {
	return b.findings(locale.StatementJustified, b.Justified, locale.StatementReason, func(f *StatementFinding) string {
		if f.Who == "" {
			return fmt.Sprintf("%s (%s)", f.Reason, b.day(f.Justified))
		}
		return fmt.Sprintf("%s (%s, %s)", f.Reason, f.Who, b.day(f.Justified))
	})
}

func (b *statementBuilder) resolved() StatementPart {
	return b.findings(locale.StatementResolved, b.Resolved, locale.StatementSettled, func(f *StatementFinding) string { return b.day(f.Resolved) })
}

// findings lists findings with what is peculiar to their state in the last column. Mere notes are left out, unless somebody
// has given a reason for them.
func (b *statementBuilder) findings(title locale.Word, found []StatementFinding, last locale.Word, of func(*StatementFinding) string) StatementPart {
	t := &StatementTable{
		Kind: "findings", Widths: []int{7, 10, 24, 31, 22},
		Head: []string{b.l.Say(locale.Number), b.l.Say(locale.Severity), b.l.Say(locale.Cell), b.l.Say(locale.Message), b.l.Say(last)},
	}
	for i := range found {
		f := &found[i]
		if f.Severity == monograph.Info && f.Reason == "" {
			continue
		}
		t.Rows = append(t.Rows, []string{f.ID, severityWord(b.l, f.Severity), b.where(&f.Finding), f.Message, of(f)})
	}
	p := StatementPart{Title: fmt.Sprintf("%s: %d", b.l.Say(title), len(t.Rows))}
	if len(t.Rows) > 0 {
		p.Table = t
	}
	return p
}

// where names the region of a finding and its cell.
func (b *statementBuilder) where(f *monograph.Finding) string {
	at := f.RegionName
	if len(f.Cells) > 0 {
		if at != "" {
			at += "\n"
		}
		c := f.Cells[0]
		at += fmt.Sprintf("%s [%s]!%s", c.File, c.Sheet, c.Cell)
	}
	return at
}

// informed says how many notes were left out.
func (b *statementBuilder) informed(found []StatementFinding) []string {
	n := 0
	for i := range found {
		if found[i].Severity == monograph.Info && found[i].Reason == "" {
			n++
		}
	}
	if n == 0 {
		return nil
	}
	return []string{b.l.Say(locale.StatementNotes, n)}
}

func (b *statementBuilder) day(t time.Time) string { return b.l.Date(t.In(b.Now.Location())) }
