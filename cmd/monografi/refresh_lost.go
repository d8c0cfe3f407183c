package main

import (
	"path/filepath"
	"slices"
	"sort"
	"strings"
)

// vanished tells the files that were there the last time. One that only has another name now keeps its history.
func (run *refreshRun) vanished(present map[string]bool) {
	byHash := map[string]*fileWork{}
	for _, f := range run.files {
		byHash[f.SHA256] = f
	}
	names := make([]string, 0, len(run.state.Files))
	for name := range run.state.Files {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		seen := run.state.Files[name]
		if present[name] {
			continue
		}
		moved := byHash[seen.SHA256]
		switch {
		case moved != nil:
			now := run.state.Files[moved.File]
			now.Imports = slices.Compact(slices.Sorted(slices.Values(slices.Concat(seen.Imports, now.Imports))))
			run.state.Files[moved.File] = now
			delete(run.state.Files, name)
		case !slices.ContainsFunc(seen.Imports, run.holds):
			delete(run.state.Files, name) // its figures were taken back
		default:
			run.lost(name, seen)
		}
	}
}

// lost tells a file that no source has any more though its figures hold.
func (run *refreshRun) lost(name string, seen seenFile) {
	f := &fileWork{refreshRow: emptyRow(name)}
	f.State, f.SHA256, f.Import = stateVanished, seen.SHA256, seen.Imports[len(seen.Imports)-1]
	if exists(beside(run.config.File, filepath.FromSlash(name))) {
		f.State = stateUnlisted
	}
	run.files = append(run.files, f)
	if run.isAway(name) {
		return // told for the folder as a whole
	}
	f.Hint = run.say("refresh.vanished.hint", f.Import)
	run.lookIfStrict()
	if run.o.keepVanished {
		delete(run.state.Files, name)
	}
}

// isAway reports whether a file lies in a folder that is not there.
func (run *refreshRun) isAway(name string) bool {
	return slices.ContainsFunc(run.away, func(folder string) bool { return strings.HasPrefix(name, folder) })
}
