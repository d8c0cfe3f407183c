package main

import (
	"bufio"
	"fmt"
	"os"

	"github.com/inconshreveable/mousetrap"
)

// startedByExplorer reports whether the program was double-clicked, or a file was dropped on it. Only Windows knows.
func startedByExplorer() bool { return mousetrap.StartedByExplorer() }

// greetExplorer explains the command line to somebody who double-clicked the program and keeps the window open until they have read it.
func greetExplorer(args []string, std stdio) int {
	code := exitOK
	if len(args) > 0 {
		code = run(dropped(args), std)
	} else {
		lang := guessLanguage("")
		folder, err := os.Getwd()
		if err != nil {
			folder = "."
		}
		fmt.Fprintln(std.out, sayIn(lang, "explorer.greeting", folder))
	}
	fmt.Fprint(std.out, sayIn(guessLanguage(""), "explorer.wait"))
	bufio.NewReader(std.in).ReadString('\n') // whatever comes ends the waiting
	return code
}

// dropped makes a command of files that were dropped on the program: to look at them changes nothing.
func dropped(args []string) []string {
	for _, arg := range args {
		if _, err := os.Stat(arg); err != nil {
			return args
		}
	}
	return append([]string{"inspect", "--"}, args...)
}
