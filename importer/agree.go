package importer

import "monografi/monograph/catalogue"

// agree lets headings of one group decide together what they mean: "SD" beside "TK" under "Pendidikan" is a school, for no
// level of education is called TK.
func (t *table) agree() {
	for _, c := range t.cols {
		n := len(c.texts)
		if c.kind != dataColumn || n < 2 || len(c.heads) < 2 {
			continue
		}
		mine := c.texts[n-1].listsOnly()
		if len(mine) < 2 {
			continue
		}
		var shared map[string]bool
		for _, other := range t.cols {
			if other.kind != dataColumn || !sameOuter(c, other) || len(other.texts) == 0 {
				continue
			}
			lists := other.texts[len(other.texts)-1].listsOnly()
			if len(lists) == 0 {
				continue // a total, a share, or not understood
			}
			if shared == nil {
				shared = lists
				continue
			}
			for l := range shared {
				if !lists[l] {
					shared = lacking(shared, l)
				}
			}
		}
		if len(shared) > 0 && len(shared) < len(mine) {
			c.texts = append(append([]text{}, c.texts[:n-1]...), c.texts[n-1].only(shared))
		}
	}
}

// sameOuter reports whether two columns stand under the same outer headings.
func sameOuter(a, b *column) bool {
	if len(a.heads) != len(b.heads) {
		return false
	}
	for i := range a.heads[:len(a.heads)-1] {
		if a.heads[i] != b.heads[i] || a.Path[i] != b.Path[i] {
			return false
		}
	}
	return true
}

// listsOnly are the lists of which a text of one term may name a member; nil for any other text.
func (t *text) listsOnly() map[string]bool {
	if len(t.terms) != 1 || len(t.rest) > 0 {
		return nil
	}
	out := map[string]bool{}
	for _, ph := range t.terms[0].means {
		for _, l := range ph.Members.Lists() {
			out[l] = true
		}
	}
	return out
}

// only is the text without the meanings that name no member of the lists.
func (t *text) only(lists map[string]bool) text {
	var means []*catalogue.Phrase
	for _, ph := range t.terms[0].means {
		for _, l := range ph.Members.Lists() {
			if lists[l] {
				means = append(means, ph)
				break
			}
		}
	}
	out := *t
	out.terms = []term{{t.terms[0].text, means}}
	return out
}

// lacking is a set without one of its members.
func lacking(set map[string]bool, member string) map[string]bool {
	out := map[string]bool{}
	for l := range set {
		if l != member {
			out[l] = true
		}
	}
	return out
}
