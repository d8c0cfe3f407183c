package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"go.yaml.in/yaml/v3"

	"monografi/monograph"
	"monografi/report"
)

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
	f.how = digestText(string(f.from.Region), fmt.Sprint(f.from.Year, f.from.folder, f.from.Semester), string(answers), run.stamp)
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

// hashFile is the SHA-256 of a file as the history of imports has it.
func hashFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// hashOf is the SHA-256 of a content.
func hashOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

// digestReport sums up what a report says: the figures and findings it is made from, and how it is written. The day it is made, and
// which import brought a figure again, are not part of it.
func digestReport(in *report.Input, o *reportOptions) string {
	var b strings.Builder
	fmt.Fprintln(&b, in.Region, in.Year, in.Lang, o.format, o.section, o.wide, in.Moved, in.Divisions)
	for _, figures := range [][]monograph.Observation{in.Observations, in.PrevObservations} {
		for i := range figures {
			x := &figures[i]
			fmt.Fprintln(&b, x.Region, x.Period, x.Indicator, x.Members, x.Status, x.Value, x.Text)
		}
		fmt.Fprintln(&b)
	}
	for i := range in.Findings {
		f := &in.Findings[i]
		fmt.Fprintln(&b, f.Severity, f.Region, f.Period, f.Rule, f.Message)
	}
	return digestText(b.String())
}
