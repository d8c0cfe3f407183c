package main

import (
	"bufio"
	"io"
	"os"
	"strconv"
	"time"

	"golang.org/x/term"

	"monografi/monograph/region"
)

// An app is one run of the program: its streams, settings and language.
type app struct {
	in      io.Reader
	out     *bufio.Writer // results; flushed before anything is said on err and at the end
	err     io.Writer     // everything said to a person
	globals globals
	config  config
	lang    string // "id" or "en"

	origins map[string]origin // where each setting comes from, by key

	// configErr is what was wrong with the settings. It is kept so that help works all the same.
	configErr error

	width       int  // columns of stdout; 80 when it is not a terminal
	outTerminal bool // stdout is a terminal
	errTerminal bool // stderr is a terminal
	inTerminal  bool // stdin is a terminal
	outColor    bool
	errColor    bool

	regions *region.Register // with the local changes of the settings; see register

	interrupted <-chan struct{} // closed by Ctrl-C; nil never

	answered      bool // a JSON document has been written, or begun
	filesAnswered int  // files in the JSON document that is being written; see answerFile
	placeTold     bool // it has been said that the database does not lie well
	progress      int  // characters of the progress shown at present
	now           func() time.Time
}

// newApp reads the settings and looks at the streams. It never fails; see configErr.
func newApp(args []string, std stdio, out *bufio.Writer) *app {
	a := &app{in: std.in, out: out, err: std.err, width: 80, now: time.Now}
	flags := a.globals.scan(args)
	a.lang = guessLanguage(a.globals.lang)
	a.config, a.configErr = a.loadConfig(flags)
	if a.configErr == nil {
		a.lang = a.config.Lang
		a.configErr = a.localRegions()
	}
	a.inTerminal, _ = terminal(std.in)
	a.errTerminal, _ = terminal(std.err)
	var width int
	if a.outTerminal, width = terminal(std.out); width > 0 {
		a.width = width
	}
	if columns, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && columns > 0 && !a.outTerminal {
		a.width = columns
	}
	_, noColor := os.LookupEnv("NO_COLOR")
	plain := noColor || a.globals.noColor || os.Getenv("TERM") == "dumb"
	a.outColor = a.outTerminal && !plain && enableColor(std.out)
	a.errColor = a.errTerminal && !plain && enableColor(std.err)
	return a
}

// terminal tells whether a stream is a terminal, and its columns when they are known.
func terminal(stream any) (ok bool, width int) {
	f, isFile := stream.(*os.File)
	if !isFile || !term.IsTerminal(int(f.Fd())) {
		return false, 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return true, 0
	}
	return true, width
}

// mayAsk reports whether a question may be put to the user.
func (a *app) mayAsk() bool {
	return a.inTerminal && a.errTerminal && !a.globals.noInput && !a.globals.json
}
