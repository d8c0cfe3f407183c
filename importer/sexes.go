package importer

import "monografi/monograph"

// sexesOf gives columns that are headed by nothing but the sexes to what they add up to in every row: heads of households, not
// inhabitants, beside "Jumlah KK".
func (t *table) sexesOf() {
	male, female := t.bareSex("L"), t.bareSex("P")
	if male < 0 || female < 0 || len(t.rows) == 0 {
		return
	}
	for ci := range t.cols {
		f := t.cells[[2]int{0, ci}]
		if f == nil || !f.sense.known || f.sense.derived || f.sense.series.Members != "" || f.sense.series.Indicator == "PDK.JML" {
			continue
		}
		ind := t.words.cat.Indicator(f.sense.series.Indicator)
		if ind == nil {
			continue
		}
		if _, ok := ind.Uses("SEX"); !ok || !t.alwaysSum(ci, male, female) {
			continue
		}
		t.change(func(s *sense) {
			if s.known {
				s.series.Indicator = ind.Code
			}
		}, map[int]bool{male: true, female: true})
		return
	}
}

// bareSex is the only column headed by a sex and nothing else, -1 when there is none or more than one.
func (t *table) bareSex(sex string) int {
	at := -1
	for ci, c := range t.cols {
		f := t.cells[[2]int{0, ci}]
		if f == nil || !f.sense.known || f.sense.series.Indicator != "PDK.JML" {
			continue
		}
		if f.sense.series.Members != monograph.MembersOf(map[string]string{"SEX": sex}) || len(c.texts) != 1 || names(c.texts, "PDK.JML") {
			if f.sense.series.Members == "" || f.sense.series.Members.Get("SEX") == sex {
				return -1 // the inhabitants stand here too
			}
			continue
		}
		if at >= 0 {
			return -1
		}
		at = ci
	}
	return at
}

// alwaysSum reports whether a column is the sum of two others in every row, and not by chance.
func (t *table) alwaysSum(ci, a, b int) bool {
	n := 0
	for ri := range t.rows {
		x, y, z := t.cells[[2]int{ri, a}], t.cells[[2]int{ri, b}], t.cells[[2]int{ri, ci}]
		if x == nil || y == nil || z == nil {
			continue
		}
		if !near(x.cell.Reading.Value+y.cell.Reading.Value, z.cell.Reading.Value) {
			return false
		}
		n++
	}
	return n > 2
}
