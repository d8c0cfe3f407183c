package sheet

import (
	"archive/zip"
	"errors"
	"io"
	"strings"
)

// An archive is a zip file whose parts are found without regard to case and read within Limits.
type archive struct {
	files  map[string]*zip.File // by lower-case name with forward slashes
	limits Limits
	read   int64 // bytes inflated so far, all parts together
}

// A sized is a file, or what is in memory of one.
type sized interface {
	io.ReaderAt
	Size() int64
}

// openZip reads the central directory of a zip file and checks it against the limits; nothing is inflated yet.
func openZip(file sized, l Limits) (*archive, error) {
	zr, err := zip.NewReader(file, file.Size())
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, refuse(ErrDamaged, "", "zip directory: %v", err)
	}
	if len(zr.File) > l.Entries {
		return nil, refuse(ErrTooLarge, "", "%d zip entries, limit %d", len(zr.File), l.Entries)
	}
	a := &archive{files: make(map[string]*zip.File, len(zr.File)), limits: l}
	var total uint64
	for _, f := range zr.File {
		key := partKey(f.Name)
		if strings.HasSuffix(key, "/") {
			continue
		}
		if a.files[key] != nil {
			return nil, refuse(ErrDamaged, f.Name, "two zip entries of this name")
		}
		a.files[key] = f
		if isXMLPart(key) {
			total += f.UncompressedSize64
		}
	}
	if total > uint64(l.TotalBytes) {
		return nil, refuse(ErrTooLarge, "", "parts of %d bytes, limit %d", total, l.TotalBytes)
	}
	return a, nil
}

// partKey is the name under which a part is found: some writers use backslashes, a leading slash, or another case.
func partKey(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// isXMLPart tells the parts that readers look into from pictures and the like, which are never inflated.
func isXMLPart(key string) bool {
	return strings.HasSuffix(key, ".xml") || strings.HasSuffix(key, ".rels")
}

// has reports whether the archive holds a part.
func (a *archive) has(name string) bool { return a.files[partKey(name)] != nil }

// size is the uncompressed size of a part as the directory states it, 0 when there is no such part.
func (a *archive) size(name string) int64 {
	f := a.files[partKey(name)]
	if f == nil {
		return 0
	}
	return int64(min(f.UncompressedSize64, uint64(a.limits.PartBytes)))
}

// open inflates one part as a stream. Its errors are *RefusedError: a missing part, a wrong checksum, a limit passed.
func (a *archive) open(name string) (io.ReadCloser, error) {
	f := a.files[partKey(name)]
	switch {
	case f == nil:
		return nil, refuse(ErrDamaged, name, "part is missing")
	case f.Flags&1 != 0:
		return nil, refuse(ErrPassword, name, "zip entry is encrypted")
	case f.UncompressedSize64 > uint64(a.limits.PartBytes):
		return nil, refuse(ErrTooLarge, name, "%d bytes uncompressed, limit %d", f.UncompressedSize64, a.limits.PartBytes)
	}
	p := &partReader{archive: a, file: f}
	if err := p.checkRatio(f.UncompressedSize64); err != nil {
		return nil, err
	}
	rc, err := f.Open()
	if errors.Is(err, zip.ErrAlgorithm) {
		return nil, refuse(ErrUnsupported, name, "zip compression method %d", f.Method)
	}
	if err != nil {
		return nil, refuse(ErrDamaged, name, "%v", err)
	}
	p.ReadCloser = rc
	return p, nil
}

// readAll inflates a small part whole.
func (a *archive) readAll(name string) ([]byte, error) {
	rc, err := a.open(name)
	if err != nil {
		return nil, err
	}
	defer rc.Close()
	return io.ReadAll(rc)
}

// A partReader counts what is really inflated, because the sizes in a zip's headers may lie.
type partReader struct {
	io.ReadCloser
	archive *archive
	file    *zip.File
	n       int64
}

func (p *partReader) Read(b []byte) (int, error) {
	n, err := p.ReadCloser.Read(b)
	p.n += int64(n)
	p.archive.read += int64(n)
	l := p.archive.limits
	if p.n > l.PartBytes || p.archive.read > l.TotalBytes {
		return 0, refuse(ErrTooLarge, p.file.Name, "more than %d bytes uncompressed", min(l.PartBytes, l.TotalBytes))
	}
	if ratio := p.checkRatio(uint64(p.n)); ratio != nil {
		return 0, ratio
	}
	if err != nil && err != io.EOF {
		return n, refuse(ErrDamaged, p.file.Name, "%v", err)
	}
	return n, err
}

func (p *partReader) checkRatio(size uint64) error {
	if size > 1<<20 && size > uint64(p.archive.limits.Compression)*p.file.CompressedSize64 {
		return refuse(ErrTooLarge, p.file.Name, "%d bytes from %d compressed, limit %d : 1",
			size, p.file.CompressedSize64, p.archive.limits.Compression)
	}
	return nil
}
