package layout

import (
	"regexp"
	"strings"
	"unicode"

	"monografi/monograph"
)

// A Reading is what one cell's text says as a figure, before the column has settled what its separators mean.
type Reading struct {
	Status  monograph.Status
	Value   float64 // the figure when "." and "," are read as thousands marks where that is possible
	Decimal float64 // the figure when the single "." or "," is read as the decimal mark; equal to Value unless Either
	Either  bool    // "1.234": thousands and decimal reading are both possible
	Mark    byte    // the separator that certainly is the decimal mark ('.' or ','), 0 when there is none to be seen
	Group   byte    // the separator that certainly groups thousands, 0 when there is none to be seen
	Unit    string  // words beside the figure: "Buah", "Rp", "%"
	Figures int     // how many figures stand in the cell; more than one is Unreadable
}

// nulls are the marks for "nothing", lower case. See the official explanation of symbols in BPS tables.
var nulls = map[string]monograph.Status{
	"-": monograph.Nil, "–": monograph.Nil, "—": monograph.Nil, "−": monograph.Nil, "--": monograph.Nil, "nihil": monograph.Nil,
	"nil": monograph.Nil, "kosong": monograph.Nil, "-,-": monograph.Nil, "rp -": monograph.Nil, "rp. -": monograph.Nil, "rp-": monograph.Nil, "~0": monograph.Nil,
	"tidak ada": monograph.Nil, "tdk ada": monograph.Nil, "t.a": monograph.Nil, "t.a.": monograph.Nil,
	"…": monograph.Missing, "...": monograph.Missing, "....": monograph.Missing, "..": monograph.Missing, ".....": monograph.Missing, "belum ada data": monograph.Missing,
	"belum ada": monograph.Missing, "tidak tersedia": monograph.Missing, "belum tersedia": monograph.Missing, "data tidak tersedia": monograph.Missing, "?": monograph.Missing,
	"tad": monograph.Missing, "tidak ada data": monograph.Missing, "data belum ada": monograph.Missing, "data belum masuk": monograph.Missing, "belum masuk": monograph.Missing, // "tad": tidak ada data
	"n/a": monograph.NotApplicable, "na": monograph.NotApplicable, "n.a.": monograph.NotApplicable, "n.a": monograph.NotApplicable,
	"#n/a": monograph.Unreadable, "#ref!": monograph.Unreadable, "#div/0!": monograph.Unreadable, "#value!": monograph.Unreadable, "#name?": monograph.Unreadable,
	"#null!": monograph.Unreadable, "#num!": monograph.Unreadable,
}

// NullMark tells what a mark for "nothing" means; ok is false for any other text. A blank is Missing.
func NullMark(s string) (status monograph.Status, ok bool) {
	s = strings.ToLower(trim(s))
	if s == "" {
		return monograph.Missing, true
	}
	status, ok = nulls[s]
	return status, ok
}

// trim removes white space of every kind, and the zero-width and no-break spaces that spreadsheets pick up.
func trim(s string) string {
	return strings.TrimFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || r == '\u00a0' || r == '\u200b' || r == '\ufeff' || r == '\u202f'
	})
}

// ReadNumber reads a cell's text as one figure with an optional unit: "1.234", "Rp 1.841.306.000,-", "15 Buah", "- Unit", "(1.234)", "1,90%".
// ok is false when the text is no figure at all, such as a label. isUnit says whether words are a unit.
func ReadNumber(text string, isUnit func(string) bool) (r Reading, ok bool) {
	s := trim(strings.ToValidUTF8(text, "\ufffd"))
	if st, null := NullMark(s); null {
		return Reading{Status: st}, true
	}
	s, prefix := cutPrefix(footnoteNumber.ReplaceAllString(s, "$1"))
	if s == "" {
		return Reading{}, false
	}
	first := []rune(s)[0]
	if st, rest := leadingDash(s); rest != "" && isUnit(rest) {
		return Reading{Status: st, Unit: rest}, true
	}
	if !unicode.IsDigit(first) && !vulgar(first) && !strings.ContainsRune("-+(−–,.", first) {
		return nullWithUnit(s, isUnit)
	}
	spans := figures(s)
	if len(spans) == 0 {
		return Reading{}, false
	}
	if len(spans) > 1 {
		return several(s, spans, isUnit)
	}
	return oneFigure(s, spans[0], prefix, isUnit)
}

// footnoteNumber is the number of a footnote behind a figure: "1.234 1)", "1.234¹".
var footnoteNumber = regexp.MustCompile(`^(.*\d)(?:\s+\d\)|\s*[¹²³⁴⁵]\)?)$`)

