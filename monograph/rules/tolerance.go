package rules

import (
	"math"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A tolerance is how far a rule lets figures lie from what it asks for.
type tolerance struct {
	absolute float64
	relative float64 // share of the largest figure
	sigmas   float64 // standard deviations of counts that vary by chance
}

// parseTolerance reads "", "0.5", "0.5%" or "3sd".
func parseTolerance(s string) (tolerance, error) {
	if s == "" {
		return tolerance{}, nil
	}
	number := strings.TrimSuffix(strings.TrimSuffix(s, "%"), "sd")
	x, err := strconv.ParseFloat(number, 64)
	switch {
	case err != nil || x < 0:
		return tolerance{}, catalogue.Faultf("tolerance %q: want a number such as 0.5, 0.5%% or 3sd", s)
	case strings.HasSuffix(s, "%"):
		return tolerance{relative: x / 100}, nil
	case strings.HasSuffix(s, "sd"):
		return tolerance{sigmas: x}, nil
	}
	return tolerance{absolute: x}, nil
}

// band is the tolerance of an edit. By chance a count of n people varies with the variance n; where fewer are observed than the limit, with that
// of the limit.
func (t tolerance) band(f *figures, e *edit) float64 {
	out := t.absolute
	observed, against := 0.0, 0.0
	for i, x := range e.terms {
		value := math.Abs(f.list[x.fig].value)
		out = max(out, t.relative*math.Abs(x.coef)*value)
		if i < e.left {
			observed += x.coef * x.coef * value
		} else {
			against += x.coef * x.coef * value
		}
	}
	if t.sigmas > 0 {
		_, limit := e.sides(f)
		out = max(out, t.sigmas*math.Sqrt(max(observed, math.Abs(limit))+against))
	}
	return out
}

// tolerance is how far a sum of figures of a series may be off by rounding alone: nothing for counts and whole amounts of money, otherwise
// half of the last printed digit for every addend, or 0.1 % of the largest figure if that is more.
func (f *figures) tolerance(s int32, terms []term) float64 {
	money, counts := false, false
	if s != none {
		if ind := f.series[s].indicator; ind != nil {
			counts, money = ind.Type == monograph.Integer, ind.Unit == "rp"
		}
	}
	if counts {
		return 0
	}
	rounding, digits, largest := f.rounding(terms)
	if digits == 0 && (money || s == none || f.series[s].indicator == nil) {
		return 0
	}
	return max(rounding, shareOff*largest)
}

// shareOff is how far sums of figures that are no counts may be off, as a share of the largest.
const shareOff = 0.001

// rounding is half of the last printed digit for every term of a sum, with the number of decimals and the largest figure.
func (f *figures) rounding(terms []term) (off float64, digits int, largest float64) {
	for _, t := range terms {
		digits = max(digits, decimals(f.list[t.fig].value))
		largest = max(largest, math.Abs(f.list[t.fig].value))
	}
	return 0.5 * math.Pow10(-digits) * float64(len(terms)), digits, largest
}

// tighten allows sums no more than rounding explains where nearly all of the same kind in a file keep to that.
func (f *figures) tighten(list []edit) {
	type kind struct{ rule, file string }
	type sums struct{ loose, close []int }
	all := map[kind]*sums{}
	for i := range list {
		e := &list[i]
		if e.op != equal || e.tol == 0 || !strings.ContainsRune(e.rule, ':') && e.rule != "printed" {
			continue // a tolerance of the table of rules
		}
		off, _, largest := f.rounding(e.terms)
		if e.tol > max(off, shareOff*largest)+noise {
			continue
		}
		k := kind{e.rule, f.list[e.terms[0].fig].source.File}
		if all[k] == nil {
			all[k] = &sums{}
		}
		s := all[k]
		if math.Abs(e.residual(f)) <= off+noise {
			s.close = append(s.close, i)
		} else {
			s.loose = append(s.loose, i)
		}
	}
	for _, s := range all {
		if len(s.close) < fewClose || len(s.close) < mostClose*len(s.loose) {
			continue
		}
		for _, i := range append(s.close, s.loose...) {
			off, _, _ := f.rounding(list[i].terms)
			list[i].tol = min(list[i].tol, off)
		}
	}
}

// Sums that keep to what rounding explains show that the others should, too: so many, and so many for each that does not.
const (
	fewClose  = 4
	mostClose = 3
)

// decimals counts the decimals a number is written with, at most 4.
func decimals(x float64) int {
	for d := range 4 {
		if y := x * math.Pow10(d); math.Abs(y-math.Round(y)) < 1e-6*max(1, math.Abs(y)*1e-6) {
			return d
		}
	}
	return 4
}
