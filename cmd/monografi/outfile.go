package main

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// writeTo writes a result to a file, or to stdout when path is "" or "-". A file is written under a temporary name in its
// folder and renamed, so a run that fails leaves no half file and keeps the old one.
func (a *app) writeTo(path string, write func(io.Writer) error) error {
	if path == "" || path == "-" {
		a.endProgress()
		return write(a.out)
	}
	if err := a.mayHold(path); err != nil {
		return err
	}
	if err := writeFile(path, write); err != nil {
		return err
	}
	if !a.globals.json { // its document says it
		a.tell("written", path)
	}
	return nil
}

// mayHold refuses the path of a file to be written whose folder is not there, or that is a folder itself.
func (a *app) mayHold(path string) error {
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return a.fail(exitFailed, "err.is-folder", path).advise(a.say("err.is-folder.hint"))
	}
	if folder := filepath.Dir(path); !exists(folder) {
		return a.fail(exitFailed, "err.no-folder", folder).advise(a.say("err.no-folder.hint"))
	}
	return nil
}

// writeFile writes a file under a temporary name and renames it into place.
func writeFile(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".monografi-*")
	if err != nil {
		return nameFolder(err, filepath.Dir(path))
	}
	w := bufio.NewWriter(f)
	err = write(w)
	if err == nil {
		err = w.Flush()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Chmod(f.Name(), 0o644)
	}
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return err
}

// nameFolder makes an error about a temporary file one about its folder, which the user knows.
func nameFolder(err error, folder string) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return &fs.PathError{Op: path.Op, Path: folder, Err: path.Err}
	}
	return err
}
