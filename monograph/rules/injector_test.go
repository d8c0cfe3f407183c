package rules

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"monografi/monograph"
)

// An injection spoils the table of a book by one mechanism; false when the draw has no such mistake to offer.
type injection struct {
	name      string
	mechanism string // as the program should call it
	spoil     func(rnd *rand.Rand, b *book) bool
}

// mistyped spoils one figure digit by digit.
func mistyped(edit func(rnd *rand.Rand, digits string) string) func(*rand.Rand, *book) bool {
	return func(rnd *rand.Rand, b *book) bool {
		cells := slices.Concat(b.table...)
		for _, t := range b.totals() {
			cells = append(cells, t.bookCell)
		}
		c := cells[rnd.IntN(len(cells))]
		v, err := strconv.ParseFloat(edit(rnd, strconv.FormatFloat(c.value, 'f', -1, 64)), 64)
		if err != nil || v == c.value {
			return false
		}
		c.value = v
		return true
	}
}

// totals are those that cells of the table are parts of.
func (b *book) totals() []*bookTotal {
	cells := slices.Concat(b.table...)
	var out []*bookTotal
	for _, t := range b.total {
		if slices.ContainsFunc(t.parts, func(p *bookCell) bool { return slices.Contains(cells, p) }) {
			out = append(out, t)
		}
	}
	return out
}

// exchange swaps figures side by side, with the totals of nothing else.
func (b *book) exchange(x, y []*bookCell) bool {
	changed := false
	for i := range x {
		x[i].value, y[i].value = y[i].value, x[i].value
		changed = changed || x[i].value != y[i].value
	}
	if len(x) > 1 {
		b.recount(x)
		b.recount(y)
	}
	return changed
}

// recount brings the totals of nothing but these cells up to date.
func (b *book) recount(cells []*bookCell) {
	for _, t := range b.total {
		sum := 0.0
		for _, p := range t.parts {
			if !slices.Contains(cells, p) {
				sum = -1
				break
			}
			sum += p.value
		}
		if sum >= 0 {
			t.value = sum
		}
	}
}

// column is a column of the table.
func (b *book) column(j int) []*bookCell {
	out := make([]*bookCell, len(b.table))
	for i := range b.table {
		out[i] = b.table[i][j]
	}
	return out
}

var injections = []injection{
	{substitution, substitution, mistyped(func(rnd *rand.Rand, s string) string {
		i := rnd.IntN(len(s))
		return s[:i] + strconv.Itoa(rnd.IntN(10)) + s[i+1:]
	})},
	{transposition, transposition, mistyped(func(rnd *rand.Rand, s string) string {
		if len(s) < 2 {
			return s
		}
		i := rnd.IntN(len(s) - 1)
		return s[:i] + s[i+1:i+2] + s[i:i+1] + s[i+2:]
	})},
	{digitAdded, digitAdded, mistyped(func(rnd *rand.Rand, s string) string {
		i := rnd.IntN(len(s) + 1)
		return s[:i] + strconv.Itoa(rnd.IntN(10)) + s[i:]
	})},
	{digitDropped, digitDropped, mistyped(func(rnd *rand.Rand, s string) string {
		i := rnd.IntN(len(s))
		return s[:i] + s[i+1:]
	})},
	{scale1000, scale1000, mistyped(func(_ *rand.Rand, s string) string { return s + "000" })},
	{scale100, scale100, mistyped(func(_ *rand.Rand, s string) string { return s + "00" })},
	{scale10, scale10, mistyped(func(_ *rand.Rand, s string) string { return s + "0" })},
	{wrongSign, wrongSign, mistyped(func(_ *rand.Rand, s string) string { return "-" + s })},
	{swappedMembers, swappedMembers, func(rnd *rand.Rand, b *book) bool {
		line := b.table[rnd.IntN(len(b.table))]
		if len(line) < 2 {
			return false
		}
		j := rnd.IntN(len(line) - 1)
		return b.exchange(line[j:j+1], line[j+1:j+2])
	}},
	{swappedRows, swappedRows, func(rnd *rand.Rand, b *book) bool {
		i, j := rnd.IntN(len(b.table)-1), rnd.IntN(len(b.table[0]))
		return b.exchange(b.table[i][j:j+1], b.table[i+1][j:j+1])
	}},
	{"swapped lines", swappedRows, func(rnd *rand.Rand, b *book) bool {
		i := rnd.IntN(len(b.table) - 1)
		return b.exchange(b.table[i], b.table[i+1])
	}},
	{"swapped columns", swappedMembers, func(rnd *rand.Rand, b *book) bool {
		if len(b.table[0]) < 2 {
			return false
		}
		j := rnd.IntN(len(b.table[0]) - 1)
		return b.exchange(b.column(j), b.column(j+1))
	}},
	{"unit", wrongUnit, func(rnd *rand.Rand, b *book) bool {
		for _, c := range b.column(rnd.IntN(len(b.table[0]))) {
			c.value *= 100
		}
		return true
	}},
	{"shifted", shiftedRows, func(rnd *rand.Rand, b *book) bool {
		column := b.column(rnd.IntN(len(b.table[0])))
		from := rnd.IntN(len(column) - 2)
		for i := len(column) - 1; i > from; i-- {
			column[i].value = column[i-1].value
		}
		column[from].value = 0
		return true
	}},
	{duplicate, duplicate, func(rnd *rand.Rand, b *book) bool {
		i := rnd.IntN(len(b.table)-1) + 1
		for j, c := range b.table[i] {
			c.value = b.table[i-1][j].value
		}
		b.recount(b.table[i]) // the total of the line is copied with it
		return true
	}},
	{copiedLastYear, copiedLastYear, func(rnd *rand.Rand, b *book) bool {
		for _, c := range b.column(rnd.IntN(len(b.table[0]))) {
			c.value = c.last
		}
		return true
	}},
	{staleTotal, staleTotal, func(rnd *rand.Rand, b *book) bool {
		of := b.totals()
		if len(of) == 0 {
			return false
		}
		t := of[rnd.IntN(len(of))]
		t.value = t.last
		return t.value != t.meant
	}},
}

