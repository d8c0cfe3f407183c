package main

import (
	"context"
	"fmt"
	"strings"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/region"
)

// printImport says what became of a file, worst first.
func (run *importRun) printImport(row *importedRow, res *importer.Result, found []monograph.Finding, reason *failure) {
	run.title(row.File)
	run.printCoverage(res.Coverage)
	switch {
	case reason != nil:
		run.printWrapped("  ", paint(run.outColor, "red", run.say("import.row.refused")))
	case len(res.Batch.Observations) == 0:
		run.print("  " + run.say("import.row.nothing"))
	case row.Import != 0 && row.Stored == 0:
		run.print("  " + run.say("import.row.already", row.Import))
	case run.o.dryRun:
		run.print("  " + run.say("import.row.would", run.count(row.Stored), run.count(row.Changed), run.count(row.Unchanged)))
	default:
		run.printWrapped("  ", paint(run.outColor, "green", run.say("import.row.stored", run.count(row.Stored), run.count(row.Changed), run.count(row.Unchanged), row.Import)))
	}
	run.printFindings(found, 20)
	run.printProblems(res.Problems, 20)
	if reason != nil {
		run.line("red", "word.error", reason.text)
		if reason.hint != "" {
			run.line("faint", "word.hint", reason.hint)
		}
	}
}

// questionHint says how to answer what is open.
func (run *importRun) questionHint(res *importer.Result) string {
	var region, period bool
	for _, q := range res.Questions {
		region = region || q.Code == "region"
		period = period || q.Code == "period"
	}
	switch {
	case region && period:
		return run.say("import.hint.both")
	case period:
		return run.say("import.hint.period")
	}
	return run.say("import.hint.region")
}

// answerQuestions asks on a terminal which region is meant, remembers the answers, and reads the file again with them.
func (run *importRun) answerQuestions(ctx context.Context, r *reading) error {
	if !run.mayAsk() || run.o.force {
		return nil
	}
	answers := map[string]region.Code{}
	for _, q := range r.result.Questions {
		if q.Code != "region" || len(q.Candidates) == 0 || q.Printed == "" {
			continue
		}
		if err := run.settle(ctx); err != nil { // what came before is told before the question
			return err
		}
		code, err := run.ask(q)
		if err != nil {
			return err
		}
		if code == "" {
			continue
		}
		answers[q.Printed] = code
		if run.o.dryRun {
			continue
		}
		if err := run.db.SetAlias(ctx, code.Parent(), q.Printed, code, run.now()); err != nil {
			return err
		}
	}
	if len(answers) == 0 {
		return nil
	}
	opt := r.opt
	for k, v := range opt.Aliases {
		if _, ok := answers[k]; !ok {
			answers[k] = v
		}
	}
	opt.Aliases = answers
	*r = run.readJudged(ctx, r.path, opt)
	return r.err
}

// ask puts one question; "" when none of the candidates is meant.
func (run *importRun) ask(q importer.Question) (region.Code, error) {
	options := make([]string, 0, len(q.Candidates)+1)
	for _, c := range q.Candidates {
		options = append(options, fmt.Sprintf("%s (%s)", run.register().Title(c, run.lang), c))
	}
	options = append(options, run.say("import.ask.other"))
	i, err := run.choose(run.say("import.ask", strings.TrimSpace(q.Printed), address(q.Sheet, q.Cell)), options)
	if err != nil || i == len(q.Candidates) {
		return "", err
	}
	return q.Candidates[i], nil
}
