package importer

import (
	"fmt"
	"math"

	"monografi/importer/sheet"
	"monografi/monograph"
)

// compareSummary holds a printed row of sums, means or the index against the answers of this register, and keeps the index.
func (r *register) compareSummary(s, before *survey, row []sheet.Cell, key tallyKey) {
	kind := r.summary(row)
	if kind == "index" {
		r.printedIndex(s, row, key)
		return
	}
	role := RoleDerived
	if kind == "sum" {
		role = RoleTotal
	}
	for i, e := range elements {
		c := inColumn(row, r.atOr(e))
		if c == nil || kind == "" {
			continue
		}
		v, ok := numberIn(c)
		if !ok {
			continue
		}
		r.claimed[[2]int{c.Row, c.Col}] = true
		r.listNumber(c, role)
		sum, n := s.sum[i]-before.sum[i], s.n[i]-before.n[i]
		expected, tolerance := sum, 0.5
		if kind == "mean" {
			expected, tolerance = sum/float64(max(n, 1)), 0.0055
		}
		if kind != "weighted" && math.Abs(v-expected) > tolerance {
			r.book.problem(monograph.Problem{Severity: monograph.Error, Code: "score-sum", Sheet: r.whole.Name, Cell: cellName(c), Raw: c.Text,
				Args: []string{plain(v), plain(math.Round(expected*1e4) / 1e4), r.span(c.Col)}})
		}
	}
}

// printedIndex keeps the index that is printed below the scores: the last number of its row between 25 and 100.
func (r *register) printedIndex(s *survey, row []sheet.Cell, key tallyKey) {
	for i := range row {
		c := &row[i]
		v, ok := numberIn(c)
		if !ok || v < indexScale*lowestScore || v > indexScale*highestScore {
			continue
		}
		r.claimed[[2]int{c.Row, c.Col}] = true
		s.printed = &monograph.Observation{
			Address: monograph.Address{Region: key.region, Period: key.period, Series: monograph.Series{Indicator: "PLY.SKM_IKM"}},
			Status:  monograph.Reported, Value: v, Source: r.source(c.Row, c.Col, c.Text),
		}
	}
}

// survey is the survey of a sub-district and period.
func (b *book) survey(k tallyKey) *survey {
	if b.surveys == nil {
		b.surveys = map[tallyKey]*survey{}
	}
	s := b.surveys[k]
	if s == nil {
		s = &survey{sex: map[string]int{}}
		b.surveys[k] = s
		b.surveyed = append(b.surveyed, k)
	}
	return s
}

// storeSurveys makes observations of the surveys: the mean score of every element, the respondents, and the index.
func (b *book) storeSurveys() {
	for _, k := range b.surveyed {
		s := b.surveys[k]
		if s.respondents == 0 {
			continue
		}
		at := func(indicator, list, member string) monograph.Address {
			a := monograph.Address{Region: k.region, Period: k.period, Series: monograph.Series{Indicator: indicator}}
			if list != "" {
				a.Members = a.Members.With(list, member)
			}
			return a
		}
		keep := func(a monograph.Address, v float64, from monograph.Source) {
			s.last.keep(monograph.Observation{Address: a, Status: monograph.Reported, Value: v, Source: from})
		}
		total, means := 0.0, 0
		for i, e := range elements {
			if s.n[i] > 0 {
				mean := s.sum[i] / float64(s.n[i])
				total += mean
				means++
				keep(at("PLY.SKM_NRR", "UNSUR", e), mean, s.source[i])
			}
		}
		keep(at("PLY.SKM_RESPONDEN", "", ""), float64(s.respondents), s.of)
		if s.sex["L"]+s.sex["P"] == s.respondents {
			keep(at("PLY.SKM_RESPONDEN", "SEX", "L"), float64(s.sex["L"]), s.sexAt)
			keep(at("PLY.SKM_RESPONDEN", "SEX", "P"), float64(s.sex["P"]), s.sexAt)
		}
		switch {
		case s.printed != nil:
			s.last.keep(*s.printed)
		case means == len(elements):
			from := s.of
			from.Raw = fmt.Sprintf("%d x rata-rata %s", indexScale, from.Raw)
			keep(at("PLY.SKM_IKM", "", ""), indexScale*total/float64(means), from)
		}
	}
}
