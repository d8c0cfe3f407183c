package main

import (
	"fmt"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/store"
	"monografi/report/locale"
)

func findingID(i int) string { return fmt.Sprintf("F-%04d", i+1) }

// findingText writes what a finding says, from its rule and numbers.
func (a *app) findingText(cat *catalogue.Catalogue, f *monograph.Finding) string {
	what := cat.SeriesLabel(monograph.Series{Indicator: f.Indicator, Members: f.Members}, a.lang)
	if f.Indicator == "" {
		what = a.say("finding.total")
	}
	kind, rest, _ := strings.Cut(f.Rule, ":")
	observed, expected, difference := a.figure(cat, f.Indicator, f.Observed), a.figure(cat, f.Indicator, f.Expected), a.figure(cat, f.Indicator, f.Difference)
	switch {
	case kind == "partition":
		_, list, _ := strings.Cut(rest, ":")
		if b := cat.Breakdown(list); b != nil {
			list = b.Label.In(a.lang)
		}
		if f.Severity == monograph.Info && f.Observed == nil {
			return a.say("finding.incomplete", what, list)
		}
		return a.say("finding.partition", what, observed, list, expected, difference)
	case kind == "level":
		return a.say("finding.level", what, observed, expected, difference)
	case kind == "ratio":
		return a.say("finding.ratio", what, observed, expected)
	case kind == "shares":
		return a.say("finding.shares", what, observed)
	case kind == "share":
		return a.say("finding.share", what, observed, expected)
	case kind == "printed":
		return a.say("finding.printed", what, observed, expected, difference)
	case kind == "repeat":
		return a.say("finding.repeat", what, observed, expected, elsewhere(f))
	case kind == "negative":
		return a.say("finding.negative", what, observed)
	case kind == "whole":
		return a.say("finding.whole", what, observed)
	case kind == "percent":
		return a.say("finding.percent", what, observed)
	case kind == "unlocated":
		return a.say("finding.unlocated")
	}
	if t := cat.Test(f.Rule); t != nil {
		return a.testText(cat, t, f, what)
	}
	label, bound, strict := a.ruleLabel(cat, f.Rule)
	switch {
	case f.Observed == nil && len(f.Cells) == 1:
		return a.say("finding.text", label, f.Cells[0].Raw)
	case f.Observed == nil && bound && len(f.Cells) > 1:
		return a.say("finding.crowd", label, what, a.cellNames(f.Cells))
	case f.Observed == nil:
		return label
	case f.Expected == nil:
		return a.say("finding.observed", label, what, observed)
	case f.Severity == monograph.Info && !bound && !notes(cat, f.Rule):
		if *f.Observed > *f.Expected {
			observed, expected = expected, observed
		}
		return a.say("finding.remainder", label, observed, expected)
	case strict == ">":
		return a.say("finding.above", label, what, observed, expected)
	case strict == "<":
		return a.say("finding.below", label, what, observed, expected)
	case bound && *f.Observed > *f.Expected:
		return a.say("finding.at-most", label, what, observed, expected)
	case bound && *f.Observed == *f.Expected: // a strict bound: the label says what is meant
		return a.say("finding.observed", label, what, observed)
	case bound:
		return a.say("finding.at-least", label, what, observed, expected)
	}
	return a.say("finding.expected", label, what, observed, expected)
}

// ruleLabel is the name of a rule of the catalogue for people, whether the rule is a bound rather than a sum, and the sign of a bound
// that may not itself be reached.
func (a *app) ruleLabel(cat *catalogue.Catalogue, code string) (label string, bound bool, strict string) {
	for i := range cat.Rules {
		if r := &cat.Rules[i]; r.Code == code {
			expr, _, _ := strings.Cut(r.Expr, " when ")
			for _, sign := range []string{">", "<"} {
				if strings.Count(expr, sign) == 1 && !strings.Contains(expr, sign+"=") {
					strict = sign
				}
			}
			return r.Label.In(a.lang), strings.ContainsAny(expr, "<>"), strict
		}
	}
	return code, false, ""
}

