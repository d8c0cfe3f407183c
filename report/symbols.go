package report

import (
	"monografi/monograph"
	"monografi/report/locale"
)

// A symbol is what stands beside a figure or in its place, and what it means.
type symbol struct{ sign, meaning string }

// symbols are those of all tables, that of disputes where there are any.
func symbols(l *locale.Locale, disputes bool) []symbol {
	all := []symbol{
		{locale.Missing, l.Say(locale.SymbolMissing)},
		{locale.Nil, l.Say(locale.SymbolNil)},
		{locale.NotApplicable, l.Say(locale.SymbolNotApplicable)},
		{locale.Unreadable, l.Say(locale.SymbolUnreadable)},
		{"x)", l.Say(locale.SymbolPartial)},
		{"e)", l.Say(locale.SymbolEstimated)},
	}
	if disputes {
		all = append(all, symbol{"?)", l.Say(locale.SymbolDisputed)})
	}
	return all
}

// explanations are the sentences that follow the symbols: how figures come about.
var explanations = []locale.Word{locale.SymbolSeparators, locale.ExplainSum, locale.ExplainRatio, locale.ExplainMissing}

// status is the symbol of a status without a figure.
func status(s monograph.Status) locale.Word {
	switch s {
	case monograph.Nil:
		return locale.SymbolNil
	case monograph.NotApplicable:
		return locale.SymbolNotApplicable
	case monograph.Unreadable:
		return locale.SymbolUnreadable
	}
	return locale.SymbolMissing
}
