package importer

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"time"

	"monografi/importer/sheet"
	"monografi/monograph"
)

// store makes observations of the counts.
func (t *tallies) store() {
	for _, k := range t.order {
		p := t.byPlace[k]
		for _, s := range p.order {
			c := p.counts[s]
			o := monograph.Observation{Address: monograph.Address{Region: k.region, Period: k.period, Series: s}, Status: monograph.Reported, Value: float64(c.n), Source: c.source}
			t.reader.keep(o)
		}
		t.storeOldest(k, p)
		for _, at := range slices.Sorted(maps.Keys(p.scopes)) {
			c := p.scopes[at]
			o := monograph.Observation{Address: monograph.Address{Region: k.region, Period: k.period, Series: monograph.Series{Indicator: scoped, Members: at}},
				Status: monograph.Reported, Text: c.String(), Source: c.source}
			o.Source.Raw = c.from + ".." + c.to
			t.reader.keep(o)
		}
	}
	for _, year := range sortedYears(t.unknown) {
		t.problem(monograph.Problem{Severity: monograph.Info, Code: "holidays-unknown", Sheet: t.reader.whole.Name, Args: []string{fmt.Sprint(year)}})
	}
}

// storeOldest keeps the date of the oldest open report, and its age in days on the latest date that the register speaks of.
func (t *tallies) storeOldest(k tallyKey, p *placeTally) {
	if p.oldest.received.IsZero() {
		return
	}
	at := monograph.Address{Region: k.region, Period: k.period, Series: monograph.Series{Indicator: "PLY.ADU_BUKA"}}
	date := p.oldest.received.Format(time.DateOnly)
	from := p.where
	from.Raw = date
	t.reader.keep(monograph.Observation{Address: at, Status: monograph.Reported, Text: date, Source: from})
	at.Indicator = "PLY.ADU_UMUR"
	from.Raw = date + " .. " + p.latest.Format(time.DateOnly)
	t.reader.keep(monograph.Observation{Address: at, Status: monograph.Reported, Value: p.latest.Sub(p.oldest.received).Hours() / 24, Source: from})
}

// keep stores an observation that was counted, unless the file gives its figure elsewhere: then the two must agree.
func (r *register) keep(o monograph.Observation) {
	if i, given := r.kept[o.Address]; given {
		other := &r.res.Batch.Observations[i]
		if !r.agree(other, &o) {
			row, col, _ := sheet.ParseName(o.Source.Cell)
			r.tell(monograph.Error, "figure-twice", row, col, plain(other.Value), other.Source.Sheet+"!"+other.Source.Cell, plain(o.Value))
		}
		return
	}
	r.kept[o.Address] = len(r.res.Batch.Observations)
	r.res.Batch.Observations = append(r.res.Batch.Observations, o)
	name := ""
	if reg, ok := r.reg.Get(o.Region); ok {
		name = reg.Name
	}
	r.value(&o, name)
}

// agree reports whether two readings of one figure say the same; of a mean, to the two decimals that are printed.
func (r *register) agree(a, b *monograph.Observation) bool {
	if ind := r.words.cat.Indicator(a.Indicator); ind != nil && ind.Agg == monograph.Mean {
		return math.Abs(a.Value-b.Value) < 0.0055
	}
	return a.Value == b.Value && a.Text == b.Text
}

func sortedYears(years map[int]bool) []int {
	var out []int
	for y := range years {
		out = append(out, y)
	}
	slices.Sort(out)
	return out
}
