package importer

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/region"
)

// The working days that SP4N-LAPOR! gives for passing a report on and for acting on it.
const (
	forwardDays = 3
	answerDays  = 5
)

// judgedRows is by how many rows a register is judged.
const judgedRows = 50

// likelyComplaints asks for dates of receipt, for what tells reports from each other, and for one thing more that only a register
// of reports has.
func (r *register) likelyComplaints() bool {
	says := 0
	for _, c := range []string{"status", "class", "category", "channel", "forwarded", "answered"} {
		if r.has(c) {
			says++
		}
	}
	if !r.has("received") || says == 0 || !r.has("report") && says < 3 {
		return false
	}
	if r.blank() {
		return says >= 3
	}
	d := r.dates(r.at["received"])
	dated, rows := 0, 0
	for row := range rowsFrom(r.whole, r.body) {
		if rows == judgedRows {
			break
		}
		if c := inColumn(row, r.at["received"]); c != nil {
			rows++
			if _, ok := d.read(c); ok {
				dated++
			}
		}
	}
	return dated > 0 && dated*2 >= rows
}

// A report is one row of a register of complaints, without anything of the complainant.
type report struct {
	row                           int
	received, forwarded, answered time.Time         // zero where not given
	members                       map[string]string // by list
	region                        region.Code
	period                        monograph.Period
}

// A complaintReader reads the rows of one register.
type complaintReader struct {
	*register
	dated  map[string]dateReader
	valued []string // columns of values that are counted
	base   region.Code
	said   monograph.Period       // what titles, file name and flags say; "" when they say nothing
	within map[string]region.Code // sub-district by its printed name
	faults faults
}

// countComplaints counts the reports of the register into the tallies of the file.
func (r *register) countComplaints(t *tallies) {
	c := &complaintReader{register: r, dated: r.datesOf([]string{"received", "forwarded", "answered"}), within: map[string]region.Code{}, faults: faults{}}
	for _, col := range []string{"class", "status", "channel", "category"} {
		if r.has(col) && (r.ticked(col) || c.worded(col)) {
			c.valued = append(c.valued, col)
		}
	}
	c.leftOut(c.keeps)
	c.base, c.hits = c.locateSheet(c.place.over(c.file))
	c.said = c.pagePeriod()
	sheetCounts := t.sheet(c)
	for row := range rowsFrom(r.whole, r.body) {
		rep, ok := c.report(row)
		if !ok {
			continue
		}
		r.last = rep.row
		if c.placed(&rep, row) {
			sheetCounts.add(&rep)
		}
	}
	c.tellFaults()
	sheetCounts.end()
}

// keeps reports whether a column is counted.
func (c *complaintReader) keeps(h registerHead) bool {
	if h.column == "" || c.at[h.column] != h.col {
		return false
	}
	if _, dated := c.dated[h.column]; dated {
		return true
	}
	if h.column == "subdistrict" {
		return true
	}
	column, _, _ := strings.Cut(h.column, "=")
	return slices.Contains(c.valued, column)
}

// ticked reports whether the members of a column have columns of their own, in which one is ticked.
func (r *register) ticked(column string) bool {
	return slices.ContainsFunc(r.heads, func(h registerHead) bool { return strings.HasPrefix(h.column, column+"=") })
}

// tick takes over the member whose column is ticked.
func (c *complaintReader) tick(rep *report, row []sheet.Cell) (given int) {
	for _, h := range c.heads {
		column, m, ok := strings.Cut(h.column, "=")
		if x := inColumn(row, h.col); ok && x != nil && !markedNone(x.Text) && x.Text != "0" {
			rep.members[listOf[column]] = m
			given++
		}
	}
	return given
}

// worded reports whether a column holds words of its list, and not sentences.
func (c *complaintReader) worded(col string) bool {
	known, all := 0, 0
	for row := range rowsFrom(c.whole, c.body) {
		if x := inColumn(row, c.at[col]); x != nil {
			all++
			if c.registers.member(listOf[col], x.Text) != "" {
				known++
			}
		}
	}
	return known > 0 && known*2 >= all
}

