package sheet

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// Open reads the spreadsheet file at path, whatever its ending says.
//
// A file that is refused gives a *RefusedError around one of the Err values; a missing file, a folder or a missing permission
// gives the error of the operating system; a cancelled context gives the context's error.
func Open(ctx context.Context, path string, l Limits) (*Workbook, error) {
	l = l.WithDefaults()
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, &fs.PathError{Op: "read", Path: path, Err: syscall.EISDIR}
	case !info.Mode().IsRegular(): // opening a named pipe would wait for its writer
		return nil, &fs.PathError{Op: "read", Path: path, Err: fs.ErrInvalid}
	case info.Size() > l.FileBytes:
		return nil, tooLarge(info.Size(), l)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if size := info.Size(); size > inMemory {
		if wb, ok, err := openLarge(ctx, f, size, filepath.Base(path), l); ok || err != nil {
			return wb, err
		}
	}
	data := make([]byte, 0, info.Size()+1)
	data, err = readUpTo(f, data, l.FileBytes)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return Read(ctx, filepath.Base(path), data, l)
}

// readUpTo appends what r holds, at most limit bytes and one, which tells that there was more.
func readUpTo(r io.Reader, data []byte, limit int64) ([]byte, error) {
	for int64(len(data)) <= limit {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return nil, err
		}
	}
	return data, nil
}

func tooLarge(size int64, l Limits) error {
	return refuse(ErrTooLarge, "", "%d bytes, limit %d", size, l.FileBytes)
}

// Read reads a spreadsheet from the bytes of a file. The name is kept as given; it says nothing about the format.
// Its errors are those of Open but for the operating system's.
func Read(ctx context.Context, name string, data []byte, l Limits) (wb *Workbook, err error) {
	l = l.WithDefaults()
	if int64(len(data)) > l.FileBytes {
		return nil, tooLarge(int64(len(data)), l)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	defer func() {
		if r := recover(); r != nil {
			wb, err = nil, refuse(ErrDamaged, "", "reader stopped: %v", r)
		}
	}()
	read, err := sniff(ctx, data, l)
	if err != nil {
		return nil, err
	}
	wb, err = read(ctx, name, held{bytes.NewReader(data), data}, l)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	wb.Name, wb.Size, wb.SHA256 = name, int64(len(data)), hex.EncodeToString(sum[:])
	return wb, nil
}
