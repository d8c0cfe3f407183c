package importer

import (
	"fmt"
	"strings"

	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// published is how many components of a service standard have to be published: those of the delivery of the service.
const published = 6

// components are the codes of the 14 components of a service standard (PermenPANRB 15/2014).
var components = []string{"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14"}

// likelyServices asks for names of services and columns of several components of their standard.
func (r *register) likelyServices() bool {
	n := 0
	for _, c := range components {
		if r.has(c) {
			n++
		}
	}
	if !r.has("name") || n < 5 {
		return false
	}
	for row := range rowsFrom(r.whole, r.body) {
		c := inColumn(row, r.at["name"])
		return c != nil && c.Kind == sheet.String
	}
	return true // nobody has filled it in yet
}

// A slot is a list of places that hold one service or officer each.
type slot struct {
	list    string
	members []monograph.Member
	next    int
}

func (b *book) slots(list string) *slot {
	return &slot{list: list, members: b.words.cat.Breakdown(list).Members}
}

// take is the next place; ok is false when all are taken.
func (s *slot) take() (monograph.Members, bool) {
	if s.next == len(s.members) {
		return "", false
	}
	s.next++
	return monograph.Members("").With(s.list, s.members[s.next-1].Code), true
}

// placeOf finds the sub-district and period of a register and asks for them where they are not known.
func (r *register) placeOf() (tallyKey, bool) {
	key := tallyKey{period: r.pagePeriod()}
	key.region, r.hits = r.locateSheet(r.place.over(r.file))
	if key.region.Level() != region.Subdistrict || key.period == "" {
		r.book.ask(&figure{page: r.page, code: atLevel(key.region), period: key.period})
		return key, false
	}
	return key, true
}

// keepText stores the text of a cell.
func (r *register) keepText(k tallyKey, indicator string, members monograph.Members, c *sheet.Cell) {
	text := strings.Join(strings.Fields(c.Text), " ")
	r.keep(monograph.Observation{
		Address: monograph.Address{Region: k.region, Period: k.period, Series: monograph.Series{Indicator: indicator, Members: members}},
		Status:  monograph.Reported, Text: text, Source: r.source(c.Row, c.Col, c.Text),
	})
	r.claimed[[2]int{c.Row, c.Col}] = true
}

// keepCount stores a number of rows.
func (r *register) keepCount(k tallyKey, indicator string, n, col int, what string) {
	r.keep(monograph.Observation{
		Address: monograph.Address{Region: k.region, Period: k.period, Series: monograph.Series{Indicator: indicator}},
		Status:  monograph.Reported, Value: float64(n), Source: r.source(r.body, col, what),
	})
}

// readServices stores every service with its standard, and how many standards are complete and published.
func (r *register) readServices() {
	k, ok := r.placeOf()
	if !ok {
		return
	}
	r.leftOut(func(h registerHead) bool { return h.column != "" })
	slots := r.slots("LAYANAN")
	all, complete, open := 0, 0, 0
	for row := range rowsFrom(r.whole, r.body) {
		name := inColumn(row, r.at["name"])
		if name == nil || !r.goesOn(row, 4) {
			continue
		}
		members, free := slots.take()
		if !free {
			r.tell(monograph.Error, "register-full", name.Row, name.Col, fmt.Sprint(len(slots.members)))
			break
		}
		r.last = row[0].Row
		r.keepText(k, "PLY.LAYANAN", members, name)
		missing := r.standard(k, members, row)
		all++
		if len(missing) == 0 {
			complete++
		} else {
			r.tell(monograph.Warning, "standard-incomplete", name.Row, name.Col, fmt.Sprint(len(components)-len(missing)), fmt.Sprint(len(components)), strings.Join(missing, ", "))
		}
		if r.isPublished(k, members, row, missing) {
			open++
		}
	}
	if all == 0 {
		return
	}
	name := r.at["name"]
	r.keepCount(k, "PLY.JENIS", all, name, r.span(name))
	r.keepCount(k, "PLY.STANDAR_LENGKAP", complete, name, r.span(name)+" = 14 komponen")
	if col, ok := r.at["published"]; ok {
		r.keepCount(k, "PLY.STANDAR_TERBIT", open, col, r.span(col)+" = dipublikasikan")
	}
}

// goesOn reports whether a row belongs to the list: below a blank row only when it is filled in as a row of the list is, and no signature.
func (r *register) goesOn(row []sheet.Cell, filled int) bool {
	return len(row) > 1 && (r.last == 0 || row[0].Row == r.last+1 || len(row) >= filled)
}

// standard stores the components of a service and returns the labels of those that are missing.
func (r *register) standard(k tallyKey, service monograph.Members, row []sheet.Cell) (missing []string) {
	for _, code := range components {
		c := inColumn(row, r.atOr(code))
		if c == nil || blankWord(c.Text) {
			m, _ := r.words.cat.Breakdown("KOMPONEN").Member(code)
			missing = append(missing, strings.TrimSuffix(m.Label.ID, " (Standar)"))
			continue
		}
		r.keepText(k, "PLY.LAYANAN_ISI", service.With("KOMPONEN", code), c)
	}
	return missing
}

// isPublished stores what is said of the publication of a standard, and reports whether its first six components are given and published.
func (r *register) isPublished(k tallyKey, service monograph.Members, row []sheet.Cell, missing []string) bool {
	c := inColumn(row, r.atOr("published"))
	if c == nil {
		return false
	}
	r.keepText(k, "PLY.LAYANAN_TERBIT", service, c)
	for _, code := range components[:published] {
		if x := inColumn(row, r.atOr(code)); x == nil || blankWord(x.Text) {
			return false
		}
	}
	if blankWord(c.Text) {
		r.tell(monograph.Warning, "standard-unpublished", c.Row, c.Col)
		return false
	}
	return true
}

// blankWord reports whether a cell says that there is nothing.
func blankWord(s string) bool {
	switch catalogue.Normalize(s) {
	case "", "tidak", "tidak ada", "belum", "belum ada", "nihil", "tdk", "tdk ada", "x", "no", "none", "kosong":
		return true
	}
	return false
}

// likelyOfficers asks for posts and education or training under a title that speaks of those who give services: other lists of staff are not
// the profile that the law asks for.
func (r *register) likelyOfficers() bool {
	return r.has("post") && (r.has("education") || r.has("training")) && (r.blank() || len(rowAt(r.whole, r.body)) > 1) && r.speaksOfOfficers()
}

func (r *register) speaksOfOfficers() bool {
	titles := []string{r.whole.Name}
	for row := range rowsFrom(r.whole, 0) {
		if row[0].Row >= r.heads[0].row {
			break
		}
		titles = append(titles, row[0].Text)
	}
	for _, s := range titles {
		s = " " + catalogue.Normalize(s) + " "
		if strings.Contains(s, " pelaksana ") || strings.Contains(s, " petugas pelayanan ") || strings.Contains(s, " petugas layanan ") {
			return true
		}
	}
	return false
}

// officerParts are the columns of an officer that are kept; his name and numbers are not.
var officerParts = []struct{ column, member string }{{"post", "JABATAN"}, {"education", "PENDIDIKAN"}, {"training", "PELATIHAN"}}

// readOfficers stores posts, education and training of those who give the services.
func (r *register) readOfficers() {
	k, ok := r.placeOf()
	if !ok {
		return
	}
	r.leftOut(func(h registerHead) bool { return h.column != "" })
	slots := r.slots("PELAKSANA")
	n := 0
	for row := range rowsFrom(r.whole, r.body) {
		post := inColumn(row, r.at["post"])
		if post == nil || !r.goesOn(row, 3) {
			continue
		}
		members, free := slots.take()
		if !free {
			r.tell(monograph.Error, "register-full", post.Row, post.Col, fmt.Sprint(len(slots.members)))
			break
		}
		n++
		r.last = row[0].Row
		for _, part := range officerParts {
			if c := inColumn(row, r.atOr(part.column)); c != nil && !blankWord(c.Text) {
				r.keepText(k, "PLY.PELAKSANA_DAFTAR", members.With("PROFIL_PELAKSANA", part.member), c)
			}
		}
	}
	if n == 0 {
		return
	}
	r.keepCount(k, "PLY.PELAKSANA_JML", n, r.at["post"], r.span(r.at["post"]))
}
