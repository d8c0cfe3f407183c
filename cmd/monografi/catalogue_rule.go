package main

import (
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// labels is a name in both languages in JSON.
type labels struct {
	ID string `json:"id"`
	EN string `json:"en"`
}

// ruleAnswer is the JSON of "catalogue show" for a rule or a test.
type ruleAnswer struct {
	Code       string             `json:"code"`
	Kind       string             `json:"kind"` // "rule" or "test"
	Severity   monograph.Severity `json:"severity"`
	Expr       string             `json:"expr"`
	Name       string             `json:"name"` // in the language of the run
	Label      labels             `json:"label"`
	Per        []string           `json:"per"`        // lists over which it is repeated
	Tolerance  string             `json:"tolerance"`  // "", "0.5", "0.5%", "3sd"
	Missing    string             `json:"missing"`    // "skip", "zero"; "" of a test
	Indicators []string           `json:"indicators"` // what it looks at
	Source     string             `json:"source"`
}

// describeRule gathers what the catalogue says about a rule or a test; false when it has none of that code.
func (a *app) describeRule(c *catalogue.Catalogue, code string) (ruleAnswer, bool) {
	code = strings.TrimSpace(code)
	for _, r := range c.Rules {
		if !strings.EqualFold(r.Code, code) {
			continue
		}
		d := ruleAnswer{
			Code: r.Code, Kind: "rule", Severity: r.Severity, Expr: r.Expr, Name: r.Label.In(a.lang), Label: labels{r.Label.ID, r.Label.EN},
			Per: []string{}, Tolerance: r.Tolerance, Missing: r.Missing, Indicators: []string{}, Source: r.Source,
		}
		if r.Per != "" {
			d.Per = strings.Split(r.Per, "|")
		}
		for _, ind := range c.Indicators {
			if names(r.Expr, ind.Code) {
				d.Indicators = append(d.Indicators, ind.Code)
			}
		}
		return d, true
	}
	for i := range c.Tests {
		if t := &c.Tests[i]; strings.EqualFold(t.Code, code) {
			return ruleAnswer{
				Code: t.Code, Kind: "test", Severity: severityOf(t), Expr: t.String(), Name: t.Label.In(a.lang), Label: labels{t.Label.ID, t.Label.EN},
				Per: []string{}, Indicators: t.Series, Source: t.Source,
			}, true
		}
	}
	return ruleAnswer{}, false
}

// severityOf is the severity of a test, "off" when it is switched off.
func severityOf(t *catalogue.Test) monograph.Severity {
	if t.Severity == "" {
		return "off"
	}
	return t.Severity
}

func (a *app) printRule(d ruleAnswer) {
	a.title(d.Code + "  " + d.Name)
	other := d.Label.EN
	if a.lang == "en" {
		other = d.Label.ID
	}
	if other != "" {
		a.print(other)
	}
	a.print("  " + d.Expr)
	severity := a.say("catalogue.rule.off")
	if word, ok := severityWords[d.Severity]; ok {
		severity = a.say(word)
	}
	rows := [][2]string{
		{a.say("head.severity"), severity}, {a.say("head.per"), strings.Join(d.Per, ", ")}, {a.say("head.tolerance"), a.toleranceText(d.Tolerance)},
		{a.say("head.missing"), ""}, {a.say("head.indicators"), strings.Join(d.Indicators, ", ")}, {a.say("head.source"), d.Source},
	}
	switch d.Missing {
	case "skip":
		rows[3][1] = a.say("catalogue.rule.skip")
	case "zero":
		rows[3][1] = a.say("catalogue.rule.zero")
	}
	for _, r := range rows {
		if r[1] != "" {
			a.printWrapped("", r[0]+": "+r[1])
		}
	}
}

// toleranceText explains a tolerance.
func (a *app) toleranceText(tolerance string) string {
	if sd, ok := strings.CutSuffix(tolerance, "sd"); ok {
		return a.say("catalogue.rule.sd", sd)
	}
	return tolerance
}
