package importer

import (
	"fmt"
	"regexp"
	"strings"

	"monografi/importer/sheet"
	"monografi/monograph"
)

// readUpright stores the services of all sheets that stand upright, in their order.
func (b *book) readUpright(lists []*register) {
	type place struct {
		slots *slot
		standards
		last      *register
		first     *sheet.Cell
		published bool // something is said of it
	}
	places := map[tallyKey]*place{}
	var order []tallyKey
	for _, r := range lists {
		k, ok := r.placeOf()
		if !ok {
			continue
		}
		p := places[k]
		if p == nil {
			p = &place{slots: b.slots("LAYANAN")}
			places[k], order = p, append(order, k)
		}
		for _, s := range r.services {
			if s.name == nil {
				s.name = r.nameOfSheet()
			}
			if s.name == nil {
				r.tell(monograph.Warning, "service-unnamed", r.rowOf(s), r.at["component"])
				continue
			}
			members, free := p.slots.take()
			if !free {
				r.tell(monograph.Error, "register-full", s.name.Row, s.name.Col, fmt.Sprint(len(p.slots.members)))
				break
			}
			if p.first == nil {
				p.first, p.last = s.name, r
			}
			p.published = p.published || s.parts["published"] != nil
			p.add(r.keepService(k, members, s))
		}
	}
	for _, k := range order {
		p := places[k]
		if p.all == 0 {
			continue
		}
		at, what := p.first, fmt.Sprintf("%d layanan", p.all)
		p.last.keepCount(k, "PLY.JENIS", p.all, at.Row, at.Col, what)
		p.last.keepCount(k, "PLY.STANDAR_LENGKAP", p.complete, at.Row, at.Col, what+allComponents)
		if p.published {
			p.last.keepCount(k, "PLY.STANDAR_TERBIT", p.open, at.Row, at.Col, what+madePublic)
		}
	}
}

// plainSheetName is a name that says nothing.
var plainSheetName = regexp.MustCompile(`(?i)^(?:sheet|lembar|data|tabel|sp|sop|standar(?: pelayanan)?|layanan|pelayanan)?[ _-]*\d*$`)

// nameOfSheet is the name of the one service of a sheet that is called by it.
func (r *register) nameOfSheet() *sheet.Cell {
	if len(r.services) != 1 || plainSheetName.MatchString(strings.TrimSpace(r.whole.Name)) {
		return nil
	}
	c := r.whole.Cell(0)
	c.Text = r.whole.Name
	return &c
}

// rowOf is the first row that speaks of a service.
func (r *register) rowOf(s *service) int {
	row := r.body
	for _, c := range s.parts {
		if c.Text != "" && (row == r.body || c.Row < row) {
			row = c.Row
		}
	}
	return row
}
