package importer

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// tallies are the counts of the reports of a file, over all its registers.
type tallies struct {
	*book
	calendar *catalogue.Calendar
	byPlace  map[tallyKey]*placeTally
	order    []tallyKey
	unknown  map[int]bool // years whose holidays are not known
	reader   *register    // of the last register, to list what was counted
}

type tallyKey struct {
	region region.Code
	period monograph.Period
}

// A placeTally holds the counts of one sub-district and period.
type placeTally struct {
	counts map[monograph.Series]*tally
	order  []monograph.Series
	oldest report // the oldest report that is still open
	where  monograph.Source
	latest time.Time // the latest date of the register
	scopes map[monograph.Members]*scope
}

// A tally is a number of rows and where they stand.
type tally struct {
	n      int
	source monograph.Source // of the first; its Raw names the cells that were counted
}

func newTallies(b *book) *tallies {
	return &tallies{book: b, calendar: b.words.cat.Calendar(), byPlace: map[tallyKey]*placeTally{}, unknown: map[int]bool{}}
}

func (t *tallies) of(k tallyKey) *placeTally {
	p := t.byPlace[k]
	if p == nil {
		p = &placeTally{counts: map[monograph.Series]*tally{}, scopes: map[monograph.Members]*scope{}}
		t.byPlace[k] = p
		t.order = append(t.order, k)
	}
	return p
}

// add takes a count over from one register to the file.
func (p *placeTally) add(s monograph.Series, n int, from monograph.Source) {
	c := p.counts[s]
	if c == nil {
		p.counts[s] = &tally{n, from}
		p.order = append(p.order, s)
		return
	}
	if c.n == 0 && n > 0 { // what stands nowhere in the first register has its cell in this one
		c.source, from = from, c.source
	}
	c.n += n
	if from.Sheet != c.source.Sheet {
		from.Raw = "[" + from.Sheet + "]!" + from.Raw
	}
	if c.source.Raw != from.Raw {
		c.source.Raw += " + " + from.Raw
	}
}

// A sheetTally counts one register.
type sheetTally struct {
	*tallies
	c       *complaintReader
	rows    map[tallyKey]*sheetPlace
	order   []tallyKey
	channel string // the one channel that the register is of, "" when it has a column of channels
	grouped bool   // by sub-district
}

// A sheetPlace is what one register says of one sub-district and period.
type sheetPlace struct {
	n, forwarded, answered int
	first                  [3]int                    // rows of the first report, the first forwarded and the first answered in time
	members                map[string]map[string]int // list → member → number
	at                     map[string]map[string]int // list → member → first row
	months                 [12]int
	month                  [12]int // first row
	oldest                 report
	latest                 time.Time
}

func (t *tallies) sheet(c *complaintReader) *sheetTally {
	t.reader = c.register
	s := &sheetTally{tallies: t, c: c, rows: map[tallyKey]*sheetPlace{}, grouped: c.base.Level() < region.Subdistrict}
	if !slices.Contains(c.valued, "channel") {
		s.channel = c.channelOfTitle()
	}
	return s
}

// channelOfTitle finds the channel that the titles, the sheet's name or the file's name speak of; "" when none or several.
func (c *complaintReader) channelOfTitle() string {
	found := ""
	for _, title := range append(append([]string{}, c.head...), c.whole.Name, fileStem(c.wb.Name)) {
		for _, w := range strings.Fields(catalogue.Normalize(title)) {
			m := c.registers.member(complaints+"/title", w)
			if m == "" || m == found {
				continue
			}
			if found != "" {
				return ""
			}
			found = m
		}
	}
	return found
}

func (s *sheetTally) add(rep *report) {
	k := tallyKey{rep.region, rep.period}
	p := s.rows[k]
	if p == nil {
		p = &sheetPlace{first: [3]int{rep.row, -1, -1}, members: map[string]map[string]int{}, at: map[string]map[string]int{}}
		s.rows[k] = p
		s.order = append(s.order, k)
	}
	p.n++
	for list, m := range rep.members {
		if p.members[list] == nil {
			p.members[list], p.at[list] = map[string]int{}, map[string]int{}
		}
		if p.members[list][m]++; p.members[list][m] == 1 {
			p.at[list][m] = rep.row
		}
	}
	forwarded, answered := p.forwarded, p.answered
	defer func() { s.count(s.of(k), rep, p.forwarded > forwarded, p.answered > answered) }()
	if rep.received.IsZero() {
		return
	}
	m := rep.received.Month() - 1
	if p.months[m]++; p.months[m] == 1 {
		p.month[m] = rep.row
	}
	s.timely(p, rep)
	if open := s.c.open(rep); open && (p.oldest.received.IsZero() || rep.received.Before(p.oldest.received)) {
		p.oldest = *rep
	}
	for _, day := range []time.Time{rep.received, rep.forwarded, rep.answered} {
		if day.After(p.latest) {
			p.latest = day
		}
	}
}

