package region

import (
	"regexp"
	"strings"
)

// A Name is a region's name as somebody wrote it, taken apart.
type Name struct {
	Text  string // what was written, without a code or row number in front
	Code  Code   // a code written in front of the name, or ""
	Level Level  // what a word such as "Kec." in front says of the level; Nation when there is none
	Kind  Kind   // what a word such as "Kel." in front says of the kind; NoKind when there is none

	// The readings of the text, the literal one first: "Kampung Baru" may be a village of that name, or the kampung Baru.
	readings []reading
}

// A reading is one way to understand what was written.
type reading struct {
	key   string // as join makes it
	loose string // as joinLoose makes it
	words []string
	glued string // the words as they stand, without spaces: "duriii" may be Duri II
	marks string // what must be the same for names to be alike at all
	bare  string // the key without the marks
	level Level  // from the kind words left out; Nation when none were
	kind  Kind   // likewise
}

// A kindWord is a word that stands in front of names.
type kindWord struct {
	full  string // unabbreviated
	level Level
	kind  Kind
}

var frontWords = map[string]kindWord{
	"desa": {"desa", Village, Desa}, "ds": {"desa", Village, Desa},
	"kelurahan": {"kelurahan", Village, Kelurahan}, "kel": {"kelurahan", Village, Kelurahan},
	"kalurahan": {"kalurahan", Village, Desa}, // Yogyakarta
	"kampung":   {"kampung", Village, Desa}, "kp": {"kampung", Village, Desa}, "kampong": {"kampung", Village, Desa},
	"gampong": {"gampong", Village, Desa}, "gp": {"gampong", Village, Desa}, // Aceh
	"nagari": {"nagari", Village, Desa}, "pekon": {"pekon", Village, Desa}, "tiyuh": {"tiyuh", Village, Desa},
	"negeri": {"negeri", Village, Desa}, "lembang": {"lembang", Village, Desa}, "ohoi": {"ohoi", Village, Desa},
	"kec": {"kecamatan", Subdistrict, NoKind}, "kecamatan": {"kecamatan", Subdistrict, NoKind},
	"distrik":   {"distrik", Subdistrict, NoKind},                                                    // Papua
	"kapanewon": {"kapanewon", Subdistrict, NoKind}, "kemantren": {"kemantren", Subdistrict, NoKind}, // Yogyakarta
	"kab": {"kabupaten", Regency, Kabupaten}, "kabupaten": {"kabupaten", Regency, Kabupaten},
	"kota": {"kota", Regency, Kota}, "kotamadya": {"kota", Regency, Kota},
	"prov": {"provinsi", Province, NoKind}, "provinsi": {"provinsi", Province, NoKind},
	"prop": {"provinsi", Province, NoKind}, "propinsi": {"provinsi", Province, NoKind},
}

var (
	codeInFront = regexp.MustCompile(`^\s*[\[(]?([1-9]\d\.\d\d\.\d\d\.[123]\d{3}|[1-9]\d{5}[123]\d{3})\b[\])]?[\s.,:–-]*`)
	// A row number has a point or bracket behind it, or is padded as in BPS tables: "001. Pesse", "001 Pesse", "1) Pesse".
	numberInFront = regexp.MustCompile(`^\s*(?:\(\d{1,4}\)|\[\d{1,4}\]|\d{1,4}\s*[.)\]:]|0\d{1,3}\s)[\s.-]*`)
	kindBehind    = regexp.MustCompile(`(?i)^(.*[\pL\d].*?)\s*\((desa|ds|kelurahan|kel)\.?\)$`)
	inBrackets    = regexp.MustCompile(`\s*\([^()]*\)`)
)

