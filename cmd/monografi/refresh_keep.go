package main

import (
	"context"
	"slices"

	"monografi/monograph"
	"monografi/monograph/store"
)

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
	done, err := run.db.Save(ctx, batch, store.SaveOptions{Now: run.now(), Who: user()})
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
	if err := run.rememberNames(ctx, r.opt); err != nil {
		return err
	}
	return run.remember(ctx, r.result.Layouts)
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
