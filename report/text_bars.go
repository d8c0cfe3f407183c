package report

import (
	"fmt"
	"strings"
)

// barWidth is the length of the longest bar of a section, in columns.
const barWidth = 16

// barColumn is what the column of bars takes: its share, its bar and the blanks.
const barColumn = 2 + 6 + 1 + barWidth

// bars are the shares of the parts of a single year, " 8,2 ████████", each list of parts to the scale of its largest. They
// are nil when there is none or when two years are compared.
func (t *textWriter) bars(p *Profile, lines []Line) []string {
	if len(p.Years) > 1 {
		return nil
	}
	longest := map[string]float64{}
	for i := range lines {
		key := scale(&lines[i])
		longest[key] = max(longest[key], lines[i].Share)
	}
	out := make([]string, len(lines))
	found := false
	for i := range lines {
		if share := lines[i].Share; share > 0 {
			out[i] = fmt.Sprintf("%6s %s", t.l.Number(share, 1), bar(share/longest[scale(&lines[i])], barWidth))
			found = true
		}
	}
	if !found {
		return nil
	}
	return out
}

// scale names the lines whose bars are drawn to one scale.
func scale(line *Line) string {
	return line.Series.Indicator + " " + strings.Join(line.Series.Members.Lists(), " ")
}

// bar is a bar for a value from 0 to 1, to half a column; what is not nothing has at least that.
func bar(value float64, width int) string {
	halves := max(int(value*float64(2*width)+0.5), 1)
	return strings.Repeat("█", halves/2) + strings.Repeat("▌", halves%2)
}
