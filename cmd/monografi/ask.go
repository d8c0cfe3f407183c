package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// choose lets the user pick one of several options and returns its index. Where nobody may be asked, it fails with exit code 4
// and names the options in the error.
func (a *app) choose(question string, options []string) (int, error) {
	list := "  " + strings.Join(options, "\n  ")
	if !a.mayAsk() {
		return 0, &failure{code: exitAnswer, text: question + "\n" + list}
	}
	a.line("", "", question)
	for i, o := range options {
		fmt.Fprintf(a.err, "  %d  %s\n", i+1, clean(o))
	}
	in := bufio.NewReader(a.in)
	for {
		fmt.Fprint(a.err, a.say("ask.number", a.count(len(options))))
		line, err := a.readLine(in)
		if errors.Is(err, context.Canceled) {
			fmt.Fprintln(a.err)
			return 0, err
		}
		n, bad := strconv.Atoi(strings.TrimSpace(line))
		if bad == nil && n >= 1 && n <= len(options) {
			return n - 1, nil
		}
		if err != nil || strings.TrimSpace(line) == "" {
			return 0, a.fail(exitAnswer, "ask.none")
		}
	}
}

// readLine waits for a line, or for Ctrl-C: reading itself would not end before Enter.
func (a *app) readLine(in *bufio.Reader) (string, error) {
	type answer struct {
		line string
		err  error
	}
	given := make(chan answer, 1)
	go func() {
		line, err := in.ReadString('\n')
		given <- answer{line, err}
	}()
	select {
	case g := <-given:
		return g.line, g.err
	case <-a.interrupted:
		return "", context.Canceled
	}
}
