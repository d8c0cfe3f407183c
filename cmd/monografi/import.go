package main

import (
	"context"
	"maps"
	"slices"

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
		Use:     "import " + a.say("arg.path") + "...",
		Aliases: []string{"impor"},
		Short:   a.say("import.short"),
		Long:    a.say("import.long"),
		Example: "  monografi import penduduk.xlsx\n  monografi import --region 32.15.01 --year 2025 kiriman/\n  monografi import --dry-run *.xlsx",
		Args:    a.atLeast(a.say("arg.path")),
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
	im       *importer.Importer // made by reader
	db       *store.DB
	findings []monograph.Finding
	worst    *failure
	stored   int // figures
	files    int // files stored
	read     int // files read, also those refused

	waiting      []*waitingFile
	looks        map[string]importer.Layout // kept in the database, by fingerprint
	copies       *copier                    // nil when none are asked for
	mapping      *mapping
	open         bool                   // something is open, and the mapping tells it
	aliasesKnown map[string]region.Code // printed names settled before
}

func (a *app) runImport(ctx context.Context, o *importOptions, args []string) error {
	if _, err := o.options(a); err != nil {
		return err
	}
	run := &importRun{app: a, o: o, findings: []monograph.Finding{}}
	var err error
	if run.cat, err = a.catalogue(); err != nil {
		return err
	}
	paths, err := files(args)
	if err != nil {
		return err
	}
	paths = a.closed(paths)
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
	take, settle := func(r reading) error { return run.take(ctx, r) }, func() error { return run.settle(ctx) }
	if err := a.readFiles(ctx, paths, run.reader(opt), take, settle); err != nil {
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
	opt.NoCells = !run.globals.json
	opt.Aliases = maps.Clone(run.aliasesKnown) // files are read while others are stored, which adds to what is known
	given := &mapping{Files: slices.Clone(run.mapping.Files)}
	if opt.Layouts, err = layouts(ctx, run.db); err != nil {
		return nil, err
	}
	run.knowLooks(opt.Layouts)
	return func(path string) (importer.Options, error) { return run.apply(given, run.cat, path, opt) }, nil
}

// reader reads and judges a file, with the options it gets for its path.
func (run *importRun) reader(options func(path string) (importer.Options, error)) func(context.Context, string) reading {
	run.im = importer.New(run.cat, run.register())
	return func(ctx context.Context, path string) reading {
		opt, err := options(path)
		if err != nil {
			return reading{path: path, err: err}
		}
		return run.readJudged(ctx, path, opt)
	}
}

// readJudged reads and judges a file.
func (run *importRun) readJudged(ctx context.Context, path string, opt importer.Options) reading {
	return run.judged(readFile(ctx, run.im, path, opt))
}

// take judges one file that has been read, and leaves it to be stored whole, or not at all.
func (run *importRun) take(ctx context.Context, r reading) error {
	if r.err != nil {
		told := run.fileFailure(r.path, r.err)
		run.worst = worse(run.worst, told)
		row := importedRow{fileRow: fileRow{File: r.path, Error: &told.text, Cells: []importer.Cell{}, Problems: []monograph.Problem{}}, Refused: true}
		return run.wait(ctx, &waitingFile{reading: r, row: row, reason: told})
	}
	if err := run.answerQuestions(ctx, &r); err != nil {
		return err
	}
	if err := run.joinRegisters(ctx, &r); err != nil {
		return err
	}
	if err := run.reconsider(ctx, &r); err != nil {
		return err
	}
	f := &waitingFile{reading: r, row: importedRow{fileRow: rowOf(r)}}
	f.reason = run.verdict(&f.row, r.result, r.found)
	if run.o.mapping != "" && (len(r.result.Questions) > 0 || unknownHeadings(r.result.Problems) > 0) {
		run.mapping.note(run.app, r.path, r.result)
		run.open = true
	}
	return run.wait(ctx, f)
}

// judged words the problems of a file that was read and checks its figures.
func (run *importRun) judged(r reading) reading {
	if r.err != nil {
		return r
	}
	run.wordProblems(run.cat, r.result.Problems)
	strictly(r.result.Problems, run.o.strict)
	r.found = run.evaluate(r.result, nil)
	return r
}

// reconsider checks a file with errors once more, with what is stored of its regions to tell which cell is wrong. What waits
// is stored before, so that the answer does not hang on how fast the files were read.
func (run *importRun) reconsider(ctx context.Context, r *reading) error {
	if !slices.ContainsFunc(r.found, func(f monograph.Finding) bool { return f.Severity == monograph.Error }) {
		return nil
	}
	if err := run.settle(ctx); err != nil {
		return err
	}
	var failed error
	r.found = run.evaluate(r.result, run.known(ctx, r.result, &failed))
	return failed
}

// evaluate checks the figures of a file against each other; known gives what is stored of the same regions.
func (run *importRun) evaluate(res *importer.Result, known func() []monograph.Observation) []monograph.Finding {
	found := rules.Evaluate(rules.Input{
		Catalogue: run.cat, Register: run.register(), Observations: res.Batch.Observations, Checks: res.Batch.Checks, Known: known,
	})
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

// end gives the JSON document or the summary, and the exit code of the worst file.
func (run *importRun) end() error {
	if run.globals.json {
		for i := range run.findings {
			run.findings[i].ID = findingID(i)
		}
		if err := run.endFiles("findings", run.findings); err != nil {
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
