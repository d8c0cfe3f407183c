package monograph

import "math"

// A made is, by row, what a mean is by its parts: Scale × the mean of all members of the list of its numerator; NaN where not every member
// was typed. Nil when that is so of every row.
type made []float64

// makeMeans works out the means that have a numerator, such as a satisfaction index from its nine elements. Where the mean itself was not
// typed, it follows from its parts, as a total follows from a partition.
func (c *Consolidation) makeMeans() map[string]made {
	out := map[string]made{}
	for code, ind := range c.indicator {
		parts := c.meanParts(ind)
		if parts == nil {
			continue
		}
		m, any := make(made, len(c.regions)), false
		col := c.column(Series{Indicator: code})
		for i := range m {
			m[i] = math.NaN()
			sum, ok := sumOf(parts, i)
			if !ok {
				continue
			}
			any = true
			m[i] = ind.Scale * sum.Value / float64(len(parts))
			if cell := &col.cells[i]; cell.Status == Missing {
				sum.Value = m[i]
				*cell = sum
			}
		}
		if any {
			out[code] = m
		}
	}
	return out
}

// meanParts are the columns of the members that a mean is made of, nil when it has none or one was never given.
func (c *Consolidation) meanParts(ind *Indicator) []*column {
	num, ok := operand(ind.Num)
	if ind.Agg != Mean || !ok || c.indicator[num.Indicator] == nil {
		return nil
	}
	for _, list := range num.Members.Lists() {
		if num.Members.Get(list) == "*" {
			return c.parts(Series{num.Indicator, num.Members.Without(list)}, list)
		}
	}
	return nil
}

// raised is what a region's cell brings to the mean of the region above: the figure made from its parts. A typed one without parts is left
// out beside others, for nobody knows how it was weighted: nine elements may be weighted 1/9 or, as is printed, 0.11.
func (m made) raised(cell Cell, row int) Cell {
	if m == nil || !cell.Typed {
		return cell
	}
	if math.IsNaN(m[row]) {
		cell.Status = Missing
		return cell
	}
	cell.Derived = cell.Derived || math.Abs(cell.Value-m[row]) > 0.005
	cell.Value = m[row]
	return cell
}
