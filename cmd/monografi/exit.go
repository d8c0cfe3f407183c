package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Exit codes, a promise to scripts.
const (
	exitOK     = 0
	exitFailed = 1 // input, output, internal
	exitUsage  = 2 // unknown flag, bad argument
	exitData   = 3 // the data has errors
	exitAnswer = 4 // needs an answer and may not ask
	exitStore  = 5 // database locked, damaged, or not for this version

	exitInterrupted = 130 // stopped by Ctrl-C, as shells have it
)

// exitNames are the codes' names in JSON.
var exitNames = map[int]string{
	exitOK: "ok", exitFailed: "failed", exitUsage: "usage", exitData: "data", exitAnswer: "answer", exitStore: "store", exitInterrupted: "interrupted",
}

// A failure is an error with an exit code and words for a person.
type failure struct {
	code  int
	text  string // "" when everything has been said already
	hint  string // what to do about it, or ""
	cause error
}

func (f *failure) Error() string { return f.text }
func (f *failure) Unwrap() error { return f.cause }

// fail makes an error that ends the run with a code.
func (a *app) fail(code int, id msg, args ...any) *failure {
	return &failure{code: code, text: a.say(id, args...)}
}

// advise adds a line on how to mend it.
func (f *failure) advise(hint string) *failure {
	f.hint = hint
	return f
}

// explain turns any error into a failure in the user's language.
func (a *app) explain(err error) *failure {
	var f *failure
	if errors.As(err, &f) {
		return f // told already, perhaps about another database
	}
	err = a.storeFailure(a.config.DB, err)
	var path *fs.PathError
	switch {
	case errors.As(err, &f):
		return f
	case errors.Is(err, context.Canceled):
		return a.fail(exitInterrupted, "err.interrupted").advise(a.say("err.interrupted.hint"))
	case errors.As(err, &path) && errors.Is(err, fs.ErrNotExist):
		return a.notThere(path.Path)
	case fullDisk(err):
		return a.fail(exitFailed, "err.full").advise(a.say("store.full.hint"))
	case errors.As(err, &path) && readOnlyDisk(err):
		return a.fail(exitFailed, "err.permission", path.Path)
	case openElsewhere(err):
		return a.fail(exitFailed, "err.open", wherever(err)).advise(a.say("err.open.hint"))
	case errors.As(err, &path) && errors.Is(err, fs.ErrPermission):
		return a.fail(exitFailed, "err.permission", path.Path)
	}
	return &failure{code: exitFailed, text: err.Error(), cause: err}
}

// notThere says that a file is not there and, where its path is a relative one, from which folder it was looked for.
func (a *app) notThere(path string) *failure {
	if path == stdoutName {
		return a.fail(exitUsage, "err.stdin").advise(a.say("err.stdin.hint"))
	}
	f := a.fail(exitFailed, "err.not-exist", path)
	if here, err := os.Getwd(); err == nil && !filepath.IsAbs(path) {
		return f.advise(a.say("err.not-exist.hint", here))
	}
	return f
}

// wherever names the file that an error is about; of a renaming the name it was to have.
func wherever(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &link):
		return link.New
	case errors.As(err, &path):
		return path.Path
	}
	return err.Error()
}

// errorAnswer is the JSON document of a run that failed before it had another to give.
type errorAnswer struct {
	Error errorObject `json:"error"`
}

type errorObject struct {
	Code    string `json:"code"` // "failed", "usage", "data", "answer", "store", "interrupted"
	Exit    int    `json:"exit"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
}

// finish says what went wrong, once, and gives the exit code.
func (a *app) finish(err error) int {
	a.endProgress()
	if err == nil {
		return exitOK
	}
	f := a.explain(err)
	told := errorObject{exitNames[f.code], f.code, f.text, f.hint}
	switch {
	case a.globals.json && !a.answered:
		if a.answer(errorAnswer{told}) == nil && a.out.Flush() == nil {
			return f.code
		}
	case a.filesAnswered > 0: // some files are in the document, and stored; the others are not
		if a.endFiles("error", told) == nil && a.out.Flush() == nil {
			return f.code
		}
	}
	if f.text != "" {
		a.line("red", "word.error", f.text)
	}
	if f.hint != "" {
		a.line("faint", "word.hint", f.hint)
	}
	return f.code
}
