package locale

import (
	"fmt"
	"regexp"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

func TestNumber(t *testing.T) {
	tests := []struct {
		v        float64
		decimals int
		id, en   string
	}{
		{0, 0, "0", "0"},
		{7, 0, "7", "7"},
		{999, 0, "999", "999"},
		{1000, 0, "1.000", "1,000"},
		{1234567.891, 2, "1.234.567,89", "1,234,567.89"},
		{-1234.5, 1, "-1.234,5", "-1,234.5"},
		{-0.001, 2, "0,00", "0.00"},
		{9_999_999_999_999, 0, "9.999.999.999.999", "9,999,999,999,999"},
		{0.1 + 0.2, 2, "0,30", "0.30"},
		{12, 2, "12,00", "12.00"},
	}
	for _, test := range tests {
		got := [2]string{For("id").Number(test.v, test.decimals), For("en").Number(test.v, test.decimals)}
		if diff := cmp.Diff([2]string{test.id, test.en}, got); diff != "" {
			t.Errorf("Number(%v, %d) -want +got:\n%s", test.v, test.decimals, diff)
		}
	}
}

func TestFigure(t *testing.T) {
	want := []string{"…", "1.234", "-", "NA", "1.234", "?"}
	var got []string
	for s := monograph.Missing; s <= monograph.Unreadable; s++ {
		got = append(got, For("id").Figure(s, 1234, 0))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestEveryWordInBothLanguages(t *testing.T) {
	verb := regexp.MustCompile(`%[a-z%]`)
	for w := And; w < count; w++ {
		pair, ok := words[w]
		if !ok || pair.ID == "" || pair.EN == "" {
			t.Errorf("word %d: id %q, en %q; want both", w, pair.ID, pair.EN)
		}
		if diff := cmp.Diff(verb.FindAllString(pair.ID, -1), verb.FindAllString(pair.EN, -1)); diff != "" {
			t.Errorf("verbs of %q and %q differ:\n%s", pair.ID, pair.EN, diff)
		}
	}
	if len(words) != int(count) {
		t.Errorf("%d words in the table, %d named", len(words), count)
	}
}

func TestPeriod(t *testing.T) {
	want := []string{"2025", "Semester 2 2025", "Tahun Ajaran 2025/2026"}
	var got []string
	for _, p := range []monograph.Period{"2025", "2025-S2", "2025/2026"} {
		got = append(got, For("id").Period(p))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func ExampleLocale_Date() {
	day := time.Date(2025, 12, 31, 0, 0, 0, 0, time.UTC)
	fmt.Println(For("id").Date(day))
	fmt.Println(For("en").Date(day))
	// Output:
	// 31 Desember 2025
	// 31 December 2025
}

func ExampleLocale_List() {
	fmt.Println(For("id").List([]string{"RT", "RW", "dusun"}))
	// Output: RT, RW, dan dusun
}
