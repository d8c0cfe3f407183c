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

// keepCount stores a number of rows or services; row and col are where counting began, what says what was counted.
func (r *register) keepCount(k tallyKey, indicator string, n, row, col int, what string) {
	r.keep(monograph.Observation{
		Address: monograph.Address{Region: k.region, Period: k.period, Series: monograph.Series{Indicator: indicator}},
		Status:  monograph.Reported, Value: float64(n), Source: r.source(row, col, what),
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
	var n standards
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
		n.add(r.keepService(k, members, r.serviceOf(name, row)))
	}
	if n.all == 0 {
		return
	}
	name := r.at["name"]
	r.keepCount(k, "PLY.JENIS", n.all, r.body, name, r.span(name))
	r.keepCount(k, "PLY.STANDAR_LENGKAP", n.complete, r.body, name, r.span(name)+allComponents)
	if col, ok := r.at["published"]; ok {
		r.keepCount(k, "PLY.STANDAR_TERBIT", n.open, r.body, col, r.span(col)+madePublic)
	}
}

// What a count of standards rests on, behind where it was counted.
const (
	allComponents = " = 14 komponen"
	madePublic    = " = dipublikasikan"
)

// standards counts services, those with a complete standard, and those that publish what has to be.
type standards struct{ all, complete, open int }

func (n *standards) add(complete, open bool) {
	n.all++
	if complete {
		n.complete++
	}
	if open {
		n.open++
	}
}

// goesOn reports whether a row belongs to the list: below a blank row only when it is filled in as a row of the list is, and no signature.
func (r *register) goesOn(row []sheet.Cell, filled int) bool {
	return len(row) > 1 && (r.last == 0 || row[0].Row == r.last+1 || len(row) >= filled)
}

// A service is one service of a list, with the cells that say something of it.
type service struct {
	name  *sheet.Cell
	parts map[string]*sheet.Cell // by component, and "published"
}

// part is the cell of a component, or nil where it says that there is nothing.
func (s *service) part(code string) *sheet.Cell {
	if c := s.parts[code]; c != nil && !blankWord(c.Text) {
		return c
	}
	return nil
}

// serviceOf takes a service out of its row.
func (r *register) serviceOf(name *sheet.Cell, row []sheet.Cell) *service {
	s := &service{name, map[string]*sheet.Cell{}}
	for _, code := range append([]string{"published"}, components...) {
		if c := inColumn(row, r.atOr(code)); c != nil {
			s.parts[code] = c
		}
	}
	return s
}

// keepService stores a service with its standard, and reports whether the standard is complete, and whether what has to be published of it is there and published.
func (r *register) keepService(k tallyKey, members monograph.Members, s *service) (complete, open bool) {
	r.keepText(k, "PLY.LAYANAN", members, s.name)
	var missing []string
	delivery := true
	for i, code := range components {
		if c := s.part(code); c != nil {
			r.keepText(k, "PLY.LAYANAN_ISI", members.With("KOMPONEN", code), c)
			continue
		}
		m, _ := r.words.cat.Breakdown("KOMPONEN").Member(code)
		missing = append(missing, strings.TrimSuffix(m.Label.ID, " (Standar)"))
		delivery = delivery && i >= published
	}
	if len(missing) > 0 {
		r.tell(monograph.Warning, "standard-incomplete", s.name.Row, s.name.Col, fmt.Sprint(len(components)-len(missing)), fmt.Sprint(len(components)), strings.Join(missing, ", "))
	}
	c := s.parts["published"]
	if c == nil || c.Text == "" {
		return len(missing) == 0, false
	}
	r.keepText(k, "PLY.LAYANAN_TERBIT", members, c)
	if delivery && blankWord(c.Text) {
		r.tell(monograph.Warning, "standard-unpublished", c.Row, c.Col)
	}
	return len(missing) == 0, delivery && !blankWord(c.Text)
}

// blankWord reports whether a cell says that there is nothing.
func blankWord(s string) bool {
	switch catalogue.Normalize(s) {
	case "", "tidak", "tidak ada", "belum", "belum ada", "nihil", "tdk", "tdk ada", "x", "no", "none", "kosong":
		return true
	}
	return false
}
