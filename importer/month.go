package importer

import (
	"regexp"
	"strings"
	"time"

	"monografi/monograph"
)

// monthNamed is the month that figures are of: "Keadaan pada bulan Maret 2025", "Bulan : Maret", "per 30 Juni 2025".
var monthNamed = regexp.MustCompile(`(?i)\b(?:(?:keadaan|posisi|kondisi|data)(?:\s+(?:pada|akhir|awal|s/d))*(?:\s+bulan)?|bulan|per\s+\d{1,2})\s*:?\s*(jan|[fp]eb|mar|apr|mei|jun|jul|ag[ust]|sept?|okt|no[vp]|des|januari|[fp]ebruari|maret|april|juni|juli|agustus|september|oktober|no[vp]ember|desember)\b`)

// halfOfMonth is "-S1" or "-S2" by the month that a text says figures are of; "" when it names none, or a span of months.
func halfOfMonth(s string) string {
	m := monthNamed.FindStringSubmatch(s)
	if m == nil || halfOf(s) != "" {
		return ""
	}
	if monthWords[strings.ToLower(m[1][:3])] <= time.June {
		return "-S1"
	}
	return "-S2"
}

// noteMonth keeps the first text in the head of a sheet that names a month.
func (p *page) noteMonth(s, cell string) {
	if half := halfOfMonth(s); half != "" && p.monthHalf == "" {
		p.monthHalf, p.month, p.monthAt = half, s, cell
	}
}

// monthOutside tells of a month outside the half-year that the figures are taken for.
func (p *page) monthOutside() {
	period := p.pagePeriod()
	if p.monthHalf == "" || period.Semester() == 0 || strings.HasSuffix(string(period), p.monthHalf) {
		return
	}
	p.book.problem(monograph.Problem{Severity: monograph.Warning, Code: "month-outside", Sheet: p.sheet.Name, Cell: p.monthAt, Raw: p.month, Args: []string{string(period)}})
}