// report reads a row; ok is false when it is no report: a blank line, a note, a signature.
func (c *complaintReader) report(row []sheet.Cell) (rep report, ok bool) {
	rep = report{row: row[0].Row, members: map[string]string{}}
	given := 0
	day := func(col string) time.Time {
		x := inColumn(row, c.at[col])
		if _, has := c.dated[col]; !has || x == nil || markedNone(x.Text) {
			return time.Time{}
		}
		t, read := c.dated[col].read(x)
		if !read {
			c.faults.add("register-date", x)
			return time.Time{}
		}
		given++
		return t
	}
	marked := c.faults.mark()
	rep.received, rep.forwarded, rep.answered = day("received"), day("forwarded"), day("answered")
	given += c.tick(&rep, row)
	for _, col := range c.valued {
		x := inColumn(row, c.at[col])
		if x == nil || c.ticked(col) {
			continue
		}
		if m := c.registers.member(listOf[col], x.Text); m != "" {
			rep.members[listOf[col]] = m
			given++
		} else if !markedNone(x.Text) {
			c.faults.add("register-value", x)
		}
	}
	if given == 0 || rep.received.IsZero() && given < 2 {
		c.faults.back(marked)
		return rep, false
	}
	c.inOrder(&rep, row)
	return rep, true
}

func markedNone(s string) bool {
	return s == "-" || s == "–" || s == "—" || s == "..." || s == "…"
}

// inOrder reports what was passed on or answered before it came in, and counts neither as in time.
func (c *complaintReader) inOrder(rep *report, row []sheet.Cell) {
	if rep.received.IsZero() {
		return
	}
	for _, d := range []struct {
		col  string
		date *time.Time
	}{{"forwarded", &rep.forwarded}, {"answered", &rep.answered}} {
		if !d.date.IsZero() && d.date.Before(rep.received) {
			c.tell(monograph.Error, "register-order", rep.row, c.at[d.col], d.date.Format(time.DateOnly), rep.received.Format(time.DateOnly), cellName(inColumn(row, c.at["received"])))
			*d.date = time.Time{}
		}
	}
}

// placed finds the sub-district and period of a report; false when it is counted nowhere, which is said.
func (c *complaintReader) placed(rep *report, row []sheet.Cell) bool {
	rep.region = c.base
	if x := inColumn(row, c.atOr("subdistrict")); x != nil {
		code := c.named(x.Text)
		switch {
		case c.base.Level() < region.Subdistrict && code == "":
			c.faults.add("register-region", x)
			return false
		case c.base.Level() < region.Subdistrict:
			rep.region = code
		case code != "" && code != c.base:
			c.faults.add("register-elsewhere", x)
			return false
		}
	}
	rep.period = c.said
	if !rep.received.IsZero() {
		rep.period = monograph.YearPeriod(rep.received.Year())
		switch half := monograph.Period(fmt.Sprintf("%s-S%d", rep.period, (int(rep.received.Month())+5)/6)); {
		case c.said == "":
		case c.said == half:
			rep.period = half
		case c.said != rep.period:
			c.faults.add("register-other-year", inColumn(row, c.at["received"]))
			return false
		}
	}
	if rep.region.Level() != region.Subdistrict || rep.period == "" {
		c.book.ask(&figure{page: c.page, code: atLevel(rep.region), period: rep.period})
		return false
	}
	return true
}

// named is the sub-district that a cell names, "" when it names none or several.
func (c *complaintReader) named(text string) region.Code {
	code, met := c.within[text]
	if !met {
		if found := c.reg.Lookup(region.Subdistrict, c.base.At(region.Regency), text); len(found) == 1 {
			code = found[0].Code
		}
		c.within[text] = code
	}
	return code
}

// atLevel is the code when it is that of a sub-district: the reports of a regency as a whole are nobody's.
func atLevel(code region.Code) region.Code {
	if code.Level() == region.Subdistrict {
		return code
	}
	return ""
}

// atOr is the index of a column, -1 when there is none.
func (r *register) atOr(column string) int {
	if col, ok := r.at[column]; ok {
		return col
	}
	return -1
}
