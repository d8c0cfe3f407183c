package main

import (
	"strings"

	"monografi/monograph"
	"monografi/report"
	"monografi/report/locale"
)

// problemNote is what a copy says of a problem.
func problemNote(p *monograph.Problem) report.Note {
	return report.Note{Sheet: p.Sheet, Cell: p.Cell, Severity: p.Severity, Text: p.Message, Printed: p.Raw}
}

// findingNotes are what a copy says of a finding: at its first cell what is wrong, and at each suspect that it may be the cause.
func (a *app) findingNotes(f *monograph.Finding) []report.Note {
	n := report.Note{Severity: f.Severity, Title: findingTitle(f), Text: f.Message}
	if len(f.Cells) > 0 {
		n.Sheet, n.Cell, n.Printed = f.Cells[0].Sheet, f.Cells[0].Cell, f.Cells[0].Raw
	}
	notes := []report.Note{n}
	for i := range f.Suspects {
		notes = append(notes, a.suspectNote(f, &f.Suspects[i]))
	}
	return notes
}

// findingTitle is what a finding is about: F-0031, Sukamaju, 2025. Findings of an import have no number yet.
func findingTitle(f *monograph.Finding) string {
	var parts []string
	for _, s := range []string{f.ID, f.RegionName, string(f.Period)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, ", ")
}

// suspectNote says of a cell that it may be the cause of a finding.
func (a *app) suspectNote(f *monograph.Finding, s *monograph.Suspect) report.Note {
	l := locale.For(a.lang)
	word := mechanismWords[s.Mechanism]
	if word == "" {
		word = "mechanism.unknown"
	}
	n := report.Note{Sheet: s.Sheet, Cell: s.Cell, Severity: f.Severity, Suspect: true, Printed: l.Plain(s.Observed)}
	n.Text = a.say("annotate.suspect", a.say(word), l.Number(s.Probability*100, 0))
	if len(f.Cells) > 0 && (f.Cells[0].Sheet != s.Sheet || f.Cells[0].Cell != s.Cell) {
		n.Text += "; " + a.say("annotate.see", address(f.Cells[0].Sheet, f.Cells[0].Cell))
	}
	if s.Proposed != s.Observed {
		n.Proposal = l.Plain(s.Proposed)
	}
	return n
}
