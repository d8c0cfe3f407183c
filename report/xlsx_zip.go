package report

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// writeSorted writes a workbook that this program made alone. The library declares kinds of pictures in an order left to chance, of which
// we have none.
func (b *book) writeSorted(w io.Writer) error {
	if types := b.f.ContentTypes; types != nil {
		kept := types.Defaults[:0]
		for _, d := range types.Defaults {
			if !strings.HasPrefix(d.ContentType, "image/") {
				kept = append(kept, d)
			}
		}
		types.Defaults = kept
	}
	return b.writeParts(w)
}

// writeParts writes the library's workbook with the rows of the sheets in their places. The parts of the archive stand in order of name, but
// the list of types first, for readers that sniff the type look at the first part.
func (b *book) writeParts(w io.Writer) error {
	if b.packer == nil {
		b.packer = newPacker()
	}
	parts := &zipParts{}
	b.f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return parts })
	if err := b.f.Write(io.Discard); err != nil {
		return err
	}
	slices.SortFunc(parts.parts, func(x, y *zipPart) int {
		if (x.name == contentTypes) != (y.name == contentTypes) {
			if x.name == contentTypes {
				return -1
			}
			return 1
		}
		return strings.Compare(x.name, y.name)
	})
	left := len(b.bodies)
	for _, p := range parts.parts {
		body := b.bodies[p.name]
		if body == nil {
			p.pieces = []*piece{b.packer.pack(p.content.Bytes(), true)}
			continue
		}
		left--
		if err := p.around(body, b.packer); err != nil {
			return err
		}
	}
	if left > 0 {
		return fmt.Errorf("workbook lacks %d sheets of which there are rows", left)
	}
	b.packer.wait()
	return parts.write(w)
}

const contentTypes = "[Content_Types].xml"

// zipParts takes the parts of an archive and keeps them until all are there.
type zipParts struct {
	parts []*zipPart
}

type zipPart struct {
	name    string
	content bytes.Buffer
	pieces  []*piece
}

func (z *zipParts) Create(name string) (io.Writer, error) {
	part := &zipPart{name: name}
	z.parts = append(z.parts, part)
	return &part.content, nil
}

func (z *zipParts) AddFS(fs.FS) error { return fmt.Errorf("a workbook is not made from a folder") }

func (z *zipParts) Close() error { return nil }

// around puts the body of a sheet in its place: where the library has no rows, and the merged cells, which come behind the filter, at the
// first place that the format allows.
func (p *zipPart) around(body *body, by *packer) error {
	head, tail, found := bytes.Cut(p.content.Bytes(), []byte("<sheetData></sheetData>"))
	if !found {
		return fmt.Errorf("%s has rows of the library's", p.name)
	}
	p.pieces = append(append(p.pieces, by.pack(head, false)), body.pieces...)
	if body.merged > 0 {
		before, after, filtered := bytes.Cut(tail, []byte("</autoFilter>"))
		var all []byte
		if filtered {
			all, tail = append(append(all, before...), "</autoFilter>"...), after
		}
		all = fmt.Appendf(all, `<mergeCells count="%d">%s</mergeCells>`, body.merged, body.merges)
		tail = append(all, tail...)
	}
	p.pieces = append(p.pieces, by.pack(tail, true))
	return nil
}

const (
	sizesBehind = 0x8 // sizes and sum stand behind the part too
	zipVersion  = 20
)

func (z *zipParts) write(w io.Writer) error {
	out := zip.NewWriter(w)
	for _, p := range z.parts {
		head := zip.FileHeader{Name: p.name, Method: zip.Deflate, Flags: sizesBehind, CreatorVersion: zipVersion, ReaderVersion: zipVersion}
		for _, x := range p.pieces {
			if x.err != nil {
				return x.err
			}
			head.CRC32 = joinedSum(head.CRC32, x.sum, x.size)
			head.CompressedSize64 += uint64(len(x.packed))
			head.UncompressedSize64 += uint64(x.size)
		}
		file, err := out.CreateRaw(&head)
		if err != nil {
			return err
		}
		for _, x := range p.pieces {
			if _, err := file.Write(x.packed); err != nil {
				return err
			}
		}
	}
	return out.Close()
}
