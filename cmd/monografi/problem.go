package main

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/report"
)

// wordProblems gives the problems their messages.
func (a *app) wordProblems(cat *catalogue.Catalogue, problems []monograph.Problem) {
	for i := range problems {
		problems[i].Message = a.problemText(cat, &problems[i])
		if problems[i].Code == "personal-data" || problems[i].Code == "staff-number" {
			problems[i].Raw = masked(problems[i].Raw)
		}
	}
}

// masked hides all but the beginning of an identity number: what may not be stored is not shown either.
func masked(s string) string {
	shown := []rune(s)
	for i := range shown {
		if i >= 4 {
			shown[i] = '•'
		}
	}
	return string(shown)
}

// problemText puts a problem into words: the message of its code, with its arguments in their order.
func (a *app) problemText(cat *catalogue.Catalogue, p *monograph.Problem) string {
	id := msg("problem." + p.Code)
	if _, ok := messages[id]; !ok {
		return strings.TrimSpace(p.Code + " " + strings.Join(p.Args, " "))
	}
	args := make([]any, 0, 4)
	for _, s := range p.Args {
		args = append(args, s)
	}
	if p.Code == "header-changed" && len(args) == 2 {
		switch "" {
		case p.Args[0]:
			id, args = "problem.header-new", args[1:]
		case p.Args[1]:
			id, args = "problem.header-gone", args[:1]
		}
	}
	if p.Code == "subject-assumed" {
		if ind := cat.Indicator(p.Args[0]); ind != nil {
			args[0] = ind.Label.In(a.lang)
		}
	}
	if p.Code == "region-unknown" && len(p.Args) == 3 {
		return a.regionUnknown(p.Args[0], p.Args[1], p.Args[2])
	}
	if p.Code == "place-unknown" && len(p.Args) == 2 && p.Args[1] == "" {
		if id = "problem.place-strange"; p.Args[0] == "" {
			id = "problem.place-nowhere"
		}
	}
	want := strings.Count(messages[id].ID, "%")
	for len(args) < want {
		args = append(args, "")
	}
	s := a.say(id, args[:want]...)
	if p.Code == "header-unknown" && p.Suggestion != "" {
		if ind := cat.Indicator(p.Suggestion); ind != nil {
			s += "; " + a.say("problem.nearest", ind.Label.In(a.lang), p.Suggestion)
		}
	}
	return s
}

// regionUnknown tells of a name, a code or both that no region has, with what they may mean.
func (a *app) regionUnknown(name, code, near string) string {
	var printed []string
	if name != "" {
		printed = append(printed, strconv.Quote(name))
	}
	if code != "" {
		printed = append(printed, a.say("problem.code", code))
	}
	s := a.say("problem.region-unknown", strings.Join(printed, ", "))
	if near != "" {
		s += "; " + a.say("problem.perhaps", near)
	}
	return s
}

// address writes where something stands: [Sheet]!C7.
func address(sheet, cell string) string {
	switch {
	case sheet == "" && cell == "":
		return ""
	case cell == "":
		return "[" + sheet + "]"
	}
	return fmt.Sprintf("[%s]!%s", sheet, cell)
}

// severityStyles are the colours of the severities.
var severityStyles = map[monograph.Severity]string{monograph.Error: "red", monograph.Warning: "yellow", monograph.Info: "faint"}

// severityWords are their names for people.
var severityWords = map[monograph.Severity]msg{monograph.Error: "word.severity-error", monograph.Warning: "word.severity-warning", monograph.Info: "word.severity-info"}

// A problemGroup are problems of one sheet of which the same is said.
type problemGroup struct {
	*monograph.Problem // the first of them
	more               []*monograph.Problem
}

func groupProblems(problems []monograph.Problem) []problemGroup {
	type key struct {
		severity             monograph.Severity
		code, sheet, message string
	}
	var out []problemGroup
	at := map[key]int{}
	for i := range problems {
		p := &problems[i]
		k := key{p.Severity, p.Code, p.Sheet, p.Message}
		if g, known := at[k]; known {
			out[g].more = append(out[g].more, p)
			continue
		}
		at[k] = len(out)
		out = append(out, problemGroup{Problem: p})
	}
	return out
}

// printProblems lists problems, worst first, those of which the same is said in one line, at most limit lines; the rest is counted.
func (a *app) printProblems(problems []monograph.Problem, limit int) {
	groups := groupProblems(problems)
	for i, p := range groups {
		if i == limit {
			a.print(a.say("problem.more", len(groups)-i))
			return
		}
		line := paint(a.outColor, severityStyles[p.Severity], a.say(severityWords[p.Severity]))
		if at := address(p.Sheet, p.Cell); at != "" {
			line += " " + at
		}
		if raw := strings.TrimSpace(p.Raw); raw != "" {
			line += fmt.Sprintf(" %q", cut(clean(raw), 40))
		}
		a.printWrapped("  ", line+": "+clean(p.Message)+a.others(p.more)+a.otherCells(p.Cells))
	}
}

// others names the further cells of a group, with their words; many are only counted.
func (a *app) others(more []*monograph.Problem) string {
	const few = 8
	switch {
	case len(more) == 0:
		return ""
	case len(more) > few:
		return " " + a.say("problem.alike", a.count(len(more)))
	}
	var cells []string
	for _, p := range more {
		cell := p.Cell
		if raw := clean(strings.TrimSpace(p.Raw)); strings.ContainsFunc(raw, unicode.IsLetter) {
			cell += fmt.Sprintf(" %q", cut(raw, 40))
		}
		cells = append(cells, cell)
	}
	return " " + a.say("problem.also", strings.Join(cells, ", "))
}

// otherCells names the further cells of one problem; many are only counted.
func (a *app) otherCells(cells []string) string {
	const few = 8
	switch {
	case len(cells) < 2:
		return ""
	case len(cells) > few:
		return " " + a.say("problem.alike", a.count(len(cells)-1))
	}
	return " " + a.say("problem.also", strings.Join(cells[1:], ", "))
}

// printWrapped writes a long line with a margin, broken at the terminal's width.
func (a *app) printWrapped(margin, s string) {
	if !a.outTerminal {
		a.endProgress()
		fmt.Fprintln(a.out, margin+s)
		return
	}
	for i, line := range report.Wrap(s, max(a.width-len(margin)-2, 40)) {
		if i > 0 {
			line = "  " + line
		}
		a.endProgress()
		fmt.Fprintln(a.out, margin+line)
	}
}
