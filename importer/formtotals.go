package importer

import (
	"slices"
	"strings"
)

// attach makes a figure a part of the line above it, and of the totals found later.
func (p *page) attach(f *figure) {
	for i := len(p.stack) - 1; i >= 0; i-- {
		p.stack[i].parts = append(p.stack[i].parts, f)
		if i == len(p.stack)-1 {
			break
		}
	}
	if len(p.stack) > 0 {
		f.parent = p.stack[len(p.stack)-1].figure
	}
	f.siblings = p.siblingsOf()
}

// siblingsOf are the figures that stand before this one under the same heading.
func (p *page) siblingsOf() []*figure {
	if len(p.stack) == 0 {
		return nil
	}
	top := p.stack[len(p.stack)-1].parts
	return top[:len(top)-1]
}

// settleForm finds the totals among the lines of a form: a line whose parts stand below it, and "Jumlah" below its parts.
func (p *page) settleForm() {
	children, beside := map[*figure][]*figure{}, map[*figure][]*figure{}
	for _, f := range p.figures {
		for _, s := range f.siblings {
			beside[s] = append(beside[s], f)
		}
		if f.table == nil && f.parent != nil {
			children[f.parent] = append(children[f.parent], f)
		}
	}
	for _, f := range p.figures {
		if f.table != nil || f.role != RoleValue || f.text != "" {
			continue
		}
		parts := children[f]
		if f.sumLine {
			parts = f.siblings
			f.role = RoleTotal
			if s, over, ok := commonSeries(sensesOf(parts)); ok {
				f.sense.series, f.sense.known, f.sense.unknown, f.over, f.sense.conf = s, true, "", over, .9
			}
			f.parts = parts
			continue
		}
		if !p.totalAbove(f, parts) && !p.totalAbove(f, beside[f]) && !p.totalByRule(f, parts) {
			f.totalOfThings(parts)
		}
	}
}

// totalOfThings makes a line that is called a sum, or is one, the total of the lines below it, whatever they count. One that is known by itself stays
// a figure that is checked.
func (f *figure) totalOfThings(parts []*figure) {
	if len(parts) < 2 || !f.status.HasValue() {
		return
	}
	for _, c := range parts {
		if c.text != "" || c.role != RoleValue || f.sense.known && c.sense.known && c.sense.series.Indicator == f.sense.series.Indicator {
			return
		}
	}
	switch {
	case !f.callsItselfSum() && !f.sums(parts) && !f.page.sumsElsewhere(f):
	case f.sense.known:
		f.also = parts
	default:
		f.role, f.parts = RoleTotal, parts
	}
}

// sumsElsewhere reports whether the line of a form is the sum of the lines below it in another sheet of the workbook.
func (p *page) sumsElsewhere(f *figure) bool {
	b := p.book
	if b.summed == nil {
		b.summed = map[string]int{}
		for _, other := range b.pages {
			children := map[*figure][]*figure{}
			for _, c := range other.figures {
				if c.table == nil && c.parent != nil {
					children[c.parent] = append(children[c.parent], c)
				}
			}
			for at, parts := range children {
				if len(parts) > 1 && at.status.HasValue() && at.cell.Reading.Value != 0 && at.sums(parts) {
					b.summed[strings.Join(at.row, "\x00")]++
				}
			}
		}
	}
	return b.summed[strings.Join(f.row, "\x00")] > 0
}

// totalByRule makes a line a total when a rule of the catalogue says that it is the sum of lines that stand below it.
func (p *page) totalByRule(f *figure, parts []*figure) bool {
	if !f.sense.known || len(parts) < 2 {
		return false
	}
	for _, r := range p.words.sums[f.sense.series.Indicator] {
		var mine []*figure
		for _, c := range parts {
			if c.sense.known && r[c.sense.series.Indicator] && c.sense.series.Members == f.sense.series.Members {
				mine = append(mine, c)
			}
		}
		if len(mine)*2 > len(r) {
			f.role, f.parts = RoleTotal, mine
			return true
		}
	}
	return false
}

// totalAbove makes a line a total when the lines below it break it down by one list, completely or with "Jumlah" in front.
func (p *page) totalAbove(f *figure, parts []*figure) bool {
	if !f.sense.known || len(parts) < 2 {
		return false
	}
	ind := p.words.cat.Indicator(f.sense.series.Indicator)
	for _, u := range ind.Breakdowns {
		var mine []*figure
		for _, c := range parts {
			if c.sense.known && c.sense.series.Indicator == f.sense.series.Indicator && c.sense.series.Members.Get(u.List) != "" &&
				c.sense.series.Members.Without(u.List) == f.sense.series.Members {
				mine = append(mine, c)
			}
		}
		switch {
		case len(mine) >= 2 && u.Partition && len(mine) == len(p.words.cat.Breakdown(u.List).Members):
			f.role, f.over, f.parts = RoleTotal, u.List, mine
			return true
		case len(mine) >= 2 && f.callsItselfSum():
			f.role = RoleTotal
			if p.all(u.List, mine) || f.sums(mine) {
				f.over, f.parts = u.List, mine
			} // otherwise parts are missing, and there is nothing to check
			return true
		}
	}
	return false
}

// all reports whether the members of a list are all there but for the rare last ones, which older forms leave out.
func (p *page) all(list string, parts []*figure) bool {
	if list != "AGAMA" {
		return false
	}
	rare := map[string]bool{"KHONGHUCU": true, "LAINNYA": true}
	for _, m := range p.words.cat.Breakdown(list).Members {
		if !rare[m.Code] && !slices.ContainsFunc(parts, func(c *figure) bool { return c.sense.series.Members.Get(list) == m.Code }) {
			return false
		}
	}
	return true
}

// sums reports whether a figure is the sum of others.
func (f *figure) sums(parts []*figure) bool {
	sum := 0.0
	for _, c := range parts {
		sum += c.cell.Reading.Value
	}
	return near(sum, f.cell.Reading.Value)
}

func sensesOf(fs []*figure) []sense {
	out := make([]sense, len(fs))
	for i, f := range fs {
		out[i] = f.sense
	}
	return out
}

// callsItselfSum reports whether the label of a line begins with a word for a total.
func (f *figure) callsItselfSum() bool {
	return f.table == nil && len(f.row) > 0 && strings.HasPrefix(strings.ToLower(f.row[len(f.row)-1]), "jumlah")
}

// sumDepth is the depth of "Jumlah" below the lines it adds up: that of the last numbered one.
func (p *page) sumDepth(depth int) int {
	for i := len(p.stack) - 1; i >= 0; i-- {
		if s := &p.stack[i]; s.figure != nil && (s.number != "" || i == 0 || p.stack[i-1].figure == nil) {
			return s.depth
		}
	}
	return depth
}
