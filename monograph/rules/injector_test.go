package rules

import (
	"flag"
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"monografi/monograph"
)

// An injection spoils a sheet by one mechanism; false when the draw has no such mistake to offer.
type injection struct {
	mechanism string
	spoil     func(rnd *rand.Rand, b *book, sheet string) bool
}

// mistyped spoils one figure digit by digit.
func mistyped(edit func(rnd *rand.Rand, digits string) string) func(*rand.Rand, *book, string) bool {
	return func(rnd *rand.Rand, b *book, sheet string) bool {
		columns := b.sheet(sheet)
		column := columns[rnd.IntN(len(columns))]
		c := column[rnd.IntN(len(column))]
		v, err := strconv.ParseFloat(edit(rnd, strconv.FormatFloat(c.value, 'f', -1, 64)), 64)
		if err != nil || v == c.value {
			return false
		}
		c.value = v
		return true
	}
}

var injections = []injection{
	{substitution, mistyped(func(rnd *rand.Rand, s string) string {
		i := rnd.IntN(len(s))
		return s[:i] + strconv.Itoa(rnd.IntN(10)) + s[i+1:]
	})},
	{transposition, mistyped(func(rnd *rand.Rand, s string) string {
		if len(s) < 2 {
			return s
		}
		i := rnd.IntN(len(s) - 1)
		return s[:i] + s[i+1:i+2] + s[i:i+1] + s[i+2:]
	})},
	{digitAdded, mistyped(func(rnd *rand.Rand, s string) string {
		i := rnd.IntN(len(s) + 1)
		return s[:i] + strconv.Itoa(rnd.IntN(10)) + s[i:]
	})},
	{digitDropped, mistyped(func(rnd *rand.Rand, s string) string {
		i := rnd.IntN(len(s))
		return s[:i] + s[i+1:]
	})},
	{scale1000, mistyped(func(_ *rand.Rand, s string) string { return s + "000" })},
	{scale10, mistyped(func(_ *rand.Rand, s string) string { return s + "0" })},
	{wrongSign, mistyped(func(_ *rand.Rand, s string) string { return "-" + s })},
	{swappedMembers, func(rnd *rand.Rand, b *book, sheet string) bool {
		columns := b.sheet(sheet)
		if len(columns) < 2 {
			return false
		}
		i, j := rnd.IntN(len(columns[0])), rnd.IntN(len(columns)-1)
		x, y := columns[j][i], columns[j+1][i]
		x.value, y.value = y.value, x.value
		return x.value != y.value
	}},
	{swappedRows, func(rnd *rand.Rand, b *book, sheet string) bool {
		columns := b.sheet(sheet)
		column := columns[rnd.IntN(len(columns))]
		i := rnd.IntN(len(column) - 1)
		x, y := column[i], column[i+1]
		x.value, y.value = y.value, x.value
		return x.value != y.value
	}},
	{duplicate, func(rnd *rand.Rand, b *book, sheet string) bool {
		columns := b.sheet(sheet)
		i := rnd.IntN(len(columns[0])-1) + 1
		for _, column := range columns {
			column[i].value = column[i-1].value
		}
		for _, t := range b.total { // the total of the row is copied with it
			if c := columns[0][i]; t.source.Sheet == sheet && t.address.Region == c.address.Region && t.address.Period == "2025" {
				t.value = 0
				for _, p := range t.parts {
					t.value += p.value
				}
			}
		}
		return true
	}},
	{copiedLastYear, func(rnd *rand.Rand, b *book, sheet string) bool {
		columns := b.sheet(sheet)
		for _, c := range columns[rnd.IntN(len(columns))] {
			for _, old := range b.cells {
				if a := c.address; old.address.Period == "2024" && old.address.Region == a.Region && old.address.Series == a.Series {
					c.value = old.value
				}
			}
		}
		return true
	}},
	{staleTotal, func(rnd *rand.Rand, b *book, sheet string) bool {
		for range 100 {
			t := b.total[rnd.IntN(len(b.total))]
			if t.source.Sheet == sheet && t.address.Period == "2025" {
				t.value = math.Round(t.value*(0.97+0.06*rnd.Float64())) + 1
				return t.value != t.meant
			}
		}
		return false
	}},
}

// A score counts what became of the mistakes of one kind.
type score struct{ spoilt, detected, located, right, wrong, abstained, sureWrong int }

// rate evaluates a spoilt book: the first suspect is looked for among the wrong cells.
func (s *score) rate(b *book) {
	wrong := map[cell]float64{}
	for _, c := range b.cells {
		if c.value != c.meant {
			wrong[cell{c.source.File, c.source.Sheet, c.source.Cell}] = c.meant
		}
	}
	for _, t := range b.total {
		if t.value != t.meant {
			wrong[cell{t.source.File, t.source.Sheet, t.source.Cell}] = t.meant
		}
	}
	if len(wrong) == 0 {
		return
	}
	s.spoilt++
	detected, best := false, monograph.Suspect{}
	for _, one := range Evaluate(b.input()) {
		for _, c := range one.Cells {
			_, hit := wrong[cell{c.File, c.Sheet, c.Cell}]
			detected = detected || hit
		}
		for i, suspect := range one.Suspects {
			meant, hit := wrong[cell{suspect.File, suspect.Sheet, suspect.Cell}]
			if suspect.Probability >= sure && (!hit || meant != suspect.Proposed) {
				s.sureWrong++
			}
			if i == 0 && suspect.Probability > best.Probability {
				best = suspect
			}
		}
	}
	if detected {
		s.detected++
	}
	meant, hit := wrong[cell{best.File, best.Sheet, best.Cell}]
	switch {
	case best.Cell == "":
		s.abstained++
	case hit && meant == best.Proposed:
		s.located++
		s.right++
	case hit:
		s.located++
	default:
		s.wrong++
	}
}

