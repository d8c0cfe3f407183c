package report

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// writeSorted writes a workbook with the parts of its archive in order of name: the library leaves the order of streamed
// sheets to chance, and that of the kinds of pictures, of which we have none.
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
	var buf bytes.Buffer
	if err := f.Write(&buf); err != nil {
		return err
	}
	in, err := zip.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil {
		return err
	}
	// readers that sniff the type look at the first entry
	rank := func(f *zip.File) string { return strings.TrimPrefix(f.Name, "[") }
	slices.SortFunc(in.File, func(a, b *zip.File) int {
		if (a.Name == contentTypes) != (b.Name == contentTypes) {
			if a.Name == contentTypes {
				return -1
			}
			return 1
		}
		return strings.Compare(rank(a), rank(b))
	})
	out := zip.NewWriter(w)
	for _, part := range in.File {
		if err := out.Copy(part); err != nil {
			return err
		}
	}
	return out.Close()
}

const contentTypes = "[Content_Types].xml"
