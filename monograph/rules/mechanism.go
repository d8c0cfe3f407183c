package rules

import (
	"math"
	"strconv"
)

// Mechanisms by which a wrong figure comes about, as named in the output.
const (
	substitution   = "typo-substitution"
	transposition  = "transposition"
	digitAdded     = "digit-added"
	digitDropped   = "digit-dropped"
	scale1000      = "scale-1000"
	scale100       = "scale-100"
	scale10        = "scale-10"
	swappedMembers = "swapped-members"
	swappedRows    = "swapped-rows"
	staleTotal     = "stale-total"
	duplicate      = "duplicate"
	copiedLastYear = "copied-last-year"
	wrongSign      = "sign"
	shiftedRows    = "shifted"
	wrongUnit      = "unit"
	unknown        = "unknown"
)

// typing tells how a figure that should be one thing came to be typed as another, and how likely that is: the share of the mechanism
// among mistakes times the chance that it yields just this outcome. Figures with decimals are compared digit by digit.
func typing(meant, typed float64) (mechanism string, likelihood float64) {
	d := max(decimals(meant), decimals(typed))
	a, b := digits(meant, d), digits(typed, d)
	n := float64(len(a))
	// Any number up to ten times as long is as good as another.
	mechanism, likelihood = unknown, 0.05/(10*math.Max(10, math.Max(math.Abs(meant), math.Abs(typed))*math.Pow10(d)))
	better := func(name string, share float64) {
		if share > likelihood {
			mechanism, likelihood = name, share
		}
	}
	if meant == -typed {
		better(wrongSign, 0.05)
	}
	if meant*typed <= 0 {
		return mechanism, likelihood
	}
	for _, s := range []struct {
		factor float64
		name   string
		share  float64
	}{{1000, scale1000, 0.1}, {100, scale100, 0.03}, {10, scale10, 0.1}} {
		switch {
		case tidy(meant*s.factor) == tidy(typed):
			better(s.name, s.share)
		case tidy(typed*s.factor) == tidy(meant):
			better(s.name, s.share/2) // figures that are too large are the commoner
		}
	}
	switch {
	case len(a) == len(b) && differing(a, b) == 1:
		better(substitution, 0.25/(9*n))
	case len(a) == len(b) && swapped(a, b):
		better(transposition, 0.2/math.Max(1, n-1))
	case len(b) == len(a)+1 && inserted(a, b):
		better(digitAdded, 0.12/(10*(n+1)))
	case len(b) == len(a)-1 && inserted(b, a):
		better(digitDropped, 0.15/n)
	}
	return mechanism, likelihood
}

// digits writes a number without sign and decimal mark.
func digits(x float64, decimals int) string {
	return strconv.FormatFloat(math.Abs(math.Round(x*math.Pow10(decimals))), 'f', 0, 64)
}

// differing counts the places in which two equally long texts differ.
func differing(a, b string) int {
	n := 0
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

// swapped reports whether one text is the other with two neighbours exchanged.
func swapped(a, b string) bool {
	for i := range len(a) - 1 {
		if a[i] != b[i] {
			return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
		}
	}
	return false
}

// inserted reports whether the longer text is the shorter with one more character.
func inserted(short, long string) bool {
	i := 0
	for i < len(short) && short[i] == long[i] {
		i++
	}
	return short[i:] == long[i+1:]
}

// stale is how likely a total is to be out of date: more so the less it is off.
func stale(meant, printed float64) float64 {
	step := math.Pow10(-max(decimals(meant), decimals(printed)))
	width := math.Max(3*step, 0.02*math.Abs(meant))
	return 0.25 * 0.5 * step / width * math.Exp(-math.Abs(meant-printed)/width)
}

// miscounted is how likely a total is to leave out one of its parts, or to count one twice. One of a single digit may be it by accident.
func (l *linkage) miscounted(fig int32, meant float64, mends []int32) float64 {
	const share, least = 0.02, 10
	off := tidy(math.Abs(meant - l.f.list[fig].value))
	best := 0.0
	for _, e := range mends {
		terms := l.equations[e].terms
		if l.equations[e].coef(fig) == 0 || off < least {
			continue
		}
		for _, t := range terms {
			if t.fig != fig && math.Abs(l.f.list[t.fig].value) == off {
				best = share / float64(len(terms))
			}
		}
	}
	return best
}

// shareTyped is how many of the totals beside their parts are typed rather than computed.
const shareTyped = 0.3

// mechanism tells how a figure came to be wrong. A total that is only printed, being usually computed, is seldom mistyped.
func (l *linkage) mechanism(fig int32, meant float64, mends []int32) (string, float64) {
	typed := l.f.list[fig].value
	name, likelihood := typing(meant, typed)
	if !l.f.list[fig].total && !l.heads(fig, mends) {
		return name, likelihood
	}
	if l.f.list[fig].total {
		likelihood *= shareTyped
	}
	if old := math.Max(stale(meant, typed), l.miscounted(fig, meant, mends)); old > likelihood {
		return staleTotal, old
	}
	return name, likelihood
}

// heads reports whether a figure is the total of every mended edit it occurs in.
func (l *linkage) heads(fig int32, mends []int32) bool {
	n := 0
	for _, e := range mends {
		if l.equations[e].coef(fig) == 0 {
			continue
		}
		if one := &l.edits[e]; one.left != 1 || one.terms[0].fig != fig {
			return false
		}
		n++
	}
	return n > 0
}

// length is how many digits a figure has, about.
func length(x float64) float64 { return math.Log10(math.Abs(x) + 1) }
