package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"go.yaml.in/yaml/v3"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// A mapping is the file of --mapping: what is open in the files of an import, for a person to complete.
type mapping struct {
	Files []mappedFile `yaml:"files"`
}

// A mappedFile is what is open, or answered, about one file.
type mappedFile struct {
	File     string          `yaml:"file"`             // base name
	Region   string          `yaml:"region,omitempty"` // code of the sub-district the file is about
	Year     int             `yaml:"year,omitempty"`
	Regions  []mappedRegion  `yaml:"regions,omitempty"`
	Headings []mappedHeading `yaml:"headings,omitempty"`
}

// A mappedRegion is a printed name of a region.
type mappedRegion struct {
	Sheet   string `yaml:"sheet,omitempty"`
	Cell    string `yaml:"cell,omitempty"`
	Printed string `yaml:"printed"`
	Perhaps string `yaml:"perhaps,omitempty"` // candidates, for the reader
	Code    string `yaml:"code"`              // the answer
}

// A mappedHeading is a heading that the catalogue does not know.
type mappedHeading struct {
	Sheet   string `yaml:"sheet"`
	Cell    string `yaml:"cell"`
	Printed string `yaml:"printed"`
	Perhaps string `yaml:"perhaps,omitempty"` // nearest indicator, for the reader
	Series  string `yaml:"series"`            // the answer: CODE, CODE{LIST=MEMBER}, or "-" to leave its figures out
}

// readMapping reads a mapping file; one that does not exist yet is empty.
func (a *app) readMapping(path string) (*mapping, error) {
	m := &mapping{}
	if path == "" {
		return m, nil
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return m, nil
	}
	if err != nil {
		return nil, err
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	dec.KnownFields(true)
	if err := dec.Decode(m); err != nil && !errors.Is(err, io.EOF) {
		return nil, a.fail(exitUsage, "mapping.faulty", path, err)
	}
	return m, nil
}

// of finds what is said about a file.
func (m *mapping) of(path string) *mappedFile {
	for i := range m.Files {
		if m.Files[i].File == filepath.Base(path) {
			return &m.Files[i]
		}
	}
	return nil
}

// apply adds the answers of a mapping about a file to the importer's options.
func (a *app) apply(m *mapping, cat *catalogue.Catalogue, path string, opt importer.Options) (importer.Options, error) {
	f := m.of(path)
	if f == nil {
		return opt, nil
	}
	if f.Region != "" {
		code, err := region.ParseCode(f.Region)
		if err != nil {
			return opt, a.fail(exitUsage, "err.region-form", f.Region)
		}
		opt.Region = code
	}
	if f.Year != 0 {
		opt.Year = f.Year
	}
	aliases := map[string]region.Code{}
	for k, v := range opt.Aliases {
		aliases[k] = v
	}
	for _, r := range f.Regions {
		if r.Code == "" {
			continue
		}
		code, err := region.ParseCode(r.Code)
		if err != nil {
			return opt, a.fail(exitUsage, "err.region-form", r.Code)
		}
		aliases[r.Printed] = code
	}
	opt.Aliases, opt.Answers = aliases, map[string]importer.Meaning{}
	for _, h := range f.Headings {
		meaning, err := a.meaningOf(cat, h.Series)
		if err != nil {
			return opt, err
		}
		if h.Series != "" {
			opt.Answers[h.Sheet+"!"+h.Cell] = meaning
		}
	}
	return opt, nil
}

// meaningOf reads an answer about a heading.
func (a *app) meaningOf(cat *catalogue.Catalogue, s string) (importer.Meaning, error) {
	if s == "" || s == "-" {
		return importer.Meaning{Ignore: true}, nil
	}
	series, err := a.resolveSeries(cat, s)
	return importer.Meaning{Series: series}, err
}

// note adds what is still open about a file; answers given before stay.
func (m *mapping) note(a *app, path string, res *importer.Result) {
	open := mappedFile{File: filepath.Base(path)}
	if old := m.of(path); old != nil {
		open = *old
	}
	for _, q := range res.Questions {
		if q.Code == "region" && q.Printed != "" && !open.hasRegion(q.Printed) {
			perhaps := ""
			for i, c := range q.Candidates {
				if i > 0 {
					perhaps += ", "
				}
				perhaps += fmt.Sprintf("%s %s", c, a.register().Title(c, a.lang))
			}
			open.Regions = append(open.Regions, mappedRegion{q.Sheet, q.Cell, q.Printed, perhaps, ""})
		}
	}
	for _, p := range res.Problems {
		if p.Code == "header-unknown" && !open.hasHeading(p.Sheet, p.Cell) {
			open.Headings = append(open.Headings, mappedHeading{p.Sheet, p.Cell, p.Raw, p.Suggestion, ""})
		}
	}
	if len(open.Regions)+len(open.Headings) == 0 && len(res.Questions) == 0 {
		return
	}
	if old := m.of(path); old != nil {
		*old = open
		return
	}
	m.Files = append(m.Files, open)
}

func (f *mappedFile) hasRegion(printed string) bool {
	for _, r := range f.Regions {
		if r.Printed == printed {
			return true
		}
	}
	return false
}

func (f *mappedFile) hasHeading(sheet, cell string) bool {
	for _, h := range f.Headings {
		if h.Sheet == sheet && h.Cell == cell {
			return true
		}
	}
	return false
}

// writeMapping writes a mapping with an explanation at its head.
func (a *app) writeMapping(path string, m *mapping) error {
	if path == "" || len(m.Files) == 0 {
		return nil
	}
	return a.writeTo(path, func(w io.Writer) error {
		fmt.Fprintln(w, a.say("mapping.head"))
		enc := yaml.NewEncoder(w)
		enc.SetIndent(2)
		if err := enc.Encode(m); err != nil {
			return err
		}
		return enc.Close()
	})
}

// unknownHeadings counts the headings of a file that the catalogue does not know.
func unknownHeadings(problems []monograph.Problem) int {
	n := 0
	for i := range problems {
		if problems[i].Code == "header-unknown" {
			n++
		}
	}
	return n
}
