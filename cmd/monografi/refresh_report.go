package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report"
)

// What became of a report.
const (
	reportWritten   = "written"
	reportUnchanged = "unchanged"
	reportEmpty     = "empty" // it was written once, and there are no figures for it any more
	reportFailed    = "failed"
)

// reportRow is a report in the JSON of "refresh".
type reportRow struct {
	File       string      `json:"file"` // seen from the folder of the settings
	Region     region.Code `json:"region"`
	RegionName string      `json:"region_name"`
	Year       int         `json:"year"`
	Format     string      `json:"format"`
	Section    string      `json:"section"` // "" for all
	State      string      `json:"state"`
	Kept       string      `json:"kept"` // where the file went that somebody had changed, "" for none
	Error      *string     `json:"error"`
}

// A reportWork is one report to be kept up to date.
type reportWork struct {
	reportRow
	from *target
	path string
}

// writeReports writes the reports whose figures changed, or that are not there. One that fails does not hinder the others.
func (run *refreshRun) writeReports(ctx context.Context) error {
	run.reports = []reportRow{}
	works, err := run.reportWorks(ctx)
	if err != nil {
		return err
	}
	begun := run.now()
	for i := range works {
		w := &works[i]
		if err := ctx.Err(); err != nil {
			return err
		}
		run.showProgress("refresh.progress.report", i+1, len(works), w.File+run.timeLeft(begun, i, len(works)))
		if err := run.writeReportOf(ctx, w); err != nil {
			if told := ctx.Err(); told != nil {
				return told
			}
			f := run.look(run.explain(err))
			w.State, w.Error = reportFailed, &f.text
		}
		if w.State != "" {
			run.reports = append(run.reports, w.reportRow)
		}
	}
	return nil
}

// reportWorks lists the reports that the settings name: one for each year and, where a level is given, for each region of it.
func (run *refreshRun) reportWorks(ctx context.Context) ([]reportWork, error) {
	var works []reportWork
	all, err := run.years(ctx)
	if err != nil {
		return nil, err
	}
	for i := range run.config.Refresh.Reports {
		t := &run.config.Refresh.Reports[i]
		years := all
		if t.Year != 0 {
			years = []int{t.Year}
		}
		around := t.Region
		if around == "" {
			around = run.config.Regency
		}
		regions := []region.Code{around}
		if t.Level != "" {
			regions = nil
			for _, r := range run.register().Descendants(around, reportLevels[t.Level]) {
				regions = append(regions, r.Code)
			}
		}
		for _, year := range years {
			for _, code := range regions {
				w, err := run.reportWork(t, code, year)
				if err != nil {
					return nil, err
				}
				works = append(works, w)
			}
		}
	}
	return works, nil
}

func (run *refreshRun) reportWork(t *target, code region.Code, year int) (reportWork, error) {
	r, _ := run.register().Get(code)
	name := strings.NewReplacer("{year}", strconv.Itoa(year), "{region}", string(code), "{name}", fileWord(r.Name)).Replace(t.File)
	form, err := run.reportForm(t, name)
	if err != nil {
		return reportWork{}, err
	}
	w := reportWork{from: t, path: beside(run.config.File, filepath.FromSlash(name))}
	w.reportRow = reportRow{
		File: run.config.fromSettings(w.path), Region: code, RegionName: run.register().Title(code, run.lang), Year: year,
		Format: form.format, Section: t.Section,
	}
	return w, nil
}

// fileWord writes a name so that it can be part of a file's name anywhere: karawang-barat.
func fileWord(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), "-")
}

// writeReportOf brings one report up to date.
func (run *refreshRun) writeReportOf(ctx context.Context, w *reportWork) error {
	o, err := run.reportForm(w.from, w.path)
	if err != nil {
		return err
	}
	there, err := hashFile(w.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	known := run.state.Reports[w.File]
	cutShort := there == known.Before && there != known.SHA256
	stands := digestText(run.standing(w.Year), string(w.Region), run.lang, o.format, o.section, fmt.Sprint(o.wide))
	if there != "" && known.Stands == stands && !cutShort {
		w.State = reportUnchanged // without reading a figure
		return nil
	}
	in, err := run.inputOf(ctx, w)
	if err != nil || in == nil {
		return err
	}
	now := writtenReport{Stands: stands, Figures: digestReport(in, o), SHA256: known.SHA256, Before: known.Before}
	if there != "" && known.Figures == now.Figures && !cutShort {
		w.State, run.state.Reports[w.File] = reportUnchanged, now
		return nil
	}
	w.State, run.did = reportWritten, true
	if run.o.dryRun {
		return nil
	}
	return run.replaceReport(ctx, w, o, in, there, now)
}

// replaceReport writes a report in place of the one there, whose hash is there. What it replaces is kept where somebody else made or
// changed it.
func (run *refreshRun) replaceReport(ctx context.Context, w *reportWork, o *reportOptions, in *report.Input, there string, now writtenReport) error {
	r, err := report.Build(*in)
	if err != nil {
		return err
	}
	var content bytes.Buffer
	if err := run.app.writeReport(&content, r, &reportOptions{format: o.format, out: w.path, section: o.section, wide: o.wide}); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(w.path), 0o755); err != nil {
		return err
	}
	if there != "" && there != now.SHA256 && there != now.Before {
		if err := run.putAside(w); err != nil {
			return err
		}
		there = ""
	}
	now.SHA256, now.Before = hashOf(content.Bytes()), there
	run.state.Reports[w.File] = now
	// the state goes first: a run cut short between the two finds the old file and writes it again
	if err := run.saveState(ctx); err != nil {
		return err
	}
	return writeFile(w.path, func(to io.Writer) error {
		_, err := content.WriteTo(to)
		return err
	})
}

// putAside gives a report that somebody made or changed another name.
func (run *refreshRun) putAside(w *reportWork) error {
	ending := filepath.Ext(w.path)
	stem := strings.TrimSuffix(w.path, ending) + "-" + run.now().Format("20060102-150405")
	kept := stem + ending
	for n := 2; exists(kept); n++ {
		kept = fmt.Sprintf("%s-%d%s", stem, n, ending)
	}
	if err := os.Rename(w.path, kept); err != nil {
		return err
	}
	w.Kept = run.config.fromSettings(kept)
	run.state.Kept[w.Kept] = true
	return nil
}

// inputOf reads what a report is made from, nil where there is no figure for it.
func (run *refreshRun) inputOf(ctx context.Context, w *reportWork) (*report.Input, error) {
	key := placeYear{w.Region, w.Year}
	if in, ok := run.inputs[key]; ok {
		return in, nil
	}
	periods, err := run.db.Periods(ctx, w.Region)
	if err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(periods, func(p monograph.Period) bool { return p.In(w.Year) }) {
		if _, written := run.state.Reports[w.File]; written && exists(w.path) {
			w.State = reportEmpty
		}
		return nil, nil
	}
	in, err := run.gather(ctx, run.db, run.cat, &reportOptions{year: w.Year, section: w.Section}, w.Region, 0)
	if err == nil {
		run.inputs[key] = in
	}
	return in, err
}
