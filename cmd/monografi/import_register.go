package main

import (
	"context"
	"slices"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/store"
)

// joinRegisters adds the lists of reports that are stored to those of a file. What waits is stored before, so that lists of one run are
// added up as those of several are.
func (run *importRun) joinRegisters(ctx context.Context, r *reading) error {
	if !r.result.Scoped() {
		return nil
	}
	if err := run.settle(ctx); err != nil {
		return err
	}
	var held []monograph.Observation
	var imports []int64
	for _, f := range shelves(r.result.Batch.Observations) {
		f.Indicators = []string{importer.ScopeIndicator}
		err := run.db.EachFigure(ctx, f, func(x store.Figure) error {
			held, imports = append(held, x.Observation), append(imports, x.Import)
			return nil
		})
		if err != nil {
			return err
		}
	}
	same := r.result.Held(held)
	before := len(r.result.Problems)
	r.result.JoinRegisters(held)
	if same {
		var err error
		if r.twice, err = run.importOfSame(ctx, r, imports); err != nil {
			return err
		}
	}
	told := r.result.Problems[before:]
	run.wordProblems(run.cat, told)
	strictly(told, run.o.strict)
	r.found = run.evaluate(r.result, nil)
	return nil
}

// importOfSame finds the import that brought the same file, when all that the file says is in force; 0 otherwise.
func (run *importRun) importOfSame(ctx context.Context, r *reading, imports []int64) (int64, error) {
	done, err := run.db.Preview(ctx, r.result.Batch)
	if err != nil || done.Changed > 0 || done.Unchanged < len(r.result.Batch.Observations) {
		return 0, err
	}
	history, err := run.db.History(ctx)
	for i := range history {
		if x := &history[i]; x.Undone == nil && x.File.SHA256 == r.result.File.SHA256 && slices.Contains(imports, x.ID) {
			return x.ID, nil
		}
	}
	return 0, err
}

// laterLists are the files whose lists of reports were added to those of an import and stay when it is undone.
func laterLists(ctx context.Context, db *store.DB, id int64) ([]string, error) {
	of := func(f store.Filter) ([]store.Figure, error) {
		f.Indicators = []string{importer.ScopeIndicator}
		return db.Figures(ctx, f)
	}
	own, err := of(store.Filter{Import: id})
	if err != nil {
		return nil, err
	}
	var files []string
	for _, o := range own {
		all, err := of(store.Filter{Region: o.Region, Period: o.Period})
		if err != nil {
			return nil, err
		}
		for _, x := range all {
			if x.Import > id && !slices.Contains(files, x.Source.File) {
				files = append(files, x.Source.File)
			}
		}
	}
	slices.Sort(files)
	return files, nil
}
