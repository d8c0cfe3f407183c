package store

// newest tells which figures are in force while rows come place by place, the newest import first.
type newest struct {
	monograph int64
	holder    []held // by series
	visit     int    // number of the place in hand, from 1
	dead      []bool
	choices   choices
	here      map[int]pick // the choices at the place in hand
}

// A held says which import holds a series at the place of a visit.
type held struct {
	visit int
	imp   int64
}

// mark fills r.dead and reports whether any figure of the row is in force.
func (n *newest) mark(r *row) bool {
	if n.visit == 0 || n.monograph != r.monograph {
		n.visit++
		n.monograph = r.monograph
		n.here = n.choices[r.monograph]
	}
	r.dead = nil
	alive := 0
	for pos, series := range r.frame.ids {
		for len(n.holder) <= series {
			n.holder = append(n.holder, held{})
		}
		h := &n.holder[series]
		if h.visit != n.visit {
			*h = held{n.visit, n.holderOf(series, r.imp)}
		}
		if h.imp == r.imp {
			alive++
			continue
		}
		if r.dead == nil {
			n.dead = append(n.dead[:0], make([]bool, len(r.frame.ids))...)
			r.dead = n.dead
		}
		r.dead[pos] = true
	}
	return alive > 0
}

// holderOf tells which import holds a series whose newest import at the place in hand is given.
func (n *newest) holderOf(series int, imp int64) int64 {
	if p, ok := n.here[series]; ok && imp <= p.upto {
		return p.imp
	}
	return imp
}
