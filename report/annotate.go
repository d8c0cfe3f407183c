package report

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"monografi/monograph"
	"monografi/report/locale"
)

// A Note is something to say about a cell of a workbook, about a sheet, or about the whole file. Its words are in the reader's
// language already.
type Note struct {
	Sheet    string // "" for the whole file
	Cell     string // A1; "" for the whole sheet
	Severity monograph.Severity
	Title    string // what it is about, such as "Sukamaju, 2025"; may be empty
	Text     string // what is wrong
	Printed  string // what stands there
	Proposal string // what was probably meant
	Suspect  bool   // a cell that may be the cause of the note before it: marked and listed, but not counted
}

// An Original is the file that notes are about.
type Original struct {
	Name   string // base name
	SHA256 string
	Format string       // as the importer names it: "xlsx", "xlsm", "xls", …
	Data   []byte       // the file; used for "xlsx" and "xlsm" only
	Sheets []PlainSheet // what stands in it, for all other formats and for files that cannot be changed in place
}

// AnnotateOptions say how an annotated copy is written.
type AnnotateOptions struct {
	Lang    string // "id" or "en"
	Now     time.Time
	Remarks []string // what the reader should know about this copy, in the language
}

// Annotate writes a copy of a workbook with its cells coloured and commented as notes say, and one more sheet that lists the notes.
// A workbook of Excel keeps its own formatting and loses its macros. Of any other file the copy holds the same values in the same
// cells. An original without data and sheets gives the list alone. Notes about sheets or cells that are not there stand in the list
// alone, too. The result is always .xlsx, and the same input gives the same bytes.
func Annotate(w io.Writer, o *Original, notes []Note, opt AnnotateOptions) error {
	a := &annotator{original: o, notes: notes, opt: opt, l: locale.For(opt.Lang)}
	var buf bytes.Buffer
	if len(o.Data) > 0 && (o.Format == "xlsx" || o.Format == "xlsm") {
		err := a.inPlace(&buf)
		if err == nil {
			_, err = w.Write(buf.Bytes())
			return err
		}
		if len(o.Sheets) == 0 {
			return fmt.Errorf("annotate %s: %w", o.Name, err)
		}
		buf.Reset()
	}
	if err := a.rebuilt(&buf); err != nil {
		return fmt.Errorf("annotate %s: %w", o.Name, err)
	}
	_, err := w.Write(buf.Bytes())
	return err
}

// An annotator writes one annotated copy.
type annotator struct {
	original *Original
	notes    []Note
	opt      AnnotateOptions
	l        *locale.Locale
}

// A carrier is the workbook that takes the notes.
type carrier struct {
	data    []byte
	names   map[string]string // of sheets that have another name in it than in the notes
	remarks []string
	empty   bool // it holds nothing of the original
}

// inPlace marks the original workbook itself. A foreign file that upsets the library is an error like any other.
func (a *annotator) inPlace(w io.Writer) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("workbook cannot be changed: %v", r)
		}
	}()
	c := carrier{data: a.original.Data}
	if a.original.Format == "xlsm" {
		c.remarks = append(c.remarks, a.l.Say(locale.MacrosDropped))
	}
	return a.mark(w, &c)
}

// rebuilt marks a new workbook with the values of the original.
func (a *annotator) rebuilt(w io.Writer) error {
	data, names, err := rebuild(a.original.Sheets)
	if err != nil {
		return err
	}
	c := carrier{data: data, names: names, empty: len(a.original.Sheets) == 0}
	if !c.empty {
		c.remarks = append(c.remarks, a.l.Say(locale.FormatNotKept, a.original.Name))
	}
	return a.mark(w, &c)
}

// mark writes a workbook with the notes in it.
func (a *annotator) mark(w io.Writer, c *carrier) error {
	m, err := openMarked(c.data)
	if err != nil {
		return err
	}
	defer m.f.Close()
	if err := m.forget(); err != nil {
		return err
	}
	m.resolve(a.notes, c.names)
	if err := m.paint(); err != nil {
		return err
	}
	list := &noteList{
		book: &book{f: m.f, l: a.l, styles: map[style]int{}}, marked: m, original: a.original, now: a.opt.Now,
		remarks: append(c.remarks, a.opt.Remarks...),
	}
	if err := list.write(c.empty); err != nil {
		return err
	}
	var buf bytes.Buffer
	if err := list.writeParts(&buf); err != nil {
		return err
	}
	z, err := openArchive(buf.Bytes())
	if err != nil {
		return err
	}
	if err := z.plainWorkbook(list.name); err != nil {
		return err
	}
	if err := m.comment(z, a.l); err != nil {
		return err
	}
	return z.write(w)
}
