package monograph

import "monografi/monograph/region"

// Cell returns a figure; the zero Cell where the region or series is not in the consolidation.
func (c *Consolidation) Cell(r region.Code, s Series) Cell { return c.Figures(s).Cell(r) }

// Figures are those of one series, for reading them region by region.
type Figures struct {
	row    map[region.Code]int
	column *column // nil when the series is not in the consolidation
}

// Figures returns the figures of one series.
func (c *Consolidation) Figures(s Series) Figures { return Figures{c.row, c.columns[s]} }

// Cell returns a figure; the zero Cell where the region or series is not in the consolidation.
func (f Figures) Cell(r region.Code) Cell {
	if f.column == nil {
		return Cell{}
	}
	i, ok := f.row[r]
	if !ok {
		return Cell{}
	}
	return f.column.cells[i]
}

// Counts returns how many regions within r gave each value of a series with aggregation Count, ordered by value.
func (f Figures) Counts(r region.Code) []ValueCount {
	if f.column == nil {
		return nil
	}
	i, ok := f.row[r]
	if !ok {
		return nil
	}
	return f.column.counts[i]
}

// Counts returns how many regions within r gave each value of a series with aggregation Count, ordered by value.
func (c *Consolidation) Counts(r region.Code, s Series) []ValueCount { return c.Figures(s).Counts(r) }

// Regions returns the regions of the tree, parents before their children, otherwise in order of code.
func (c *Consolidation) Regions() []region.Code { return c.regions }

// Series returns the series for which any region has a figure, in order of the catalogue and of the breakdown lists.
func (c *Consolidation) Series() []Series { return c.series }
