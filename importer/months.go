package importer

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// Figures of single months have no address: what offices keep is the year and its halves. They are not stored, and what adds
// them up is the figure of the year, or of the half-year when the months are those of one.

var monthName = regexp.MustCompile(`(?i)^\s*(?:\d{1,2}[.)]\s*)?(?:bulan\s+)?(jan|januari|january|feb|peb|februari|pebruari|february|mar|maret|march|apr|april|mei|may|jun|juni|june|jul|juli|july|agu|agt|ags|aug|agust|agustus|august|sep|sept|september|okt|oct|oktober|october|nov|nop|november|nopember|des|dec|desember|december)\.?(?:\s+(?:19|20)\d{2})?\s*$`)

// monthIn is the number of the month that a text names and nothing else, otherwise 0.
func monthIn(s string) int {
	if len(s) < 3 || monthWords[strings.ToLower(s[:3])] == 0 && !strings.EqualFold(s[:3], "bul") && s[0] > '9' {
		return 0 // as most labels are, which saves the long search
	}
	m := monthName.FindStringSubmatch(s)
	if m == nil {
		return 0
	}
	return int(monthWords[strings.ToLower(m[1])[:3]])
}

// monthNumber is the month that a cell of a column of months names or numbers.
func monthNumber(s string) int {
	if n, err := strconv.Atoi(strings.TrimSpace(s)); err == nil && n >= 1 && n <= 12 {
		return n
	}
	return monthIn(s)
}

// halfNumber is "-S1" or "-S2" for a cell of a column of half-years, otherwise "".
func halfNumber(s string) string {
	switch strings.ToUpper(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), ".0"))) {
	case "1", "I":
		return "-S1"
	case "2", "II":
		return "-S2"
	}
	return halfOf(s)
}

// all reports whether every filled cell of a column in the body satisfies a test.
func (t *table) all(c *column, is func(string) bool) bool {
	n := 0
	for _, r := range t.lt.Body {
		x := r.At(c.Index)
		if x == nil {
			continue
		}
		if !is(x.Text) {
			if x.Class == layout.Label && t.words.parse(x.Text).hasTotal() {
				continue
			}
			return false
		}
		n++
	}
	return n > 0
}

func (t text) hasTotal() bool { return t.hasRole(catalogue.RoleTotal) }

// spanOf is the part of a year that months make: "" for all twelve, "-S1", "-S2"; ok is false for any other months.
func spanOf(months map[int]bool) (half string, ok bool) {
	first, last := 0, 0
	for m := 1; m <= 6; m++ {
		if months[m] {
			first++
		}
		if months[m+6] {
			last++
		}
	}
	switch {
	case first == 6 && last == 6:
		return "", true
	case first == 6 && last == 0:
		return "-S1", true
	case first == 0 && last == 6:
		return "-S2", true
	}
	return "", false
}

// sumOfMonths tells of a row or column that adds months up what it speaks of: ok is false when its figures are not those of a
// year or half-year.
func (t *table) sumOfMonths(s sense, p monograph.Period, months map[int]bool) (monograph.Period, bool) {
	half, ok := spanOf(months)
	if !ok || !s.known || p.Semester() != 0 || p.SchoolYear() {
		return p, false
	}
	if ind := t.words.cat.Indicator(s.series.Indicator); ind == nil || ind.Halves != monograph.AddHalves {
		return p, false
	}
	if p == "" {
		return p, true
	}
	return p + monograph.Period(half), true
}

// monthly settles the figures of a table that speak of single months, and those that add them up.
func (t *table) monthly() {
	down, across := map[int]bool{}, map[int]bool{}
	for _, r := range t.rows {
		if r.month != 0 {
			down[r.month] = true
		}
	}
	for _, c := range t.cols {
		if c.month != 0 && c.kind == dataColumn {
			across[c.month] = true
		}
	}
	if len(down) < 2 && len(across) < 2 || t.byMonth() {
		return
	}
	told := false
	for _, f := range t.cells {
		r, c := t.rows[f.r], t.cols[f.c]
		if f.role == RoleDerived {
			continue
		}
		if r.month != 0 && len(down) > 1 || c.month != 0 && len(across) > 1 {
			f.sense, f.monthly, told = sense{factor: 1, mult: 1}, true, true
			continue
		}
		months := down
		switch {
		case r.total && len(down) > 1:
		case c.sums() && len(across) > 1 && !r.total:
			months = across
		default:
			continue
		}
		if p, ok := t.sumOfMonths(f.sense, f.period, months); ok {
			f.period = p
		} else {
			f.sense, f.monthly, told = sense{factor: 1, mult: 1}, true, true
		}
	}
	t.plainSums(len(down) > 1, len(across) > 1)
	if told {
		t.problemAt(t.lt.Body[0].Cells[0], monograph.Info, "months", "")
	}
}

// byMonth reports whether a table has figures of a series that is kept by months, as reports of the public are.
func (t *table) byMonth() bool {
	for _, f := range t.cells {
		if f.sense.known && f.sense.series.Members.Get("BULAN") != "" {
			return true
		}
	}
	return false
}

// plainSums makes the rows and columns that add months up, which are not stored, figures of their own.
func (t *table) plainSums(down, across bool) {
	for _, r := range t.rows {
		if r.total && down && t.totalRows() == 1 {
			r.total, r.empty = false, false
		}
	}
	for _, c := range t.cols {
		if across && len(c.texts) == 1 && c.total {
			c.total = false
		}
	}
}

// sums reports whether some heading of a column is a word for a total.
func (c *column) sums() bool {
	return slices.ContainsFunc(c.texts, func(x text) bool { return x.total() })
}

// totalRows counts the total rows of a table.
func (t *table) totalRows() int {
	n := 0
	for _, r := range t.rows {
		if r.total {
			n++
		}
	}
	return n
}
