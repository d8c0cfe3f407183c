package rules

import (
	"os"
	"slices"
	"strings"
	"testing"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// ruleRegions are the regions of testdata/rules.txt.
var ruleRegions = map[string]region.Code{"D": "32.15.02.2001", "L": "32.15.01.1001", "K": "32.15.02", "B": "32.15"}

// ruleFigures reads the figures of a case, each in a cell of its own, B1 first. A figure that stands there already changes its value.
func ruleFigures(t *testing.T, in []monograph.Observation, at region.Code, text string) []monograph.Observation {
	t.Helper()
	for _, field := range splitFigures(text) {
		a := monograph.Address{Region: at, Period: "2025"}
		if rest, ok := strings.CutPrefix(field, "2024:"); ok {
			field, a.Period = rest, "2024"
		}
		if rest, ok := strings.CutPrefix(field, "K:"); ok {
			field, a.Region = rest, at.Parent()
		}
		i := strings.LastIndex(field, "=")
		code, value := field[:i], field[i+1:]
		if !strings.Contains(code, "*") {
			in = ruleFigure(t, in, a, code, value)
			continue
		}
		list := code[strings.Index(code, "{")+1 : strings.Index(code, "=*")]
		for _, m := range catalogue.Default().Breakdown(list).Members {
			if m.Parent == "" {
				in = ruleFigure(t, in, a, strings.Replace(code, "*", m.Code, 1), value)
			}
		}
	}
	return in
}

// splitFigures splits at blanks, but not inside quotes.
func splitFigures(text string) []string {
	quoted := false
	return strings.FieldsFunc(text, func(r rune) bool {
		quoted = quoted != (r == '"')
		return r == ' ' && !quoted
	})
}

func ruleFigure(t *testing.T, in []monograph.Observation, a monograph.Address, series, value string) []monograph.Observation {
	t.Helper()
	a.Series = readSeries(t, series)
	o := monograph.Observation{Address: a, Status: monograph.Reported}
	if text, ok := strings.CutPrefix(value, `"`); ok {
		o.Text = strings.TrimSuffix(text, `"`)
	} else {
		o.Value = parseNumber(t, value)
	}
	for i := range in {
		if in[i].Address == a {
			o.Source = in[i].Source
			in[i] = o
			return in
		}
	}
	o.Source = monograph.Source{File: "f.xlsx", Sheet: "S", Cell: column(len(in)+1) + "1", Raw: value}
	return append(in, o)
}

// Every rule of the program finds the figure that breaks it, and nothing when it is mended.
func TestEveryRule(t *testing.T) {
	data, err := os.ReadFile("testdata/rules.txt")
	if err != nil {
		t.Fatal(err)
	}
	tested := map[string]bool{}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Fields(line)
		code, at := fields[0], ruleRegions[fields[1]]
		tested[code] = true
		broken, mended, _ := strings.Cut(line[strings.Index(line, fields[2]):], " ; ")
		t.Run(code, func(t *testing.T) {
			in := Input{Catalogue: catalogue.Default(), Register: region.Default(), Observations: ruleFigures(t, nil, at, broken)}
			of := func(found []monograph.Finding) []monograph.Finding {
				return slices.DeleteFunc(found, func(f monograph.Finding) bool { return f.Rule != code })
			}
			first := in.Observations[0].Source.Cell
			if found := of(Evaluate(in)); len(found) != 1 || found[0].Region != at || found[0].Cells[0].Cell != first {
				t.Errorf("%s: got\n%swant one finding at %s", broken, brief(found), first)
			}
			in.Observations = ruleFigures(t, in.Observations, at, mended)
			if found := of(Evaluate(in)); len(found) > 0 {
				t.Errorf("%s ; %s: got\n%swant none", broken, mended, brief(found))
			}
		})
	}
	for _, r := range catalogue.Default().Rules {
		if !tested[r.Code] {
			t.Errorf("rule %s is not in testdata/rules.txt", r.Code)
		}
	}
}
