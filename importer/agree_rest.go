package importer

// fewMembers beside a remainder tell what list it is the rest of.
const fewMembers = 3

// agreeOnRest takes the remainders of lists, "Lainnya", to be the rest of what the columns beside them name: behind trades they are no religion, though
// that is the only list of people in the catalogue that ends so.
func (t *table) agreeOnRest() {
	for _, c := range t.cols {
		n := len(c.texts)
		if c.kind != dataColumn || n == 0 || !isRest(&c.texts[n-1]) {
			continue
		}
		mine, named := c.texts[n-1].listsOnly(), 0
		beside := map[string]bool{}
		for _, other := range t.cols {
			if other == c || other.kind != dataColumn || len(other.texts) == 0 {
				continue
			}
			lists := other.texts[len(other.texts)-1].listsOnly()
			if len(lists) > 0 {
				named++
			}
			for l := range lists {
				beside[l] = true
			}
		}
		if named < fewMembers {
			continue
		}
		for l := range mine {
			if !beside[l] {
				mine = lacking(mine, l)
			}
		}
		rest := c.texts[n-1].only(mine)
		if len(mine) == 0 {
			rest.terms, rest.rest = nil, []string{rest.norm}
		}
		c.texts = append(append([]text{}, c.texts[:n-1]...), rest)
	}
}

// isRest reports whether a text says "others" and no more.
func isRest(t *text) bool {
	for l := range t.listsOnly() {
		for _, ph := range t.terms[0].means {
			if ph.Members.Get(l) == "LAINNYA" {
				return true
			}
		}
	}
	return false
}
