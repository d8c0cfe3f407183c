package importer

import "monografi/monograph"

// sectionDepth is that of "A."; a heading further in says of what its lines tell.
const sectionDepth = 10

// tellApart looks at lines of a form that say the same and differ, such as "Jumlah Buku" under "Perpustakaan Desa" and under
// "Taman Bacaan". Where they stand under different headings, those under a heading nobody understands count something else.
func (p *page) tellApart() {
	same := map[monograph.Address][]*figure{}
	for _, f := range p.figures {
		if f.table == nil && f.role == RoleValue && f.sense.known && f.text != "key" {
			a := monograph.Address{Period: f.period, Series: f.sense.series}
			same[a] = append(same[a], f)
		}
	}
	for _, f := range p.figures {
		fs := same[monograph.Address{Period: f.period, Series: f.sense.series}]
		if len(fs) > 1 && fs[0] == f && differ(fs) {
			setApart(fs)
		}
	}
}

// differ reports whether figures differ and no two of them stand under one heading.
func differ(fs []*figure) bool {
	heads, values := map[string]bool{}, map[string]bool{}
	for _, f := range fs {
		if f.under != nil {
			heads[f.under.text.norm] = true
		} else {
			heads[""] = true
		}
		values[f.text+plain(f.cell.Reading.Value)+f.status.String()] = true
	}
	return len(values) > 1 && len(heads) == len(fs)
}

// setApart takes the meaning from the lines under headings that are not understood, when at most one is left.
func setApart(fs []*figure) {
	var strange []*figure
	for _, f := range fs {
		if u := f.under; u != nil && u.depth > sectionDepth && len(u.text.rest) > 0 {
			strange = append(strange, f)
		}
	}
	if len(strange) < len(fs)-1 {
		return
	}
	for _, f := range strange {
		f.sense = sense{unknown: f.under.raw + " > " + f.row[len(f.row)-1], factor: 1, mult: 1}
		if f.text != "" {
			f.role, f.settled = RoleNote, true
		}
	}
}
