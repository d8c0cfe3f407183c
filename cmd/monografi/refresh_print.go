package main

import (
	"slices"
	"strconv"
)

// stateWords and resultWords are what people are told of a file.
var (
	stateWords = map[string]msg{
		stateFresh: "refresh.new", stateChanged: "refresh.changed", stateReread: "refresh.reread", stateReverted: "refresh.again",
		stateUndone: "refresh.undone", stateVanished: "refresh.vanished", stateUnlisted: "refresh.unlisted",
	}
	resultWords = map[string]msg{
		resultSame: "refresh.same", resultEmpty: "refresh.empty", resultRefused: "refresh.refused", resultOpen: "refresh.open",
		resultUnreadable: "refresh.unreadable",
	}
	reportWords = map[string]msg{
		reportWritten: "refresh.report.written", reportEmpty: "refresh.report.empty", reportFailed: "refresh.report.failed",
	}
)

// printRefresh is the summary for people: what became of the files, of the findings and of the reports.
func (run *refreshRun) printRefresh() {
	run.printFiles()
	run.printYears()
	run.printReports()
	for _, s := range run.sources {
		if s.Files == 0 {
			run.warn("refresh.no-files", s.Path)
		}
	}
	switch {
	case run.o.dryRun && run.did:
		run.tell("refresh.dry-run")
	case !run.did:
		run.tell("refresh.nothing")
	}
	if run.worst != nil {
		run.hint("refresh.next.look")
	} else if run.did && !run.o.dryRun {
		run.hint("refresh.next.good")
	}
}

// printFiles lists the files that are not as they were, and then what is to be said of each.
func (run *refreshRun) printFiles() {
	unchanged := 0
	var rows [][]string
	for _, f := range run.files {
		switch {
		case f.State == stateUnchanged:
			unchanged++
			continue
		case run.isAway(f.File):
			continue
		}
		state := ""
		if id, ok := stateWords[f.State]; ok {
			state = run.say(id)
		}
		rows = append(rows, []string{f.File, state, run.resultText(f)})
	}
	if len(rows) > 0 {
		run.table([]string{run.say("head.file"), run.say("head.state"), run.say("head.result")}, rows)
	}
	run.print(run.say("refresh.files", run.count(len(run.files)), run.count(unchanged)))
	for _, f := range run.files {
		run.printFile(f)
	}
}

// resultText says in a few words what was done about a file.
func (run *refreshRun) resultText(f *fileWork) string {
	if id, ok := resultWords[f.Result]; ok {
		if f.reason != nil && slices.ContainsFunc(f.before, run.holds) {
			return run.say("refresh.older", run.say(id))
		}
		return run.say(id)
	}
	if f.Result != resultStored {
		return ""
	}
	stored, fresh, changed := run.count(f.Stored), run.count(f.Stored-f.Changed-f.Unchanged), run.count(f.Changed)
	if run.o.dryRun {
		return run.say("refresh.would", stored, fresh, changed)
	}
	return run.say("refresh.stored", stored, fresh, changed, f.Import)
}

// maxFindings is how many findings and problems of a file are shown.
const maxFindings = 20

// printFile says why a file was not stored, and what about it deserves a look.
func (run *refreshRun) printFile(f *fileWork) {
	if f.reason != nil {
		run.title(f.File)
		run.printFindings(f.Findings, maxFindings)
		run.printProblems(f.Problems, maxFindings)
		run.line("red", "word.error", f.reason.text)
		if f.reason.hint != "" {
			run.line("faint", "word.hint", f.reason.hint)
		}
		return
	}
	if run.o.dryRun && len(f.Replaced) > 0 {
		run.printReplaced(f)
	}
	if n := len(f.Findings) + len(f.Problems); n > 0 && f.Result != resultNone {
		run.title(f.File)
		run.printFindings(f.Findings, maxFindings)
		run.printProblems(f.Problems, maxFindings)
	}
	for _, d := range f.Disputes {
		run.warn("refresh.warn.disputed", f.File, d.Figures, d.File)
	}
	switch {
	case run.isAway(f.File):
	case f.State == stateVanished:
		run.warn("refresh.warn.vanished", f.File, f.Import)
	case f.State == stateUnlisted:
		run.warn("refresh.warn.unlisted", f.File, f.Import)
	case f.State == stateUndone:
		run.warn("refresh.warn.undone", f.File, f.Import)
	case f.Left > 0:
		run.warn("refresh.warn.left", f.File, run.count(f.Left))
	}
	if f.Outside > 0 {
		run.warn("refresh.warn.outside", f.File, run.count(f.Outside))
	}
	if f.Hint != "" && !run.globals.quiet {
		run.line("faint", "word.hint", f.Hint)
	}
}

// printReplaced shows which figures would change.
func (run *refreshRun) printReplaced(f *fileWork) {
	run.title(f.File)
	var rows [][]string
	for i, r := range f.Replaced {
		if i == maxFindings {
			break
		}
		s := r.Indicator
		if r.Members != "" {
			s += "{" + string(r.Members) + "}"
		}
		rows = append(rows, []string{run.register().Title(r.Region, run.lang), string(r.Period), s, run.figure(run.cat, r.Indicator, r.Was), run.figure(run.cat, r.Indicator, r.Is)})
	}
	run.table([]string{run.say("head.region"), run.say("head.period"), run.say("head.indicator"), run.say("head.was"), run.say("head.is")}, rows)
	if more := f.Changed - len(rows); more > 0 {
		run.print(run.say("refresh.more", run.count(more)))
	}
}

// printYears says how many findings stand on each year, and which are new.
func (run *refreshRun) printYears() {
	for i := range run.validation {
		v := &run.validation[i]
		if !v.Checked {
			run.print(run.say("refresh.year.same", v.Year, run.count(v.Summary.Error), run.count(v.Summary.Warning)))
			continue
		}
		run.print(run.say("refresh.year", v.Year, run.count(v.Summary.Error), run.count(v.Summary.Warning), run.count(v.New), run.count(v.Resolved)))
		groups := groupByCause(v.fresh)
		for j, g := range groups {
			if j == maxFindings {
				run.print("  " + run.say("refresh.year.more", run.count(len(groups)-j), strconv.Itoa(v.Year)))
				break
			}
			run.printGroup(g, " "+run.findingHead(g.head))
		}
	}
}

// printReports lists the reports that were written, or should have been.
func (run *refreshRun) printReports() {
	same := 0
	for _, r := range run.reports {
		id, ok := reportWords[r.State]
		switch {
		case !ok:
			same++
			continue
		case run.o.dryRun && r.State == reportWritten:
			id = "refresh.report.would"
		}
		line := run.say(id, r.File)
		if r.Error != nil {
			line += ": " + *r.Error
		}
		run.print(line)
		if r.Kept != "" {
			run.warn("refresh.report.kept", r.File, r.Kept)
		}
	}
	if same > 0 {
		run.print(run.say("refresh.report.same", run.count(same)))
	}
}
