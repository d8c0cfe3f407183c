package rules

import "monografi/monograph"

// divisor reads what a series is divided by: another, or a sum of others in brackets.
func (p *parser) divisor(o *operand) error {
	bracket := p.token("(")
	for {
		p.skip()
		one := operand{series: monograph.Series{Indicator: p.take(isCode)}}
		if one.series.Indicator == "" {
			return p.fail("an indicator")
		}
		if err := p.suffix(&one); err != nil {
			return err
		}
		if o.over.Indicator == "" {
			o.over = one.series
		} else {
			o.plus = append(o.plus, one.series)
		}
		if bracket && p.token("+") {
			continue
		}
		if bracket && !p.token(")") {
			return p.fail("a closing )")
		}
		return nil
	}
}
