package catalogue

import (
	"slices"
	"strings"
	"time"

	"monografi/monograph"
)

// A RegisterColumn is a column that a register has: a sheet with a row for each report, respondent, service or officer. Or it is
// a value in such a column, when Value is not empty.
type RegisterColumn struct {
	Register string   // "complaint", "respondent", "service", "officer"
	Column   string   // what stands in it: "received", "status", "01"
	Value    string   // code of a member that the words stand for in the column, or ""
	Words    []string // normalised by Normalize; "*" in them stands for any words, or none
}

// registers are the kinds of registers known.
var registers = []string{"complaint", "respondent", "service", "officer"}

func (p *parser) registerColumn() RegisterColumn {
	column, value, _ := strings.Cut(p.must("column"), "=")
	c := RegisterColumn{Register: p.must("register"), Column: column, Value: value}
	if !slices.Contains(registers, c.Register) {
		p.fail("register", "%q: want one of %q", c.Register, registers)
	}
	for _, w := range words(p.must("words")) {
		parts := strings.Split(w, "*")
		for i := range parts {
			parts[i] = Normalize(parts[i])
		}
		c.Words = append(c.Words, strings.Join(parts, "*"))
	}
	return c
}

// A Holiday is a day on which offices are closed besides Saturdays and Sundays.
type Holiday struct {
	Date  string // "2025-03-31", or "*-08-17" for every year
	Label monograph.Label
}

func (p *parser) holiday() Holiday {
	h := Holiday{Date: p.must("date"), Label: p.label()}
	if _, err := time.Parse(time.DateOnly, strings.Replace(h.Date, "*", "2024", 1)); err != nil {
		p.fail("date", "%q: want 2025-03-31, or *-08-17 for every year", h.Date)
	}
	return h
}

// A Calendar tells working days from others.
type Calendar struct {
	closed map[string]bool // dates and yearly dates
	years  map[int]bool
}

// Calendar makes the calendar of the catalogue's holidays.
func (c *Catalogue) Calendar() *Calendar {
	out := &Calendar{closed: map[string]bool{}, years: map[int]bool{}}
	for _, h := range c.Holidays {
		out.closed[h.Date] = true
		if day, err := time.Parse(time.DateOnly, h.Date); err == nil {
			out.years[day.Year()] = true
		}
	}
	return out
}

// Knows reports whether the holidays that move from year to year are listed for a year.
func (c *Calendar) Knows(year int) bool { return c.years[year] }

// Working reports whether offices are open on a day.
func (c *Calendar) Working(day time.Time) bool {
	if day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
		return false
	}
	date := day.Format(time.DateOnly)
	return !c.closed[date] && !c.closed["*"+date[4:]]
}

// WithinDays reports whether at most n working days lie after the day from, up to and with the day to. A day before from is within.
func (c *Calendar) WithinDays(from, to time.Time, n int) bool {
	for day := from.AddDate(0, 0, 1); !day.After(to); day = day.AddDate(0, 0, 1) {
		if c.Working(day) {
			if n--; n < 0 {
				return false
			}
		}
	}
	return true
}
