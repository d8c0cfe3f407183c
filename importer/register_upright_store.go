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
		slots           *slot
		all, full, open int
		last            *register
		first           *sheet.Cell
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
			p.all++
			full, open := r.keepUpright(k, members, s)
			p.full, p.open = p.full+full, p.open+open
		}
	}
	for _, k := range order {
		if p := places[k]; p.all > 0 {
			p.last.keepNumber(k, "PLY.JENIS", p.all, p.first)
			p.last.keepNumber(k, "PLY.STANDAR_LENGKAP", p.full, p.first)
			if p.open > 0 {
				p.last.keepNumber(k, "PLY.STANDAR_TERBIT", p.open, p.first)
			}
		}
	}
}

// keepUpright stores one service; full is 1 when its standard is complete, open when it is published.
func (r *register) keepUpright(k tallyKey, members monograph.Members, s *uprightService) (full, open int) {
	r.keepText(k, "PLY.LAYANAN", members, s.name)
	var missing []string
	delivery := true
	for i, code := range components {
		c := s.parts[code]
		if c == nil || blankWord(c.Text) {
			m, _ := r.words.cat.Breakdown("KOMPONEN").Member(code)
			missing = append(missing, strings.TrimSuffix(m.Label.ID, " (Standar)"))
			delivery = delivery && i >= published
			continue
		}
		r.keepText(k, "PLY.LAYANAN_ISI", members.With("KOMPONEN", code), c)
	}
	if len(missing) > 0 {
		r.tell(monograph.Warning, "standard-incomplete", s.name.Row, s.name.Col, fmt.Sprint(len(components)-len(missing)), fmt.Sprint(len(components)), strings.Join(missing, ", "))
	} else {
		full = 1
	}
	if c := s.parts["published"]; c != nil && c.Text != "" {
		r.keepText(k, "PLY.LAYANAN_TERBIT", members, c)
		if delivery && !blankWord(c.Text) {
			open = 1
		}
	}
	return full, open
}

// keepNumber stores a number of services at the name of the first.
func (r *register) keepNumber(k tallyKey, indicator string, n int, at *sheet.Cell) {
	r.keep(monograph.Observation{
		Address: monograph.Address{Region: k.region, Period: k.period, Series: monograph.Series{Indicator: indicator}},
		Status:  monograph.Reported, Value: float64(n), Source: r.source(at.Row, at.Col, fmt.Sprintf("%d layanan", n)),
	})
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
func (r *register) rowOf(s *uprightService) int {
	row := r.body
	for _, c := range s.parts {
		if c.Text != "" && (row == r.body || c.Row < row) {
			row = c.Row
		}
	}
	return row
}
