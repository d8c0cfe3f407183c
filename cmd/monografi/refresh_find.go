package main

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"monografi/monograph/store"
)

// find lists the files of the sources and says what became of each since the last refresh.
func (run *refreshRun) find(ctx context.Context) error {
	run.sources = []sourceRow{}
	own, err := run.ownFiles(ctx)
	if err != nil {
		return err
	}
	present := map[string]bool{}
	for _, s := range run.config.spreads() {
		paths, base, err := run.config.matches(s.pattern)
		if err != nil {
			return err
		}
		all, err := files(paths)
		if err != nil {
			return err
		}
		row := sourceRow{Path: s.pattern, Region: s.Region, Year: cmp.Or(s.Year, s.folder)}
		for _, path := range all {
			name := run.config.fromSettings(path)
			if own[name] || present[name] {
				continue // the first source that names a file decides
			}
			present[name] = true
			row.Files++
			run.files = append(run.files, &fileWork{refreshRow: emptyRow(name), path: path, from: s})
		}
		run.sources = append(run.sources, row)
		run.missing(s, base)
	}
	if err := run.hashFiles(ctx); err != nil {
		return err
	}
	run.vanished(present)
	return nil
}

// missing tells a folder that is not there though files of it were imported: a drive that is not connected.
func (run *refreshRun) missing(s spread, base string) {
	if exists(base) {
		return
	}
	folder := run.config.fromSettings(base) + "/"
	for name := range run.state.Files {
		if strings.HasPrefix(name, folder) {
			run.away = append(run.away, folder)
			run.tellFileFailure(run.look(run.fail(exitFailed, "refresh.no-folder", s.pattern).advise(run.say("refresh.no-folder.hint"))))
			return
		}
	}
}

// ownFiles are the reports: wherever they lie, they are no data.
func (run *refreshRun) ownFiles(ctx context.Context) (map[string]bool, error) {
	own := map[string]bool{}
	for name := range run.state.Reports {
		own[name] = true
	}
	for name := range run.state.Kept {
		own[name] = true
	}
	return own, ctx.Err()
}

// hashFiles settles the state of every file from its hash and the history of imports.
func (run *refreshRun) hashFiles(ctx context.Context) error {
	mappings := map[string]*mapping{}
	for i, f := range run.files {
		if err := ctx.Err(); err != nil {
			return err
		}
		run.showProgress("refresh.progress.hash", i+1, len(run.files))
		if err := run.digestHow(f, mappings); err != nil {
			return err
		}
		hash, err := hashFile(f.path)
		if err != nil {
			run.unreadable(f, err)
			continue
		}
		f.SHA256 = hash
		run.settle(f)
	}
	return nil
}

// settle says what became of a file since the last refresh.
func (run *refreshRun) settle(f *fileWork) {
	seen, known := run.state.Files[f.File]
	inForce, undone := run.importOf(f.SHA256)
	switch {
	case inForce == nil && undone != nil:
		f.State, f.Import = stateUndone, undone.ID
	case inForce == nil && known:
		f.State, f.before = stateChanged, seen.Imports
	case inForce == nil:
		f.State = stateFresh
	case known && seen.SHA256 != f.SHA256 && run.laterInForce(seen.Imports, inForce.ID):
		f.State, f.Import = stateReverted, inForce.ID
	case known && seen.How != f.how:
		f.State, f.Import, f.before = stateReread, inForce.ID, seen.Imports
	default:
		f.State, f.Import = stateUnchanged, inForce.ID
		run.sees(f)
	}
}

// sees keeps that a file's figures are in force.
func (run *refreshRun) sees(f *fileWork) {
	imports := slices.Clone(run.state.Files[f.File].Imports)
	if !slices.Contains(imports, f.Import) {
		imports = append(imports, f.Import)
	}
	run.state.Files[f.File] = seenFile{f.SHA256, f.how, imports}
}

// importOf finds the newest imports of a content: one in force, and one taken back.
func (run *refreshRun) importOf(hash string) (inForce, undone *store.Import) {
	for i := range run.imports { // the newest first
		x := &run.imports[i]
		switch {
		case x.File.SHA256 != hash:
		case x.Undone == nil && inForce == nil:
			inForce = x
		case x.Undone != nil && undone == nil:
			undone = x
		}
	}
	return inForce, undone
}

// laterInForce reports whether one of several imports is in force and newer than another.
func (run *refreshRun) laterInForce(ids []int64, than int64) bool {
	return slices.ContainsFunc(ids, func(id int64) bool { return id > than && run.holds(id) })
}

// holds reports whether an import is in force.
func (run *refreshRun) holds(id int64) bool {
	return slices.ContainsFunc(run.imports, func(x store.Import) bool { return x.ID == id && x.Undone == nil })
}
