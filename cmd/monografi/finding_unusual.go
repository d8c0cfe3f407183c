package main

import (
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/report/locale"
)

// testText writes what a finding of a test of the catalogue says: the figure is unusual, which does not make it wrong.
func (a *app) testText(cat *catalogue.Catalogue, t *catalogue.Test, f *monograph.Finding, what string) string {
	label := t.Label.In(a.lang)
	observed, expected := a.figure(cat, f.Indicator, f.Observed), a.figure(cat, f.Indicator, f.Expected)
	switch {
	case f.N > 0:
		return a.say("finding.index", label, observed, expected, locale.For(a.lang).Number(f.N, 0))
	case f.Observed == nil:
		return a.say("finding.about", label, what)
	case f.Expected == nil:
		return a.say("finding.observed", label, what, observed)
	}
	return a.say("finding.usual", label, what, observed, expected)
}
