package rules

import (
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// The figures that only one kind of village has: a kelurahan spends through the sub-district's budget and has none of its own, a desa is no
// spending unit of the regency (rule K-09).
var ownBudget = map[region.Kind]func(indicator string) bool{
	region.Kelurahan: func(i string) bool { return (i == "APB" || strings.HasPrefix(i, "APB.")) && i != "APB.KEC" },
	region.Desa:      func(i string) bool { return i == "KEU.APBD" },
}

// wrongKind finds budgets of a kind of village that the law gives none, one finding for each village and period, at its first cell. Nothing and zero are no
// budget.
func (f *figures) wrongKind() []monograph.Finding {
	var out []monograph.Finding
	told := map[int32]bool{}
	for i := range f.list {
		fig := &f.list[i]
		if fig.row == none || fig.series == none || fig.value == 0 || told[fig.row] {
			continue
		}
		forbidden := ownBudget[f.rows[fig.row].region.Kind()]
		if forbidden == nil || !forbidden(f.series[fig.series].Indicator) {
			continue
		}
		told[fig.row] = true
		one := f.finding("K-09", monograph.Warning, fig.row, fig.series)
		one.Cells = []monograph.Source{fig.source}
		one.Observed = ptr(fig.value)
		out = append(out, one)
	}
	return out
}
