package rules

import (
	"math"
	"math/rand/v2"
	"strconv"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A book is a made workbook whose cells can be spoilt: figures by cell, and what the totals add up.
type book struct {
	cells  []*bookCell
	total  []*bookTotal
	places places
}

type bookCell struct {
	address monograph.Address
	source  monograph.Source
	meant   float64
	value   float64
}

type bookTotal struct {
	*bookCell
	over  string
	parts []*bookCell
}

// cell adds a figure.
func (b *book) cell(sheet string, col, line int, r region.Code, period monograph.Period, s monograph.Series, v float64) *bookCell {
	c := &bookCell{
		address: monograph.Address{Region: r, Period: period, Series: s}, meant: v, value: v,
		source: monograph.Source{File: string(period) + ".xlsx", Sheet: sheet, Cell: string(rune('A'+col)) + strconv.Itoa(line)},
	}
	b.cells = append(b.cells, c)
	return c
}

// sum adds a printed total.
func (b *book) sum(sheet string, col, line int, r region.Code, period monograph.Period, s monograph.Series, over string, parts []*bookCell) *bookCell {
	v := 0.0
	for _, p := range parts {
		v += p.value
	}
	c := b.cell(sheet, col, line, r, period, s, v)
	b.cells = b.cells[:len(b.cells)-1]
	b.total = append(b.total, &bookTotal{c, over, parts})
	return c
}

// table adds a sheet with one row a village and a row of totals; with margins also a total at the end of each row.
func (b *book) table(rnd *drift, sheet string, period monograph.Period, indicator, list string, members []string, size float64, margins bool) [][]*bookCell {
	n := len(b.places[kec])
	columns := make([][]*bookCell, len(members)+1)
	for i := range n {
		var rowCells []*bookCell
		for j, m := range members {
			s := monograph.Series{Indicator: indicator}
			if m != "" {
				s.Members = monograph.Members(list + "=" + m)
			}
			c := b.cell(sheet, j+1, i+3, village(i+1), period, s, math.Round(size*rnd.next()))
			rowCells, columns[j] = append(rowCells, c), append(columns[j], c)
		}
		if margins {
			c := b.sum(sheet, len(members)+1, i+3, village(i+1), period, monograph.Series{Indicator: indicator}, list, rowCells)
			columns[len(members)] = append(columns[len(members)], c)
		}
	}
	var last []*bookCell
	for j, column := range columns {
		if len(column) > 0 {
			last = append(last, b.sum(sheet, j+1, n+3, kec, period, column[0].address.Series, monograph.OverRegions, column))
		}
	}
	if margins { // the corner adds up both ways
		b.total = append(b.total, &bookTotal{last[len(last)-1], list, last[:len(last)-1]})
	}
	return columns
}

// A drift draws the same sizes again in the next year, a little changed.
type drift struct{ size, change *rand.Rand }

func (d *drift) next() float64 {
	x := 0.3 + d.size.Float64()*1.4
	if d.change != nil {
		x *= 0.96 + 0.1*d.change.Float64()
	}
	return x
}

// newBook makes two years of a sub-district.
func newBook(rnd *rand.Rand) *book {
	b := &book{places: villages(5 + rnd.IntN(16))}
	ages := []string{"0-9", "10-19", "20-29", "30-39", "40-49", "50-59", "60-69", "70+"}
	seed := rnd.Uint64()
	for _, period := range []monograph.Period{"2024", "2025"} {
		rnd := &drift{rand.New(rand.NewPCG(seed, 1)), nil}
		if period == "2025" {
			rnd.change = rand.New(rand.NewPCG(seed, 2))
		}
		b.table(rnd, "umur", period, "PDK.JML", "UMUR10", ages, 400, true)
		b.table(rnd, "lahir", period, "MUT.LAHIR", "SEX", []string{"L", "P"}, 40, true)
		b.table(rnd, "kk", period, "PDK.KK", "", []string{""}, 900, false)
		b.table(rnd, "sarana", period, "KES.SARANA", "SARKES", []string{"PUSKESMAS", "POSYANDU"}, 20, false)
	}
	return b
}

// input is the book as observations and checks.
func (b *book) input() Input {
	in := Input{Catalogue: testCatalogue(), Register: b.places}
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
	return in
}

// sheet returns the figures of one sheet of 2025, by column.
func (b *book) sheet(name string) [][]*bookCell {
	var out [][]*bookCell
	for _, c := range b.cells {
		if c.source.Sheet != name || c.address.Period != "2025" {
			continue
		}
		j := int(c.source.Cell[0] - 'B')
		for len(out) <= j {
			out = append(out, nil)
		}
		out[j] = append(out[j], c)
	}
	return out
}
