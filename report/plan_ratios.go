package report

import (
	"strings"

	"monografi/monograph"
)

// ratios adds every ratio to the table of its numerator, where that is small enough; other ratios get tables of their own.
func (p *sectionPlan) ratios() {
	var alone []*monograph.Indicator
	for _, ind := range p.Catalogue.Indicators {
		all := p.series[ind.Code]
		if ind.Section != p.section.Code || ind.Agg != monograph.Ratio || len(all) == 0 {
			continue
		}
		if len(all) > 1 || all[0].Members != "" {
			p.divided(ind, all)
			continue
		}
		numerator, _, _ := strings.Cut(ind.Num, "{")
		host := p.host[numerator]
		if host == nil || host.members != nil || len(leaves(host.columns)) >= maxColumns {
			alone = append(alone, ind)
			continue
		}
		host.columns = append(host.columns, p.figures(ind, all[0], ind.Label))
	}
	p.group(alone)
}
