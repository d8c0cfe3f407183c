package rules

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"monografi/monograph"
)

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
	}{{(*maker).margins, 2, 0.9}, {(*maker).margins, 3, 0.9}, {(*maker).village, 2, 0.9}} {
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
