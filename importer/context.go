package importer

import (
	"regexp"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A context is what stands around a term.
type context struct {
	words   string          // all texts, normalised, with blanks at both ends
	phrases map[string]bool // the phrases found in them: " sarana pendidikan ", and not " pendidikan " as well
}

func contextOf(path, weak []text) context {
	c := context{phrases: map[string]bool{}}
	var b strings.Builder
	b.WriteByte(' ')
	add := func(t *text) {
		b.WriteString(t.norm)
		b.WriteByte(' ')
		for _, tm := range t.terms {
			c.phrases[" "+tm.text+" "] = true
		}
	}
	for i := len(weak) - 1; i >= 0; i-- {
		add(&weak[i])
	}
	for i := range path {
		add(&path[i])
	}
	c.words = b.String()
	return c
}

// inContext reports whether words stand around that a phrase needs, and whether they are a phrase of their own there.
func (v *vocabulary) inContext(p *catalogue.Phrase, c context) (there, own bool) {
	for _, w := range v.contexts[p] {
		if c.phrases[w] {
			return true, true
		}
		there = there || strings.Contains(c.words, w)
	}
	return there || p.Context == "", false
}

// complete finds the indicator when the path names none, and checks that it may be broken down so.
func (v *vocabulary) complete(c *choice, around surroundings) bool {
	if c.indicator != "" {
		return v.allows(c.indicator, c.members)
	}
	if ind, ok := v.weakIndicator(c.members, around); ok && (around.form || !c.listOnly) {
		if outputUnits[v.cat.Indicator(ind).Unit] && v.otherNearer(ind, c.members, around) {
			return false
		}
		c.indicator = ind
		c.score -= 0.05
		return true
	}
	for list := range c.members {
		b := v.cat.Breakdown(list)
		if b != nil && b.Default != "" && !around.form && v.foreign(around.weak, b.Default) {
			return false
		}
		if b == nil || b.Default == "" || c.subject || c.adrift && (around.form || around.votes[list] < 2) {
			continue
		}
		if v.allows(b.Default, c.members) {
			if c.assumed = outputUnits[v.cat.Indicator(b.Default).Unit]; c.assumed && otherAmount(around.weak) {
				return false
			}
			c.indicator = b.Default
			c.score -= 0.1
			return true
		}
	}
	return len(c.members) == 0 && c.total
}

// fromTitle reads a heading without meaning of its own ("Nilai", "2024") by what the title counts.
func (c *choice) fromTitle(v *vocabulary, around surroundings) *choice {
	for i := range around.weak {
		if ind, ok := v.memberTitle(around.weak[i].about(), around); ok {
			c.indicator = ind
			c.score -= 0.1
			return c
		}
		if ind, ok := v.weakIndicator(c.members, surroundings{weak: around.weak[i : i+1], form: around.form}); ok {
			c.indicator = ind
			c.score -= 0.1
			return c
		}
		if len(around.weak[i].about().rest) > 0 && around.weak[i].subject != nil {
			break // it counts something that the catalogue does not know
		}
	}
	return c
}

// memberTitle finds what a title counts that names a member only, "Jumlah Posyandu".
func (v *vocabulary) memberTitle(t *text, around surroundings) (string, bool) {
	if len(t.rest) > 0 || !t.member() || len(t.terms) == 0 {
		return "", false
	}
	var terms []placed
	for _, tm := range t.terms {
		for _, ph := range tm.means {
			if ph.Indicator != "" {
				return "", false
			}
		}
		terms = append(terms, placed{tm, 0})
	}
	best, second := v.best(terms, surroundings{context: around.context})
	if best == nil || best.indicator == "" || best.adrift && !counting.MatchString(t.norm) || second != nil && second.indicator != best.indicator {
		return "", false
	}
	return best.indicator, true
}

// weakIndicator looks for the nearest text around that counts something which may be broken down to the members.
func (v *vocabulary) weakIndicator(members map[string]string, around surroundings) (string, bool) {
	for i := range around.weak {
		found := ""
		if around.form && !around.weak[i].mostly() {
			continue
		}
		for _, tm := range around.weak[i].about().terms {
			if len(tm.text) <= 2 {
				continue
			}
			for _, ph := range tm.means {
				if ph.Indicator == "" || !v.allows(ph.Indicator, members) || v.derived(ph.Indicator) {
					continue
				}
				if !around.form && around.weak[i].about().narrows(tm) {
					return "", false // "Penduduk Miskin" are not all
				}
				if len(members) == 0 && namesLevel(tm) && !counting.MatchString(around.weak[i].about().norm) {
					continue // "Data Desa" counts no villages
				}
				if !around.form && !v.cat.Indicator(ph.Indicator).Type.Numeric() {
					if len(members) == 0 && len(tm.means) == 1 {
						return "", false // "Topografi Desa" counts no villages
					}
					continue
				}
				if found != "" && found != ph.Indicator {
					if len(members) == 0 {
						return "", false // the title counts several things
					}
					continue
				}
				found = ph.Indicator
			}
		}
		if found != "" {
			return found, true
		}
	}
	return "", false
}

// namesLevel reports whether a term is also the word for a level of regions.
func namesLevel(tm term) bool {
	return slices.ContainsFunc(tm.means, func(p *catalogue.Phrase) bool {
		return p.Role == catalogue.RoleVillage || p.Role == catalogue.RoleSubdistrict || p.Role == catalogue.RoleRegency
	})
}

// allows reports whether an indicator may be broken down by all the lists of the members.
func (v *vocabulary) allows(indicator string, members map[string]string) bool {
	ind := v.cat.Indicator(indicator)
	if ind == nil {
		return false
	}
	for list := range members {
		if _, ok := ind.Uses(list); !ok {
			return false
		}
	}
	return true
}

// derived reports whether an indicator is recomputed from others.
func (v *vocabulary) derived(indicator string) bool {
	ind := v.cat.Indicator(indicator)
	return ind != nil && (ind.Agg == monograph.Ratio || ind.Agg == monograph.Derived)
}

// outputUnits are those of what is harvested or caught. Nobody can tell from the figures whether they are that, the area or the trees.
var outputUnits = map[string]bool{"kuintal": true, "ton": true, "kg": true, "liter": true}

// otherAmounts are words for what else is asked of crops and animals than their output.
var otherAmounts = regexp.MustCompile(`\b(luas|pohon|batang|rumpun|harga|nilai|petani|produktivitas|hasil per|rata rata|area|trees|price|yield)\b`)

// otherUnits are those of areas and money.
var otherUnits = map[string]bool{"ha": true, "m2": true, "rp": true}

// otherAmount reports whether a text around speaks of another amount, by its words or its unit.
func otherAmount(weak []text) bool {
	return slices.ContainsFunc(weak, func(t text) bool { return otherUnits[t.unit] || otherAmounts.MatchString(t.norm) })
}

// otherNearer reports whether a text that is nearer than the one which names an indicator speaks of another amount: the title, where the file is named after the output.
func (v *vocabulary) otherNearer(indicator string, members map[string]string, around surroundings) bool {
	for i := range around.weak {
		one := around.weak[i : i+1]
		if ind, ok := v.weakIndicator(members, surroundings{weak: one, form: around.form}); ok && ind == indicator {
			return false
		}
		if otherAmount(one) {
			return true
		}
	}
	return false
}
