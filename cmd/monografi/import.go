package main

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/rules"
	"monografi/monograph/store"
)

type importOptions struct {
	declared
	dryRun bool
	force  bool
	strict bool

	mapping  string
	annotate string // folder for annotated copies, "" for none
}

// importedRow is one file in the JSON of "import".
type importedRow struct {
	fileRow
	Import    int64 `json:"import"` // 0 when nothing was stored
	Stored    int   `json:"stored"`
	Changed   int   `json:"changed"`
	Unchanged int   `json:"unchanged"`
	Refused   bool  `json:"refused"`

	Annotated string `json:"annotated,omitempty"` // path of the annotated copy
}

func (a *app) importCommand() *cobra.Command {
	var o importOptions
	cmd := &cobra.Command{
		Use:     "import PATH...",
		Aliases: []string{"impor"},
		Short:   a.say("import.short"),
		Long:    a.say("import.long"),
		Example: "  monografi import penduduk.xlsx\n  monografi import --region 32.15.01 --year 2025 kiriman/\n  monografi import --dry-run *.xlsx",
		Args:    a.atLeast("PATH"),
		RunE: runs(func(ctx context.Context, args []string) error {
			return a.runImport(ctx, &o, args)
		}),
	}
	o.flags(a, cmd)
	cmd.Flags().StringVar(&o.mapping, "mapping", "", a.say("flag.mapping"))
	cmd.Flags().StringVar(&o.annotate, "annotate", "", a.say("flag.annotate"))
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, a.say("flag.dry-run"))
	cmd.Flags().BoolVar(&o.force, "force", false, a.say("flag.force"))
	cmd.Flags().BoolVar(&o.strict, "strict", false, a.say("flag.strict"))
	return cmd
}

// An importRun is one run of "import".
type importRun struct {
	*app
	o        *importOptions
	cat      *catalogue.Catalogue
	db       *store.DB
	rows     []importedRow
	findings []monograph.Finding
	worst    *failure
	stored   int // figures
	files    int // files stored
	read     int // files read, also those refused

	copies       *copier // nil when none are asked for
	mapping      *mapping
	open         bool                   // something is open, and the mapping tells it
	aliasesKnown map[string]region.Code // printed names settled before
}

func (a *app) runImport(ctx context.Context, o *importOptions, args []string) error {
	if _, err := o.options(a); err != nil {
		return err
	}
	run := &importRun{app: a, o: o, rows: []importedRow{}, findings: []monograph.Finding{}}
	var err error
	if run.cat, err = a.catalogue(); err != nil {
		return err
	}
	paths, err := files(args)
	if err != nil {
		return err
	}
	if len(paths) == 0 {
		return a.fail(exitFailed, "import.none")
	}
	if o.annotate != "" {
		if run.copies, err = a.copier(o.annotate, paths); err != nil {
			return err
		}
	}
	var closeDB func()
	if run.db, closeDB, err = a.openTarget(ctx, o.dryRun); err != nil {
		return err
	}
	defer closeDB()
	if run.mapping, err = a.readMapping(o.mapping); err != nil {
		return err
	}
	opt, err := run.options(ctx)
	if err != nil {
		return err
	}
	if err := a.readFiles(ctx, run.cat, paths, opt, func(r reading) error { return run.take(ctx, r) }); err != nil {
		return err
	}
	if run.open {
		if err := a.writeMapping(o.mapping, run.mapping); err != nil {
			return err
		}
	}
	return run.end()
}

// options are the importer's options for a file: the flags, what was answered before, and what the mapping says.
func (run *importRun) options(ctx context.Context) (func(path string) (importer.Options, error), error) {
	opt, err := run.o.options(run.app)
	if err != nil {
		return nil, err
	}
	if run.aliasesKnown, err = run.knownAliases(ctx, opt.Region); err != nil {
		return nil, err
	}
	opt.Aliases = run.aliasesKnown
	if opt.Layouts, err = layouts(ctx, run.db); err != nil {
		return nil, err
	}
	opt.Brief = !run.globals.json && run.copies == nil
	return func(path string) (importer.Options, error) { return run.apply(run.mapping, run.cat, path, opt) }, nil
}

