package catalogue

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
)

// A Test is one line of the table of tests: a comparison of figures with those of other regions or years, or an index of age and sex. Unlike
// a Rule it does not say what must hold, so that it never finds an error. Package rules gives Kind its meaning.
type Test struct {
	Code       string             // "C-01"
	Kind       string             // a key of TestKinds
	Severity   monograph.Severity // Warning or Info; empty when the test is switched off
	Series     []string           // what it looks at: "PDK.JML", "MUT.*", "KES.SARANA{SARKES=PUSKESMAS}", or "*" for all
	Parameters map[string]float64 // one for every name of the kind
	Label      monograph.Label
	Source     string
}

// TestKinds are the kinds of tests, each with the names of its parameters.
var TestKinds = map[string][]string{
	"growth":      {"sigmas", "noise", "floor", "units"},
	"growth-all":  {"low", "high", "grave", "sigmas", "units"},
	"growth-most": {"low", "high", "noise", "sigmas"},
	"effect":      {"u", "a", "many", "few", "units", "times", "sigmas"},
	"jump":        {"times", "size"},
	"facility":    {"drop", "fall", "share", "least"},
	"area":        {"share"},
	"copied":      {"units", "size"},
	"constant":    {"units", "size"},
	"zeros":       {"units", "size"},
	"progression": {"units"},
	"absent":      {"share"},
	"uniform":     {"units"},
	"neighbours":  {},
	"alike":       {"figures", "different", "size"},
	"repeated":    {"figures", "different", "size"},
	"twice":       {"digits", "size"},
	"digits":      {"short", "long", "many", "share"},
	"sex-ratio":   {"sigmas", "floor", "units"},
	"household":   {"sigmas", "noise", "floor", "units"},
	"whipple":     {"limit", "grave", "sigmas"},
	"myers":       {"limit", "grave", "sigmas"},
	"joint":       {"limit", "grave", "sigmas", "group"},
	"child-woman": {"low", "high", "sigmas", "size"},
	"young":       {"low", "high", "sigmas", "size"},
	"old":         {"low", "high", "sigmas", "size"},
}

// Parameter is a threshold of the test, 0 when it has none of that name.
func (t *Test) Parameter(name string) float64 { return t.Parameters[name] }

// Covers reports whether the test looks at an indicator.
func (t *Test) Covers(indicator string) bool {
	return slices.ContainsFunc(t.Series, func(s string) bool {
		code, _, _ := strings.Cut(s, "{")
		prefix, star := strings.CutSuffix(s, "*")
		return code == indicator || star && strings.HasPrefix(indicator, prefix)
	})
}

// CoversSeries reports whether the test looks at a series: at all of an indicator, or at the one series that is named.
func (t *Test) CoversSeries(s monograph.Series) bool {
	return slices.ContainsFunc(t.Series, func(one string) bool {
		if strings.Contains(one, "{") {
			return one == s.Indicator+"{"+string(s.Members)+"}"
		}
		prefix, star := strings.CutSuffix(one, "*")
		return one == s.Indicator || star && strings.HasPrefix(s.Indicator, prefix)
	})
}

// String writes the test as it stands in the table: its kind and parameters.
func (t *Test) String() string {
	var b strings.Builder
	b.WriteString(t.Kind)
	for _, name := range TestKinds[t.Kind] {
		fmt.Fprintf(&b, " %s=%v", name, t.Parameters[name])
	}
	return b.String()
}

// Test returns a test by code, or nil.
func (c *Catalogue) Test(code string) *Test {
	for i := range c.Tests {
		if c.Tests[i].Code == code {
			return &c.Tests[i]
		}
	}
	return nil
}

// test reads a line of the table of tests.
func (p *parser) test() Test {
	t := Test{
		Code: p.must("code"), Kind: p.must("test"), Series: words(p.get("series")), Label: p.label(), Source: p.get("source"),
		Severity: monograph.Severity(p.must("severity")), Parameters: map[string]float64{},
	}
	switch t.Severity {
	case monograph.Warning, monograph.Info:
	case off:
		t.Severity = ""
	default:
		p.fail("severity", "%q: want warning, info or off", t.Severity)
	}
	names, known := TestKinds[t.Kind]
	if !known && t.Kind != "" {
		p.fail("test", "%q: no such test", t.Kind)
		return t
	}
	for _, field := range strings.Fields(p.get("parameters")) {
		name, value, _ := strings.Cut(field, "=")
		x, err := strconv.ParseFloat(value, 64)
		if err != nil || !slices.Contains(names, name) {
			p.fail("parameters", "%q: want %s", field, parameterForm(names))
			continue
		}
		t.Parameters[name] = x
	}
	for _, name := range names {
		if _, ok := t.Parameters[name]; !ok {
			p.fail("parameters", "%s is missing; want %s", name, parameterForm(names))
		}
	}
	return t
}

func parameterForm(names []string) string { return strings.Join(names, "=… ") + "=…" }

// tests reports tests without words, and those of indicators that do not exist.
func (k *checker) tests() {
	once(k, k.Tests, func(t Test) string { return t.Code }, "test defined twice")
	for _, t := range k.Tests {
		k.label(t.Code, t.Label)
		for _, s := range t.Series {
			if !k.anyIndicator(s) {
				k.report("unknown", t.Code, "series %q", s)
			}
		}
		if slices.ContainsFunc(k.Rules, func(r Rule) bool { return r.Code == t.Code }) {
			k.report("duplicate", t.Code, "code of both a test and a rule")
		}
	}
}

// anyIndicator reports whether a code, or the beginning of one before a star, is that of an indicator.
func (k *checker) anyIndicator(series string) bool {
	if strings.Contains(series, "{") {
		s, err := ParseSeries(series)
		return err == nil && k.ValidSeries(s) == nil
	}
	one := Test{Series: []string{series}}
	return slices.ContainsFunc(k.Indicators, func(i *monograph.Indicator) bool { return one.Covers(i.Code) })
}
