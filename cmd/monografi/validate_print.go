package main

import (
	"monografi/monograph/store"
	"monografi/report/locale"
)

// printValidation lists the findings file by file, the worst file first; then what was justified and, where asked for, what is
// resolved.
func (a *app) printValidation(v *validation, all bool) {
	byFile := map[string][]findingGroup{}
	var order []string
	for _, g := range groupByCause(v.standing) {
		name := ""
		if len(g.head.Cells) > 0 {
			name = g.head.Cells[0].File
		}
		if _, ok := byFile[name]; !ok {
			order = append(order, name)
		}
		byFile[name] = append(byFile[name], g)
	}
	for _, name := range order {
		if name == "" {
			a.title(a.say("validate.no-file"))
		} else {
			a.title(name)
		}
		for _, g := range byFile[name] {
			a.printGroup(g, " "+a.findingHead(g.head))
			if g.head.Reason != "" {
				a.printWrapped("      ", a.say("validate.was", a.defence(g.head)))
			}
			a.printOthers(g)
		}
	}
	a.printSettled("validate.justified", v.justified)
	if all {
		a.printSettled("validate.resolved", v.resolved)
	}
	a.tell("validate.summary", a.count(v.sum.Error), a.count(v.sum.Warning), a.count(v.sum.Info))
	a.tellStates(v)
	if v.sum.Error > 0 {
		a.hint("validate.hint")
	}
}

// tellStates says how many findings there are of each state.
func (a *app) tellStates(v *validation) {
	fresh := 0
	for i := range v.standing {
		if v.standing[i].State == store.StateNew {
			fresh++
		}
	}
	a.tell("validate.states", a.count(fresh), a.count(len(v.standing)-fresh), a.count(len(v.resolved)), a.count(len(v.justified)))
}

// findingHead writes a finding's ID, state and place: F-0031 (baru) [Tabel 2]!E14 Sukamaju 2025.
func (a *app) findingHead(t *store.TrackedFinding) string {
	head := t.ID
	switch {
	case t.State == store.StateNew:
		head += " (" + a.say("state.new") + ")"
	case t.Again:
		head += " (" + a.say("state.again") + ")"
	case t.State == store.StateOpen:
		head += " (" + a.say("state.open") + ")"
	}
	return head + placeOfFinding(&t.Finding)
}

// printSettled lists findings that need no mending, one a line, under a title.
func (a *app) printSettled(title msg, found []store.TrackedFinding) {
	if len(found) == 0 {
		return
	}
	a.title(a.say(title))
	for i := range found {
		t := &found[i]
		a.printWrapped("  ", a.findingHead(t)+": "+clean(t.Message))
		if t.State == store.StateResolved {
			a.printWrapped("      ", a.say("validate.resolved-on", locale.For(a.lang).Date(t.Resolved.Local())))
			continue
		}
		a.printWrapped("      ", a.say("validate.reason", a.defence(t)))
	}
}

// defence is what was said in a finding's defence, by whom and when.
func (a *app) defence(t *store.TrackedFinding) string {
	said := locale.For(a.lang).Date(t.Justified.Local())
	if t.Who != "" {
		said = clean(t.Who) + ", " + said
	}
	return clean(t.Reason) + " (" + said + ")"
}
