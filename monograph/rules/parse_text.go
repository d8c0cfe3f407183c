package rules

import (
	"regexp"
	"strconv"

	"monografi/monograph/catalogue"
)

// form reads what a text is compared with.
func (p *parser) form(left sum) ([]comparison, error) {
	c := comparison{left: left, op: like}
	switch {
	case p.token("!~"):
		c.op = unlike
	case !p.token("~"):
		return nil, p.fail("=, !=, <=, >=, <, > or ~")
	}
	if len(left.operands) != 1 || left.constant != 0 || left.operands[0].coef != 1 {
		return nil, p.fail("one indicator before ~")
	}
	p.skip()
	quoted, err := strconv.QuotedPrefix(p.text[p.at:])
	if err != nil {
		return nil, p.fail("a form in quotes")
	}
	p.at += len(quoted)
	text, _ := strconv.Unquote(quoted)
	if c.form, err = regexp.Compile("(?is)^(?:" + text + ")$"); err != nil {
		return nil, catalogue.Faultf("expr %q: %v", p.text, err)
	}
	return []comparison{c}, nil
}
