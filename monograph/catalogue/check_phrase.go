package catalogue

import (
	"cmp"
	"slices"
	"strings"

	"monografi/monograph"
)

// phrases reports unknown meanings, and texts that mean two things where the same word stands above.
func (k *checker) phrases() {
	byText := map[string][]Phrase{}
	var texts []string
	for _, p := range k.Phrases {
		k.meaning(p)
		if byText[p.Text] == nil {
			texts = append(texts, p.Text)
		}
		byText[p.Text] = append(byText[p.Text], p)
	}
	slices.Sort(texts)
	for _, text := range texts {
		k.claims(text, byText[text])
	}
}

func (k *checker) meaning(p Phrase) {
	if p.Role != "" {
		if !slices.Contains(roles, p.Role) {
			k.report("unknown", p.Text, "role %q; want one of %s", p.Role, strings.Join(roles, ", "))
		}
		return
	}
	if p.Indicator != "" {
		if err := k.ValidSeries(monograph.Series{Indicator: p.Indicator, Members: p.Members}); err != nil {
			k.report("unknown", p.Text, "%v", err)
		}
		return
	}
	for _, list := range p.Members.Lists() {
		if b := k.Breakdown(list); b == nil || !hasMember(b, p.Members.Get(list)) {
			k.report("unknown", p.Text, "%s=%s is not in the catalogue", list, p.Members.Get(list))
		}
	}
}

var roles = []string{
	RoleNumber, RoleVillage, RoleSubdistrict, RoleRegency, RoleProvince, RoleRegionCode, RoleYear, RoleMonth, RoleSemester, RoleTotal,
	RoleIndicator, RoleMember, RoleValue, RoleUnit, RoleNote, RoleDerived,
}

// claims compares the meanings of one text, context word by context word.
func (k *checker) claims(text string, phrases []Phrase) {
	if len(phrases) < 2 {
		return
	}
	claimed := map[string]Phrase{}
	for _, p := range phrases {
		meaning := p
		meaning.Context = ""
		for _, word := range strings.Split(p.Context, "|") {
			other, ok := claimed[word]
			if ok && other != meaning && !compatible(other, meaning) {
				k.report("phrase", text, "under %q means both %s and %s", word, other.meaning(), meaning.meaning())
				break
			}
			if !ok {
				claimed[word] = meaning
			}
		}
	}
}

// compatible reports whether two meanings can be told apart without a context: the name of a list is also the name of an
// indicator or of a role ("Agama" over a group, "Jenis Mutasi" over a column).
func compatible(a, b Phrase) bool { return (a.List == "") != (b.List == "") }

func (p Phrase) meaning() string {
	s := cmp.Or(p.Role, p.List, p.Indicator)
	if p.Members != "" {
		s += "{" + string(p.Members) + "}"
	}
	return s
}
