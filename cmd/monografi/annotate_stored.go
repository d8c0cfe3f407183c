package main

import (
	"context"
	"path/filepath"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/monograph/store"
	"monografi/report"
)

// A filing sorts findings on stored figures by the imports whose cells they name.
type filing struct {
	*app
	db      *store.DB
	imports map[string][]store.Import         // in force, the newest first, by the name of their file
	cells   map[int64]map[cellKey]region.Code // of an import, where names are not enough
	notes   map[int64][]report.Note
	loose   int // findings that name no cell of a known file
}

type cellKey struct{ sheet, cell string }

// annotateStored writes annotated copies of the files that findings are about, and gives their paths.
func (a *app) annotateStored(ctx context.Context, db *store.DB, found []monograph.Finding, dir string) ([]string, error) {
	all, err := db.History(ctx)
	if err != nil {
		return nil, err
	}
	f := &filing{app: a, db: db, imports: map[string][]store.Import{}, cells: map[int64]map[cellKey]region.Code{}, notes: map[int64][]report.Note{}}
	for _, i := range all {
		if i.Undone == nil {
			f.imports[i.File.Name] = append(f.imports[i.File.Name], i)
		}
	}
	for i := range found {
		if err := f.file(ctx, &found[i]); err != nil {
			return nil, err
		}
	}
	var paths []string
	var originals []string
	for _, i := range all {
		if f.notes[i.ID] != nil {
			originals = append(originals, a.candidates(&i)...)
		}
	}
	copies, err := a.copier(dir, originals)
	if err != nil {
		return nil, err
	}
	slices.Reverse(all)
	for _, i := range all {
		if f.notes[i.ID] == nil {
			continue
		}
		path, err := f.write(ctx, copies, &i)
		if err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	if f.loose > 0 {
		a.tell("annotate.loose", a.count(f.loose))
	}
	return paths, nil
}

// file puts a finding down for the file of its first cell, and for those of its suspects.
func (f *filing) file(ctx context.Context, x *monograph.Finding) error {
	notes := f.findingNotes(x)
	home := int64(0)
	if len(x.Cells) > 0 {
		var err error
		if home, err = f.importOf(ctx, x.Cells[0].File, x.Cells[0].Sheet, x.Cells[0].Cell, x.Region); err != nil {
			return err
		}
	}
	filed := map[int64]bool{home: true}
	if home != 0 {
		f.notes[home] = append(f.notes[home], notes[0])
	}
	for i := range x.Suspects {
		s, n := &x.Suspects[i], notes[i+1]
		at, err := f.importOf(ctx, s.File, s.Sheet, s.Cell, s.Region)
		if err != nil {
			return err
		}
		if at == 0 {
			continue
		}
		if !filed[at] { // in a file that does not have the first cell, the finding itself has no place
			filed[at] = true
			told := notes[0]
			told.Sheet, told.Cell = "", ""
			f.notes[at] = append(f.notes[at], told)
		}
		f.notes[at] = append(f.notes[at], n)
	}
	if len(filed) == 1 && home == 0 {
		f.loose++
	}
	return nil
}

// importOf is the number of the import that a cell came with, 0 when it is not known. Offices send files of one name from many places,
// and one file again and again: then what they hold decides.
func (f *filing) importOf(ctx context.Context, file, sheet, cell string, r region.Code) (int64, error) {
	candidates := f.imports[file]
	if len(candidates) == 1 {
		return candidates[0].ID, nil
	}
	first := int64(0)
	for _, i := range candidates {
		cells, err := f.cellsOf(ctx, i.ID)
		if err != nil {
			return 0, err
		}
		about, ok := cells[cellKey{sheet, cell}]
		switch {
		case ok && (r == "" || about == r):
			return i.ID, nil
		case ok && first == 0:
			first = i.ID
		}
	}
	return first, nil
}

// cellsOf are the cells with the figures and totals that an import brought and that still hold, and the regions they are about.
func (f *filing) cellsOf(ctx context.Context, id int64) (map[cellKey]region.Code, error) {
	if cells := f.cells[id]; cells != nil {
		return cells, nil
	}
	cells := map[cellKey]region.Code{}
	err := f.db.EachFigure(ctx, store.Filter{Import: id}, func(x store.Figure) error {
		cells[cellKey{x.Source.Sheet, x.Source.Cell}] = x.Region
		return nil
	})
	if err != nil {
		return nil, err
	}
	checks, err := f.db.Checks(ctx, store.Filter{Import: id})
	if err != nil {
		return nil, err
	}
	for _, x := range checks {
		cells[cellKey{x.Source.Sheet, x.Source.Cell}] = x.Region
	}
	f.cells[id] = cells
	return cells, nil
}

// candidates are the places where the file of an import may be: where it was, seen from here or from the database.
func (a *app) candidates(i *store.Import) []string {
	paths := []string{i.File.Path}
	if !filepath.IsAbs(i.File.Path) {
		if beside := filepath.Join(filepath.Dir(a.config.DB), i.File.Path); beside != filepath.Clean(i.File.Path) {
			paths = append(paths, beside)
		}
	}
	return paths
}

// write writes the copy of an import's file; the list alone when the file is gone or is another by now.
func (f *filing) write(ctx context.Context, copies *copier, i *store.Import) (string, error) {
	reason := f.say("annotate.gone", i.File.Path)
	for _, path := range f.candidates(i) {
		o, err := original(ctx, path)
		if err != nil {
			continue
		}
		if o.SHA256 == i.File.SHA256 {
			return copies.write(o, f.notes[i.ID])
		}
		reason = f.say("annotate.changed", path)
	}
	f.warn("annotate.list-only", i.File.Name, reason)
	o := &report.Original{Name: i.File.Name, SHA256: i.File.SHA256, Format: i.File.Format}
	return copies.write(o, f.notes[i.ID], f.say("annotate.from", i.ID, i.When.Local().Format("2006-01-02 15:04")), reason)
}
