package report

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// writeSorted writes a workbook with the parts of its archive in order of name: the library leaves the order of streamed
// sheets to chance, and that of the kinds of pictures, of which we have none. The parts are compressed for speed: the pages of a
// regency take a third of the time, and little more room.
func writeSorted(w io.Writer, f *excelize.File) error {
	if types := f.ContentTypes; types != nil {
		kept := types.Defaults[:0]
		for _, d := range types.Defaults {
			if !strings.HasPrefix(d.ContentType, "image/") {
				kept = append(kept, d)
			}
		}
		types.Defaults = kept
	}
	parts := &zipParts{}
	f.SetZipWriter(func(io.Writer) excelize.ZipWriter { return parts })
	if err := f.Write(io.Discard); err != nil {
		return err
	}
	return parts.write(w)
}

// zipParts compresses the parts of an archive one after another and keeps them until all are there.
type zipParts struct {
	parts  []*zipPart
	packer *flate.Writer // of the last part; making one for each part costs more than packing the small ones
}

type zipPart struct {
	head   zip.FileHeader
	packed bytes.Buffer
	packer *flate.Writer
}

func (z *zipParts) Create(name string) (io.Writer, error) {
	if err := z.Close(); err != nil {
		return nil, err
	}
	part := &zipPart{head: zip.FileHeader{Name: name, Method: zip.Deflate, Flags: sizesBehind, CreatorVersion: zipVersion, ReaderVersion: zipVersion}}
	if z.packer == nil {
		var err error
		if z.packer, err = flate.NewWriter(&part.packed, flate.BestSpeed); err != nil {
			return nil, err
		}
	}
	z.packer.Reset(&part.packed)
	part.packer = z.packer
	z.parts = append(z.parts, part)
	return part, nil
}

const (
	sizesBehind = 0x8 // sizes and sum stand behind the part too
	zipVersion  = 20
)

func (p *zipPart) Write(b []byte) (int, error) {
	p.head.CRC32 = crc32.Update(p.head.CRC32, crc32.IEEETable, b)
	p.head.UncompressedSize64 += uint64(len(b))
	return p.packer.Write(b)
}

func (z *zipParts) AddFS(fs.FS) error { return fmt.Errorf("a workbook is not made from a folder") }

// Close finishes the last part.
func (z *zipParts) Close() error {
	if len(z.parts) == 0 {
		return nil
	}
	last := z.parts[len(z.parts)-1]
	if last.packer == nil {
		return nil
	}
	err := last.packer.Close()
	last.packer = nil
	last.head.CompressedSize64 = uint64(last.packed.Len())
	return err
}

const contentTypes = "[Content_Types].xml"

// write puts the list of types first, for readers that sniff the type look at the first part.
func (z *zipParts) write(w io.Writer) error {
	if err := z.Close(); err != nil {
		return err
	}
	slices.SortFunc(z.parts, func(a, b *zipPart) int {
		if (a.head.Name == contentTypes) != (b.head.Name == contentTypes) {
			if a.head.Name == contentTypes {
				return -1
			}
			return 1
		}
		return strings.Compare(a.head.Name, b.head.Name)
	})
	out := zip.NewWriter(w)
	for _, part := range z.parts {
		file, err := out.CreateRaw(&part.head)
		if err != nil {
			return err
		}
		if _, err := part.packed.WriteTo(file); err != nil {
			return err
		}
	}
	return out.Close()
}
