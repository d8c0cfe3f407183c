package monograph

import (
	"fmt"
	"regexp"
	"strconv"
)

// A Period is the time a figure speaks of: a year "2025", a half-year "2025-S1" or "2025-S2" (January–June, July–December),
// or a school year "2024/2025". The empty Period is unknown.
type Period string

var periodForm = regexp.MustCompile(`^(\d{4})(?:-S([12])|/(\d{4}))?$`)

// YearPeriod returns the period of a whole calendar year.
func YearPeriod(year int) Period { return Period(strconv.Itoa(year)) }

// ParsePeriod reads the canonical forms. Its error names what was found and what was expected.
func ParsePeriod(s string) (Period, error) {
	m := periodForm.FindStringSubmatch(s)
	if m == nil {
		return "", fmt.Errorf("period %q: want YYYY, YYYY-S1, YYYY-S2 or YYYY/YYYY", s)
	}
	if m[3] != "" {
		a, _ := strconv.Atoi(m[1])
		b, _ := strconv.Atoi(m[3])
		if b != a+1 {
			return "", fmt.Errorf("period %q: a school year ends the year after it starts", s)
		}
	}
	return Period(s), nil
}

// Year is the calendar year, for a school year the year in which it starts; 0 when unknown.
func (p Period) Year() int {
	if len(p) < 4 {
		return 0
	}
	y, err := strconv.Atoi(string(p[:4]))
	if err != nil {
		return 0
	}
	return y
}

// Semester is 1 or 2 for a half-year, otherwise 0.
func (p Period) Semester() int {
	if len(p) == 7 && p[4] == '-' {
		return int(p[6] - '0')
	}
	return 0
}

// SchoolYear reports whether the period is a school year such as 2024/2025.
func (p Period) SchoolYear() bool { return len(p) == 9 && p[4] == '/' }

// In reports whether the period belongs in the report of a calendar year: the year itself, one of its halves, or the
// school year that starts in it.
func (p Period) In(year int) bool { return p.Year() == year }
