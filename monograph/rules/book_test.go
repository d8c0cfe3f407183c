package rules

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// A book is a made workbook whose cells can be spoilt: figures by cell, what the totals add up, and the table in which the mistakes are made.
type book struct {
	cells  []*bookCell
	total  []*bookTotal
	places places
	table  [][]*bookCell // lines of the table to be spoilt, all of one length
	file   string
	stored bool // the figures of the year before are known from another file
}

type bookCell struct {
	address monograph.Address
	source  monograph.Source
	meant   float64
	value   float64
	last    float64 // what it was the year before
}

type bookTotal struct {
	*bookCell
	over  string
	parts []*bookCell
}

// cell makes a figure without printing it.
func (b *book) cell(sheet string, col, line int, r region.Code, period monograph.Period, s monograph.Series, v float64) *bookCell {
	return &bookCell{
		address: monograph.Address{Region: r, Period: period, Series: s}, meant: v, value: v,
		source: monograph.Source{File: b.file, Sheet: sheet, Cell: column(col) + strconv.Itoa(line)},
	}
}

// put prints a figure with what it was the year before.
func (b *book) put(sheet string, col, line int, r region.Code, s monograph.Series, v, last float64) *bookCell {
	c := b.cell(sheet, col, line, r, "2025", s, v)
	c.last = last
	b.cells = append(b.cells, c)
	return c
}

// sum prints a total.
func (b *book) sum(sheet string, col, line int, r region.Code, s monograph.Series, over string, parts []*bookCell) *bookCell {
	v, last := 0.0, 0.0
	for _, p := range parts {
		v += p.value
		last += p.last
	}
	c := b.cell(sheet, col, line, r, parts[0].address.Period, s, v)
	c.last = last
	b.total = append(b.total, &bookTotal{c, over, parts})
	return c
}

// sumColumns prints a line of totals under a table of regions.
func (b *book) sumColumns(sheet string, first, line int, table [][]*bookCell) []*bookCell {
	var out []*bookCell
	for j := range table[0] {
		parts := make([]*bookCell, len(table))
		for i := range table {
			parts[i] = table[i][j]
		}
		out = append(out, b.sum(sheet, first+j, line, kec, parts[0].address.Series, monograph.OverRegions, parts))
	}
	return out
}

// input is the book as observations and checks.
func (b *book) input() Input {
	in := Input{Catalogue: catalogue.Default(), Register: b.places}
	for _, c := range b.cells {
		in.Observations = append(in.Observations, monograph.Observation{Address: c.address, Status: monograph.Reported, Value: c.value, Source: c.source})
	}
	for _, t := range b.total {
		check := monograph.Check{Address: t.address, Value: t.value, Source: t.source, Over: t.over}
		for _, p := range t.parts {
			check.Parts = append(check.Parts, monograph.CheckPart{Cell: p.source.Cell, Value: p.value, Sign: 1, Known: true})
		}
		in.Checks = append(in.Checks, check)
	}
	if b.stored {
		in.Known = b.lastYear
	}
	return in
}

// lastYear are the figures of the year before, of another file.
func (b *book) lastYear() []monograph.Observation {
	var out []monograph.Observation
	for _, c := range b.cells {
		o := monograph.Observation{Address: c.address, Status: monograph.Reported, Value: c.last, Source: c.source}
		o.Period, o.Source.File = "2024", "2024.xlsx"
		out = append(out, o)
	}
	return out
}

// wrong gives what was meant in every spoilt cell.
func (b *book) wrong() map[cell]float64 {
	out := map[cell]float64{}
	take := func(c *bookCell) {
		if c.value != c.meant {
			out[cell{c.source.File, c.source.Sheet, c.source.Cell}] = c.meant
		}
	}
	for _, c := range b.cells {
		take(c)
	}
	for _, t := range b.total {
		take(t.bookCell)
	}
	return out
}

// A maker draws the figures of a book. Villages differ in size, their people are divided alike but for chance and habit, and last year's figures
// are near this year's.
type maker struct {
	*rand.Rand
	*book
	people, peopleLast []float64 // by village
}

// newMaker starts a book of 5 to 20 villages.
func newMaker(rnd *rand.Rand) *maker {
	m := &maker{Rand: rnd, book: &book{places: villages(5 + rnd.IntN(16)), file: "2025.xlsx"}}
	for range m.places[kec] {
		n := math.Round(math.Exp(math.Log(3000) + 0.5*rnd.NormFloat64()))
		m.people = append(m.people, n)
		m.peopleLast = append(m.peopleLast, math.Round(n/(1.012+0.01*rnd.NormFloat64())))
	}
	return m
}

// around draws a number near another, by a factor.
func (m *maker) around(x, spread float64) float64 {
	return math.Round(x * math.Exp(spread*m.NormFloat64()))
}

// counts draws events of which some are expected, and those of the year before.
func (m *maker) counts(expected float64) (now, last float64) {
	draw := func() float64 { return math.Max(0, math.Round(expected+math.Sqrt(expected)*m.NormFloat64())) }
	return draw(), draw()
}

// divide splits a number by shares that vary from place to place; and the number of the year before, by much the same.
func (m *maker) divide(now, last float64, shares []float64, spread float64) (parts, before []float64) {
	weights := make([]float64, len(shares))
	for i, s := range shares {
		weights[i] = s * math.Exp(spread*m.NormFloat64())
	}
	parts = m.split(now, weights)
	for i := range weights {
		weights[i] *= math.Exp(0.02 * m.NormFloat64())
	}
	return parts, m.split(last, weights)
}

// split divides a whole number, with the chance of small numbers.
func (m *maker) split(n float64, weights []float64) []float64 {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	out := make([]float64, len(weights))
	rest := n
	for i, w := range weights {
		mean := n * w / sum
		out[i] = math.Min(rest, math.Max(0, math.Round(mean+math.Sqrt(mean)*m.NormFloat64()*0.7)))
		rest -= out[i]
	}
	largest := slices.Index(weights, slices.Max(weights))
	out[largest] += rest
	return out
}

// seriesWith is an indicator with members, as LIST=MEMBER;….
func seriesWith(indicator, members string) monograph.Series {
	return monograph.Series{Indicator: indicator, Members: monograph.Members(members)}
}
