package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/monograph/store"
)

// read reads what is new or changed, each file in a transaction of its own.
func (run *refreshRun) read(ctx context.Context) error {
	byPath := map[string]*fileWork{}
	var paths []string
	for _, f := range run.files {
		if f.State == stateFresh || f.State == stateChanged || f.State == stateReread {
			byPath[f.path] = f
			paths = append(paths, f.path)
		}
		if f.State == stateReverted {
			f.Result, f.reason = resultOpen, run.look(run.reverted(f))
		}
	}
	if len(paths) == 0 {
		return nil
	}
	opt, err := run.sourceOptions(ctx, byPath)
	if err != nil {
		return err
	}
	return run.readFiles(ctx, run.cat, paths, opt, func(r reading) error { return run.take(ctx, byPath[r.path], r) })
}

// reverted asks what is to be done about a file that is again what it was while a later version of it holds.
func (run *refreshRun) reverted(f *fileWork) *failure {
	later := slices.Max(run.state.Files[f.File].Imports)
	return run.fail(exitAnswer, "refresh.reverted", f.File, f.Import, later).advise(run.say("refresh.reverted.hint", later))
}

// sourceOptions are the importer's options for each file: what its source declares, what was answered before, and the mapping's answers.
func (run *refreshRun) sourceOptions(ctx context.Context, byPath map[string]*fileWork) (func(string) (importer.Options, error), error) {
	looks, err := layouts(ctx, run.db)
	if err != nil {
		return nil, err
	}
	if run.aliasesKnown, err = run.knownAliases(ctx, ""); err != nil {
		return nil, err
	}
	aliases, mappings := map[region.Code]map[string]region.Code{}, map[string]*mapping{}
	for _, f := range byPath {
		if aliases[f.from.Region], err = run.knownAliases(ctx, f.from.Region); err != nil {
			return nil, err
		}
		if mappings[f.from.Mapping] != nil {
			continue
		}
		path := f.from.Mapping
		if path != "" {
			path = beside(run.config.File, filepath.FromSlash(path))
		}
		if mappings[f.from.Mapping], err = run.readMapping(path); err != nil {
			return nil, err
		}
	}
	return func(path string) (importer.Options, error) {
		s := byPath[path].from
		opt := importer.Options{Region: s.Region, Year: s.year, Semester: s.Semester, Aliases: aliases[s.Region], Layouts: looks}
		return run.apply(mappings[s.Mapping], run.cat, path, opt)
	}, nil
}

// take deals with one file that has been read: it is stored whole, or not at all, and the others go on.
func (run *refreshRun) take(ctx context.Context, f *fileWork, r reading) error {
	if r.err == nil && !run.o.dryRun {
		if err := run.answerQuestions(ctx, &r); err != nil {
			return err
		}
	}
	if r.err != nil {
		if err := ctx.Err(); err != nil {
			return err
		}
		run.unreadable(f, r.err)
		return nil
	}
	run.wordProblems(run.cat, r.result.Problems)
	strictly(r.result.Problems, run.strict)
	f.SHA256 = r.result.File.SHA256 // of what was read, should it have changed meanwhile
	f.Problems = append(f.Problems, r.result.Problems...)
	f.Findings = append(f.Findings, run.evaluate(r.result)...)
	f.Outside = run.outside(r.result.Batch.Observations)
	reason := run.verdict(&importedRow{fileRow: fileRow{File: f.File}}, r.result, f.Findings)
	switch {
	case reason == nil:
		return run.keep(ctx, f, r)
	case reason.code == exitAnswer:
		f.Result = resultOpen
		reason.hint = run.say("refresh.open.hint", run.at(f.from.line))
	default:
		f.Result = resultRefused
		if !personal(r.result) {
			reason.hint = run.say("refresh.refused.hint")
		}
	}
	run.refuse(f, reason)
	return nil
}

// refuse notes why a file is not stored.
func (run *refreshRun) refuse(f *fileWork, reason *failure) {
	f.reason, f.Error, f.Hint = run.look(reason), &reason.text, reason.hint
}

// unreadable notes why a file could not be read.
func (run *refreshRun) unreadable(f *fileWork, err error) {
	f.Result = resultUnreadable
	run.refuse(f, run.fileFailure(f.File, err))
}

// outside counts the figures about another regency or year than the settings name.
func (run *refreshRun) outside(figures []monograph.Observation) int {
	wanted, n := run.config.yearsWanted(), 0
	for i := range figures {
		o := &figures[i]
		inYears := len(wanted) == 0 || slices.ContainsFunc(wanted, o.Period.In)
		if !inYears || !o.Region.Within(run.config.Regency) {
			n++
		}
	}
	if n > 0 {
		run.lookIfStrict()
	}
	return n
}