var trials = flag.Int("trials", 20, "books spoilt for each mechanism and table in TestInjected")

// Wrong cells are planted in books of 5 to 20 villages. Where rows and columns have totals, the first suspect must be right; nowhere may a
// wrong cell be named with confidence. Run with -v for the figures.
func TestInjected(t *testing.T) {
	rnd := rand.New(rand.NewPCG(7, 11))
	for _, table := range []struct {
		sheet string
		least float64 // share of named suspects that must be wrong cells
		right float64 // share of all single mistakes that must be located
	}{
		{"umur", 0.99, 0.95},
		{"lahir", 0.95, 0.8},
		{"kk", 0.8, 0},
		{"sarana", 0.8, 0},
	} {
		var all, single score
		for _, in := range injections {
			var s score
			for range *trials {
				if b := newBook(rnd); in.spoil(rnd, b, table.sheet) {
					s.rate(b)
				}
			}
			t.Logf("%-7s %-18s spoilt %3d detected %3d located %3d right %3d wrong %3d abstained %3d sure and wrong %d",
				table.sheet, in.mechanism, s.spoilt, s.detected, s.located, s.right, s.wrong, s.abstained, s.sureWrong)
			all.add(s)
			switch in.mechanism {
			case swappedMembers, swappedRows, duplicate, copiedLastYear:
			default:
				single.add(s)
			}
		}
		t.Logf("%-7s %-18s %+v", table.sheet, "all", all)
		t.Logf("%-7s %-18s %+v", table.sheet, "single cells", single)
		if all.sureWrong > 0 {
			t.Errorf("%s: %d wrong suspects with probability %v or more", table.sheet, all.sureWrong, sure)
		}
		if got := share(all.located, all.located+all.wrong); got < table.least {
			t.Errorf("%s: %.3f of the suspects named are wrong cells; want %.2f", table.sheet, got, table.least)
		}
		if got := share(single.right, single.spoilt); got < table.right {
			t.Errorf("%s: %.3f of single wrong cells corrected; want %.2f", table.sheet, got, table.right)
		}
	}
}

func (s *score) add(o score) {
	s.spoilt += o.spoilt
	s.detected += o.detected
	s.located += o.located
	s.right += o.right
	s.wrong += o.wrong
	s.abstained += o.abstained
	s.sureWrong += o.sureWrong
}

func share(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// Two independent mistakes in one table.
func TestInjectedTwice(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 5))
	var s score
	for range 150 {
		b := newBook(rnd)
		first, second := injections[rnd.IntN(7)], injections[rnd.IntN(7)]
		if first.spoil(rnd, b, "umur") && second.spoil(rnd, b, "umur") {
			s.rate(b)
		}
	}
	t.Logf("two mistakes: %+v", s)
	if s.sureWrong > 0 || share(s.located, s.located+s.wrong) < 0.97 {
		t.Errorf("two mistakes: %+v", s)
	}
}

// A clean book has no findings.
func TestCleanBook(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		if found := Evaluate(newBook(rnd).input()); len(found) > 0 {
			t.Fatal(brief(found))
		}
	}
}

func ExampleEvaluate() {
	address := func(members monograph.Members) monograph.Address {
		return monograph.Address{Region: "32.15.01.2001", Period: "2025", Series: monograph.Series{Indicator: "PDK.JML", Members: members}}
	}
	source := func(ref string) monograph.Source {
		return monograph.Source{File: "desa.xlsx", Sheet: "Data", Cell: ref}
	}
	found := Evaluate(Input{
		Catalogue: testCatalogue(),
		Observations: []monograph.Observation{
			{Address: address("SEX=L"), Status: monograph.Reported, Value: 1250, Source: source("C5")},
			{Address: address("SEX=P"), Status: monograph.Reported, Value: 1310, Source: source("C6")},
			{Address: address("WN=WNI"), Status: monograph.Reported, Value: 2560, Source: source("C8")},
			{Address: address("WN=WNA"), Status: monograph.Reported, Value: 0, Source: source("C9")},
			{Address: address(""), Status: monograph.Reported, Value: 2650, Source: source("C4")},
		},
	})
	for _, one := range found {
		fmt.Println(one.ID, one.Severity, one.Rule, *one.Observed, *one.Expected)
		for _, s := range one.Suspects {
			fmt.Println(s.Cell, s.Observed, "→", s.Proposed, s.Mechanism, s.Probability, s.Evidence)
		}
	}
	// Output:
	// F-0001 error partition:PDK.JML:SEX 2650 2560
	// C4 2650 → 2560 transposition 0.98 [row 1250+1310 row 2560+0]
}