// ParseName takes a printed name apart: "001. Ds. Sukamaju" is the desa Sukamaju. A word of kind is never taken off when
// nothing would be left, and the name with that word is kept as the first reading when names are compared.
func ParseName(s string) Name {
	n := Name{Text: s}
	if m := codeInFront.FindStringSubmatchIndex(s); m != nil && m[1] < len(s) {
		n.Code, _ = ParseCode(s[m[2]:m[3]])
		n.Text = s[m[1]:]
	}
	if m := numberInFront.FindString(n.Text); m != "" && len(tokens(n.Text[len(m):])) > 0 {
		n.Text = n.Text[len(m):]
	}
	n.Text = strings.TrimSpace(n.Text)
	behind := NoKind
	if m := kindBehind.FindStringSubmatch(n.Text); m != nil {
		behind = frontWords[strings.ToLower(m[2])].kind
		n.Text = m[1]
	}
	n.readings = readingsOf(n.Text)
	for i := range n.readings {
		n.readings[i].kind = behind.or(n.readings[i].kind)
	}
	if len(n.readings) > 1 {
		n.Level, n.Kind = n.readings[1].level, n.readings[1].kind
	}
	n.Kind = behind.or(n.Kind)
	return n
}

// readingsOf lists the readings of a text: as it stands, then with kind words taken off the front one after the other;
// the same again without what stands in brackets.
func readingsOf(text string) []reading {
	out := appendReadings(nil, tokens(text))
	if strings.IndexByte(text, '(') >= 0 {
		if bare := tokens(inBrackets.ReplaceAllString(text, "")); len(bare) > 0 {
			out = appendReadings(out, bare)
		}
	}
	return out
}

// maxKindWords is the number of kind words taken off one after the other.
const maxKindWords = 3

func appendReadings(out []reading, words []string) []reading {
	if len(words) == 0 {
		return out
	}
	first := newReading(words, Nation, NoKind)
	if w, ok := frontWords[words[0]]; ok && words[0] != w.full {
		first = newReading(append([]string{w.full}, words[1:]...), Nation, NoKind)
	}
	out = append(out, first)
	for range maxKindWords {
		rest, level, kind := stripKind(words)
		if rest == nil {
			break
		}
		words = rest
		r := newReading(rest, level, kind)
		if last := out[len(out)-1]; last.level != Nation {
			r.level, r.kind = last.level, last.kind // "Desa Kampung Baru" is a desa
		}
		out = append(out, r)
	}
	return out
}

func newReading(words []string, level Level, kind Kind) reading {
	r := reading{key: join(words), loose: joinLoose(words), words: words, glued: strings.Join(words, ""), level: level, kind: kind}
	r.marks, r.bare = marksOf(words)
	return r
}

// stripKind takes the kind words off the front, all that say one thing ("Desa/Kelurahan", "Kota Administrasi"). It
// returns nil when there are none or nothing is left.
func stripKind(words []string) (rest []string, level Level, kind Kind) {
	w, ok := frontWords[words[0]]
	if !ok {
		return nil, Nation, NoKind
	}
	level, kind, n := w.level, w.kind, 1
	if n < len(words) {
		switch next := words[n]; {
		case w.full == "desa" && next == "adat":
			kind, n = DesaAdat, 2
		case level == Regency && (next == "administrasi" || next == "adm" || next == "madya"):
			n = 2
		case w.full == "desa" && frontWords[next].kind == Kelurahan, kind == Kelurahan && frontWords[next].full == "desa":
			kind, n = NoKind, 2
		}
	}
	if n >= len(words) {
		return nil, Nation, NoKind
	}
	return words[n:], level, kind
}

// Normalize is the form in which names are compared: lower case, without spaces, hyphens and apostrophes, numbers and
// roman numerals as "^2". Names of different regions may have the same form. Kind words and row numbers stay.
func Normalize(name string) string { return join(tokens(name)) }

// readings of the region's name in the register. Only kind words of its own level are taken off: the village Kota Baru is
// not called Baru.
func (r Region) readings() []reading {
	all := readingsOf(r.Name)
	out := all[:0]
	for _, rd := range all {
		if rd.level == Nation || rd.level == r.Level() {
			out = append(out, rd)
		}
	}
	return out
}