// timely counts what was passed on and acted on in time. Five days run from the day of passing on, where that is given.
func (s *sheetTally) timely(p *sheetPlace, rep *report) {
	if !s.calendar.Knows(rep.received.Year()) {
		s.unknown[rep.received.Year()] = true
	}
	from := rep.received
	if !rep.forwarded.IsZero() {
		from = rep.forwarded
		if s.calendar.WithinDays(rep.received, rep.forwarded, forwardDays) {
			if p.forwarded++; p.forwarded == 1 {
				p.first[1] = rep.row
			}
		}
	}
	if !rep.answered.IsZero() && s.calendar.WithinDays(from, rep.answered, answerDays) {
		if p.answered++; p.answered == 1 {
			p.first[2] = rep.row
		}
	}
}

// open reports whether a report waits for an answer: its status says so, or without a status, no date of an answer is given.
func (c *complaintReader) open(rep *report) bool {
	if slices.Contains(c.valued, "status") {
		m := rep.members["TINDAK_LANJUT"]
		return m == "BELUM" || m == "PROSES"
	}
	_, dated := c.dated["answered"]
	return dated && rep.answered.IsZero()
}

// end hands the counts of the register to those of the file.
func (s *sheetTally) end() {
	for _, k := range s.order {
		s.into(s.of(k), s.rows[k], s.suffix(k))
	}
	if s.channel != "" && len(s.order) > 0 {
		s.c.tell(monograph.Info, "register-one-channel", s.c.heads[0].row, s.c.heads[0].col, s.channel)
	}
}

// suffix says to which sub-district and year the rows of a register that holds several are narrowed.
func (s *sheetTally) suffix(k tallyKey) string {
	out := ""
	if col, ok := s.c.at["subdistrict"]; ok && s.grouped {
		r, _ := s.reg.Get(k.region)
		out += "; " + s.c.span(col) + " = " + r.Name
	}
	if slices.ContainsFunc(s.order, func(other tallyKey) bool { return other.period != k.period }) {
		out += "; " + s.c.span(s.c.at["received"]) + " = " + string(k.period)
	}
	return out
}

// into writes the counts of one register and place as series of the catalogue.
func (s *sheetTally) into(p *placeTally, x *sheetPlace, suffix string) {
	received := s.c.at["received"]
	put := func(indicator string, members monograph.Members, n, row, col int, what string) {
		if row < 0 {
			row = s.c.body - 1
		}
		p.add(monograph.Series{Indicator: indicator, Members: members}, n, s.c.source(row, col, what+suffix))
	}
	put("PLY.ADUAN", "", x.n, x.first[0], received, s.c.span(received))
	for _, col := range []string{"class", "status", "channel", "category"} {
		if !slices.Contains(s.c.valued, col) {
			continue
		}
		list := listOf[col]
		for _, m := range s.words.cat.Breakdown(list).Members {
			row, met := x.at[list][m.Code]
			if !met {
				row = -1
			}
			at := s.c.at[col]
			if ticked, ok := s.c.at[col+"="+m.Code]; ok {
				at = ticked
			}
			put("PLY.ADUAN", monograph.Members("").With(list, m.Code), x.members[list][m.Code], row, at, s.c.span(at)+" = "+m.Label.ID)
		}
	}
	if s.channel != "" {
		put("PLY.ADUAN", monograph.Members("").With("KANAL", s.channel), x.n, x.first[0], received, s.c.span(received))
	}
	s.monthly(x, put)
	if col, ok := s.c.at["forwarded"]; ok {
		put("PLY.ADU_TEPAT", "WAKTU=3_HARI", x.forwarded, x.first[1], col, fmt.Sprintf("%s - %s <= %d hari kerja", s.c.span(col), s.c.span(received), forwardDays))
	}
	if col, ok := s.c.at["answered"]; ok {
		put("PLY.ADU_TEPAT", "WAKTU=5_HARI", x.answered, x.first[2], col, fmt.Sprintf("%s - %s <= %d hari kerja", s.c.span(col), s.c.span(s.since()), answerDays))
	}
	if !x.oldest.received.IsZero() && (p.oldest.received.IsZero() || x.oldest.received.Before(p.oldest.received)) {
		p.oldest, p.where = x.oldest, s.c.source(x.oldest.row, received, "")
	}
	if x.latest.After(p.latest) {
		p.latest = x.latest
	}
}

// since is the column from which the days of an answer are counted.
func (s *sheetTally) since() int {
	if col, ok := s.c.at["forwarded"]; ok {
		return col
	}
	return s.c.at["received"]
}

// monthly counts by month, from the first month with a report to the last: of the others the register says nothing.
func (s *sheetTally) monthly(x *sheetPlace, put func(string, monograph.Members, int, int, int, string)) {
	first, last := -1, -1
	for m, n := range x.months {
		if n > 0 {
			if first < 0 {
				first = m
			}
			last = m
		}
	}
	for m := max(first, 0); m <= last; m++ {
		row := x.month[m]
		if x.months[m] == 0 {
			row = -1
		}
		put("PLY.ADUAN", monograph.Members("").With("BULAN", fmt.Sprintf("%02d", m+1)), x.months[m], row, s.c.at["received"],
			fmt.Sprintf("%s = %02d", s.c.span(s.c.at["received"]), m+1))
	}
}
