package report

import (
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// completeness says how many indicators of each section every village filled in.
func (b *statementBuilder) completeness() StatementPart {
	asked := map[string]int{}      // indicators by section
	section := map[string]string{} // of an indicator asked for
	for _, ind := range b.Catalogue.Indicators {
		if askedOfVillages(ind) {
			asked[ind.Section]++
			section[ind.Code] = ind.Section
		}
	}
	t := &StatementTable{Kind: "matrix", Head: []string{b.l.Say(locale.Village)}, Widths: []int{24}}
	var codes, names []string
	all := 0
	for _, s := range b.Catalogue.Sections {
		if asked[s.Code] > 0 {
			codes = append(codes, s.Code)
			names = append(names, s.Code+" "+b.l.In(s.Label))
			t.Head, t.Widths = append(t.Head, s.Code+"\n"+strconv.Itoa(asked[s.Code])), append(t.Widths, 0)
			all += asked[s.Code]
		}
	}
	t.Head, t.Widths = append(t.Head, b.l.Say(locale.StatementShare)), append(t.Widths, 0)
	filled := filledIn(b.Observations, section)
	for _, v := range b.Register.Children(b.Region) {
		row, sum := []string{v.Name}, 0
		for _, c := range codes {
			n := filled[v.Code][c]
			sum += n
			row = append(row, dashed(n))
		}
		t.Rows = append(t.Rows, append(row, b.l.Number(100*float64(sum)/float64(max(all, 1)), 0)+" %"))
	}
	return StatementPart{
		Title: b.l.Say(locale.StatementComplete), Lines: []string{b.l.Say(locale.StatementFilled)}, Table: t,
		Notes: []string{strings.Join(names, "; ") + "."},
	}
}

// askedOfVillages reports whether villages are to fill an indicator in.
func askedOfVillages(ind *monograph.Indicator) bool {
	switch ind.Agg {
	case monograph.Ratio, monograph.Derived, monograph.KeyOnly:
		return false
	}
	return strings.Contains(ind.Levels, "D")
}

// filledIn counts the indicators that regions answered, by section; section is that of an indicator asked for.
func filledIn(observations []monograph.Observation, section map[string]string) map[region.Code]map[string]int {
	number := map[string]int{}
	for code, s := range section {
		if s != "" {
			number[code] = len(number)
		}
	}
	out, given := map[region.Code]map[string]int{}, map[region.Code][]bool{}
	var at region.Code
	var seen []bool
	for i := range observations {
		o := &observations[i]
		n, asked := number[o.Indicator]
		if !asked || !answered(o) {
			continue
		}
		if seen == nil || o.Region != at {
			at = o.Region
			if seen = given[at]; seen == nil {
				seen = make([]bool, len(number))
				given[at], out[at] = seen, map[string]int{}
			}
		}
		if !seen[n] {
			seen[n] = true
			out[at][section[o.Indicator]]++
		}
	}
	return out
}

func dashed(n int) string {
	if n == 0 {
		return "-"
	}
	return strconv.Itoa(n)
}
