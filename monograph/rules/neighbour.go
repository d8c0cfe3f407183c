package rules

import (
	"regexp"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// A border is what a region says of one of its sides.
type border struct {
	*monograph.Observation
	names []string // of the neighbours, normalised
}

// borders are the sides of the regions that tell of theirs, by indicator.
type borders map[rowKey]map[string]border

// neighbours compares what regions say of their common borders: where one has another in the north, that one has it in the south. The series of the
// test are two by two across from each other.
func (f *figures) neighbours() []monograph.Finding {
	var out []monograph.Finding
	for i := range f.cat.Tests {
		t := &f.cat.Tests[i]
		if t.Kind != "neighbours" || t.Severity == "" || f.register == nil || len(t.Series)%2 != 0 {
			continue
		}
		all, order := f.borders(t)
		told := map[[2]*monograph.Observation]bool{}
		for _, b := range order {
			side := slices.Index(t.Series, b.Indicator)
			across := t.Series[side^1]
			for _, name := range b.names {
				other, ok := all[rowKey{f.namesake(all, b, name), b.Period}][across]
				if !ok || told[[2]*monograph.Observation{b.Observation, other.Observation}] || other.mentions(f.nameOf(b.Region)) {
					continue
				}
				told[[2]*monograph.Observation{b.Observation, other.Observation}] = true
				one := f.finding(t.Code, t.Severity, none, none)
				one.Region, one.RegionName, one.Period, one.Indicator = b.Region, f.nameOf(b.Region), b.Period, b.Indicator
				one.Cells = []monograph.Source{b.Source, other.Source}
				out = append(out, one)
			}
		}
	}
	return out
}

// borders collects the borders of a test, by region and period and in the order in which they were read.
func (f *figures) borders(t *catalogue.Test) (borders, []border) {
	all := borders{}
	var order []border
	for _, o := range f.written {
		if !t.CoversSeries(o.Series) {
			continue
		}
		key := rowKey{o.Region, o.Period}
		if all[key] == nil {
			all[key] = map[string]border{}
		}
		b := border{o, neighbourNames(o.Text)}
		all[key][o.Indicator] = b
		order = append(order, b)
	}
	return all, order
}

// between is what stands between the names of two neighbours.
var between = regexp.MustCompile(`(?i)[,;/&+\n]|\s+(?:dan|serta)\s+`)

// outer is what follows a neighbour's name: the region that it lies in.
var outer = regexp.MustCompile(`(?i)\s*\(.*|\s+(?:kec|kecamatan|kab|kabupaten|kota|prov|provinsi)\b.*`)

// kind is the word of kind before a neighbour's name.
var kind = regexp.MustCompile(`(?i)^\s*(?:(?:desa|ds|kelurahan|kel|kalurahan|gampong|nagari|pekon|kecamatan|kec)\b\.?[\s/]*)+`)

// neighbourNames takes the names out of "Desa Sukamaju Kec. Telagasari dan Kel. Nagasari", with their word of kind and without it: it may belong to
// the name.
func neighbourNames(text string) []string {
	var out []string
	for _, part := range between.Split(text, -1) {
		bare := kind.ReplaceAllString(part, "")
		for _, name := range []string{bare, part} {
			name = region.Normalize(outer.ReplaceAllString(name, ""))
			if name != "" && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return out
}

// namesake finds the region of a name beside another one: of its own level and sub-district, or else of its regency; "" when there is none or more
// than one that tells of its borders.
func (f *figures) namesake(all borders, of border, name string) region.Code {
	found := map[region.Code]bool{}
	for key := range all {
		at := key.region
		near := at.Level() == of.Region.Level() && at.Within(of.Region.At(region.Regency)) && key.period == of.Period
		if near && at != of.Region && region.Normalize(f.nameOf(at)) == name {
			found[at] = true
		}
	}
	if len(found) > 1 {
		for at := range found {
			if at.Parent() != of.Region.Parent() {
				delete(found, at)
			}
		}
	}
	if len(found) != 1 {
		return ""
	}
	for at := range found {
		return at
	}
	return ""
}

// mentions reports whether a region is named on a side.
func (b *border) mentions(name string) bool {
	name = region.Normalize(name)
	return slices.Contains(b.names, name) || strings.Contains(region.Normalize(b.Text), name)
}
