package region

import (
	"strings"

	"monografi/monograph/spelling"
)

// A matcher measures how alike two names are. It keeps its working memory between calls; the zero matcher is ready.
type matcher struct {
	spelling.Ruler
	used []bool
}

// similarity is a number from 0 to 1 (the same): a mean of the edit distance, which counts what has to be typed anew, and
// of Jaro-Winkler, which favours a common beginning.
func (m *matcher) similarity(a, b string) float64 {
	if a == b {
		return 1
	}
	longest := max(len(a), len(b))
	edit := 1 - float64(m.Distance(a, b))/float64(longest)
	return 0.6*edit + 0.4*m.jaroWinkler(a, b)
}

// jaroWinkler is the measure of Winkler (1990) with the usual prefix scale of 0.1 over four letters.
func (m *matcher) jaroWinkler(a, b string) float64 {
	reach := max(len(a), len(b))/2 - 1
	if cap(m.used) < len(b) {
		m.used = make([]bool, len(b))
	}
	used := m.used[:len(b)]
	clear(used)
	var matched [64]byte // letters of a that have a partner in b
	common := matched[:0]
	for i := range len(a) {
		for j := max(0, i-reach); j < min(len(b), i+reach+1); j++ {
			if !used[j] && a[i] == b[j] {
				used[j] = true
				common = append(common, a[i])
				break
			}
		}
	}
	if len(common) == 0 {
		return 0
	}
	n := float64(len(common))
	jaro := (n/float64(len(a)) + n/float64(len(b)) + (n-float64(outOfOrder(common, b, used))/2)/n) / 3
	prefix := 0
	for prefix < min(4, len(a), len(b)) && a[prefix] == b[prefix] {
		prefix++
	}
	return jaro + float64(prefix)*0.1*(1-jaro)
}

// outOfOrder counts the common letters that stand in another order in b.
func outOfOrder(common []byte, b string, used []bool) int {
	n, k := 0, 0
	for j := range len(b) {
		if used[j] {
			if b[j] != common[k] {
				n++
			}
			k++
		}
	}
	return n
}

// alike compares two readings that are not the same. It is 0 when their marks differ. A slip is a difference that a typing
// error may make, not more and not one that tells neighbours apart.
func (m *matcher) alike(a, b reading) (score float64, slip bool) {
	if a.marks != b.marks || a.bare == "" || b.bare == "" {
		return 0, false
	}
	score = max(m.similarity(a.bare, b.bare), m.similarity(a.loose, b.loose)-0.02)
	if score < alike {
		return score, false
	}
	edits := min(m.Distance(a.bare, b.bare), m.Distance(a.loose, b.loose))
	return score, edits <= slips(len(b.bare)) && !otherInitials(a, b) && !m.neighbours(a.bare, b.bare)
}

// slips is how many errors are taken for slips in a name of a length. More than two are most often another name, however
// long the part is that they share ("Tumbang Habangoi" and "Tumbang Tangoi").
func slips(length int) int {
	if length < 10 {
		return 1
	}
	return 2
}

// otherInitials reports whether two names of as many words have a word that begins with another letter. First letters are
// seldom mistyped, and many neighbours differ in them (Long Katung, Long Matung).
func otherInitials(a, b reading) bool {
	if len(a.words) != len(b.words) {
		return a.bare[0] != b.bare[0]
	}
	for i := range a.words {
		if a.words[i][0] != b.words[i][0] {
			return oldSpelling.Replace(a.words[i])[0] != oldSpelling.Replace(b.words[i])[0]
		}
	}
	return false
}

// distinctions are the words by which villages of one sub-district differ, at the end of their names.
var distinctions = strings.Fields(`agung alam ali aman anyar asam asih asri atas awal bakti barat baru baro baroh batu bawah besar
	dadi dalam damai darat desa dua dur gede girang hilir hulu ilir indah jadi jae jati jaya julu kanan karya kaler kalih
	kauh kaja kangin kelod kecil kidul kiri kota kulon kuta lama laut lor luar maju makmur manis mekar mukti mulia mulya mulyo muda
	murni nangka pasir permai puji pura putih raja rahayu raya rejo reja ratu rawa sakti sari sejati selatan sentosa
	setia suka subur tani tanjung tengah tinggi timur tua tuha tunong teungoh udik ujung ulu utama utara wangi wana wetan`)

// neighbours reports whether two names differ in a last word that is known to tell villages apart, such as Kota Jaya and
// Kota Raya, or in a roman number written without a space. The first may be mistyped in that word.
func (m *matcher) neighbours(printed, own string) bool {
	if romanEnd(printed) > romanEnd(own) {
		return true
	}
	for _, x := range distinctions {
		stem, ok := strings.CutSuffix(own, x)
		if !ok || !strings.HasPrefix(printed, stem) {
			continue
		}
		rest := printed[len(stem):]
		off := m.Distance(rest, x)
		for _, y := range distinctions {
			if y != x && off > 0 && m.Distance(rest, y) <= off {
				return true
			}
		}
	}
	return false
}

// romanEnd is the number of letters at the end of a name that may be a roman number.
func romanEnd(name string) int { return len(name) - len(strings.TrimRight(name, "ivx")) }
