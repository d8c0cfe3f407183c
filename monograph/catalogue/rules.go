package catalogue

import "monografi/monograph"

// ruleColumns are the columns of the rule table. The expressions themselves are read by package rules.
var ruleColumns = []string{"code", "severity", "expr", "per", "tolerance", "missing", "label_id", "label_en", "source"}

// off is the severity of rules and tests that a regency does without.
const off monograph.Severity = "off"

// readRule makes a rule of one line and checks the columns that have few values.
func readRule(get func(string) string) (Rule, error) {
	rule := Rule{
		Code: get("code"), Severity: monograph.Severity(get("severity")), Expr: get("expr"), Per: get("per"),
		Tolerance: get("tolerance"), Missing: get("missing"),
		Label: monograph.Label{ID: get("label_id"), EN: get("label_en")}, Source: get("source"),
	}
	if rule.Code == "" || rule.Expr == "" {
		return Rule{}, Faultf("code %q with expr %q: want both", rule.Code, rule.Expr)
	}
	switch rule.Severity {
	case monograph.Error, monograph.Warning, monograph.Info, off:
	default:
		return Rule{}, Faultf("rule %s: severity %q; want error, warning, info or off", rule.Code, rule.Severity)
	}
	switch rule.Missing {
	case "":
		rule.Missing = "skip"
	case "skip", "zero":
	default:
		return Rule{}, Faultf("rule %s: missing %q; want skip or zero", rule.Code, rule.Missing)
	}
	return rule, nil
}
