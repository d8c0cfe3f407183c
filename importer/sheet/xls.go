package sheet

import (
	"bytes"
	"context"
	"io"
	"iter"
	"strings"

	"github.com/richardlehane/mscfb"
)

// readXLS reads a workbook of Excel 97–2003: a compound file whose stream "Workbook" is a sequence of BIFF8 records.
func readXLS(ctx context.Context, name string, data []byte, l Limits) (*Workbook, error) {
	out := newGatherer(ctx, name, "xls", l)
	stream, err := workbookStream(data, out)
	if err != nil {
		return nil, err
	}
	r := &biffReader{data: stream}
	book, err := readGlobals(r, out.limits)
	if err != nil {
		return nil, err
	}
	for _, tab := range book.sheets {
		if err := readTab(r, book, tab, out); err != nil {
			return nil, err
		}
	}
	settle(out.book, book.calculated)
	out.noteCount("external-links", book.links)
	out.noteCaches()
	return out.book, nil
}

// workbookStream takes the stream out of the compound file and notes macros.
func workbookStream(data []byte, out *gatherer) ([]byte, error) {
	const sector = 512
	if n := len(data) % sector; n != 0 {
		// Some writers leave the last sector short, which the container's reader takes for a cut file.
		data = append(data[:len(data):len(data)], make([]byte, sector-n)...)
	}
	doc, err := mscfb.New(bytes.NewReader(data))
	if err != nil {
		return nil, refuse(ErrDamaged, "", "%v", err)
	}
	streams := map[string]*mscfb.File{}
	for _, f := range doc.File {
		if len(f.Path) == 0 {
			streams[strings.ToLower(f.Name)] = f
		}
	}
	if streams["_vba_project_cur"] != nil {
		out.note("macros", "", "")
	}
	switch {
	case streams["encryptedpackage"] != nil:
		return nil, refuse(ErrPassword, "EncryptedPackage", "")
	case streams["workbook"] != nil:
		return readStream(streams["workbook"], len(data), out.limits)
	case streams["book"] != nil:
		return readStream(streams["book"], len(data), out.limits)
	}
	return nil, refuse(ErrNotSheet, "", "compound file without a workbook")
}

func readStream(f *mscfb.File, size int, l Limits) ([]byte, error) {
	if f.Size > l.PartBytes {
		return nil, refuse(ErrTooLarge, f.Name, "%d bytes, at most %d", f.Size, l.PartBytes)
	}
	if f.Size > int64(size) {
		return nil, refuse(ErrDamaged, f.Name, "claims %d bytes in a file of %d", f.Size, size)
	}
	b := make([]byte, f.Size)
	if _, err := io.ReadFull(f, b); err != nil {
		return nil, refuse(ErrDamaged, f.Name, "%v", err)
	}
	return b, nil
}

// readTab reads one sheet. Charts and modules hold no cells; a macro sheet is noted and left out.
func readTab(r *biffReader, book *biffBook, tab biffTab, out *gatherer) error {
	if tab.kind == tabMacro {
		out.note("macros", tab.name, "")
	}
	if tab.kind != tabCells {
		return nil
	}
	r.pos = int(min(tab.pos, uint32(len(r.data))))
	if r.peek() != recBOF {
		return refuse(ErrDamaged, tab.name, "no sheet at byte %d of the workbook stream", tab.pos)
	}
	if err := out.begin(tab.name); err != nil {
		return err
	}
	out.sheet.Hidden = tab.hidden
	if err := (&biffSheet{biffReader: r, book: book, out: out}).read(); err != nil {
		return err
	}
	out.end()
	return nil
}

// settle decides on the doubtful results of formulas. Programs that cannot calculate write zeros or empty texts for them, so these
// count only when another formula of the workbook has a true result.
func settle(book *Workbook, calculated bool) {
	for _, s := range book.Sheets {
		for c := range s.Cells() {
			if c.NoCache {
				s.refill(settled(s.Cells(), calculated))
				break
			}
		}
	}
}

// settled are cells whose doubtful results are decided on.
func settled(cells iter.Seq[Cell], calculated bool) iter.Seq[Cell] {
	return func(yield func(Cell) bool) {
		for c := range cells {
			switch {
			case !c.NoCache:
			case !calculated:
				c.Kind, c.Text, c.Num = Empty, "", 0
			case c.Kind == Empty:
				continue
			default:
				c.NoCache = false
			}
			if !yield(c) {
				return
			}
		}
	}
}
