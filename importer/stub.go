package importer

import (
	"regexp"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// stubCell reads one stub cell of a row.
func (t *table) stubCell(r *row, c *column, x *layout.Cell) {
	s := strings.Join(strings.Fields(x.Text), " ")
	switch c.kind {
	case keyColumn:
		if x.Class == layout.Label {
			if !t.totalWord(r, s) {
				t.totalOfRegion(r, s)
			}
			if layoutNumber(s) {
				t.key(x)
			}
			return
		}
		t.key(x)
	case codeColumn:
		if code, err := region.ParseCode(s); err == nil {
			r.code, r.nameAt = code, x
			t.key(x)
			return
		}
		if x.Class == layout.Label {
			t.totalWord(r, s)
		}
	case yearColumn, halfColumn, monthColumn:
		t.timeCell(r, c, x, s)
	case villageColumn, subdistrictColumn, regencyColumn, provinceColumn:
		t.nameCell(r, c, x, s)
	case labelColumn:
		t.labelCell(r, c, x, s)
	case unitColumn:
		r.unit = s
	}
}

// timeCell reads a year, half-year or month that a row speaks of.
func (t *table) timeCell(r *row, c *column, x *layout.Cell, s string) {
	read := false
	switch c.kind {
	case yearColumn:
		r.period = yearOfText(s)
		read = r.period != ""
	case halfColumn:
		r.half = halfNumber(s)
		read = r.half != ""
	case monthColumn:
		r.month = monthNumber(s)
		read = r.month != 0
	}
	if !read {
		t.totalWord(r, s)
		return
	}
	r.printed = append(r.printed, s)
	t.key(x)
}

func layoutNumber(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c >= '0' && c <= '9' }) >= 0 && len(s) < 8
}

// regionNames reports whether the rows of the table are named after regions or hamlets.
func (t *table) regionNames() bool {
	for _, c := range t.cols {
		switch c.kind {
		case villageColumn, subdistrictColumn, regencyColumn:
			return true
		}
		if c.hamlets() {
			return true
		}
	}
	return false
}

// countedHere reports whether words after "Jumlah" name something that is counted: "Jumlah KK".
func (t *table) countedHere(w text) bool {
	for _, tm := range w.terms {
		for _, ph := range tm.means {
			if ph.Indicator != "" || ph.Members != "" {
				return true
			}
		}
	}
	return false
}

// nameCell reads a region's name: of the row, or of the sub-district that the rows below belong to.
func (t *table) nameCell(r *row, c *column, x *layout.Cell, s string) {
	if x.Class != layout.Label {
		if c.kind == villageColumn && x.Class == layout.Figure && !t.hasName(x.Row) && (x.Year == 0 || !t.otherYear(r, s)) {
			r.name, r.nameAt = s, x
		}
		t.key(x)
		return
	}
	if statistic.MatchString(s) {
		r.tells = true
		r.printed = append(r.printed, s)
		return
	}
	if t.otherYear(r, s) {
		return
	}
	if t.totalWord(r, s) || t.totalOfRegion(r, s) || t.villageTotal(r, s) || t.regencyTotal(r, c, s) {
		r.whole = true
		return
	}
	switch c.kind {
	case villageColumn:
		r.name, r.nameAt = s, x
		if last := s[len(s)-1]; last == ')' || last == '*' || last >= 0x80 {
			r.name = footnote.ReplaceAllString(s, "$1")
		}
		r.below = belowVillage.MatchString(s)
		r.printed = append(r.printed, s)
	case subdistrictColumn:
		r.sub = s
		r.printed = append(r.printed, s)
		if r.nameAt == nil {
			r.nameAt = x
		}
	case regencyColumn:
		r.reg = s
		r.printed = append(r.printed, s)
		if r.nameAt == nil {
			r.nameAt = x
		}
	}
}

// footnote is the mark of a footnote behind a name: "Sukamaju1)", "Sukamaju *)".
var footnote = regexp.MustCompile(`(\pL)\s*(?:\d\)|\*+\)?|[¹²³])$`)

// hasName reports whether a row has a label in some village column.
func (t *table) hasName(row int) bool {
	for _, c := range t.cols {
		if x := t.grid.At(row, c.Index); c.kind == villageColumn && x != nil && x.Class == layout.Label {
			return true
		}
	}
	return false
}

// labelCell reads a label that says what the row counts.
func (t *table) labelCell(r *row, c *column, x *layout.Cell, s string) {
	if t.memberCode(r, c, x, s) || t.totalWord(r, s) {
		return
	}
	if t.villageTotal(r, s) {
		return
	}
	if belowVillage.MatchString(s) && layoutDigit(s) || c.hamlets() {
		r.name, r.nameAt, r.below = s, x, true
		r.printed = append(r.printed, s)
		if x.Class == layout.Figure {
			t.key(x) // "003" under "RT"
		}
		return
	}
	w := c.sorted(t.words.parse(s))
	r.month = max(r.month, monthIn(s))
	r.printed = append(r.printed, s)
	if r.nameAt == nil {
		r.nameAt = x
	}
	if r.byCode {
		return // the account's code says it all
	}
	if len(r.texts) > 0 && (c.grades() || len(w.rest) > 0 && !t.namesMembers(c)) {
		r.weak = append(r.weak, w) // a second label that is not understood only describes
		return
	}
	r.texts = append(r.texts, w)
	r.key += "\x00" + w.norm
	if strings.Contains(s, "(") {
		r.key += " " + s // what is in brackets may tell two lines apart
	}
}

func layoutDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// hamlets reports whether a column is headed as one of parts of villages.
func (c *column) hamlets() bool {
	return len(c.texts) > 0 && hamletHead.MatchString(c.texts[len(c.texts)-1].norm)
}

// grades reports whether a column is headed as one of grades, which say how good the figures of their rows are.
func (c *column) grades() bool {
	return len(c.texts) > 0 && gradeHead.MatchString(c.texts[len(c.texts)-1].norm)
}

var gradeHead = regexp.MustCompile(`^(?:kategori|mutu|kategori mutu|mutu pelayanan|mutu unsur|kinerja|kinerja unsur|kinerja unit pelayanan|predikat|ket|keterangan)$`)

var hamletHead = regexp.MustCompile(`^(?:nama )?(?:dusun|dukuh|padukuhan|pedukuhan|lingkungan|banjar dinas|jorong|kampung rt|rt rw|rt|rw)$`)

// memberCode takes a code of a member, such as an account, as the meaning of the row.
func (t *table) memberCode(r *row, c *column, x *layout.Cell, s string) bool {
	if !strings.ContainsAny(s, "0123456789") {
		return false
	}
	code := strings.TrimSuffix(s, ".")
	for _, b := range t.words.cat.Breakdowns {
		if !strings.ContainsAny(b.Members[len(b.Members)-1].Code, ".") {
			continue
		}
		if _, ok := b.Member(code); !ok {
			continue
		}
		means := []*catalogue.Phrase{{Text: code, Members: monograph.MembersOf(map[string]string{b.Code: code})}}
		r.texts = append(r.texts, text{raw: s, norm: code, factor: 1, mult: 1, terms: []term{{code, means}}})
		r.key += "\x00" + code
		r.byCode = true
		r.printed = append(r.printed, s)
		t.key(x)
		return true
	}
	if x.Class == layout.Figure && accountCode.MatchString(s) && t.memberCodes(c) {
		t.key(x) // "6" among accounts: no figure, though no account that is kept
	}
	return false
}
