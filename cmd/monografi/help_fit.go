package main

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"monografi/report"
)

// inner is the blank between a heading on the left of a line and what it explains.
var inner = regexp.MustCompile(`^ *\S+(?: \S+)*(   *)\S`)

// fitted is a text of the guide in a terminal that is narrower than it. Paragraphs are filled again, each below where it began; lines that
// fit, and commands, stay as they are.
func fitted(text string, width int) string {
	var out []string
	lines := strings.Split(text, "\n")
	for i := 0; i < len(lines); {
		hang := hanging(lines[i])
		end, long := i+1, utf8.RuneCountInString(lines[i]) > width
		for end < len(lines) && goesOn(lines[end], hang) && !command(lines[i]) {
			long = long || utf8.RuneCountInString(lines[end]) > width
			end++
		}
		if !long || command(lines[i]) || width-hang < 20 {
			out = append(out, lines[i:end]...)
		} else {
			words := strings.Join(lines[i:end], " ")
			head := string([]rune(words)[:hang])
			for k, line := range report.Wrap(string([]rune(words)[hang:]), width-hang) {
				if k > 0 {
					head = strings.Repeat(" ", hang)
				}
				out = append(out, head+line)
			}
		}
		i = end
	}
	return strings.Join(out, "\n")
}

// hanging is the column in which a line's text begins, behind a heading where there is one.
func hanging(line string) int {
	if at := inner.FindStringSubmatchIndex(line); at != nil {
		return utf8.RuneCountInString(line[:at[3]])
	}
	return len(line) - len(strings.TrimLeft(line, " "))
}

// goesOn reports whether a line goes on with the paragraph whose text begins in a column.
func goesOn(line string, hang int) bool {
	return strings.TrimSpace(line) != "" && len(line)-len(strings.TrimLeft(line, " ")) == hang && hanging(line) == hang && !command(line)
}

func command(line string) bool {
	return strings.HasPrefix(line, "     ") && strings.HasPrefix(strings.TrimSpace(line), "monografi ")
}
