package catalogue

import (
	"fmt"

	"monografi/monograph"
)

// ruleColumns are the columns of the rule table. The expressions themselves are read by package rules.
var ruleColumns = []string{"code", "severity", "expr", "per", "tolerance", "missing", "label_id", "label_en", "source"}

// readRule makes a rule of one line and checks the columns that have few values.
func readRule(get func(string) string) (Rule, error) {
	rule := Rule{
		Code: get("code"), Severity: monograph.Severity(get("severity")), Expr: get("expr"), Per: get("per"),
		Tolerance: get("tolerance"), Missing: get("missing"),
		Label: monograph.Label{ID: get("label_id"), EN: get("label_en")}, Source: get("source"),
	}
	if rule.Code == "" || rule.Expr == "" {
		return Rule{}, fmt.Errorf("code %q with expr %q: want both", rule.Code, rule.Expr)
	}
	switch rule.Severity {
	case monograph.Error, monograph.Warning, monograph.Info:
	default:
		return Rule{}, fmt.Errorf("rule %s: severity %q; want error, warning or info", rule.Code, rule.Severity)
	}
	switch rule.Missing {
	case "":
		rule.Missing = "skip"
	case "skip", "zero":
	default:
		return Rule{}, fmt.Errorf("rule %s: missing %q; want skip or zero", rule.Code, rule.Missing)
	}
	return rule, nil
}
