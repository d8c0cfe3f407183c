package rules

import (
	"regexp"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A statement is the meaning of a rule's expression:
//
//	PEM.RT >= PEM.RW when PEM.RW > 0
//	0.85 PDK.JML{SEX=P} <= PDK.JML{SEX=L} <= 1.2 PDK.JML{SEX=P}
//	MUT.AWAL = MUT.AKHIR@-1
//	PDK.JML >= KRJ.KMB{PEKERJAAN=*}
//	MUT.AKHIR = MUT.AWAL + MUT.LAHIR - MUT.MATI - MUT.HILANG?
//	PEM.DESA = REGION.DESA
//	GEO.JRK_KEC <= GEO.JRK_DESA_JAUH^
//	TAN.UTAMA_RATA = TAN.UTAMA_JML / TAN.UTAMA_PANEN
//	PDK.PADAT = 100 PDK.JML / (LHN.SAWAH + LHN.KERING)
//	ID.KODE_POS ~ "[0-9]{5}"
//
// A member * stands for all top members of its list, @-1 for the period before, ^ for the region around, and ? for a figure that counts as 0
// where it is absent. REGION.… and PERIOD.… are known of every region and period (see known). ~ asks whether a text is of a form, !~ whether it
// is not; the whole text counts, in capitals or not. The comparisons of a chain hold together; after "when" and "and" stand conditions.
type statement struct {
	holds []comparison
	when  []comparison
}

// A comparison puts two sums in relation, or a text to its form.
type comparison struct {
	left, right sum
	op          op
	form        *regexp.Regexp // of ~ and !~, where left is one series and right is empty
}

// A sum is a linear combination of series.
type sum struct {
	operands []operand
	constant float64
}

// An operand is a series times a coefficient.
type operand struct {
	series   monograph.Series
	coef     float64
	lag      int                // periods back
	around   bool               // of the region around
	optional bool               // 0 where absent
	starred  bool               // one of a whole list, X{LIST=*}
	over     monograph.Series   // what it is divided by, if anything
	plus     []monograph.Series // what is added to over
}

// parseStatement reads an expression. Its errors name the place in the text.
func parseStatement(text string) (statement, error) {
	p := parser{text: text}
	var s statement
	var err error
	if s.holds, err = p.chain(); err != nil {
		return s, err
	}
	for word := "when"; p.word(word); word = "and" {
		c, err := p.chain()
		if err != nil {
			return s, err
		}
		s.when = append(s.when, c...)
	}
	if p.skip(); p.at < len(p.text) {
		return s, p.fail("end of the rule")
	}
	return s, nil
}

// A parser walks over an expression.
type parser struct {
	text string
	at   int
}

// fail is the error of finding something else than what was wanted.
func (p *parser) fail(want string) error {
	p.skip()
	if p.at == len(p.text) {
		return catalogue.Faultf("expr %q ends where %v should stand", p.text, catalogue.Faultf(want))
	}
	return catalogue.Faultf("expr %q: found %q at %d, want %v", p.text, p.text[p.at:], p.at+1, catalogue.Faultf(want))
}

func (p *parser) skip() {
	for p.at < len(p.text) && p.text[p.at] == ' ' {
		p.at++
	}
}

// token takes a symbol if it comes next.
func (p *parser) token(symbol string) bool {
	p.skip()
	if !strings.HasPrefix(p.text[p.at:], symbol) {
		return false
	}
	p.at += len(symbol)
	return true
}

// word takes a word of the language if it comes next.
func (p *parser) word(w string) bool { return p.token(w + " ") }

// take reads as long as bytes are accepted.
func (p *parser) take(ok func(byte) bool) string {
	start := p.at
	for p.at < len(p.text) && ok(p.text[p.at]) {
		p.at++
	}
	return p.text[start:p.at]
}

// chain reads one or more comparisons that share their middle sums.
func (p *parser) chain() ([]comparison, error) {
	left, err := p.sum()
	if err != nil {
		return nil, err
	}
	var out []comparison
	for {
		o, ok := p.op()
		if !ok && len(out) == 0 {
			return p.form(left)
		}
		if !ok {
			return observeMiddle(out), nil
		}
		right, err := p.sum()
		if err != nil {
			return nil, err
		}
		out = append(out, comparison{left: left, right: right, op: o})
		left = right
	}
}

// observeMiddle turns the first of two bounds around, so that what stands between them is the observed side of both.
func observeMiddle(all []comparison) []comparison {
	if len(all) == 2 {
		c := &all[0]
		c.left, c.right, c.op = c.right, c.left, c.op.turned()
	}
	return all
}

// op reads a relation.
func (p *parser) op() (op, bool) {
	for _, c := range []struct {
		symbol string
		op     op
	}{{"<=", atMost}, {">=", atLeast}, {"<", less}, {">", more}, {"=", equal}, {"!=", unequal}} {
		if p.token(c.symbol) {
			return c.op, true
		}
	}
	return equal, false
}

// sum reads terms joined by + and −.
func (p *parser) sum() (sum, error) {
	var s sum
	sign := 1.0
	if p.token("-") {
		sign = -1
	}
	for {
		if err := p.term(&s, sign); err != nil {
			return s, err
		}
		switch {
		case p.token("+"):
			sign = 1
		case p.token("-"):
			sign = -1
		default:
			return s, nil
		}
	}
}

// term reads a number, a series, or a number times a series.
func (p *parser) term(s *sum, sign float64) error {
	p.skip()
	coef := sign
	digits := p.take(func(c byte) bool { return c >= '0' && c <= '9' || c == '.' })
	if digits != "" {
		n, err := strconv.ParseFloat(digits, 64)
		if err != nil {
			return catalogue.Faultf("expr %q: %q is not a number", p.text, digits)
		}
		coef *= n
		p.token("*")
	}
	p.skip()
	code := p.take(isCode)
	switch {
	case code == "" && digits != "":
		s.constant += coef
		return nil
	case code == "":
		return p.fail("a number or an indicator")
	}
	o := operand{series: monograph.Series{Indicator: code}, coef: coef}
	if err := p.suffix(&o); err != nil {
		return err
	}
	if p.token("/") {
		if err := p.divisor(&o); err != nil {
			return err
		}
	}
	s.operands = append(s.operands, o)
	return nil
}

func isCode(c byte) bool { return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '.' }

// suffix reads what may follow an indicator: {LIST=MEMBER}, @-1, ^ and ?.
func (p *parser) suffix(o *operand) error {
	if p.token("{") {
		end := strings.IndexByte(p.text[p.at:], '}')
		if end < 0 {
			return p.fail("a closing }")
		}
		members, err := monograph.ParseMembers(p.text[p.at : p.at+end])
		if err != nil {
			return catalogue.Faultf("expr %q: %v", p.text, err)
		}
		o.series.Members = members
		p.at += end + 1
	}
	if p.token("@-") {
		digits := p.take(func(c byte) bool { return c >= '0' && c <= '9' })
		lag, err := strconv.Atoi(digits)
		if err != nil {
			return p.fail("a number of periods")
		}
		o.lag = lag
	}
	o.around = p.token("^")
	o.optional = p.token("?")
	return nil
}
