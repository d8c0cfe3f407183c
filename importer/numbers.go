package importer

import (
	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
)

// A notation counts what the figures of a column (or sheet) say about their separators.
type notation struct {
	commaDecimal, dotDecimal int // "12,5" or "1.234,5"; "12.5" or "1,234.5"
}

func (n *notation) see(r *layout.Reading) {
	switch {
	case r.Mark == ',' || r.Group == '.':
		n.commaDecimal++
	case r.Mark == '.' || r.Group == ',':
		n.dotDecimal++
	}
}

// groups notes the separator of thousands in a count.
func (n *notation) groups(sep byte) {
	switch sep {
	case '.':
		n.commaDecimal++
	case ',':
		n.dotDecimal++
	}
}

// clear tells which notation is in use, ok false when there is no sign or both.
func (n *notation) clear() (comma, ok bool) {
	return n.commaDecimal > 0, (n.commaDecimal > 0) != (n.dotDecimal > 0)
}

// settleNumbers decides what the separators of every text figure mean: by its column, then its table, its sheet, its file.
func (p *page) settleNumbers() {
	var whole notation
	columns := map[*column]*notation{}
	tables := map[*table]*notation{}
	for _, f := range p.figures {
		if f.cell.Kind != sheet.String || f.cell.Class != layout.Figure {
			continue
		}
		see := func(n *notation) { n.see(&f.cell.Reading) }
		if f.cell.Reading.Either && f.whole(p.words) {
			see = func(n *notation) { n.groups(separatorOf(f.cell.Text)) }
		}
		see(&whole)
		if f.table != nil {
			c := f.table.cols[f.c]
			if columns[c] == nil {
				columns[c] = &notation{}
			}
			if tables[f.table] == nil {
				tables[f.table] = &notation{}
			}
			see(columns[c])
			see(tables[f.table])
		}
	}
	for _, f := range p.figures {
		if f.settled {
			continue
		}
		levels := []*notation{&whole}
		if f.table != nil {
			levels = []*notation{columns[f.table.cols[f.c]], tables[f.table], &whole}
		}
		p.settleNumber(f, levels)
	}
}

// settleNumber reads one figure.
func (p *page) settleNumber(f *figure, levels []*notation) {
	f.value, f.status = f.cell.Reading.Value, f.cell.Reading.Status
	if f.cell.Class == layout.Broken {
		if identityNumber(f.cell) {
			return // told of the column as a whole, without its numbers
		}
		p.problemAt(f.cell, monograph.Warning, "number-unreadable", "")
		return
	}
	if !f.cell.Reading.Either {
		return
	}
	if f.whole(p.words) {
		return // a count has no decimals: the separator groups thousands
	}
	sep := separatorOf(f.cell.Text)
	for _, n := range levels {
		if n == nil {
			continue
		}
		comma, ok := n.clear()
		if !ok {
			continue
		}
		if (sep == ',') == comma {
			f.value = f.cell.Reading.Decimal
		}
		return
	}
	if sep == ',' {
		f.value = f.cell.Reading.Decimal
	}
	if f.role == RoleValue && f.sense.known {
		p.gather(oddity{severity: monograph.Warning, code: "number-ambiguous", reading: string(sep), args: []string{plain(f.value)}}, f.cell)
	}
}

func separatorOf(s string) byte {
	for i := 0; i < len(s); i++ {
		if s[i] == '.' || s[i] == ',' {
			if i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
				return s[i]
			}
		}
	}
	return 0
}

// whole reports whether the figure is a count, which has no decimals.
func (f *figure) whole(v *vocabulary) bool {
	if f.sense.known {
		ind := v.cat.Indicator(f.sense.series.Indicator)
		if ind != nil && f.sense.unit == "" && f.table != nil {
			if _, factor := f.table.unitOfTitle(ind.Unit); factor != 1 {
				return false // "(ribu jiwa)" above the table
			}
		}
		return ind != nil && (ind.Type == monograph.Integer || ind.Unit == "rp") && f.sense.mult == 1 && f.sense.factor == 1
	}
	unit := f.cell.Reading.Unit
	if unit == "" {
		unit = f.sense.unit
	}
	u, _, ok := v.cat.PrintedUnit(unit)
	return ok && counted[u]
}

// counted are the units of counts.
var counted = map[string]bool{"jiwa": true, "orang": true, "kk": true, "unit": true, "buah": true, "desa": true, "rp": true, "ekor": true, "pohon": true,
	"lembaga": true, "kejadian": true, "laporan": true, "kali": true, "pasangan": true, "akseptor": true, "dusun": true, "rw": true, "rt": true}
