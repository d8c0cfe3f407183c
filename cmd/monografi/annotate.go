package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/report"
)

// A copier writes annotated copies of files into a folder.
type copier struct {
	*app
	dir   string
	taken map[string]bool // names given in this run, in lower case
}

// copiesMark is the file that keeps annotated copies from being imported with the folder around them: they would say again what their
// originals said at the time.
const copiesMark = ".monografi-annotated"

// copier makes the folder for annotated copies. It may not be the folder of an original: the copy has the same name.
func (a *app) copier(dir string, originals []string) (*copier, error) {
	for _, path := range originals {
		if sameFile(filepath.Dir(path), dir) {
			return nil, a.fail(exitUsage, "annotate.same-folder", dir, filepath.Base(path)).advise(a.say("annotate.same-folder.hint"))
		}
	}
	entries, err := os.ReadDir(dir)
	fresh := errors.Is(err, os.ErrNotExist) || err == nil && len(entries) == 0
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	if fresh { // a folder with files of the user's own is never passed over
		if err := os.WriteFile(filepath.Join(dir, copiesMark), nil, 0o644); err != nil {
			return nil, err
		}
	}
	return &copier{app: a, dir: dir, taken: map[string]bool{}}, nil
}

// holdsCopies reports whether a folder was made for annotated copies.
func holdsCopies(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, copiesMark))
	return err == nil
}

// sameFile reports whether two paths lead to one file or folder that is there.
func sameFile(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return false
	}
	y, err := os.Stat(b)
	return err == nil && os.SameFile(x, y)
}

// write writes a copy and gives its path.
func (c *copier) write(o *report.Original, notes []report.Note, remarks ...string) (string, error) {
	path := filepath.Join(c.dir, c.fileName(o.Name))
	return path, c.writeTo(path, func(w io.Writer) error {
		return report.Annotate(w, o, notes, report.AnnotateOptions{Lang: c.lang, Now: c.now(), Remarks: remarks})
	})
}

// fileName is the name of a copy. The ending of another format stays in it, so that data.xls and data.xlsx do not meet; files of one name
// from several folders are numbered.
func (c *copier) fileName(original string) string {
	stem := original
	if ext := filepath.Ext(original); strings.EqualFold(ext, ".xlsx") {
		stem = strings.TrimSuffix(original, ext)
	}
	name := stem + ".xlsx"
	for i := 2; c.taken[strings.ToLower(name)]; i++ {
		name = fmt.Sprintf("%s (%d).xlsx", stem, i)
	}
	c.taken[strings.ToLower(name)] = true
	return name
}

// listsNotes reports whether a sheet is the list of an annotated copy that was mended and sent back.
func listsNotes(s *sheet.Sheet) bool {
	return s.Len() > 0 && report.IsNoteList(s.Name, s.Cell(0).Text)
}

// original reads a file for its copy.
func original(ctx context.Context, path string) (*report.Original, error) {
	wb, err := sheet.Open(ctx, path, sheet.Limits{})
	if err != nil {
		return nil, err
	}
	o := &report.Original{Name: wb.Name, SHA256: wb.SHA256, Format: wb.Format, Sheets: plainSheets(wb)}
	if wb.Format == "xlsx" || wb.Format == "xlsm" {
		o.Data, err = os.ReadFile(path)
	}
	return o, err
}

// plainSheets are the sheets of a workbook without their formatting.
func plainSheets(wb *sheet.Workbook) []report.PlainSheet {
	var out []report.PlainSheet
	for _, s := range wb.Sheets {
		plain := report.PlainSheet{Name: s.Name, Cells: make([]report.PlainCell, 0, s.Len())}
		for c := range s.Cells() {
			plain.Cells = append(plain.Cells, plainCell(&c))
		}
		for _, m := range s.Merges {
			plain.Merges = append(plain.Merges, [4]int{m.Row0, m.Col0, m.Row1, m.Col1})
		}
		out = append(out, plain)
	}
	return out
}

func plainCell(c *sheet.Cell) report.PlainCell {
	out := report.PlainCell{Row: c.Row, Col: c.Col, Text: c.Text}
	switch c.Kind {
	case sheet.Number:
		out.Number, out.Format = new(c.Num), c.Format
	case sheet.Date:
		out.Number, out.Format = new(c.Num), "yyyy-mm-dd"
	case sheet.Bool:
		out.Text = map[bool]string{true: "TRUE", false: "FALSE"}[c.Num != 0]
	}
	return out
}

// annotate writes the annotated copy of a file that was read, and gives its path. Of a file with data of persons nothing is copied.
func (run *importRun) annotate(ctx context.Context, r *reading, found []monograph.Finding) (string, error) {
	var notes []report.Note
	for i := range found {
		notes = append(notes, run.findingNotes(&found[i])...)
	}
	for i := range r.result.Problems {
		notes = append(notes, problemNote(&r.result.Problems[i]))
	}
	if personal(r.result) {
		for i := range notes {
			notes[i].Printed = ""
		}
		f := r.result.File
		return run.copies.write(&report.Original{Name: f.Name, SHA256: f.SHA256, Format: f.Format}, notes, run.say("annotate.personal"))
	}
	o, err := original(ctx, r.path)
	if err != nil {
		return "", err
	}
	return run.copies.write(o, notes)
}
