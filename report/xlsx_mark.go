package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// Colours of cells that somebody should look at.
const (
	missingFill = "EDEDED"
	doubtFill   = "FFE699" // a finding speaks of the figure
)

// maxDoubts is how many figures of a sheet have a rule of their own; with thousands of rules programs become slow.
const maxDoubts = 500

// An originKey names a figure that somebody typed or that a finding speaks of.
type originKey struct {
	region region.Code
	series monograph.Series
}

// A doubt is a cell with a figure that a finding speaks of, and the figure.
type doubt struct {
	cell  string
	value float64
}

// doubts finds where the figures stand that findings speak of, by sheet.
func (b *book) doubts() map[*sheet][]doubt {
	out, seen := map[*sheet][]doubt{}, map[originKey]bool{}
	for i := range b.r.Findings {
		f := &b.r.Findings[i]
		key := originKey{f.Region, monograph.Series{Indicator: f.Indicator, Members: f.Members}}
		if f.Severity == monograph.Info || seen[key] {
			continue
		}
		seen[key] = true
		figure := b.r.Figures.Cell(key.region, key.series)
		if !figure.Status.HasValue() {
			continue
		}
		for at := range b.cells(key.region, b.figuresOf(key.series)) {
			out[at.sheet] = append(out[at.sheet], doubt{name(at.col, at.row), figure.Value})
		}
	}
	return out
}

// mark colours the missing and the doubtful figures of a sheet for as long as they are: a cell that is filled in is grey no more, and one that is
// mended yellow no more.
func (b *book) mark(s *sheet, doubts []doubt) error {
	single := doubts[:min(len(doubts), maxDoubts)]
	rules := map[float64][]string{}
	var order []float64
	for _, d := range single {
		if rules[d.value] == nil {
			order = append(order, d.value)
		}
		rules[d.value] = append(rules[d.value], d.cell)
	}
	slices.Sort(order)
	for _, v := range order {
		if err := b.rule(s, rules[v], doubtFill, "cell", "==", strconv.FormatFloat(v, 'f', -1, 64)); err != nil {
			return err
		}
	}
	var rest []string
	for _, d := range doubts[len(single):] {
		rest = append(rest, d.cell)
	}
	if len(rest) > 0 {
		if err := b.rule(s, rest, doubtFill, "formula", "TRUE", ""); err != nil {
			return err
		}
	}
	area := name(3, s.tables[0].first) + ":" + name(len(s.widths), s.lastRow)
	return b.rule(s, []string{area}, missingFill, "cell", "==", `"`+locale.Missing+`"`)
}

// rule colours cells while a condition holds.
func (b *book) rule(s *sheet, cells []string, fill, kind, criteria, value string) error {
	format, ok := b.fills[fill]
	if !ok {
		var err error
		format, err = b.f.NewConditionalStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{fill}}})
		if err != nil {
			return err
		}
		b.fills[fill] = format
	}
	return b.f.SetConditionalFormat(s.name, strings.Join(cells, ","), []excelize.ConditionalFormatOptions{
		{Type: kind, Criteria: criteria, Value: value, Format: &format},
	})
}
