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
				b.WriteByte('\n')
				if parent == "refresh" {
					fmt.Fprintf(&b, "# %s\n", a.say("setting.refresh"))
				}
				fmt.Fprintf(&b, "#%s:\n", parent)
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
	for _, s := range listSettings {
		a.listText(&b, &s)
	}
	return b.String()
}

// listText writes an example of a list, below the settings of its heading.
func (a *app) listText(b *strings.Builder, s *listSetting) {
	_, name, _ := strings.Cut(s.key, "::")
	fmt.Fprintf(b, "# %s\n#  %s:\n", a.say(s.about), name)
	for i, item := range s.items {
		lead := "      "
		if i == 0 {
			lead = "    - "
		}
		fmt.Fprintf(b, "# %s\n#%s%s: %s\n", a.say(item.about), lead, item.name, item.example)
	}
}
