package report

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
	"monografi/report/locale"
)

// tableOf is a table without rows, its columns as wide as words of the given lengths.
func tableOf(number string, words ...int) *Table {
	t := &Table{Number: number}
	for _, n := range words {
		t.Columns = append(t.Columns, &Column{Title: monograph.Label{ID: strings.Repeat("x", n)}})
	}
	return t
}

// TestShare: the tables of a sub-district stand on as few sheets as stay legible in print, in their order.
func TestShare(t *testing.T) {
	many := make([]int, 19)
	for i := range many {
		many[i] = 11
	}
	money := []int{20, 20, 20, 20, 20, 20, 20, 20, 20}
	for _, tt := range []struct {
		name   string
		tables []*Table
		want   [][]string
	}{
		{"none", nil, [][]string{}},
		{"alike", []*Table{tableOf("1", 8, 8), tableOf("2", 9), tableOf("3", 8, 8, 8)}, [][]string{{"1", "2", "3"}}},
		{"a narrow table goes with a wide one that has room for it",
			[]*Table{tableOf("1", 8), tableOf("2", money...), tableOf("3", 20, 20)}, [][]string{{"1", "2", "3"}}},
		{"columns that are many and columns that are wide would shrink each other",
			[]*Table{tableOf("1", many...), tableOf("2", money...), tableOf("3", many...)}, [][]string{{"1", "3"}, {"2"}}},
		{"a table that is too wide alone", []*Table{tableOf("1", append(money, many...)...), tableOf("2", 8)}, [][]string{{"1", "2"}}},
	} {
		b := &book{l: locale.For("id")}
		got := [][]string{}
		for _, sheet := range b.share(b.measured(tt.tables)) {
			var numbers []string
			for _, x := range sheet {
				numbers = append(numbers, x.Number)
			}
			got = append(got, numbers)
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.name, diff)
		}
	}
}

// TestNearlyOnePage: a list is shrunk to one page only when that costs little.
func TestNearlyOnePage(t *testing.T) {
	for _, tt := range []struct {
		width, height float64
		landscape     bool
		want          bool
	}{
		{60, 800, false, true}, {60, 900, false, true}, {60, 1000, false, false},
		{107, 520, true, true}, {107, 700, true, false},
		{312, 1100, true, true}, // twice as wide as the page, and shrunk to it anyway
	} {
		if got := nearlyOnePage(tt.width, tt.height, tt.landscape); got != tt.want {
			t.Errorf("nearlyOnePage(%v, %v, %v) is %v", tt.width, tt.height, tt.landscape, got)
		}
	}
}
