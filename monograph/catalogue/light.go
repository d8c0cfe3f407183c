package catalogue

import (
	"math"
	"strconv"

	"monografi/monograph"
)

// A Light is one measure of the performance sheet: Scale × Numerator / Denominator, and the limits of its traffic light.
type Light struct {
	Code       string // "KIN-03"
	Group      string // one of LightGroups
	Label      monograph.Label
	Unit       string // code of a unit
	Num        []monograph.Series
	Den        []monograph.Series // empty for 1
	Scale      float64
	Good, Fair float64 // at least Good is green, at least Fair yellow; where Good is the smaller, at most
	Source     string
}

// LightGroups are the parts of the performance sheet, in their order.
var LightGroups = []string{"services", "complaints", "satisfaction", "budget", "completeness"}

// Completeness is the series of the one measure that is not made from figures: how many of their questions the villages answered,
// between 0 and 1.
const Completeness = "completeness"

// A Signal is the colour of a traffic light.
type Signal string

const (
	Unlit  Signal = "" // nothing is known
	Green  Signal = "green"
	Yellow Signal = "yellow"
	Red    Signal = "red"
)

// Signal is the colour of a value. What is printed decides: it is rounded to two decimals first.
func (l *Light) Signal(value float64) Signal {
	value = math.Round(value*100) / 100
	sign := 1.0
	if l.Good < l.Fair {
		sign = -1
	}
	switch {
	case sign*value >= sign*l.Good:
		return Green
	case sign*value >= sign*l.Fair:
		return Yellow
	}
	return Red
}

// A lightRow is a light whose series are not yet written out, for that needs the lists.
type lightRow struct {
	light    Light
	num, den string
}

func (p *parser) light() lightRow {
	l := Light{
		Code: p.must("code"), Group: p.choice("group", LightGroups...), Label: p.label(), Unit: p.must("unit"),
		Scale: p.decimal("scale"), Good: p.decimal("good"), Fair: p.decimal("fair"), Source: p.get("source"),
	}
	return lightRow{l, p.must("numerator"), p.get("denominator")}
}

func (p *parser) decimal(column string) float64 {
	f, err := strconv.ParseFloat(p.must(column), 64)
	if err != nil {
		p.fail(column, "%q: want a number such as 76.61", p.get(column))
	}
	return f
}

// lit writes the series of a light out: LIST=* stands for all members of the list.
func (c *Catalogue) lit(r lightRow) Light {
	r.light.Num, r.light.Den = c.starred(r.num), c.starred(r.den)
	return r.light
}

func (c *Catalogue) starred(text string) []monograph.Series {
	if text == "" {
		return nil
	}
	series, err := ParseSeries(text)
	if err != nil {
		return []monograph.Series{{Indicator: text}}
	}
	members := series.Members
	for _, list := range members.Lists() {
		b := c.Breakdown(list)
		if members.Get(list) != "*" || b == nil {
			continue
		}
		var out []monograph.Series
		for _, m := range b.Members {
			out = append(out, monograph.Series{Indicator: series.Indicator, Members: members.With(list, m.Code)})
		}
		return out
	}
	return []monograph.Series{series}
}

// lights reports measures of series that do not exist, and limits that leave no yellow.
func (k *checker) lights() {
	once(k, k.Lights, func(l Light) string { return l.Code }, "measure defined twice")
	for i := range k.Lights {
		l := &k.Lights[i]
		k.label(l.Code, l.Label)
		if k.Unit(l.Unit) == nil {
			k.report("unknown", l.Code, "unit %q", l.Unit)
		}
		for _, s := range append(append([]monograph.Series{}, l.Num...), l.Den...) {
			if s.Indicator == Completeness {
				continue
			}
			if err := k.ValidSeries(s); err != nil {
				k.report("unknown", l.Code, "%v", err)
			}
		}
	}
}
