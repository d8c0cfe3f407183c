package importer

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"monografi/importer/sheet"
)

// A dateReader reads the dates of one column. Day and month stand in the order of the column.
type dateReader struct{ monthFirst bool }

var (
	dayMonthYear = regexp.MustCompile(`^(?:\p{L}+,?\s+)?(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:$|[ ,T].*)`)
	yearMonthDay = regexp.MustCompile(`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:$|[ ,T].*)`)
	dayWordYear  = regexp.MustCompile(`^(?:\p{L}+,?\s+)?(\d{1,2})[-/. ]+(\p{L}+)\.?[-/. ,]+(\d{4}|\d{2})(?:$|[ ,T].*)`)
)

// monthWords are the first three letters of the months, in both languages and old spelling.
var monthWords = map[string]time.Month{"jan": 1, "feb": 2, "peb": 2, "mar": 3, "apr": 4, "mei": 5, "may": 5, "jun": 6, "jul": 7, "agu": 8, "ags": 8, "agt": 8, "aug": 8,
	"sep": 9, "okt": 10, "oct": 10, "nov": 11, "nop": 11, "des": 12, "dec": 12}

// dates settles how a column writes its dates.
func (r *register) dates(col int) dateReader { return dateReader{monthFirst: r.order(col) == monthDay} }

// datesOf settles it for several columns. One that does not show its order has that of the others: a file is written in one way.
func (r *register) datesOf(columns []string) map[string]dateReader {
	out, seen, open := map[string]dateReader{}, map[dateOrder]bool{}, []string(nil)
	for _, name := range columns {
		if !r.has(name) {
			continue
		}
		order := r.order(r.at[name])
		out[name] = dateReader{monthFirst: order == monthDay}
		if seen[order] = true; order == anyOrder {
			open = append(open, name)
		}
	}
	for _, name := range open {
		out[name] = dateReader{monthFirst: seen[monthDay] && !seen[dayMonth]}
	}
	return out
}

// A dateOrder is how a column shows that it writes day and month.
type dateOrder int

const (
	anyOrder dateOrder = iota // both numbers are 12 or less everywhere
	dayMonth
	monthDay
)

// order is that of a column: month first where the second number is above 12 somewhere and the first nowhere.
func (r *register) order(col int) dateOrder {
	first, second := false, false
	for row := range rowsFrom(r.whole, r.body) {
		c := inColumn(row, col)
		if c == nil || c.Kind != sheet.String {
			continue
		}
		if m := dayMonthYear.FindStringSubmatch(strings.TrimSpace(c.Text)); m != nil {
			first = first || number(m[1]) > 12
			second = second || number(m[2]) > 12
		}
	}
	switch {
	case first:
		return dayMonth
	case second:
		return monthDay
	}
	return anyOrder
}

// read reads a cell as a day; ok is false when it is none.
func (d dateReader) read(c *sheet.Cell) (day time.Time, ok bool) {
	switch c.Kind {
	case sheet.Date, sheet.String:
		return d.parse(strings.Join(strings.Fields(c.Text), " "))
	case sheet.Number:
		if c.Num < 20000 || c.Num >= 80000 { // 1954 to 2119
			return time.Time{}, false
		}
		return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(c.Num)), true
	}
	return time.Time{}, false
}

func (d dateReader) parse(s string) (time.Time, bool) {
	if m := yearMonthDay.FindStringSubmatch(s); m != nil {
		return makeDay(number(m[1]), number(m[2]), number(m[3]))
	}
	if m := dayMonthYear.FindStringSubmatch(s); m != nil {
		if d.monthFirst {
			m[1], m[2] = m[2], m[1]
		}
		return makeDay(fullYear(m[3]), number(m[2]), number(m[1]))
	}
	if m := dayWordYear.FindStringSubmatch(s); m != nil && len(m[2]) >= 3 {
		return makeDay(fullYear(m[3]), int(monthWords[strings.ToLower(m[2][:3])]), number(m[1]))
	}
	return time.Time{}, false
}

// makeDay refuses the 31st of June.
func makeDay(year, month, day int) (time.Time, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, year >= 1950 && year < 2120 && int(t.Month()) == month && t.Day() == day
}

func fullYear(s string) int {
	if len(s) == 2 {
		return 2000 + number(s)
	}
	return number(s)
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
