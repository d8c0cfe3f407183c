package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"monografi/monograph/region"
	"monografi/monograph/store"
	"monografi/report"
)

type refreshOptions struct {
	dryRun       bool
	strict       bool
	keepVanished bool
}

// refreshAnswer is the JSON of "refresh". With DryRun it says what would be done.
type refreshAnswer struct {
	Version    int            `json:"version"`
	DryRun     bool           `json:"dry_run"`
	Did        string         `json:"did"`  // "nothing", or "refreshed"
	Exit       int            `json:"exit"` // the exit code: 0 all well, 1 a file could not be reached or written, 3 data errors, 4 needs an answer
	Config     string         `json:"config"`
	DB         string         `json:"db"`
	Regency    region.Code    `json:"regency"`
	Years      []int          `json:"years"`
	Sources    []sourceRow    `json:"sources"`
	Files      []refreshRow   `json:"files"`
	Validation []validatedRow `json:"validation"`
	Reports    []reportRow    `json:"reports"`
}

func (a *app) refreshCommand() *cobra.Command {
	var o refreshOptions
	cmd := &cobra.Command{
		Use:     "refresh",
		Aliases: []string{"perbarui"},
		Short:   a.say("refresh.short"),
		Long:    a.say("refresh.long"),
		Example: "  monografi refresh --dry-run\n  monografi refresh\n  monografi refresh --json --no-input",
		Args:    a.exactly(),
		RunE: runs(func(ctx context.Context, _ []string) error {
			return a.runRefresh(ctx, &o)
		}),
	}
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, a.say("refresh.flag.dry-run"))
	cmd.Flags().BoolVar(&o.strict, "strict", false, a.say("flag.strict"))
	cmd.Flags().BoolVar(&o.keepVanished, "keep-vanished", false, a.say("refresh.flag.keep-vanished"))
	return cmd
}

// A refreshRun is one run of "refresh".
type refreshRun struct {
	*importRun // what a file has to go through
	o          *refreshOptions
	strict     bool
	state      *refreshState
	stamp      string // of the tables of the regency's own; see overlays
	imports    []store.Import

	sources    []sourceRow
	away       []string // folders that are not there though files of them were imported
	files      []*fileWork
	validation []validatedRow
	reports    []reportRow

	inputs map[placeYear]*report.Input // of reports, read once
	did    bool                        // something was stored, entered or written
}

type placeYear struct {
	region region.Code
	year   int
}

func (a *app) runRefresh(ctx context.Context, o *refreshOptions) error {
	if err := a.checkRefresh(); err != nil {
		return err
	}
	cat, err := a.catalogue()
	if err != nil {
		return err
	}
	for i := range a.config.Refresh.Reports {
		if err := a.knownSection(cat, &a.config.Refresh.Reports[i].Section); err != nil {
			return err
		}
	}
	db, closeDB, err := a.openRefresh(ctx, o.dryRun)
	if err != nil {
		return err
	}
	defer closeDB()
	run := &refreshRun{o: o, strict: o.strict || a.config.Refresh.Strict, inputs: map[placeYear]*report.Input{}}
	run.importRun = &importRun{app: a, o: &importOptions{strict: run.strict, dryRun: o.dryRun}, cat: cat, db: db}
	for _, step := range []func(context.Context) error{run.begin, run.find, run.read, run.saveState, run.validateChanged, run.writeReports, run.saveState} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	return run.finishRefresh()
}

// openRefresh opens the database, making it where there is none. A dry run works on a copy of its own, so that what it says is
// what would happen.
func (a *app) openRefresh(ctx context.Context, dryRun bool) (*store.DB, func(), error) {
	if _, err := os.Stat(a.config.DB); !dryRun || errors.Is(err, fs.ErrNotExist) {
		return a.openTarget(ctx, dryRun)
	}
	db, err := a.open(ctx, store.Options{ReadOnly: true})
	if err != nil {
		return nil, nil, err
	}
	defer db.Close()
	dir, err := os.MkdirTemp("", "monografi-")
	if err != nil {
		return nil, nil, err
	}
	path := filepath.Join(dir, "dry-run.db")
	a.showProgress("refresh.progress.copy")
	if err = db.Backup(ctx, path); err == nil {
		if copied, err := store.Open(ctx, path, store.Options{}); err == nil {
			return copied, func() { copied.Close(); os.RemoveAll(dir) }, nil
		}
	}
	os.RemoveAll(dir)
	return nil, nil, err
}

// begin reads what is known so far.
func (run *refreshRun) begin(ctx context.Context) (err error) {
	if run.state, err = readState(ctx, run.db); err != nil {
		return err
	}
	if run.stamp, err = run.overlays(); err != nil {
		return err
	}
	run.imports, err = run.db.History(ctx)
	return err
}

// years are the years worked on: those of the settings, or every year there are figures of.
func (run *refreshRun) years(ctx context.Context) ([]int, error) {
	if wanted := run.config.yearsWanted(); len(wanted) > 0 {
		return wanted, nil
	}
	periods, err := run.db.Periods(ctx, run.config.Regency)
	if err != nil {
		return nil, err
	}
	years := []int{}
	for _, p := range periods {
		years = append(years, p.Year())
	}
	slices.Sort(years)
	return slices.Compact(years), nil
}

// look notes that somebody has to look at something.
func (run *refreshRun) look(f *failure) *failure {
	run.worst = worse(run.worst, f)
	return f
}

// lookIfStrict notes what is only a warning.
func (run *refreshRun) lookIfStrict() {
	if run.strict {
		run.look(&failure{code: exitData})
	}
}

// finishRefresh gives the JSON document or the summary, and the exit code.
func (run *refreshRun) finishRefresh() error {
	if !run.globals.json {
		run.printRefresh()
		return ended(run.worst)
	}
	doc := refreshAnswer{
		Version: 1, DryRun: run.o.dryRun, Did: "nothing", Config: run.config.File, DB: run.config.DB, Regency: run.config.Regency,
		Years: []int{}, Sources: run.sources, Files: []refreshRow{}, Validation: run.validation, Reports: run.reports,
	}
	if run.did {
		doc.Did = "refreshed"
	}
	if run.worst != nil {
		doc.Exit = run.worst.code
	}
	for _, v := range run.validation {
		doc.Years = append(doc.Years, v.Year)
	}
	n := 0
	for _, f := range run.files {
		for i := range f.Findings {
			f.Findings[i].ID = findingID(n)
			n++
		}
		doc.Files = append(doc.Files, f.refreshRow)
	}
	if err := run.answer(doc); err != nil {
		return err
	}
	return ended(run.worst)
}
