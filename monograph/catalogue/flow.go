package catalogue

import "monografi/monograph"

// A flowRow says of an indicator how its half-years make the year.
type flowRow struct {
	indicator string
	halves    monograph.Halves
}

var halves = []monograph.Halves{monograph.AddHalves, monograph.FirstHalf, monograph.LastHalf}

func (p *parser) flow() flowRow { return flowRow{p.must("indicator"), oneOf(p, "halves", halves)} }

// setFlows marks the indicators. What the catalogue does not have is kept for Check to tell.
func (c *Catalogue) setFlows(rows []flowRow) {
	for _, r := range rows {
		if ind := c.indicator[r.indicator]; ind != nil {
			ind.Halves = r.halves
		} else {
			c.unknownFlows = append(c.unknownFlows, r.indicator)
		}
	}
}

// flows checks that flows are counts or amounts of indicators that exist.
func (k *checker) flows() {
	for _, code := range k.unknownFlows {
		k.report("unknown", code, "flow of an unknown indicator")
	}
	for _, ind := range k.Indicators {
		if ind.Halves == monograph.AddHalves && (ind.Agg != monograph.Sum || !ind.Type.Numeric()) {
			k.report("flow", ind.Code, "its half-years cannot be added up")
		}
	}
}
