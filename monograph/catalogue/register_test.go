package catalogue

import (
	"testing"
	"time"
)

func TestWorkingDays(t *testing.T) {
	c := Default().Calendar()
	day := func(s string) time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	for _, tt := range []struct {
		name, from, to string
		n              int
		want           bool
	}{
		{"the same day", "2025-02-03", "2025-02-03", 0, true},
		{"three days in one week", "2025-02-03", "2025-02-06", 3, true},
		{"four days in one week", "2025-02-03", "2025-02-07", 3, false},
		{"over a weekend", "2025-02-06", "2025-02-11", 3, true},
		{"over Eid al-Fitr", "2025-03-27", "2025-04-10", 3, true},
		{"a day later", "2025-03-27", "2025-04-11", 3, false},
		{"over Eid al-Fitr of 2023, leave brought forward", "2023-04-18", "2023-04-28", 3, true},
		{"over Eid al-Adha of 2023, leave added", "2023-06-27", "2023-07-04", 2, true},
		{"over the general election of 2024", "2024-02-13", "2024-02-15", 1, true},
		{"over the regional elections of 2024", "2024-11-26", "2024-11-28", 1, true},
		{"over the leave added in August 2025", "2025-08-15", "2025-08-19", 1, true},
		{"over Nyepi and Eid al-Fitr of 2026", "2026-03-17", "2026-03-25", 1, true},
		{"over Independence Day of any year", "2027-08-13", "2027-08-18", 3, true},
	} {
		if got := c.WithinDays(day(tt.from), day(tt.to), tt.n); got != tt.want {
			t.Errorf("%s: %s to %s within %d days: %v", tt.name, tt.from, tt.to, tt.n, got)
		}
	}
	if !c.Knows(2025) || c.Knows(2031) {
		t.Error("the moving holidays of 2025 are listed, those of 2031 are not")
	}
}

func TestSignals(t *testing.T) {
	rising, falling := Light{Good: 76.61, Fair: 65}, Light{Good: 10, Fair: 30}
	for _, tt := range []struct {
		light *Light
		value float64
		want  Signal
	}{
		{&rising, 91.475, Green}, {&rising, 76.605, Green}, {&rising, 76.6, Yellow}, {&rising, 64.99, Red},
		{&falling, 10, Green}, {&falling, 10.01, Yellow}, {&falling, 31, Red},
	} {
		if got := tt.light.Signal(tt.value); got != tt.want {
			t.Errorf("%v within %v and %v: %q, want %q", tt.value, tt.light.Good, tt.light.Fair, got, tt.want)
		}
	}
}

func TestRegisterTablesAreChecked(t *testing.T) {
	_, err := Default().Overlay(folder(map[string]string{
		"holidays.csv":  "date,label_id,label_en,source\n2025-02-30,a,b,\n",
		"registers.csv": "register,column,words\nlist,status,a\n",
	}))
	if err == nil {
		t.Error("a day that does not exist and an unknown register are accepted")
	}
	c, err := Default().Overlay(folder(map[string]string{"holidays.csv": "date,label_id,label_en,source\n2027-03-10,a,b,\n"}))
	if err != nil || c.Calendar().Working(time.Date(2027, 3, 10, 0, 0, 0, 0, time.UTC)) || !c.Calendar().Knows(2027) {
		t.Errorf("a regency's holiday is no working day: %v", err)
	}
}
