// Package locale turns codes and numbers of a report into what a person reads, in Indonesian or English.
//
//	l := locale.For("id")
//	l.Number(1234567.891, 2)                   // 1.234.567,89
//	l.Say(locale.PartOf, 1, 2)                 // bagian 1 dari 2
//	l.Date(time.Date(2025, 12, 31, …))         // 31 Desember 2025
package locale

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"monografi/monograph"
)

// A Locale speaks one language. It holds no state and may be used from many goroutines.
type Locale struct {
	lang           string
	group, decimal string
	months         [12]string
	days           [7]string
}

var (
	indonesian = &Locale{"id", ".", ",", [12]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"},
		[7]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}}
	english = &Locale{"en", ",", ".", [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		[7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}}
)

// For returns the locale of a language, "id" or "en"; Indonesian for anything else.
func For(lang string) *Locale {
	if lang == "en" {
		return english
	}
	return indonesian
}

// Lang is "id" or "en".
func (l *Locale) Lang() string { return l.lang }

// In chooses the label's words in the language.
func (l *Locale) In(label monograph.Label) string { return label.In(l.lang) }

// Symbols of official tables for what is not a figure.
const (
	Missing       = "…"
	Nil           = "-"
	NotApplicable = "NA"
	Unreadable    = "?"
)

// Plain writes a number with the decimals it has, at most four.
func (l *Locale) Plain(v float64) string { return l.Number(v, monograph.ShownDecimals(v, 4)) }

// Number writes a number with thousands separators and a fixed count of decimals, rounded half to even on the binary value.
func (l *Locale) Number(v float64, decimals int) string {
	s := strconv.FormatFloat(v, 'f', max(decimals, 0), 64)
	whole, fraction, _ := strings.Cut(strings.TrimPrefix(s, "-"), ".")
	var b strings.Builder
	if strings.HasPrefix(s, "-") && strings.Trim(s, "-0.") != "" {
		b.WriteByte('-')
	}
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(l.group)
		}
		b.WriteByte(whole[i])
	}
	if fraction != "" {
		b.WriteString(l.decimal)
		b.WriteString(fraction)
	}
	return b.String()
}

// Figure writes a cell of a table: the number, or the symbol for why there is none.
func (l *Locale) Figure(s monograph.Status, v float64, decimals int) string {
	switch s {
	case monograph.Missing:
		return Missing
	case monograph.Nil:
		return Nil
	case monograph.NotApplicable:
		return NotApplicable
	case monograph.Unreadable:
		return Unreadable
	}
	return l.Number(v, decimals)
}

// Date writes a day, "31 Desember 2025" or "31 December 2025".
func (l *Locale) Date(t time.Time) string {
	return fmt.Sprintf("%d %s %d", t.Day(), l.months[t.Month()-1], t.Year())
}

// Weekday names the day of the week, "Rabu" or "Wednesday".
func (l *Locale) Weekday(t time.Time) string { return l.days[t.Weekday()] }

// Period writes a period in words: "2025", "Semester 2 2025", "Tahun Ajaran 2025/2026".
func (l *Locale) Period(p monograph.Period) string {
	switch {
	case p.Semester() > 0:
		return l.Say(HalfYear, p.Semester(), p.Year())
	case p.SchoolYear():
		return l.Say(SchoolYear, string(p))
	}
	return string(p)
}

// List joins words as in a sentence: "A, B, dan C".
func (l *Locale) List(words []string) string {
	switch n := len(words); n {
	case 0:
		return ""
	case 1:
		return words[0]
	case 2:
		return words[0] + " " + l.Say(And) + " " + words[1]
	default:
		return strings.Join(words[:n-1], ", ") + ", " + l.Say(And) + " " + words[n-1]
	}
}
