package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"

	"go.yaml.in/yaml/v3"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/monograph/store"
)

// What became of a file since the last refresh.
const (
	stateFresh     = "new"
	stateChanged   = "changed"
	stateReread    = "reread"    // itself unchanged, but not what the settings say of it
	stateUnchanged = "unchanged" // it is not read
	stateReverted  = "reverted"  // it is again what it once was, while a later version of it is in force
	stateUndone    = "undone"    // somebody took its import back: it is left alone
	stateVanished  = "vanished"
	stateUnlisted  = "unlisted" // still there, but no source names it any more
)

// What was done about a file.
const (
	resultNone       = "none"
	resultStored     = "stored"
	resultSame       = "same"       // read, and it says what is stored already
	resultEmpty      = "empty"      // there is no figure in it that can be stored
	resultRefused    = "refused"    // its data have errors
	resultOpen       = "open"       // it needs an answer
	resultUnreadable = "unreadable" // it could not be reached or read
)

// sourceRow is a source of the settings in the JSON of "refresh", once for each year that it names.
type sourceRow struct {
	Path   string      `json:"path"`
	Region region.Code `json:"region"` // declared, "" where the files say it
	Year   int         `json:"year"`   // declared, 0 where the files say it
	Files  int         `json:"files"`
}

// refreshRow is a file in the JSON of "refresh".
type refreshRow struct {
	File      string              `json:"file"` // seen from the folder of the settings
	SHA256    string              `json:"sha256"`
	State     string              `json:"state"`
	Result    string              `json:"result"`
	Import    int64               `json:"import"` // that holds its figures, 0 for none; of a dry run 0 for those that would be stored
	Stored    int                 `json:"stored"`
	Changed   int                 `json:"changed"`
	Unchanged int                 `json:"unchanged"`
	Outside   int                 `json:"outside"`  // figures about another regency or year than the settings name
	Left      int                 `json:"left"`     // figures that only earlier versions of the file give and that still hold
	Replaced  []replacedRow       `json:"replaced"` // figures that it says otherwise, at most 200
	Disputes  []disputeRow        `json:"disputes"` // files also there that say otherwise
	Error     *string             `json:"error"`
	Hint      string              `json:"hint"`
	Problems  []monograph.Problem `json:"problems"`
	Findings  []monograph.Finding `json:"findings"`
}

// replacedRow is one figure that a file says otherwise than what was in force.
type replacedRow struct {
	Region    region.Code       `json:"region"`
	Period    monograph.Period  `json:"period"`
	Indicator string            `json:"indicator"`
	Members   monograph.Members `json:"members"`
	Was       *float64          `json:"was"` // null where there was no number
	Is        *float64          `json:"is"`
	File      string            `json:"file"` // that said it before
	Cell      string            `json:"cell"` // in the new file
}

// disputeRow is another file of the sources whose figures a file replaced.
type disputeRow struct {
	File    string `json:"file"`
	Figures int    `json:"figures"` // at least
}

// fileWork is what a run does about one file.
type fileWork struct {
	refreshRow
	path   string // "" when it is gone
	from   spread
	how    string   // digest of what the settings say of it
	reason *failure // why it was not stored
	before []int64  // imports of earlier versions
}

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
		row := sourceRow{Path: s.pattern, Region: s.Region, Year: s.year}
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

// digestHow sums up what the settings say of a file: when it changes, the file is read again.
func (run *refreshRun) digestHow(f *fileWork, mappings map[string]*mapping) error {
	path := ""
	if f.from.Mapping != "" {
		path = beside(run.config.File, filepath.FromSlash(f.from.Mapping))
	}
	m := mappings[path]
	if m == nil {
		var err error
		if m, err = run.readMapping(path); err != nil {
			return err
		}
		mappings[path] = m
	}
	answers, err := yaml.Marshal(m.of(f.path))
	if err != nil {
		return err
	}
	f.how = digestText(string(f.from.Region), fmt.Sprint(f.from.year, f.from.Semester), string(answers), run.stamp)
	return nil
}

// overlays sums up the regency's own tables: when they change, files say something else and findings too.
func (run *refreshRun) overlays() (string, error) {
	var parts []string
	for _, place := range []string{run.config.Catalogue, run.config.Regions} {
		if place == "" {
			continue
		}
		err := filepath.WalkDir(place, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			parts = append(parts, filepath.Base(path), string(data))
			return err
		})
		if err != nil {
			return "", err
		}
	}
	return digestText(parts...), nil
}

// digestText sums up texts.
func digestText(parts ...string) string {
	h := sha256.New()
	for _, s := range parts {
		fmt.Fprintf(h, "%d %s", len(s), s)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}
