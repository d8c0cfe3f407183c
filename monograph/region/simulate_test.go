package region

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

var (
	simulated = flag.Int("simulated", 6000, "rows that TestAssignSimulated assigns")
	seed      = flag.Uint64("seed", 1, "seed of TestAssignSimulated")
)

// A tally counts what became of simulated rows.
type tally struct{ right, asked, wrong int }

func (t tally) String() string {
	n := float64(t.right+t.asked+t.wrong) / 100
	return fmt.Sprintf("%d right (%.2f %%), %d asked (%.2f %%), %d wrong (%.3f %%)",
		t.right, float64(t.right)/n, t.asked, float64(t.asked)/n, t.wrong, float64(t.wrong)/n)
}

// TestAssignSimulated damages the names of whole sub-districts of the register as offices do and assigns them again. One
// row in twenty is a village that the candidates do not have.
func TestAssignSimulated(t *testing.T) {
	r, rnd := Default(), rand.New(rand.NewPCG(*seed, 2))
	subdistricts := r.Descendants("", Subdistrict)
	var typed, foreign tally
	for typed.right+typed.asked+typed.wrong < *simulated {
		s := simulate(rnd, r.Children(subdistricts[rnd.IntN(len(subdistricts))].Code))
		for i, m := range Assign(s.printed, s.candidates, nil) {
			count := &typed
			if s.truth[i] == "" {
				count = &foreign
			}
			switch {
			case m.Region == "" && s.truth[i] == "":
				count.right++
			case m.Region == "" || m.Problem != "":
				count.asked++
			case m.Region == s.truth[i]:
				count.right++
			default:
				count.wrong++
				got, _ := r.Get(m.Region)
				t.Logf("%q of %s %s taken for %s %s (%s %.3f)", s.printed[i].Name, s.truth[i], s.original[i], m.Region, got.Name, m.How, m.Score)
			}
		}
	}
	t.Logf("in the list: %v", typed)
	t.Logf("not in the list: %v", foreign)
	// Now and then a typing error makes the very name of another village, so none wrong can only be asked of a short run.
	n := typed.right + typed.asked + typed.wrong
	if typed.right*100 < n*95 || typed.wrong > n/50000 {
		t.Errorf("in the list: %v; want more than 95 %% right and none of 50,000 wrong", typed)
	}
	if foreign.wrong*200 > foreign.right {
		t.Errorf("not in the list: %v; want fewer than one in 200 wrong", foreign)
	}
}

// A simulation is a damaged table.
type simulation struct {
	printed    []Printed
	truth      []Code // "" for a row that is not among the candidates
	original   []string
	candidates []Region
}

func simulate(rnd *rand.Rand, villages []Region) simulation {
	var s simulation
	named := map[string][]Region{}
	for _, v := range villages {
		named[Normalize(v.Name)] = append(named[Normalize(v.Name)], v)
	}
	share := 1 + rnd.IntN(3) // of three villages in the table
	for _, v := range villages {
		if rnd.IntN(3) >= share {
			s.candidates = append(s.candidates, v)
			continue
		}
		truth := v.Code
		if len(villages) > 2 && rnd.IntN(20) == 0 {
			truth = ""
		} else {
			s.candidates = append(s.candidates, v)
		}
		s.truth = append(s.truth, truth)
		s.original = append(s.original, v.Name)
		s.printed = append(s.printed, Printed{Name: damage(rnd, v, len(named[Normalize(v.Name)]) > 1)})
	}
	return s
}

// damage writes a name as offices do: with a typing error in one row of two, and other liberties.
func damage(rnd *rand.Rand, v Region, twin bool) string {
	name := v.Name
	if rnd.IntN(4) == 0 {
		name = renumber(rnd, name)
	}
	if rnd.IntN(10) == 0 {
		name = strings.NewReplacer("u", "oe", "j", "dj").Replace(name)
	}
	if rnd.IntN(2) == 0 {
		name = mistype(rnd, name)
	}
	if rnd.IntN(6) == 0 {
		name = strings.ReplaceAll(name, " ", "")
	}
	switch rnd.IntN(6) {
	case 0:
		name = strings.ToUpper(name)
	case 1:
		name = strings.ToLower(name)
	case 2:
		name = strings.ReplaceAll(name, " ", "-")
	}
	name = front(rnd, v.Kind(), twin) + name
	if rnd.IntN(5) == 0 {
		name = fmt.Sprintf("%d. %s", 1+rnd.IntN(30), name)
	}
	return name
}

// front is a word of kind, or nothing. A kelurahan is often called desa, but not beside a desa of its name.
func front(rnd *rand.Rand, kind Kind, twin bool) string {
	switch n := rnd.IntN(10); {
	case n < 2 && kind == Kelurahan:
		return [...]string{"Kel. ", "Kelurahan "}[rnd.IntN(2)]
	case n < 3 && (kind == Desa || !twin):
		return [...]string{"Ds. ", "Desa ", "DESA "}[rnd.IntN(3)]
	}
	return ""
}

// renumber writes the number at the end of a name in another way.
func renumber(rnd *rand.Rand, name string) string {
	words := strings.Fields(name)
	ways := [][]string{{"I", "1", "Satu"}, {"II", "2", "Dua", "Ii"}, {"III", "3", "Tiga", "Iii"}, {"IV", "4", "Empat", "Iv"}}
	last := len(words) - 1
	for _, way := range ways {
		if last > 0 && (words[last] == way[0] || words[last] == way[1]) {
			words[last] = way[rnd.IntN(len(way))]
		}
	}
	return strings.Join(words, " ")
}

// mistype drops, doubles, swaps or replaces a letter (not the number at the end); long names get a second error at times.
func mistype(rnd *rand.Rand, name string) string {
	words := strings.Fields(name)
	w := rnd.IntN(len(words))
	if len(words[w]) < 4 {
		return name
	}
	b := []byte(words[w])
	i := 1 + rnd.IntN(len(b)-2)
	switch rnd.IntN(4) {
	case 0:
		b = append(b[:i], b[i+1:]...)
	case 1:
		b = append(b[:i+1], b[i:]...)
	case 2:
		b[i], b[i+1] = b[i+1], b[i]
	case 3:
		b[i] = "aeiourstnmkgh"[rnd.IntN(13)]
	}
	words[w] = string(b)
	out := strings.Join(words, " ")
	if len(name) > 9 && rnd.IntN(6) == 0 {
		return mistype(rnd, out)
	}
	return out
}
