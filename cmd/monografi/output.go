package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"monografi/report"
	"monografi/report/locale"
)

// Rules of output: results go to stdout, everything said to a person goes to stderr, and with --json stdout is one JSON document.
// What comes out of a cell or a file name is cleaned before it reaches a terminal.

// styles are the colours in use, by name.
var styles = map[string]string{"bold": "1", "faint": "2", "red": "31", "green": "32", "yellow": "33"}

// paint colours a text when the stream it is meant for takes colour.
func paint(color bool, style, s string) string {
	if !color || style == "" {
		return s
	}
	return "\x1b[" + styles[style] + "m" + s + "\x1b[0m"
}

// clean takes out what could command a terminal or reverse the reading direction. Line breaks become spaces.
func clean(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case r == utf8.RuneError || unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, s)
}

// cleanLines is clean for a text of several lines.
func cleanLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = clean(lines[i])
	}
	return strings.Join(lines, "\n")
}

// answer writes the JSON document of this run.
func (a *app) answer(doc any) error {
	a.answered = true
	a.endProgress()
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(doc)
}

// print writes a line of results.
func (a *app) print(s string) {
	a.endProgress()
	fmt.Fprintln(a.out, cleanLines(s))
}

// title writes a heading above results.
func (a *app) title(s string) {
	a.endProgress()
	fmt.Fprintln(a.out, paint(a.outColor, "bold", clean(s)))
}

// tell says on stderr what was done.
func (a *app) tell(id msg, args ...any) {
	if !a.globals.quiet {
		a.line("", "", a.say(id, args...))
	}
}

// warn says on stderr what the user should look at; --quiet does not hide it.
func (a *app) warn(id msg, args ...any) { a.line("yellow", "word.warning", a.say(id, args...)) }

// hint says on stderr what could be done next.
func (a *app) hint(id msg, args ...any) {
	if !a.globals.quiet {
		a.line("faint", "word.hint", a.say(id, args...))
	}
}

// count writes a whole number for people: 83.762 or 83,762.
func (a *app) count(n int) string { return locale.For(a.lang).Number(float64(n), 0) }

// line writes to stderr after everything already written to stdout, with a coloured word before it.
func (a *app) line(style string, word msg, s string) {
	a.endProgress()
	a.out.Flush() // its error stays in the writer and is reported at the end
	s = cleanLines(s)
	if word != "" {
		s = paint(a.errColor, style, a.say(word)+":") + " " + s
	}
	if a.errTerminal && !strings.Contains(s, "\n") {
		s = strings.Join(report.Wrap(s, max(a.width, 40)-2), "\n  ")
	}
	fmt.Fprintln(a.err, s)
}

// showProgress says what is going on, in a line that the next thing said replaces. It is for terminals only.
func (a *app) showProgress(id msg, args ...any) {
	if !a.errTerminal || a.globals.quiet {
		return
	}
	s := cut(clean(a.say(id, args...)), a.width-1)
	shown := utf8.RuneCountInString(s)
	fmt.Fprint(a.err, "\r"+s+strings.Repeat(" ", max(a.progress-shown, 0)))
	a.progress = shown
}

// endProgress wipes the progress out. It uses no control codes, which older consoles print.
func (a *app) endProgress() {
	if a.progress > 0 {
		fmt.Fprint(a.err, "\r"+strings.Repeat(" ", a.progress)+"\r")
		a.progress = 0
	}
}
