package importer

import (
	"math"
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// elements are the nine elements of the satisfaction survey (PermenPANRB 14/2017), each scored 1 to 4.
var elements = []string{"U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9"}

const (
	lowestScore  = 1
	highestScore = 4
	indexScale   = 25 // from a mean score to the index
)

// A survey is what the respondents of a file answered about one sub-district and period.
type survey struct {
	sum         [9]float64
	n           [9]int
	source      [9]monograph.Source // Raw names the cells
	respondents int
	of          monograph.Source
	sex         map[string]int
	sexAt       monograph.Source
	printed     *monograph.Observation // the index, where one is printed
	last        *register
}

// likelyRespondents asks for columns of most elements, and for rows of scores below them.
func (r *register) likelyRespondents() bool {
	asked := 0
	for _, e := range elements {
		if r.has(e) {
			asked++
		}
	}
	if asked < 7 || r.blank() {
		return asked == len(elements)
	}
	rows := 0
	for row := range rowsFrom(r.whole, r.body) {
		if r.summary(row) != "" || rows == 3 {
			break
		}
		whole := 0
		for _, e := range elements {
			c := inColumn(row, r.atOr(e))
			if c == nil {
				continue
			}
			if v, ok := r.score(c); ok && v == math.Trunc(v) && math.Abs(v) < 10 || letterScore(c) {
				whole++
			}
		}
		if whole*4 >= asked*3 {
			rows++
		}
	}
	return rows == 3
}

// score reads an answer: a number, the words of the questionnaire, or a percentage of the highest score.
func (r *register) score(c *sheet.Cell) (float64, bool) {
	if c.Kind == sheet.String {
		if m := r.registers.member(respondents+"/score", c.Text); m != "" {
			return float64(m[0] - '0'), true
		}
	}
	v, ok := numberIn(c)
	if c.Percent() {
		v *= highestScore
	}
	return v, ok
}

// letterScore reports whether an answer is a letter. Nobody can tell whether A is the best, as in a grade, or the worst, as in the questionnaire.
func letterScore(c *sheet.Cell) bool {
	s := strings.ToUpper(strings.Trim(c.Text, " ."))
	return c.Kind == sheet.String && len(s) == 1 && s >= "A" && s <= "D"
}

// numberIn reads a cell as one number with a decimal point or comma.
func numberIn(c *sheet.Cell) (float64, bool) {
	if c.Kind == sheet.Number {
		return c.Num, true
	}
	reading, ok := layout.ReadNumber(c.Text, func(string) bool { return false })
	if c.Kind != sheet.String || !ok || reading.Figures != 1 || reading.Status != monograph.Reported {
		return 0, false
	}
	return reading.Decimal, true
}

// summary is what a row below the respondents sums up: "sum", "mean", "weighted", "index", or "" for a row that is none.
func (r *register) summary(row []sheet.Cell) string {
	for i := range row {
		if row[i].Kind != sheet.String || r.scored(row[i].Col) {
			continue
		}
		switch c := r.kindOfRow(row[i].Text); c {
		case "sum", "mean", "weighted", "index":
			return c
		}
	}
	return ""
}

func (r *register) kindOfRow(text string) string {
	for _, h := range []string{text, strings.SplitN(text, "=", 2)[0], strings.SplitN(text, "/", 2)[0]} {
		if c := r.registers.column(respondents, h, catalogue.Normalize(h)); c != "" {
			return c
		}
	}
	return ""
}

// readRespondents takes the answers of a register over into the surveys of the file.
func (r *register) readRespondents() {
	key, ok := r.placeOf()
	if !ok {
		return
	}
	r.leftOut(func(h registerHead) bool { return r.scored(h.col) || h.column == "sex" })
	r.missingElements()
	s := r.book.survey(key)
	s.last = r
	before := *s
	ended := false
	var summaries [][]sheet.Cell
	for row := range rowsFrom(r.whole, r.body) {
		ended = ended || r.summary(row) != ""
		if ended {
			summaries = append(summaries, row)
		} else if r.respondent(s, row) {
			r.last = row[0].Row
		}
	}
	r.surveySources(s)
	for _, row := range summaries {
		r.compareSummary(s, &before, row, key)
	}
}

// respondent takes one row of answers; false when it holds none.
func (r *register) respondent(s *survey, row []sheet.Cell) bool {
	given := false
	for i, e := range elements {
		c := inColumn(row, r.atOr(e))
		if c == nil {
			continue
		}
		v, ok := r.score(c)
		switch {
		case letterScore(c):
			if !r.lettered {
				r.book.problem(monograph.Problem{Severity: monograph.Error, Code: "score-letter", Sheet: r.whole.Name, Cell: cellName(c), Raw: c.Text})
			}
			r.lettered, given = true, true
		case !ok:
			r.tell(monograph.Warning, "number-unreadable", c.Row, c.Col)
		case v < lowestScore || v > highestScore:
			r.book.problem(monograph.Problem{Severity: monograph.Error, Code: "score-outside", Sheet: r.whole.Name, Cell: cellName(c), Raw: c.Text})
			given = true
		default:
			s.sum[i] += v
			s.n[i]++
			given = true
		}
	}
	if !given {
		return false
	}
	s.respondents++
	if c := inColumn(row, r.atOr("sex")); c != nil {
		if m := r.registers.member("SEX", c.Text); m != "" {
			s.sex[m]++
		}
	}
	return true
}

// missingElements tells of elements that have no column.
func (r *register) missingElements() {
	var missing []string
	for _, e := range elements {
		if !r.has(e) {
			missing = append(missing, e)
		}
	}
	if len(missing) > 0 {
		r.tell(monograph.Warning, "elements-missing", r.heads[0].row, r.heads[0].col, strings.Join(missing, ", "))
	}
}

// surveySources names the cells that were counted.
func (r *register) surveySources(s *survey) {
	note := func(old *monograph.Source, col int, what string) {
		if old.Sheet == "" {
			*old = r.source(r.body, col, what)
		} else {
			old.Raw += " + [" + r.whole.Name + "]!" + what
		}
	}
	first, last := r.atOr(elements[0]), r.atOr(elements[0])
	for i, e := range elements {
		col := r.atOr(e)
		if col < 0 {
			continue
		}
		if first < 0 || col < first {
			first = col
		}
		last = max(last, col)
		note(&s.source[i], col, "rata-rata "+r.span(col))
	}
	note(&s.of, first, sheet.Name(r.body, first)+":"+sheet.Name(max(r.last, r.body), last))
	if col, ok := r.at["sex"]; ok {
		note(&s.sexAt, col, r.span(col))
	}
}
