package importer

import (
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// surroundings are what stands around the headings of a figure.
type surroundings struct {
	weak    []text         // section headings, titles, sheet and file name, nearest first
	context context        // of the path and what is around it
	form    bool           // the path is a line of a form: it has to say itself what is counted
	votes   map[string]int // per breakdown list: how many headings or labels beside this one may name a member of it
	sure    map[string]int // the same of headings and labels that can name nothing else
}

// A choice is one way to read the terms of a path.
type choice struct {
	indicator string
	at        int // position of the text that named the indicator
	members   map[string]string
	score     float64
	derived   bool
	total     bool
	listOnly  bool // nothing is named but a list as a whole: "Usia", "Agama"
	subject   bool // a member so taken is called like a subject: "Kesehatan"
	adrift    bool // a member was taken outside the surroundings of its list
	assumed   bool // nothing says what amount is meant: it is the one that the list is usually about
}

const maxChoices = 400

// leastScore is the score below which a reading is not believed: the words were met outside the surroundings they belong to.
const leastScore = 0.6

// interpret reads a path of headings and labels, outermost first, as the series of a figure.
func (v *vocabulary) interpret(path []text, around surroundings) sense {
	s := sense{factor: 1, mult: 1}
	around.context = contextOf(path, around.weak)
	var terms []placed
	for i := range path {
		t := &path[i]
		if t.unit != "" {
			s.unit, s.factor = t.unit, t.factor
		}
		s.mult *= t.mult
		if len(t.rest) > 0 && !t.hasRole(catalogue.RoleDerived) {
			s.unknown = t.raw
		}
		use := t.terms
		if len(use) == 0 && len(t.rest) == 0 {
			use = t.aside
		}
		for _, tm := range use {
			terms = append(terms, placed{tm, i})
		}
	}
	if s.unit == "%" || s.unit == "persen" {
		s.derived = true
	}
	for _, p := range terms {
		for _, ph := range p.means {
			s.derived = s.derived || ph.Role == catalogue.RoleDerived
			s.total = s.total || ph.Role == catalogue.RoleTotal
		}
	}
	if s.unknown != "" {
		return s
	}
	best, second := v.best(terms, around)
	if best == nil {
		if len(path) > 0 {
			s.unknown = path[len(path)-1].raw
		}
		return s
	}
	if best.score < leastScore {
		s.unknown = path[len(path)-1].raw
		return s
	}
	s.total, s.assumed = best.total, best.assumed
	s.series = monograph.Series{Indicator: best.indicator, Members: monograph.MembersOf(best.members)}
	s.known = best.indicator != ""
	s.derived = (s.derived || best.derived || v.derived(best.indicator)) && !v.percent(s)
	s.conf = min(1, best.score)
	if second != nil && best.score-second.score < 0.05 {
		s.conf *= 0.5
	}
	return s
}

type placed struct {
	term
	at int // position of the text in the path
}

// best tries the meanings of the terms against each other and returns the two best readings that differ.
func (v *vocabulary) best(terms []placed, around surroundings) (best, second *choice) {
	tried := 0
	pick := make([]*catalogue.Phrase, len(terms))
	var walk func(i int)
	walk = func(i int) {
		if tried >= maxChoices {
			return
		}
		if i == len(terms) {
			tried++
			c := v.weigh(terms, pick, around)
			if c == nil {
				return
			}
			switch {
			case best == nil || c.score > best.score:
				if best != nil && !same(best, c) {
					second = best
				}
				best = c
			case !same(best, c) && (second == nil || c.score > second.score):
				second = c
			}
			return
		}
		for _, ph := range terms[i].means {
			pick[i] = ph
			walk(i + 1)
		}
	}
	walk(0)
	return best, second
}

func same(a, b *choice) bool {
	return a.indicator == b.indicator && monograph.MembersOf(a.members) == monograph.MembersOf(b.members)
}

// weigh scores one choice of meanings, nil when they do not go together.
func (v *vocabulary) weigh(terms []placed, pick []*catalogue.Phrase, around surroundings) *choice {
	c := &choice{members: map[string]string{}, score: 1, at: -1}
	meaningful := 0
	for i, ph := range pick {
		switch ph.Role {
		case catalogue.RoleNote, catalogue.RoleNumber:
			return nil
		case "":
		case catalogue.RoleTotal:
			c.total = i == len(pick)-1 || c.total
			continue
		case catalogue.RoleDerived:
			c.derived = true
			continue
		default:
			continue
		}
		meaningful++
		there, own := v.inContext(ph, around.context)
		if !there && ph.Indicator == "" && around.certain(ph) {
			there, own = true, true // "SLTP" beside "Belum Tamat SD" and "Strata I"
		}
		switch {
		case !there && ph.Indicator != "":
			c.score -= 0.5
		case !there:
			c.score -= 0.25
			c.adrift = true
			c.subject = c.subject || v.topics[terms[i].text] != nil
		case own:
			c.score += 0.06 // said of just this surrounding
		}
		if !c.take(ph, terms[i].at) {
			return nil
		}
	}
	c.total = c.total && !lastMeans(pick)
	if meaningful == 0 && !c.total && len(terms) > 0 {
		if around.form {
			return nil
		}
		return c.fromTitle(v, around)
	}
	if meaningful == 0 && !c.total && !around.form {
		if c.fromTitle(v, around); c.indicator == "" {
			return nil
		}
		return c
	}
	c.listOnly = c.indicator == "" && len(c.members) == 0 && meaningful > 0 && !c.total
	if !v.complete(c, around) {
		return nil
	}
	for list := range c.members {
		c.score += 0.02 * float64(min(around.votes[list], 5))
	}
	return c
}

// certain reports whether the headings beside leave no doubt that members of a phrase's list stand here.
func (s *surroundings) certain(ph *catalogue.Phrase) bool {
	const few = 3
	for _, list := range ph.Members.Lists() {
		if s.sure[list] < few {
			return false
		}
	}
	return ph.Members != ""
}

// lastMeans reports whether the innermost term is more than structure: "Jumlah KK" is no total.
func lastMeans(pick []*catalogue.Phrase) bool {
	return len(pick) > 0 && pick[len(pick)-1].Role == ""
}

// take adds a phrase to the choice. The inner heading wins over the outer one.
func (c *choice) take(ph *catalogue.Phrase, at int) bool {
	if ph.Indicator != "" {
		if c.indicator != "" && c.indicator != ph.Indicator && c.at == at {
			return false // one text names two things
		}
		c.indicator, c.at = ph.Indicator, at
	}
	for list, m := range ph.Members.Map() {
		if had, ok := c.members[list]; ok && had != m {
			if at == c.at && !strings.HasPrefix(m, had) {
				return false
			}
			c.score -= 0.1
		}
		c.members[list] = m
	}
	return true
}
