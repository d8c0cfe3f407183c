package sheet

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// builtinFormats are the number formats that workbooks name by id alone (ECMA-376 part 1, 18.8.30).
var builtinFormats = map[int]string{
	1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00",
	5: `"$"#,##0;-"$"#,##0`, 6: `"$"#,##0;[Red]-"$"#,##0`, 7: `"$"#,##0.00;-"$"#,##0.00`, 8: `"$"#,##0.00;[Red]-"$"#,##0.00`,
	9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
	14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
	20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
	37: "#,##0 ;(#,##0)", 38: "#,##0 ;[Red](#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;[Red](#,##0.00)",
	41: `_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-`, 42: `_-"$"* #,##0_-;-"$"* #,##0_-;_-"$"* "-"_-;_-@_-`,
	43: `_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-`, 44: `_-"$"* #,##0.00_-;-"$"* #,##0.00_-;_-"$"* "-"??_-;_-@_-`,
	45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}

// builtinFormat is the code of a number format known by its id, "" for General and unknown ids. The ids 27 to 36 and 50 to
// 58 are dates in the East Asian editions.
func builtinFormat(id int) string {
	if id >= 27 && id <= 36 || id >= 50 && id <= 58 {
		return "yyyy-mm-dd"
	}
	return builtinFormats[id]
}

// formatParts says what a number format shows.
type formatParts struct{ date, time, elapsed bool }

// isDateFormat reports whether a number format shows a date, a time of day, or elapsed time.
func isDateFormat(code string) bool {
	p := parseFormat(code)
	return p.date || p.time
}

// parseFormat looks at the first section of a number format. A format with digit places (#, ?, or 0 but for fractions of a
// second) shows a number, whatever letters stand in it unquoted, as in "0 ha".
func parseFormat(code string) formatParts {
	var p formatParts
	if code == "" || strings.EqualFold(code, "General") {
		return p
	}
	seconds, minutes := false, false
	for i := 0; i < len(code); i++ {
		switch c := code[i] | 0x20; {
		case code[i] == ';':
			i = len(code)
		case code[i] == '"':
			i = skipTo(code, i+1, '"')
		case code[i] == '\\' || code[i] == '_' || code[i] == '*':
			i++
		case code[i] == '[':
			end := skipTo(code, i+1, ']')
			if isElapsed(code[i+1 : min(end, len(code))]) {
				p.time, p.elapsed = true, true
			}
			i = end
		case code[i] == '#' || code[i] == '?' || code[i] == '@' || code[i] == '0' && !seconds:
			return formatParts{}
		case code[i] == 'E' || code[i] == 'G':
		case c == 'a' && (hasFold(code[i:], "AM/PM") || hasFold(code[i:], "A/P")):
			p.time = true
			i = i + strings.IndexByte(strings.ToLower(code[i:]), 'p')
		case c == 'y' || c == 'd' || code[i] == 'e' || c == 'b':
			p.date = true
		case c == 'h':
			p.time = true
		case c == 's':
			p.time, seconds = true, true
		case c == 'm':
			minutes = true
		}
	}
	if minutes && !p.time {
		p.date = true
	} else if minutes && p.time && strings.Contains(strings.ToLower(code), "mmm") {
		p.date = true
	}
	return p
}

func hasFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// skipTo is the index of the next c from i on, or the end.
func skipTo(s string, i int, c byte) int {
	if n := strings.IndexByte(s[min(i, len(s)):], c); n >= 0 {
		return i + n
	}
	return len(s)
}

// isElapsed reports whether what stands in brackets is [h], [mm] or [ss], not a colour, condition or locale.
func isElapsed(s string) bool {
	return s != "" && strings.Trim(strings.ToLower(s), string(s[0]|0x20)) == "" && strings.ContainsRune("hms", rune(s[0]|0x20))
}

// lastSerial is 9999-12-31 in the 1900 system.
const lastSerial = 2_958_465

// dateText is the ISO text of a serial day as its number format shows it: "2024-12-31", "2024-12-31T07:30:00", "07:30:00",
// or hours beyond 24 for elapsed time. A midnight is left out. ok is false when the format shows no date or the serial is
// none, as the zero of an empty date cell is.
func dateText(serial float64, date1904 bool, format string) (iso string, ok bool) {
	p := parseFormat(format)
	if !p.date && !p.time || !(serial >= 0 && serial < lastSerial+1) {
		return "", false
	}
	seconds := int64(math.Round(serial * 86400))
	day, clock := int(seconds/86400), seconds%86400
	hms := fmt.Sprintf("%02d:%02d:%02d", clock/3600, clock/60%60, clock%60)
	switch {
	case p.elapsed && !p.date:
		return fmt.Sprintf("%02d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60), true
	case !p.date && day == 0:
		return hms, true
	case day == 0 && !date1904:
		return "", false
	}
	iso = isoDay(day, date1904)
	if p.time && clock != 0 {
		iso += "T" + hms
	}
	return iso, true
}

// isoDay is the calendar day of a serial. The 1900 system counts a 29 February 1900, which never was, as day 60.
func isoDay(day int, date1904 bool) string {
	base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	switch {
	case date1904:
		base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	case day == 60:
		return "1900-02-29"
	case day < 60:
		day++
	}
	return base.AddDate(0, 0, day).Format(time.DateOnly)
}

// serialDay reads an ISO date or time, as cells of type "d" hold it, into a serial; ok is false for anything else.
func serialDay(iso string, date1904 bool) (serial float64, ok bool) {
	for _, layout := range []string{"2006-01-02T15:04:05.999", "2006-01-02T15:04:05.999Z07:00", "2006-01-02T15:04", time.DateOnly} {
		t, err := time.Parse(layout, iso)
		if err != nil {
			continue
		}
		base := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
		if date1904 {
			base = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
		} else if t.Year() < 1900 || t.Year() == 1900 && t.Month() < 3 {
			base = base.AddDate(0, 0, 1)
		}
		return t.Sub(base).Seconds() / 86400, t.Year() >= 1900
	}
	return 0, false
}
