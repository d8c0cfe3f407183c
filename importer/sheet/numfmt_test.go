package sheet

import (
	"strconv"
	"testing"
)

func TestDateText(t *testing.T) {
	tests := []struct {
		serial float64
		d1904  bool
		format string
		want   string // "" when it is no date
	}{
		{45657, false, "mm-dd-yy", "2024-12-31"},
		{45657.75, false, "dd/mm/yyyy", "2024-12-31"},
		{45657.75, false, "dd/mm/yyyy hh:mm", "2024-12-31T18:00:00"},
		{45657, false, "dd/mm/yyyy hh:mm", "2024-12-31"},
		{0.3125, false, "hh:mm", "07:30:00"},
		{45657.3125, false, "hh:mm", "2024-12-31T07:30:00"},
		{1.5, false, "[h]:mm", "36:00:00"},
		{45657, false, "[$-421]dd mmmm yyyy;@", "2024-12-31"},
		{45657, false, `d" hari "mmm`, "2024-12-31"},
		{45657, false, "mmm-yy", "2024-12-31"},
		{1, false, "yyyy-mm-dd", "1900-01-01"},
		{59, false, "yyyy-mm-dd", "1900-02-28"},
		{60, false, "yyyy-mm-dd", "1900-02-29"},
		{61, false, "yyyy-mm-dd", "1900-03-01"},
		{2958465, false, "yyyy-mm-dd", "9999-12-31"},
		{2958466, false, "yyyy-mm-dd", ""},
		{0, false, "yyyy-mm-dd", ""},
		{-1, false, "yyyy-mm-dd", ""},
		{0, true, "yyyy-mm-dd", "1904-01-01"},
		{44195, true, "yyyy-mm-dd", "2024-12-31"},
		{5, false, "General", ""},
		{5, false, "", ""},
		{5, false, "#,##0", ""},
		{5, false, "0 ha", ""},
		{5, false, `#,##0.00 "hari"`, ""},
		{5, false, `[Red]0.00;[Blue]-0.00`, ""},
		{5, false, "[$Rp-421]#,##0", ""},
		{5, false, "0.00E+00", ""},
		{5, false, `\d0`, ""},
		{5, false, "@", ""},
	}
	for _, tt := range tests {
		got, ok := dateText(tt.serial, tt.d1904, tt.format)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("dateText(%v, %v, %q) = %q, %v, want %q", tt.serial, tt.d1904, tt.format, got, ok, tt.want)
		}
	}
}

func TestBuiltinFormat(t *testing.T) {
	dates := ""
	for id := range 60 {
		if isDateFormat(builtinFormat(id)) {
			dates += " " + strconv.Itoa(id)
		}
	}
	want := " 14 15 16 17 18 19 20 21 22 27 28 29 30 31 32 33 34 35 36 45 46 47 50 51 52 53 54 55 56 57 58"
	if dates != want {
		t.Errorf("dates among the built-in formats:\n got%s\nwant%s", dates, want)
	}
}

func TestSerialDay(t *testing.T) {
	for _, iso := range []string{"1900-01-01", "1900-02-28", "1900-03-01", "2024-12-31", "2024-12-31T18:30:00"} {
		for _, d1904 := range []bool{false, true} {
			if d1904 && iso < "1904" {
				continue
			}
			serial, ok := serialDay(iso, d1904)
			if got, _ := dateText(serial, d1904, "yyyy-mm-dd hh:mm"); !ok || got != iso {
				t.Errorf("%s → %v, %v → %s (1904: %v)", iso, serial, ok, got, d1904)
			}
		}
	}
	if serial, ok := serialDay("31 Desember", false); ok {
		t.Errorf("31 Desember = %v", serial)
	}
}
