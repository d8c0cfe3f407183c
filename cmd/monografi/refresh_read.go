package main

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/region"
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
	take := func(r reading) error { return run.take(ctx, byPath[r.path], r) }
	return run.readFiles(ctx, paths, run.reader(opt), take, func() error { return nil })
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
	run.knowLooks(looks)
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
		opt := importer.Options{Region: s.Region, Year: s.Year, Semester: s.Semester, Aliases: aliases[s.Region], Layouts: looks}
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
	otherYear, err := run.yearOfFolder(ctx, f, &r)
	if err != nil {
		return err
	}
	if err := run.joinRegisters(ctx, &r); err != nil {
		return err
	}
	if err := run.reconsider(ctx, &r); err != nil {
		return err
	}
	f.SHA256 = r.result.File.SHA256 // of what was read, should it have changed meanwhile
	f.Problems = append(f.Problems, r.result.Problems...)
	f.Findings = append(f.Findings, r.found...)
	f.Outside = run.outside(r.result.Batch.Observations)
	reason := run.verdict(&importedRow{fileRow: fileRow{File: f.File}}, r.result, f.Findings)
	switch {
	case reason == nil && otherYear != "":
		f.Result = resultOpen
		reason = run.fail(exitAnswer, "refresh.other-year", f.File, otherYear, f.from.folder).advise(run.say("refresh.other-year.hint", run.at(f.from.line)))
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

// yearOfFolder gives a file that does not say its year the one of its folder. Where the file says another year itself, it returns
// that: one of the two is wrong.
func (run *refreshRun) yearOfFolder(ctx context.Context, f *fileWork, r *reading) (other string, err error) {
	if f.from.folder == 0 || r.opt.Year != 0 {
		return "", nil
	}
	if slices.ContainsFunc(r.result.Questions, func(q importer.Question) bool { return q.Code == "period" }) {
		opt := r.opt
		opt.Year = f.from.folder
		if *r = run.readJudged(ctx, r.path, opt); r.err != nil {
			return "", r.err
		}
	}
	for _, p := range r.result.Problems {
		if p.Code == "year-differs" {
			return p.Args[0], nil
		}
	}
	for i := range r.result.Batch.Observations {
		p := r.result.Batch.Observations[i].Period
		if p.In(f.from.folder) {
			return "", nil
		}
		other = string(p)
	}
	return other, nil
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
