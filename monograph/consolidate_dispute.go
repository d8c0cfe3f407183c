package monograph

// Dispute marks the cells that rest on figures of which files say different things, up to the regions they are added up in.
func (c *Consolidation) Dispute(addresses []Address) {
	if len(addresses) == 0 {
		return
	}
	for _, a := range addresses {
		for s, col := range c.columns {
			if s.Indicator == a.Indicator && a.Members.Refine(s.Members) {
				c.disputeColumn(a, s, col)
			}
		}
	}
	of := func(code string) *Indicator { return c.indicator[code] }
	for s, col := range c.columns {
		num, den, ok := c.indicator[s.Indicator].Operands(s.Members, of)
		for i := range col.cells {
			if ok && (c.Cell(c.regions[i], num).Disputed || c.Cell(c.regions[i], den).Disputed) {
				col.cells[i].Disputed = true
			}
		}
	}
}

// disputeColumn marks the cells of one series that rest on an address: its own, then those above as long as they are added up.
func (c *Consolidation) disputeColumn(a Address, s Series, col *column) {
	i, ok := c.row[a.Region]
	if !ok {
		return
	}
	own := &col.cells[i]
	exact := s.Members == a.Members
	half := own.Summed() && a.Period.Semester() > 0
	if exact && (!own.Typed || own.Period != a.Period && !half) || !exact && !own.Derived {
		return
	}
	own.Disputed = true
	for i = c.parent[i]; i >= 0; i = c.parent[i] {
		above := &col.cells[i]
		if above.Typed || !exact && !above.Derived {
			return
		}
		above.Disputed = true
	}
}

// Refine reports whether the members say all that the others say: SEX=L;UMUR5=0-4 refines SEX=L, and so does SEX=L itself.
func (m Members) Refine(others Members) bool {
	for _, list := range others.Lists() {
		if m.Get(list) != others.Get(list) {
			return false
		}
	}
	return true
}
