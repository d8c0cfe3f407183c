package rules

import (
	"fmt"
	"strings"

	"monografi/monograph"
)

// alike finds villages whose figures of one kind are all those of another village of the regency, so many and so different ones that this cannot be
// chance: a line or a form copied, with its sums. All that two villages have in common is one finding.
func (c *change) alike(p peers) {
	at := map[[2]int32]int{} // findings by the two villages
	for _, kind := range c.kinds() {
		seen := map[string]int32{} // rows by what stands in them
		for _, r := range p.rows {
			text, first := c.block(r, kind)
			if text == "" {
				continue
			}
			other, ok := seen[text]
			if !ok {
				seen[text] = r
				continue
			}
			i, ok := at[[2]int32{r, other}]
			if !ok {
				i = len(c.out)
				at[[2]int32{r, other}] = i
				c.out = append(c.out, c.finding(c.test.Code, c.test.Severity, r, first))
				c.out[i].Members = ""
			}
			c.out[i].Cells = append(append(c.out[i].Cells, c.cellsOfKind(r, kind)...), c.cellsOfKind(other, kind)...)
		}
	}
}

// kinds gives the series that the test covers, those of one indicator and the same lists together.
func (c *change) kinds() [][]int32 {
	at := map[string]int{}
	var out [][]int32
	c.each(func(s int32) {
		one := &c.series[s]
		key := one.Indicator + " " + strings.Join(one.Members.Lists(), " ")
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key], out = i, append(out, nil)
		}
		out[i] = append(out[i], s)
	})
	return out
}

// block writes the figures of a kind; "" when there are too few, or too few different ones above the smallest.
func (c *change) block(r int32, kind []int32) (text string, first int32) {
	var b strings.Builder
	figures, first := 0, none
	distinct := map[float64]bool{}
	for _, s := range kind {
		fig := c.at(r, s)
		if fig == none {
			continue
		}
		if first == none {
			first = s
		}
		fmt.Fprintf(&b, "%d %v ", s, c.list[fig].value)
		if figures++; c.list[fig].value >= c.parameter("size") {
			distinct[c.list[fig].value] = true
		}
	}
	if figures < int(c.parameter("figures")) || len(distinct) < int(c.parameter("different")) {
		return "", none
	}
	return b.String(), first
}

// cellsOfKind lists the cells of a region's figures of a kind.
func (c *change) cellsOfKind(r int32, kind []int32) []monograph.Source {
	var out []monograph.Source
	for _, s := range kind {
		if fig := c.at(r, s); fig != none && c.list[fig].source.Cell != "" {
			out = append(out, c.list[fig].source)
		}
	}
	return out
}

// digits finds figures typed to try something out: 11111, 12345, 54321. A long one is told by itself, shorter ones where a village has many of them.
func (c *change) digits(p peers) {
	for _, r := range p.rows {
		var found []int32
		long, all := false, 0
		c.each(func(s int32) {
			fig := c.at(r, s)
			if fig == none || c.list[fig].total {
				return
			}
			text := digits(c.list[fig].value, 0)
			if len(text) < int(c.parameter("short")) {
				return
			}
			all++
			if drilled(text) {
				found = append(found, fig)
				long = long || len(text) >= int(c.parameter("long"))
			}
		})
		if n := float64(len(found)); !long && (n < c.parameter("many") || n < c.parameter("share")*float64(all)) {
			continue
		}
		one := c.finding(c.test.Code, c.test.Severity, r, c.list[found[0]].series)
		one.Observed = ptr(c.list[found[0]].value)
		for _, fig := range found {
			one.Cells = append(one.Cells, c.list[fig].source)
		}
		c.out = append(c.out, one)
	}
}

// drilled reports whether a number's digits are all the same, or count up from 1, down to 1 or down from 9.
func drilled(text string) bool {
	return strings.Count(text, text[:1]) == len(text) || strings.HasPrefix("123456789", text) ||
		strings.HasSuffix("987654321", text) || strings.HasPrefix("987654321", text)
}
