package main

import (
	"slices"
	"strings"
)

// maxAlso is how many findings of the same cause are named.
const maxAlso = 8

// printGroup writes the worst of a group, what it is put down to, and the names of the others.
func (a *app) printGroup(g findingGroup, head string) {
	message := clean(g.head.Message)
	switch {
	case g.column != "":
		message = a.say("group.column", g.column, len(g.others)+1) + " " + a.say("group.such", message)
	case g.absent != nil:
		message = a.say("group.absent", g.line, len(g.others), a.someNames(g.absent.Absent)) + " " + a.say("group.such", message)
	case g.line != "":
		message = a.say("group.line", g.line, len(g.others)+1) + " " + a.say("group.such", message)
	case len(g.others) > 0:
		message += " " + a.say("validate.more", len(g.others))
	}
	a.printWrapped("  ", paint(a.outColor, severityStyles[g.head.Severity], a.say(severityWords[g.head.Severity]))+head+": "+message)
	a.printSuspects(&g.head.Finding)
}

// printOthers names the other findings of a group by number or, before they have one, by cell.
func (a *app) printOthers(g findingGroup) {
	var names []string
	for i, f := range g.others {
		if i == maxAlso {
			names = append(names, "…")
			break
		}
		name := f.ID
		if f.State == "" && len(f.Cells) > 0 {
			name = address(clean(f.Cells[0].Sheet), f.Cells[0].Cell)
		}
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		a.printWrapped("      ", a.say("validate.also", strings.Join(names, ", ")))
	}
}
