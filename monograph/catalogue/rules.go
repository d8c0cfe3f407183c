package catalogue

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"monografi/monograph"
)

// ruleColumns are the columns of the rule table, all of them required.
var ruleColumns = []string{"code", "severity", "expr", "per", "tolerance", "missing", "label_id", "label_en", "source"}

// parseRules reads the rule table: one rule a line, under a header line that names the columns code, severity, expr, per, tolerance,
// missing, label_id, label_en and source in any order. Lines whose code starts with # are left out. The expressions themselves are
// read by package rules. Every error names the line.
func parseRules(data []byte) ([]Rule, error) {
	r := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff"))))
	header, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("rules: header: %w", err)
	}
	at := map[string]int{}
	for _, name := range ruleColumns {
		i := slices.Index(header, name)
		if i < 0 {
			return nil, fmt.Errorf("rules: header has no column %q; want %s", name, strings.Join(ruleColumns, ", "))
		}
		at[name] = i
	}
	var rules []Rule
	line := map[string]int{}
	for {
		rec, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rules, nil
		}
		if err != nil {
			return nil, fmt.Errorf("rules: %w", err)
		}
		n, _ := r.FieldPos(0)
		if strings.HasPrefix(rec[at["code"]], "#") {
			continue
		}
		rule, err := readRule(func(name string) string { return strings.TrimSpace(rec[at[name]]) })
		if err != nil {
			return nil, fmt.Errorf("rules: line %d: %w", n, err)
		}
		if first, twice := line[rule.Code]; twice {
			return nil, fmt.Errorf("rules: line %d: rule %s stands already in line %d", n, rule.Code, first)
		}
		line[rule.Code] = n
		rules = append(rules, rule)
	}
}

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