// keep stores the figures of a file and says what that changed.
func (run *refreshRun) keep(ctx context.Context, f *fileWork, r reading) error {
	batch := r.result.Batch
	batch.File = r.result.File
	batch.File.Path = run.fromDatabase(f.path)
	if len(batch.Observations) == 0 {
		f.Result = resultEmpty
		run.lookIfStrict()
		return nil
	}
	if run.strict {
		if refused, err := run.disputed(ctx, f, batch); refused || err != nil {
			return err
		}
	}
	done, err := run.db.Save(ctx, batch, store.SaveOptions{Now: run.now(), Who: os.Getenv("USER")})
	if err != nil {
		return err
	}
	f.Result, f.Import, f.Stored, f.Changed, f.Unchanged = resultStored, done.Import, done.Stored, done.Changed, done.Unchanged
	if done.Already {
		f.Result, f.Import = resultSame, done.AlreadyImport
	} else {
		run.did = true
		run.imports = append(run.imports, store.Import{ID: done.Import, File: batch.File})
	}
	run.tellReplaced(f, done.ChangedFigures)
	run.sees(f)
	if f.Left, err = run.leftOver(ctx, f); err != nil {
		return err
	}
	if run.o.dryRun {
		f.Import = 0
	}
	return run.remember(ctx, r.result, r.opt)
}

// disputed refuses, where warnings count as errors, a file that says otherwise than another one that is also there.
func (run *refreshRun) disputed(ctx context.Context, f *fileWork, batch monograph.Batch) (bool, error) {
	would, err := run.db.Preview(ctx, batch)
	if err != nil {
		return false, err
	}
	run.tellReplaced(f, would.ChangedFigures)
	if len(f.Disputes) == 0 {
		return false, nil
	}
	f.Result = resultRefused
	run.refuse(f, run.fail(exitData, "refresh.disputed", f.File, f.Disputes[0].Figures, f.Disputes[0].File).advise(run.say("refresh.disputed.hint")))
	return true, nil
}

// tellReplaced lists the figures that a file says otherwise, and the files there that say so.
func (run *refreshRun) tellReplaced(f *fileWork, changed []store.Change) {
	f.Replaced, f.Disputes = f.Replaced[:0], f.Disputes[:0]
	owners := run.owners()
	for _, c := range changed {
		o := &c.New
		f.Replaced = append(f.Replaced, replacedRow{
			Region: o.Region, Period: o.Period, Indicator: o.Indicator, Members: o.Members,
			Was: numberOf(&c.Old.Observation), Is: numberOf(o), File: c.Old.Source.File, Cell: o.Source.Cell,
		})
		owner := owners[c.Old.Import]
		if owner == "" || owner == f.File {
			continue
		}
		i := slices.IndexFunc(f.Disputes, func(d disputeRow) bool { return d.File == owner })
		if i < 0 {
			i = len(f.Disputes)
			f.Disputes = append(f.Disputes, disputeRow{File: owner})
		}
		f.Disputes[i].Figures++
	}
}

// owners are the files, of those that are there, that imports came from.
func (run *refreshRun) owners() map[int64]string {
	there := map[string]bool{}
	for _, f := range run.files {
		there[f.File] = f.path != ""
	}
	owners := map[int64]string{}
	for name, seen := range run.state.Files {
		if there[name] {
			owners[seen.Imports[len(seen.Imports)-1]] = name
		}
	}
	return owners
}

// numberOf is the number of a figure, nil where it has none.
func numberOf(o *monograph.Observation) *float64 {
	if !o.Status.HasValue() {
		return nil
	}
	return &o.Value
}

// leftOver counts the figures that only earlier versions of a file give and that still hold: nothing is undone in silence.
func (run *refreshRun) leftOver(ctx context.Context, f *fileWork) (int, error) {
	n := 0
	for _, id := range f.before {
		if id == f.Import || !run.holds(id) {
			continue
		}
		err := run.db.EachFigure(ctx, store.Filter{Import: id}, func(store.Figure) error {
			n++
			return nil
		})
		if err != nil {
			return 0, err
		}
		if n > 0 && f.Hint == "" {
			f.Hint = run.say("refresh.left.hint", id)
		}
	}
	if n > 0 {
		run.lookIfStrict()
	}
	return n, nil
}

// fromDatabase writes a path as it is seen from the folder of the database, where annotated copies look for it.
func (run *refreshRun) fromDatabase(path string) string {
	here, err := filepath.Abs(filepath.Dir(run.config.DB))
	if err != nil {
		return path
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	rel, err := filepath.Rel(here, abs)
	if err != nil || strings.HasPrefix(rel, "..") {
		return abs
	}
	return filepath.ToSlash(rel)
}
