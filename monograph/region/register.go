// Package region is the register of Indonesia's regions: provinces, regencies and cities, sub-districts and villages with
// their codes and names, and the matching of names as offices write them.
//
//	r := region.Default()
//	r.Title("34.01.07", "id")                            // "Kecamatan Pengasih"
//	r.Lookup(region.Regency, "", "KAB. KULON PROGO")     // 34.01
//	r.Find("kec pengasih kulon progo", 5)                // 34.01.07 first
//	region.Assign(printed, r.Children("34.01.07"), nil)  // which row of a table is which village
package region

// A Register is an edition of the list of regions. It never changes after it is made and may be used by several
// goroutines at once.
type Register struct {
	decree, source string
	tables         [Village + 1]*table
	changes        []Change // of overlays, in the order of their codes
	indexes        [Village + 1]nameIndex
	finder         finder
}

// A Region is one entry of a Register.
type Region struct {
	Code Code
	Name string // as in the decree: a regency's begins with "Kabupaten" or "Kota", the others' have no kind in front
}

// Level is the level of the region.
func (r Region) Level() Level { return r.Code.Level() }

// Kind is the legal kind of a village or regency.
func (r Region) Kind() Kind { return r.Code.Kind() }

// Decree is the regulation that the register follows.
func (r *Register) Decree() string { return r.decree }

// Source is the data set and its version that the register was made from.
func (r *Register) Source() string { return r.source }

// Notice is the attribution that the licence of the embedded data asks a program to show.
func (r *Register) Notice() string {
	return "Region register: " + r.decree + ", made from " + r.source +
		". Contains data of idn-area-data by fityannugroho, made available under the Open Database License (ODbL) 1.0," +
		" https://opendatacommons.org/licenses/odbl/1-0/. The table as embedded is offered under the same licence."
}

// Get returns the region of a code. A region that an overlay retired is still found, for figures of earlier years.
func (r *Register) Get(c Code) (Region, bool) {
	if i, ok := r.index(c); ok {
		return r.tables[c.Level()].region(i), true
	}
	if change, ok := r.Change(c); ok && change.Action == Retired {
		return Region{c, change.Former}, true
	}
	return Region{}, false
}

// index returns where a code stands in the table of its level.
func (r *Register) index(c Code) (int, bool) {
	if c == "" {
		return 0, false
	}
	t := r.tables[c.Level()]
	if len(c) != t.width {
		return 0, false
	}
	i := t.search(c)
	return i, i < t.len() && t.code(i) == c
}

// Children returns the regions directly below another one, in code order; of the empty Code the provinces.
func (r *Register) Children(c Code) []Region {
	if c.Level() == Village {
		return nil
	}
	return r.Descendants(c, c.Level()+1)
}

// Descendants returns the regions of a level that lie inside another one, in code order. At its own level that is the
// region itself, above it nothing.
func (r *Register) Descendants(c Code, level Level) []Region {
	if level <= Nation || level > Village || level < c.Level() {
		return nil
	}
	t := r.tables[level]
	start, end := t.within(c)
	out := make([]Region, 0, end-start)
	for i := start; i < end; i++ {
		out = append(out, t.region(i))
	}
	return out
}

// Path returns the region and those it lies in, the province first; nil when the code is not in the register.
func (r *Register) Path(c Code) []Region {
	if _, ok := r.Get(c); !ok {
		return nil
	}
	var path []Region
	for level := Province; level <= c.Level(); level++ {
		reg, _ := r.Get(c.At(level))
		path = append(path, reg)
	}
	return path
}

// Count is the number of regions of a level inside another one; of the empty Code in the whole country.
func (r *Register) Count(c Code, level Level) int {
	if level <= Nation || level > Village || level < c.Level() {
		return 0
	}
	start, end := r.tables[level].within(c)
	return end - start
}
