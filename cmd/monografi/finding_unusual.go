package main

import (
	"cmp"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// someNames lists regions by name, a few of them when there are many.
func (a *app) someNames(codes []region.Code) string {
	const few = 8
	var names []string
	for i, code := range codes {
		if i == few {
			names = append(names, "…")
			break
		}
		place, _ := a.register().Get(code)
		names = append(names, cmp.Or(place.Name, string(code)))
	}
	return strings.Join(names, ", ")
}

// testText writes what a finding of a test of the catalogue says: the figure is unusual, which does not make it wrong.
func (a *app) testText(cat *catalogue.Catalogue, t *catalogue.Test, f *monograph.Finding, what string) string {
	label := t.Label.In(a.lang)
	observed, expected := a.figure(cat, f.Indicator, f.Observed), a.figure(cat, f.Indicator, f.Expected)
	switch {
	case len(f.Absent) > 0:
		return a.say("finding.absent", label, what, observed, expected, a.someNames(f.Absent))
	case f.N > 0:
		return a.say("finding.index", label, observed, expected, locale.For(a.lang).Number(f.N, 0))
	case f.Observed == nil:
		return a.say("finding.about", label, what)
	case f.Expected == nil:
		return a.say("finding.observed", label, what, observed)
	}
	return a.say("finding.usual", label, what, observed, expected)
}