// A score counts what became of the mistakes of one kind.
type score struct {
	spoilt, detected, located, right, wrong, abstained, named, sureWrong int

	said, held [11]int // by tenths of probability: how often a correction was proposed with it, and was right
}

// rate evaluates a spoilt book: of the findings that hold a wrong cell, the most likely first suspect is looked at.
func (s *score) rate(b *book, mechanism string) {
	wrong := b.wrong()
	if len(wrong) == 0 {
		return
	}
	s.spoilt++
	detected, best := false, monograph.Suspect{}
	for _, one := range Evaluate(b.input()) {
		for _, c := range one.Cells {
			_, hit := wrong[cell{c.File, c.Sheet, c.Cell}]
			detected = detected || hit && one.Severity != monograph.Info
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
	if best.Proposed != best.Observed {
		tenth := int(10 * best.Probability)
		if s.said[tenth]++; hit && meant == best.Proposed {
			s.held[tenth]++
		}
	}
	switch {
	case best.Cell == "":
		s.abstained++
	case !hit:
		s.wrong++
	default:
		s.located++
		if meant == best.Proposed {
			s.right++
		}
		if mechanism == best.Mechanism {
			s.named++
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
	s.named += o.named
	s.sureWrong += o.sureWrong
	for i := range o.said {
		s.said[i] += o.said[i]
		s.held[i] += o.held[i]
	}
}

func (s *score) String() string {
	return fmt.Sprintf("spoilt %5d detected %5.1f%% located %5.1f%% right %5.1f%% wrong %4.1f%% abstained %5.1f%% named %5.1f%% sure and wrong %d",
		s.spoilt, s.percent(s.detected), s.percent(s.located), s.percent(s.right), s.percent(s.wrong), s.percent(s.abstained), s.percent(s.named), s.sureWrong)
}

func (s *score) percent(n int) float64 { return 100 * share(n, s.spoilt) }

func share(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// A benchmark of mistakes: scores by kind of table and by mechanism.
type outcome map[[2]string]*score

// inject spoils so many books of every kind by every mechanism.
func inject(seed uint64, trials int) outcome {
	out := outcome{}
	for k, kind := range bookKinds {
		for i, in := range injections {
			rnd := rand.New(rand.NewPCG(seed, uint64(100*k+i)))
			s := &score{}
			for range trials {
				m := newMaker(rnd)
				kind.make(m)
				if in.spoil(rnd, m.book) {
					s.rate(m.book, in.mechanism)
				}
			}
			out[[2]string{kind.name, in.name}] = s
		}
	}
	return out
}

// sum adds the scores that a choice takes.
func (o outcome) sum(take func(kind, mechanism string) bool) *score {
	all := &score{}
	for key, s := range o {
		if take(key[0], key[1]) {
			all.add(*s)
		}
	}
	return all
}

// print writes the scores by table, by mechanism and, if asked for, by both.
func (o outcome) print(logf func(string, ...any), both bool) {
	for _, kind := range bookKinds {
		logf("%-29s %s", kind.name, o.sum(func(k, _ string) bool { return k == kind.name }))
		for _, in := range injections {
			if s := o[[2]string{kind.name, in.name}]; both && s.spoilt > 0 {
				logf("  %-14s %-16s %s", kind.name, in.name, s)
			}
		}
	}
	for _, in := range injections {
		logf("%-29s %s", in.name, o.sum(func(_, m string) bool { return m == in.name }))
	}
	logf("%-29s %s", "one cell, sums both ways", o.sum(func(k, m string) bool { return single(m) && slices.Contains(margined, k) }))
	logf("%-29s %s", "one cell, other tables", o.sum(func(k, m string) bool { return single(m) && !slices.Contains(margined, k) }))
	logf("%-29s %s", "more cells, and totals", o.sum(func(_, m string) bool { return !single(m) }))
	all := o.sum(func(_, _ string) bool { return true })
	logf("%-29s %s", "all", all)
	for i, n := range all.said {
		if n > 0 {
			logf("proposed with probability 0.%d: %5d, right %5.1f%%", i, n, 100*share(all.held[i], n))
		}
	}
}

var trials = flag.Int("trials", 4, "books spoilt for each mechanism and kind of table in TestInjected")

// margined are the kinds of table with sums both ways.
var margined = []string{"margins", "sexes", "village", "schools", "stored"}

// single tells the mechanisms that spoil one cell.
func single(mechanism string) bool {
	return slices.ContainsFunc(injections[:8], func(in injection) bool { return in.name == mechanism })
}

// Wrong cells are planted in tables of many kinds. Run with -v -trials 60 for the figures of some ten thousand mistakes.
func TestInjected(t *testing.T) {
	all := inject(7, *trials)
	all.print(t.Logf, testing.Verbose())
	if s := all.sum(func(_, _ string) bool { return true }); s.sureWrong > 0 {
		t.Errorf("%d wrong suspects with probability %v or more", s.sureWrong, sure)
	}
	s := all.sum(func(kind, mechanism string) bool { return single(mechanism) && slices.Contains(margined, kind) })
	if got := share(s.right, s.spoilt); got < 0.98 {
		t.Errorf("with sums both ways %.3f of single wrong cells corrected; want 0.98", got)
	}
	s = all.sum(func(_, mechanism string) bool { return single(mechanism) })
	if got := share(s.wrong, s.wrong+s.located); got > 0.05 {
		t.Errorf("%.3f of the cells named for single mistakes are right ones; want at most 0.05", got)
	}
}

// BenchmarkInjected plants more than ten thousand mistakes and tells what became of them.
func BenchmarkInjected(b *testing.B) {
	var all outcome
	for b.Loop() {
		all = inject(11, 45)
	}
	all.print(func(format string, args ...any) { fmt.Printf(format+"\n", args...) }, false) // b.Logf keeps ten lines
	s := all.sum(func(_, _ string) bool { return true })
	b.ReportMetric(float64(s.spoilt), "mistakes")
	b.ReportMetric(s.percent(s.right), "%right")
	b.ReportMetric(s.percent(s.wrong), "%wrong")
	b.ReportMetric(float64(s.sureWrong), "sure-and-wrong")
}

// Two and three independent mistakes in one table.
func TestInjectedTwice(t *testing.T) {
	for _, c := range []struct {
		kind  func(*maker)
		times int
		least float64
	}{{(*maker).margins, 2, 0.97}, {(*maker).margins, 3, 0.97}, {(*maker).village, 2, 0.97}} {
		rnd := rand.New(rand.NewPCG(3, 5))
		var s score
		for range 20 * *trials {
			m := newMaker(rnd)
			c.kind(m)
			ok := true
			for range c.times {
				ok = injections[rnd.IntN(7)].spoil(rnd, m.book) && ok
			}
			if ok {
				s.rate(m.book, "")
			}
		}
		t.Logf("%d mistakes: %s", c.times, &s)
		if s.sureWrong > 0 || share(s.right, s.spoilt) < c.least {
			t.Errorf("%d mistakes: %s", c.times, &s)
		}
	}
}

// A clean book has no errors.
func TestCleanBook(t *testing.T) {
	for _, kind := range bookKinds {
		rnd := rand.New(rand.NewPCG(1, 2))
		for range 5 {
			m := newMaker(rnd)
			kind.make(m)
			found := slices.DeleteFunc(Evaluate(m.input()), func(f monograph.Finding) bool { return f.Severity != monograph.Error })
			if len(found) > 0 {
				t.Errorf("%s: %s", kind.name, brief(found))
			}
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
