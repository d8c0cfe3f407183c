package layout

import "strings"

// agesInRun is how many ages in a row name columns or lines: fewer may be answers, "15 tahun".
const agesInRun = 5

// ages makes labels of single years of age that rise across a row or down a column: "0 tahun", "1 tahun", "2 tahun", …
func (g *Grid) ages() {
	below := map[int]*[]*Cell{} // the open run of each column
	for _, r := range g.Rows {
		var run []*Cell
		for _, c := range r.Cells {
			if !c.age() {
				continue
			}
			run = follow(run, c, len(run) > 0)
			down := below[c.Col]
			if down == nil {
				down = new([]*Cell)
				below[c.Col] = down
			}
			*down = follow(*down, c, len(*down) > 0 && (*down)[len(*down)-1].Row == r.Index-1)
		}
	}
}

// follow adds an age to a run, or begins another where it is not higher. A run that is long enough is one of labels.
func follow(run []*Cell, c *Cell, beside bool) []*Cell {
	if !beside || run[len(run)-1].Reading.Value >= c.Reading.Value {
		return []*Cell{c}
	}
	run = append(run, c)
	if len(run) >= agesInRun {
		for _, x := range run {
			x.Class = Label
		}
	}
	return run
}

// age reports whether a text is a number of years, "12 tahun"; labels made of such texts count too.
func (c *Cell) age() bool {
	switch strings.ToLower(c.Reading.Unit) {
	case "tahun", "thn", "th", "years":
		return c.Reading.Figures == 1 && !c.Typed()
	}
	return false
}