// notes reports whether a rule tells of nothing worse than notes when it is broken.
func notes(cat *catalogue.Catalogue, code string) bool {
	return slices.ContainsFunc(cat.Rules, func(r catalogue.Rule) bool { return r.Code == code && r.Severity == monograph.Info })
}

// figure writes a number of an indicator in the reader's notation.
func (a *app) figure(cat *catalogue.Catalogue, indicator string, v *float64) string {
	if v == nil {
		return "…"
	}
	decimals := 0
	if ind := cat.Indicator(indicator); ind != nil {
		if u := cat.Unit(ind.Unit); u != nil {
			decimals = u.Decimals
		}
	}
	return locale.For(a.lang).Number(*v, max(decimals, monograph.ShownDecimals(*v, 4)))
}

// printFindings lists findings by cause, worst first, at most limit causes.
func (a *app) printFindings(found []monograph.Finding, limit int) {
	list := make([]store.TrackedFinding, len(found))
	for i := range found {
		list[i].Finding = found[i]
	}
	groups := groupByCause(list)
	for i, g := range groups {
		if i == limit {
			a.print(a.say("problem.more", len(groups)-i))
			return
		}
		a.printGroup(g, placeOfFinding(&g.head.Finding))
		a.printOthers(g)
	}
}

// placeOfFinding is the cell, region and period of a finding, each behind a space: " [Tabel 2]!E14 Sukamaju 2025".
func placeOfFinding(f *monograph.Finding) string {
	place := ""
	if len(f.Cells) > 0 {
		place += " " + address(clean(f.Cells[0].Sheet), f.Cells[0].Cell)
	}
	if f.RegionName != "" {
		place += " " + clean(f.RegionName)
	}
	if f.Period != "" {
		place += " " + string(f.Period)
	}
	return place
}

// printSuspects names the cells that are probably wrong, and what was probably meant.
func (a *app) printSuspects(f *monograph.Finding) {
	for i := range f.Suspects {
		s := &f.Suspects[i]
		if i == 2 {
			return
		}
		n := locale.For(a.lang)
		observed, proposed := n.Plain(s.Observed), n.Plain(s.Proposed)
		word := mechanismWords[s.Mechanism]
		if word == "" {
			word = "mechanism.unknown"
		}
		if s.Proposed == s.Observed {
			a.printWrapped("      ", "→ "+a.say("finding.suspected", address(clean(s.Sheet), s.Cell), observed, a.say(word), n.Number(s.Probability*100, 0)))
			continue
		}
		a.printWrapped("      ", "→ "+a.say("finding.suspect", address(clean(s.Sheet), s.Cell), observed, proposed, a.say(word), n.Number(s.Probability*100, 0)))
	}
}

// mechanismWords tell how a wrong figure came about.
var mechanismWords = map[string]msg{
	"typo-substitution": "mechanism.typo", "transposition": "mechanism.transposition", "digit-added": "mechanism.digit-added", "digit-dropped": "mechanism.digit-dropped",
	"scale-1000": "mechanism.scale", "scale-100": "mechanism.scale", "scale-10": "mechanism.scale", "swapped-members": "mechanism.swapped-members",
	"swapped-rows": "mechanism.swapped-rows", "shifted": "mechanism.shifted", "stale-total": "mechanism.stale-total", "duplicate": "mechanism.duplicate",
	"copied-last-year": "mechanism.copied", "sign": "mechanism.sign", "unit": "mechanism.unit", "unknown": "mechanism.unknown",
}

// cellNames lists cells of one sheet, a few of them when there are many.
func (a *app) cellNames(all []monograph.Source) string {
	const few = 6
	var names []string
	for _, c := range all[:min(few, len(all))] {
		names = append(names, c.Cell)
	}
	s := strings.Join(names, ", ")
	if len(all) > few {
		s += " " + a.say("problem.alike", a.count(len(all)-few))
	}
	return s
}

// elsewhere is the cell that says something else than the first one.
func elsewhere(f *monograph.Finding) string {
	if len(f.Cells) < 2 {
		return "?"
	}
	at := address(clean(f.Cells[1].Sheet), f.Cells[1].Cell)
	if f.Cells[1].File != f.Cells[0].File {
		at = clean(f.Cells[1].File) + " " + at
	}
	return at
}
