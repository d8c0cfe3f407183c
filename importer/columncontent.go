package importer

import (
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/region"
)

// codes reports whether most cells of a column are region codes of at least so many levels.
func (t *table) codes(c *column, level region.Level) bool {
	n, yes := 0, 0
	for _, r := range t.lt.Body {
		if x := r.At(c.Index); x != nil {
			n++
			if code, err := region.ParseCode(x.Text); err == nil && code.Level() >= min(level, region.Village) {
				if _, known := t.reg.Get(code); known {
					yes++
				}
			}
		}
	}
	return n > 0 && yes*2 > n
}

// years reports whether a column holds years.
func (t *table) years(c *column) bool {
	n, yes := 0, 0
	for _, r := range t.lt.Body {
		if x := r.At(c.Index); x != nil {
			n++
			if x.Year != 0 || yearOfText(x.Text) != "" {
				yes++
			}
		}
	}
	return n > 0 && yes*10 >= n*8
}

func yearOfText(s string) monograph.Period {
	s = strings.TrimSuffix(strings.TrimSpace(s), ".0")
	if p, err := monograph.ParsePeriod(s); err == nil && p.Year() >= 1945 && p.Year() <= 2100 {
		return p
	}
	return ""
}

// memberCodes reports whether most cells of a column are codes of members of one list, such as accounts "4.1".
func (t *table) memberCodes(c *column) bool {
	n, dotted, best := 0, 0, map[string]int{}
	for _, r := range t.lt.Body {
		x := r.At(c.Index)
		if x == nil {
			continue
		}
		n++
		if strings.Contains(strings.TrimSuffix(x.Text, "."), ".") {
			dotted++
		}
		for _, b := range t.words.cat.Breakdowns {
			if _, ok := b.Member(strings.TrimSuffix(strings.TrimSpace(x.Text), ".")); ok && strings.ContainsAny(b.Members[len(b.Members)-1].Code, ".") {
				best[b.Code]++
			}
		}
	}
	for _, k := range best {
		if k*3 >= n*2 && n > 2 && dotted*4 >= n {
			return true
		}
	}
	return false
}

// namesMembers reports whether most labels of a column name members of breakdown lists.
func (t *table) namesMembers(c *column) bool {
	n, yes := 0, 0
	for _, r := range t.lt.Body {
		if x := r.At(c.Index); x != nil && x.Class == layout.Label {
			n++
			if w := t.words.parse(x.Text); len(w.rest) == 0 && len(w.terms) > 0 && w.role() == "" {
				yes++
			}
		}
	}
	return n > 0 && yes*2 > n
}

// levelOfNames finds the level at which most labels of a column are names inside a region; Nation when none is.
func (t *table) levelOfNames(c *column, base region.Code) region.Level {
	for level := base.Level() + 1; level <= region.Village; level++ {
		if base.Level() < region.Regency && level != region.Regency || base.Level() == region.Village {
			continue
		}
		n, yes := 0, 0
		for _, r := range t.lt.Body {
			x := r.At(c.Index)
			if x == nil || x.Class != layout.Label || n > 40 {
				continue
			}
			if w := t.words.parse(x.Text); w.total() {
				continue
			}
			n++
			if len(t.reg.Lookup(level, base, x.Text)) > 0 {
				yes++
			}
		}
		if n > 0 && yes*10 >= n*6 {
			return level
		}
	}
	return region.Nation
}

// countsThings reports whether the heading of a column of words is that of a number, and some of its cells hold digits.
func (t *table) countsThings(c *column) bool {
	s := t.words.interpret(withoutRoles(c.texts), surroundings{weak: t.weak})
	if !s.known || !t.words.cat.Indicator(s.series.Indicator).Type.Numeric() {
		return false
	}
	for _, r := range t.lt.Body {
		if x := r.At(c.Index); x != nil && strings.ContainsAny(x.Text, "0123456789") {
			return true
		}
	}
	return false
}
