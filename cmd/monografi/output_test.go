package main

import (
	"bufio"
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// terminalApp is an app of a person at a terminal, who types in.
func terminalApp(in string) (a *app, out, err *bytes.Buffer) {
	out, err = &bytes.Buffer{}, &bytes.Buffer{}
	a = newApp([]string{"--lang", "en"}, stdio{in: strings.NewReader(in), out: out, err: err}, bufio.NewWriter(out))
	a.inTerminal, a.errTerminal, a.outTerminal = true, true, true
	return a, out, err
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"Desa Sukamaju":           "Desa Sukamaju",
		"\x1b[31mred\x1b[0m\x07":  "[31mred[0m",
		"a\tb\nc\rd":              "a b cd",
		"abc\u202egnp.exe\u2066":  "abcgnp.exe",
		"\u009b2Jwiped\u0000\x7f": "2Jwiped",
		"Regapu’u – 1 km²":        "Regapu’u – 1 km²",
		"bad \xff byte":           "bad  byte",
	} {
		if got := clean(in); got != want {
			t.Errorf("clean(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTableOnTerminalIsCut(t *testing.T) {
	a, out, _ := terminalApp("")
	a.width = 14
	a.table([]string{"Kode", "Nama"}, [][]string{{"32", "Jawa\x1b Barat"}, {"34", "Daerah Istimewa"}})
	a.out.Flush()
	want := "Kode  Nama\n32    Jawa Ba…\n34    Daerah …\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestTalkFitsTheTerminal: lines said to a person are broken at the width, and colour is not cleaned away from results.
func TestTalkFitsTheTerminal(t *testing.T) {
	a, out, err := terminalApp("")
	a.width, a.errColor, a.outColor = 40, false, true
	a.line("red", "word.error", "file karawang-barat-2025.xlsx is refused: 3 error(s)")
	a.printWrapped("  ", paint(a.outColor, "red", "not stored"))
	a.out.Flush()
	want := "error: file karawang-barat-2025.xlsx\n  is refused: 3 error(s)\n|  \x1b[31mnot stored\x1b[0m\n"
	if diff := cmp.Diff(want, err.String()+"|"+out.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

// TestResultsBeforeTalk: what was printed before something is said stands before it on a terminal.
func TestResultsBeforeTalk(t *testing.T) {
	var both bytes.Buffer
	a := newApp([]string{"--lang", "en"}, stdio{in: strings.NewReader(""), out: &both, err: &both}, bufio.NewWriter(&both))
	a.print("result")
	a.hint("undo.hint")
	a.print("more")
	a.out.Flush()
	if diff := cmp.Diff("result\nhint: see: monografi history\nmore\n", both.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestProgressIsWipedOut(t *testing.T) {
	a, _, err := terminalApp("")
	a.showProgress("check.progress", "monografi.db")
	a.showProgress("check.progress", "a.db")
	a.tell("history.none")
	want := "\rchecking monografi.db …\rchecking a.db …        \r               \rNo imports yet.\n"
	if diff := cmp.Diff(want, err.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	err.Reset()
	a.globals.quiet = true
	a.showProgress("check.progress", "a.db")
	if err.Len() > 0 {
		t.Errorf("--quiet shows %q", err)
	}
}

func TestColour(t *testing.T) {
	a, _, err := terminalApp("")
	a.errColor = true
	a.finish(a.fail(exitUsage, "ask.none"))
	if diff := cmp.Diff("\x1b[31merror:\x1b[0m no answer\n", err.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}

func TestChoose(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int
		code int // exit code of the error; 0 for none
	}{
		{"2\n", 1, 0},
		{"9\nx\n 1 \n", 0, 0},
		{"\n", 0, exitAnswer},
		{"", 0, exitAnswer},
	} {
		a, _, _ := terminalApp(c.in)
		got, err := a.choose("Which?", []string{"this", "that"})
		code := exitOK
		if err != nil {
			code = a.explain(err).code
		}
		if got != c.want || code != c.code {
			t.Errorf("%q: chose %d with exit %d, want %d with exit %d", c.in, got, code, c.want, c.code)
		}
	}
}

// TestInterruptedQuestion: Ctrl-C ends a question, also before Enter.
func TestInterruptedQuestion(t *testing.T) {
	a, _, _ := terminalApp("")
	in, typing := io.Pipe()
	defer typing.Close()
	interrupted := make(chan struct{})
	close(interrupted)
	a.in, a.interrupted = in, interrupted
	_, err := a.choose("Which?", []string{"this", "that"})
	if got := a.explain(err); got.code != exitInterrupted || got.text != "interrupted" {
		t.Errorf("exit %d, %q", got.code, got.text)
	}
}

// TestNobodyIsAsked where the user forbade it, reads JSON, or is not there.
func TestNobodyIsAsked(t *testing.T) {
	for name, change := range map[string]func(*app){
		"--no-input":     func(a *app) { a.globals.noInput = true },
		"--json":         func(a *app) { a.globals.json = true },
		"stdin is piped": func(a *app) { a.inTerminal = false },
	} {
		a, _, said := terminalApp("1\n")
		change(a)
		_, err := a.choose("Which?", []string{"this", "that"})
		if err == nil || a.explain(err).code != exitAnswer || said.Len() > 0 {
			t.Errorf("%s: want exit %d without a question, got %v and %q", name, exitAnswer, err, said)
		}
	}
}

func TestNearest(t *testing.T) {
	words := []string{"import", "impor", "inspect", "init", "history", "undo", "region"}
	for in, want := range map[string]string{
		"imprt": "import", "ipmor": "impor", "hist": "history", "REGION": "region", "unod": "undo", "xyz": "", "i": "",
	} {
		if got := nearest(in, words); got != want {
			t.Errorf("nearest(%q) = %q, want %q", in, got, want)
		}
	}
}
