// Monografi keeps the monographs of sub-districts (kecamatan) in one SQLite file: it reads the workbooks of the offices, says which cell is
// wrong, and writes the consolidated report of the regency.
//
//	monografi init --regency 32.15
//	monografi import data/
//	monografi report 32.15 --year 2025 -o laporan.xlsx
//
// A command is one file here, named after it, and has four parts in this order: an options struct, a function that builds the
// cobra command from flags, a run method that opens, calls and returns, and what prints. To add one:
//
//  1. write it like region.go, with usage words from a.say and arguments checked by a.exactly or a.atLeast;
//  2. add its constructor to the list in root.go, and its words, in both languages, to a messages_*.go;
//  3. give its results through a.answer (JSON) or a.table and a.print (text), and everything said to a person through a.tell, a.warn and
//     a.hint, which go to stderr;
//  4. return errors made by a.fail, or wrapped errors of the packages; exit.go turns them into exit codes;
//  5. add testdata/script/NAME.txtar, and name the command and its flags in the README.
//
// Tests hold the promises: every message in both languages and used, every command and flag in the README, nothing of cobra's own English
// left in the help.
package main

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"
)

func main() {
	collectLater()
	cobra.MousetrapHelpText = "" // greetExplorer speaks both languages and waits
	std := stdio{in: os.Stdin, out: os.Stdout, err: os.Stderr}
	if args := os.Args[1:]; startedByExplorer() {
		os.Exit(greetExplorer(args, std))
	}
	os.Exit(run(os.Args[1:], std))
}

// stdio is what a run reads from and writes to.
type stdio struct {
	in       io.Reader
	out, err io.Writer
}

// run is the whole program but for the process: it builds everything anew, so tests may call it side by side.
func run(args []string, std stdio) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // who presses Ctrl-C twice does not wait

	out := bufio.NewWriter(std.out)
	a := newApp(args, std, out)
	a.interrupted = ctx.Done()
	root := newRoot(a)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if ferr := out.Flush(); err == nil {
		err = ferr
	}
	if err != nil && ctx.Err() != nil {
		err = ctx.Err() // SQLite says it in words of its own
	}
	return a.finish(err)
}
