package importer

import "monografi/monograph"

// stages reads the columns of a table of budgets against each other. "Anggaran Setelah Perubahan" is the changed budget where the budget before the change
// stands beside it; alone it is the budget.
func (t *table) stages() {
	const list, budget, changed = "TAHAP", "ANGGARAN", "PERUBAHAN"
	given := map[string]bool{}
	for _, f := range t.cells {
		given[f.sense.series.Members.Get(list)] = true
	}
	if !given[changed] || given[budget] {
		return
	}
	for _, f := range t.cells {
		if f.sense.series.Members.Get(list) == changed {
			f.sense.series = monograph.Series{Indicator: f.sense.series.Indicator, Members: f.sense.series.Members.With(list, budget)}
		}
	}
}
