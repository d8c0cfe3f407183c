package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// settingsFile is the text of a new settings file: every setting with what it means, commented out unless init was told its value.
func (a *app) settingsFile(done initAnswer) string {
	var b strings.Builder
	for _, line := range strings.Split(a.say("init.file-head"), "\n") {
		fmt.Fprintf(&b, "# %s\n", line)
	}
	group := ""
	for _, s := range settings {
		name, indent := s.key, ""
		if parent, child, nested := strings.Cut(s.key, "::"); nested {
			if parent != group {
				fmt.Fprintf(&b, "\n#%s:\n", parent)
				group = parent
			}
			name, indent = child, "  "
		} else {
			b.WriteByte('\n')
		}
		value, mark := s.example, "#"
		switch {
		case s.key == "regency" && done.Regency != "":
			value, mark = fmt.Sprintf("%q # %s", string(done.Regency), done.RegencyName), ""
		case s.key == "db" && filepath.Base(done.DB) != s.initial:
			value, mark = fmt.Sprintf("%q", filepath.Base(done.DB)), ""
		}
		fmt.Fprintf(&b, "# %s\n%s%s%s: %s\n", a.say(s.about), mark, indent, name, value)
	}
	return b.String()
}
