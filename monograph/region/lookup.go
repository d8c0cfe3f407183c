package region

import (
	"sort"
	"sync"
)

// A named is a region with the readings of its name ready.
type named struct {
	Region
	readings []reading
}

func newNamed(r Region) named { return named{r, r.readings()} }

// noMatch is the rank of a name that does not agree.
const noMatch = 1 << 10

// rank says how well a printed name agrees with the region's, 0 being best: literally the same before one with a kind word
// taken off, a spelling of today before an old one, the same kind before another. Kabupaten and kota are never confused.
func (n *named) rank(printed Name, kind Kind) int {
	best := noMatch
	for i, p := range printed.readings {
		if p.level != Nation && p.level != n.Level() {
			continue
		}
		for j, own := range n.readings {
			rank := i + j
			if p.key != own.key {
				if p.loose != own.loose && p.glued != own.glued {
					continue
				}
				rank += loosely
			}
			if otherKind(p.kind.or(kind), n.Kind()) {
				if n.Level() == Regency {
					continue
				}
				rank += otherwise
			}
			best = min(best, rank)
		}
	}
	return best
}

// What is added to a rank for an agreement of lesser quality. Both are more than the number of readings.
const (
	loosely   = 32
	otherwise = 128
)

// or is the kind, or another when it is unknown.
func (k Kind) or(other Kind) Kind {
	if k == NoKind {
		return other
	}
	return k
}

// otherKind reports whether two kinds are known and differ. A desa adat may be called desa.
func otherKind(a, b Kind) bool {
	if a == DesaAdat {
		a = Desa
	}
	if b == DesaAdat {
		b = Desa
	}
	return a != b && a != NoKind && b != NoKind
}

// Lookup returns the regions of a level inside another one (inside the whole country when that is empty) whose names
// agree with a printed one, in code order. Case, spacing, kind words, roman numerals and old spelling do not matter; a
// typing error does. Where the name agrees literally with some, only those are returned. "Kota Bandung" is the city,
// "Bandung" may be the city or the kabupaten. Common abbreviations of provinces and regencies ("DIY", "Pangkep") count
// as their names, and so does the name before an overlay renamed a region.
func (r *Register) Lookup(level Level, within Code, name string) []Region {
	if level <= Nation || level > Village {
		return nil
	}
	printed := ParseName(name)
	best := noMatch
	var out []Region
	for _, n := range r.mayBeCalled(level, within, printed) {
		rank := n.rank(printed, NoKind)
		if rank == noMatch || rank > best {
			continue
		}
		if rank < best {
			best, out = rank, nil
		}
		out = append(out, n.Region)
	}
	if len(out) == 0 {
		out = r.lookupFormer(level, within, printed)
	}
	if len(out) == 0 {
		out = r.lookupShort(level, within, printed)
	}
	return out
}

// lookupFormer returns the regions that had a name before an overlay gave them another.
func (r *Register) lookupFormer(level Level, within Code, printed Name) []Region {
	var out []Region
	for _, c := range r.changes {
		if c.Action != Renamed || c.Code.Level() != level || !c.Code.Within(within) {
			continue
		}
		former := newNamed(Region{c.Code, c.Former})
		if former.rank(printed, NoKind) < noMatch {
			out = append(out, Region{c.Code, c.Name})
		}
	}
	return out
}

// scanLimit is the number of names that are looked through one by one; above it an index of the whole level is built.
const scanLimit = 200

// mayBeCalled returns the regions worth comparing, in code order.
func (r *Register) mayBeCalled(level Level, within Code, printed Name) []named {
	t := r.tables[level]
	start, end := t.within(within)
	var out []named
	if end-start <= scanLimit {
		for i := start; i < end; i++ {
			out = append(out, newNamed(t.region(i)))
		}
		return out
	}
	for _, i := range r.indexes[level].find(t, printed) {
		if start <= i && i < end {
			out = append(out, newNamed(t.region(i)))
		}
	}
	return out
}

// A nameIndex finds the regions of a level by the loose form of their names. It is built when first used.
type nameIndex struct {
	once sync.Once
	at   map[string][]int
}

func (x *nameIndex) find(t *table, printed Name) []int {
	x.once.Do(func() {
		x.at = make(map[string][]int, t.len())
		for i := range t.len() {
			for _, rd := range t.region(i).readings() {
				x.at[rd.loose] = append(x.at[rd.loose], i)
			}
		}
	})
	var out []int
	seen := map[int]bool{}
	for _, rd := range printed.readings {
		for _, i := range x.at[rd.loose] {
			if !seen[i] {
				seen[i] = true
				out = append(out, i)
			}
		}
	}
	sort.Ints(out)
	return out
}