// take deals with one file that has been read: it is stored whole, or not at all.
func (run *importRun) take(ctx context.Context, r reading) error {
	if r.err != nil {
		told := run.fileFailure(r.path, r.err)
		run.worst = worse(run.worst, told)
		row := importedRow{fileRow: fileRow{File: r.path, Error: &told.text, Cells: []importer.Cell{}, Problems: []monograph.Problem{}}, Refused: true}
		run.rows = append(run.rows, row)
		run.read++
		run.tellFileFailure(told)
		return nil
	}
	if err := run.answerQuestions(ctx, &r); err != nil {
		return err
	}
	run.wordProblems(run.cat, r.result.Problems)
	strictly(r.result.Problems, run.o.strict)
	found := run.evaluate(r.result)
	row := importedRow{fileRow: rowOf(r)}
	reason := run.verdict(&row, r.result, found)
	if run.o.mapping != "" && (len(r.result.Questions) > 0 || unknownHeadings(r.result.Problems) > 0) {
		run.mapping.note(run.app, r.path, r.result)
		run.open = true
	}
	if reason == nil {
		if err := run.store(ctx, &row, r.result, r.opt); err != nil {
			return err
		}
	}
	if run.copies != nil {
		var err error
		if row.Annotated, err = run.annotate(ctx, &r, found); err != nil {
			return err
		}
	}
	run.read++
	if run.globals.json { // one document holds all files; for people nothing is kept, however many there are
		run.findings = append(run.findings, found...)
		run.rows = append(run.rows, row)
		return nil
	}
	run.printImport(&row, r.result, found, reason)
	return nil
}

// evaluate checks the figures of a file against each other.
func (run *importRun) evaluate(res *importer.Result) []monograph.Finding {
	found := rules.Evaluate(rules.Input{Catalogue: run.cat, Register: run.register(), Observations: res.Batch.Observations, Checks: res.Batch.Checks})
	for i := range found {
		if run.o.strict && found[i].Severity == monograph.Warning {
			found[i].Severity = monograph.Error
		}
		found[i].Message = run.findingText(run.cat, &found[i])
	}
	return found
}

// verdict decides whether a file may be stored; nil when it may.
func (run *importRun) verdict(row *importedRow, res *importer.Result, found []monograph.Finding) *failure {
	errors := res.Errors()
	for i := range found {
		if found[i].Severity == monograph.Error {
			errors++
		}
	}
	var reason *failure
	switch {
	case personal(res):
		reason = run.fail(exitData, "import.personal", row.File)
	case run.o.force:
		return nil
	case len(res.Questions) > 0:
		reason = run.fail(exitAnswer, "import.question", row.File, len(res.Questions)).advise(run.questionHint(res))
	case errors > 0:
		reason = run.fail(exitData, "import.refused", row.File, errors).advise(run.say("import.refused.hint"))
	}
	if reason != nil {
		row.Refused = true
		run.worst = worse(run.worst, reason)
	}
	return reason
}

// personal reports whether a file holds data of persons; such a file is never stored.
func personal(res *importer.Result) bool {
	for i := range res.Problems {
		if res.Problems[i].Code == "personal-data" {
			return true
		}
	}
	return false
}

// store keeps the figures, or with --dry-run only says what would change.
func (run *importRun) store(ctx context.Context, row *importedRow, res *importer.Result, opt importer.Options) error {
	batch := res.Batch
	batch.File = res.File
	if len(batch.Observations) == 0 {
		return nil
	}
	var done store.SaveResult
	var err error
	if run.o.dryRun {
		done, err = run.db.Preview(ctx, batch)
	} else {
		done, err = run.db.Save(ctx, batch, store.SaveOptions{Now: run.now(), Who: os.Getenv("USER")})
	}
	if err != nil {
		return err
	}
	row.Import, row.Stored, row.Changed, row.Unchanged = done.Import, done.Stored, done.Changed, done.Unchanged
	if done.Already {
		row.Import = done.AlreadyImport
	}
	if done.Stored > 0 {
		run.files++
		run.stored += done.Stored
	}
	if run.o.dryRun {
		return nil
	}
	return run.remember(ctx, res, opt)
}

// end gives the JSON document or the summary, and the exit code of the worst file.
func (run *importRun) end() error {
	if run.globals.json {
		for i := range run.findings {
			run.findings[i].ID = findingID(i)
		}
		if err := run.answer(struct {
			Files    []importedRow       `json:"files"`
			Findings []monograph.Finding `json:"findings"`
		}{run.rows, run.findings}); err != nil {
			return err
		}
		return ended(run.worst)
	}
	switch {
	case run.o.dryRun:
		run.tell("import.dry-run", run.count(run.stored), run.count(run.files), run.count(run.read))
	default:
		run.tell("import.done", run.count(run.stored), run.count(run.files), run.count(run.read))
	}
	if run.stored > 0 && !run.o.dryRun {
		run.hint("import.next")
	}
	return ended(run.worst)
}
