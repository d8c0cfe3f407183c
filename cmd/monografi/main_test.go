package main

import (
	"bytes"
	"errors"
	"flag"
	"os/exec"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite what the scripts expect")

// TestMain lets the scripts call the program: the test binary runs itself under its name.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"monografi": main})
}

// TestScripts runs the program as a user does. There is one script for each command or bug.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update,
		Cmds:          scriptCommands,
	})
}

// exits runs a command and checks its exit code: exits 2 monografi --nonsense.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE COMMAND [ARG...]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		got = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("%s exits with %d, want %d", strings.Join(args[1:], " "), got, want)
	}
}

// result is what one run of the program wrote and returned.
type result struct {
	code     int
	out, err string
}

// runHere runs the program in this process, with nothing to read and no terminal.
func runHere(args ...string) result {
	var out, err bytes.Buffer
	code := run(args, stdio{in: strings.NewReader(""), out: &out, err: &err})
	return result{code, out.String(), err.String()}
}