// cutPrefix takes a currency or "about" mark from the front.
func cutPrefix(s string) (rest, prefix string) {
	low := strings.ToLower(s)
	for _, p := range []string{"rp.", "rp", "idr", "±", "~", "+/-", "kurang lebih", "sekitar", "lk.", ":", "="} {
		if strings.HasPrefix(low, p) && len(s) > len(p) {
			next := trim(s[len(p):])
			if next != "" && (unicode.IsDigit([]rune(next)[0]) || strings.ContainsRune("-–−(.", []rune(next)[0])) {
				return next, strings.TrimSuffix(p, ".")
			}
		}
	}
	return s, ""
}

// leadingDash splits "- Unit" into the nil mark and the words behind it.
func leadingDash(s string) (monograph.Status, string) {
	for _, dash := range []string{"-", "–", "—", "−"} {
		if rest, cut := strings.CutPrefix(s, dash); cut {
			rest = trim(rest)
			if rest != "" && !strings.ContainsFunc(rest, unicode.IsDigit) {
				return monograph.Nil, rest
			}
		}
	}
	return 0, ""
}

// nullWithUnit reads "Nihil Buah", "tidak ada unit".
func nullWithUnit(s string, isUnit func(string) bool) (Reading, bool) {
	low := strings.ToLower(s)
	for _, word := range []string{"nihil", "tidak ada", "tdk ada", "belum ada data"} {
		if rest, cut := strings.CutPrefix(low, word+" "); cut && isUnit(trim(rest)) {
			return Reading{Status: nulls[word], Unit: trim(rest)}, true
		}
	}
	return Reading{}, false
}

// upTo are the words between the ends of a range.
var upTo = map[string]bool{"s/d": true, "s.d": true, "sd": true, "s / d": true, "sampai": true, "sampai dengan": true, "hingga": true, "to": true}

var age = regexp.MustCompile(`(?i)^(tahun|thn?|bulan|bln)\b`)

// several handles a cell with more than one figure: it is unreadable as one, unless it is a label such as "0 - 4 tahun".
func several(s string, spans []span, isUnit func(string) bool) (Reading, bool) {
	tail := trim(s[spans[len(spans)-1].to:])
	between := trim(s[spans[0].to:spans[1].from])
	if span := strings.Trim(strings.ToLower(between), " ."); upTo[span] && (tail == "" || age.MatchString(tail)) {
		between = ""
	}
	if strings.ContainsRune(s[spans[0].to:spans[1].from], '\n') && between == "" && tail == "" {
		return Reading{Status: monograph.Unreadable, Figures: len(spans)}, true // a whole column in one cell
	}
	twoCounts := len(spans) == 2 && s[spans[0].to:spans[1].from] == " / "
	if strings.Trim(between, "-–—/ ") == "" && !twoCounts && (tail == "" || !isUnit(tail) || age.MatchString(tail)) {
		return Reading{}, false // a range, an age group or a date is a label until a heading says otherwise
	}
	return Reading{Status: monograph.Unreadable, Figures: len(spans)}, true
}

func oneFigure(s string, sp span, prefix string, isUnit func(string) bool) (Reading, bool) {
	head, tail := trim(s[:sp.from]), trim(s[sp.to:])
	negative := false
	switch head {
	case "":
	case "-", "−", "–":
		negative = true
	case "(":
		if !strings.HasPrefix(tail, ")") {
			return Reading{}, false
		}
		negative, tail = true, trim(tail[1:])
	default:
		return Reading{}, false
	}
	r := figure(s[sp.from:sp.to])
	if r.Status == monograph.Unreadable {
		return r, true
	}
	for _, end := range []string{",-", ",--", ".-", ",00-", ".,-", ",–"} {
		tail = trim(strings.TrimPrefix(tail, end))
	}
	tail, mark := cutFootnote(tail)
	if tail != "" && !isUnit(tail) {
		return Reading{}, false
	}
	if negative {
		r.Value, r.Decimal = -r.Value, -r.Decimal
	}
	if mark || prefix != "" && prefix != "rp" && prefix != "idr" && prefix != ":" && prefix != "=" {
		r.Status = monograph.Estimated
	}
	r.Unit = tail
	if tail == "" {
		r.Unit = strings.Trim(prefix, ":=")
	}
	return r, true
}

// cutFootnote removes "*", "**", "*)", "x)" behind a figure: marks of a provisional or estimated one.
func cutFootnote(s string) (string, bool) {
	switch s {
	case "e", "r", "x": // estimated, revised, provisional
		return "", true
	}
	for _, m := range []string{"***", "**)", "**", "*)", "*", "xxx", "xx", "x)", "e)", "r)"} {
		if rest, ok := strings.CutPrefix(s, m); ok {
			return trim(rest), true
		}
	}
	return s, false
}
