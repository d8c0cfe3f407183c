package region

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// tokens splits a name into lower-case words and numbers. Accents are folded and apostrophes dropped; they are typed as
// ’ ' ` or ", or not at all.
func tokens(s string) []string {
	if !ascii(s) {
		s = norm.NFKD.String(strings.ReplaceAll(s, "´", "'")) // which NFKD would make a space
	}
	var out []string
	var word []byte
	digits, lower := false, false // whether word is a number, ends in a small letter
	flush := func() {
		if len(word) > 0 {
			out = append(out, string(word))
			word = word[:0]
		}
	}
	for _, r := range s {
		switch {
		case unicode.IsDigit(r) || unicode.IsLetter(r):
			d := unicode.IsDigit(r)
			if d != digits || lower && unicode.IsUpper(r) { // "Duri2", "DuriII"
				flush()
			}
			digits, lower = d, unicode.IsLower(r)
			word = append(word, string(unicode.ToLower(r))...)
		case apostrophe(r) || unicode.Is(unicode.Mn, r):
			lower = false // Bo'E is one word
		default:
			flush()
		}
	}
	flush()
	return out
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

func apostrophe(r rune) bool {
	switch r {
	case '\'', '`', '"', '‘', '’', '“', '”', 'ʼ', 'ʻ', '′', '″':
		return true
	}
	return false
}

// join makes the form in which names are compared: the words without the spaces between them, which offices set as they
// like, and with "^" in front of what tells one village from its neighbour: numbers and single letters. "Sungai Duri II",
// "SUNGAIDURI 2" and "Sungai Duri Dua" all give "sungaiduri^2".
func join(words []string) string {
	var b strings.Builder
	for i, w := range words {
		if n := numeral(w, i > 0 && i == len(words)-1); n != "" {
			w = n
		}
		if mark(w) {
			b.WriteByte('^')
		}
		b.WriteString(w)
	}
	return b.String()
}

// mark reports whether a word is a number or a single letter.
func mark(w string) bool { return len(w) == 1 || w[0] >= '0' && w[0] <= '9' }

// marksOf returns the numbers and single letters of a name, in their order, and two letters at its end ("Meunasah Nga LB"),
// and what is left of the name. Number words count wherever they stand.
func marksOf(words []string) (marks, bare string) {
	var m, b strings.Builder
	for i, w := range words {
		last := i > 0 && i == len(words)-1
		if n := numeral(w, last); n != "" {
			w = n
		}
		if mark(w) || last && len(w) == 2 || numberWords[w] != "" || countWords[w] {
			m.WriteByte('^')
			m.WriteString(w)
		} else {
			b.WriteString(w)
		}
	}
	return m.String(), b.String()
}

var numberWords = map[string]string{
	"satu": "1", "dua": "2", "tiga": "3", "empat": "4", "lima": "5",
	"enam": "6", "tujuh": "7", "delapan": "8", "sembilan": "9", "sepuluh": "10",
}

// countWords are number words that are no serials, in the languages that villages are named in.
var countWords = map[string]bool{
	"belas": true, "puluh": true, "sebelas": true, "duo": true, "tigo": true, "ampek": true, "limo": true, "anam": true,
	"tujuah": true, "salapan": true, "sambilan": true, "sapuluah": true, "opat": true, "papat": true, "pitu": true, "wolu": true,
}

// numeral returns the arabic number that a word stands for, or "". Number words count only at the end of a name: those of
// Tiga Raksa and Lima Kaum are no serials.
func numeral(w string, last bool) string {
	if w[0] >= '0' && w[0] <= '9' {
		n, err := strconv.Atoi(w)
		if err != nil {
			return w // longer than an int, or digits of another script
		}
		return strconv.Itoa(n)
	}
	if last && numberWords[w] != "" {
		return numberWords[w]
	}
	switch w {
	case "ll": // a roman II typed with small L
		return "2"
	case "lll":
		return "3"
	}
	if n := roman(w); n > 0 {
		return strconv.Itoa(n)
	}
	return ""
}

// roman reads a roman number up to 39, the letters being i, v and x; 0 when the word is none.
func roman(w string) int {
	tens := 0
	for tens < 3 && strings.HasPrefix(w, "x") {
		w, tens = w[1:], tens+1
	}
	for units, form := range [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"} {
		if w == form {
			return tens*10 + units
		}
	}
	return 0
}

// abbreviations are words that offices and the register itself shorten. They count only where the names do not agree as
// they stand.
var abbreviations = map[string]string{
	"sei": "sungai", "sgi": "sungai", "tj": "tanjung", "tjg": "tanjung", "tg": "tanjung", "tgk": "teungku",
	"kp": "kampung", "kpg": "kampung", "kmp": "kampung", "kampong": "kampung", "gp": "gampong",
	"gn": "gunung", "gng": "gunung", "mns": "meunasah", "perk": "perkebunan", "afd": "afdeling",
	"sp": "simpang", "spg": "simpang", "pd": "padang", "pdg": "padang", "lb": "lubuk", "lbk": "lubuk",
	"kt": "koto", "bt": "batu", "btg": "batang", "bkt": "bukit", "ps": "pasar", "psr": "pasar", "pl": "pulau",
	"pulo": "pulau", "kep": "kepulauan", "tl": "teluk", "tlk": "teluk", "ma": "muara", "krg": "karang", "kr": "krueng",
	"sbr": "sumber", "ujg": "ujung", "dsn": "dusun", "bdr": "bandar", "mesjid": "masjid", "sel": "selatan",
	"utr": "utara", "brt": "barat", "tmr": "timur", "tim": "timur", "tgh": "tengah", "teng": "tengah", "dlm": "dalam",
}

// oldSpelling turns the spellings before 1972 and the free choice of y or i (Mulya, Mulia) into one. Today's nj, which was
// ndj, and today's ny, which was nj, become the same.
var oldSpelling = strings.NewReplacer("oe", "u", "ndj", "ni", "dj", "j", "tj", "c", "sj", "si", "nj", "ni", "ch", "kh", "y", "i")

// joinLoose is join for names that may be shortened or in old spelling.
func joinLoose(words []string) string {
	full := make([]string, len(words))
	for i, w := range words {
		full[i] = w
		if long := abbreviations[w]; long != "" {
			full[i] = long
		}
	}
	return oldSpelling.Replace(join(full))
}
