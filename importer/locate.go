package importer

import (
	"regexp"
	"slices"
	"strings"

	"monografi/monograph/region"
)

// A located is what locate found for a place.
type located struct {
	code region.Code
	hits []region.Code
}

// locate finds the region of a place inside the declared one; sheets of one file ask for the same again and again.
func (b *book) locate(pl place) (region.Code, []region.Code) {
	if l, ok := b.places[pl]; ok {
		return l.code, l.hits
	}
	code, hits := pl.locate(b.reg, b.opt.Region)
	b.places[pl] = located{code, hits}
	return code, hits
}

// nameOnTab is the name of a sheet without the year that many put behind: "Kuta Selatan 2021", "Toho Th. 2022".
func (p *page) nameOnTab() string {
	return strings.TrimSpace(yearOnTab.ReplaceAllString(p.sheet.Name, ""))
}

var yearOnTab = regexp.MustCompile(`(?i)[\s_(.,-]*(?:\b(?:tahun|thn?)\b[\s_.]*)?\b(?:19|20)\d{2}\b\)?\s*$`)

// locateSheet finds the region a whole sheet is about. A sheet named like a village of the sub-district is about it.
func (p *page) locateSheet(pl place) (region.Code, []region.Code) {
	code, hits := p.locate(pl)
	if code == "" && pl.village == "" && pl.subdistrict == "" {
		if found := p.reg.Lookup(region.Subdistrict, pl.code.At(region.Regency), p.nameOnTab()); len(found) == 1 {
			return found[0].Code, nil
		}
	}
	if pl.village != "" || len(p.pages) < 2 {
		return code, hits
	}
	switch code.Level() {
	case region.Regency:
		if found := p.reg.Lookup(region.Subdistrict, code, p.nameOnTab()); len(found) == 1 {
			return found[0].Code, nil
		}
	case region.Subdistrict:
		if found := p.reg.Lookup(region.Village, code, p.nameOnTab()); len(found) == 1 {
			if region.Normalize(p.nameOnTab()) != region.Normalize(pl.subdistrict) {
				return found[0].Code, nil
			}
			switch village, doubtful := p.oneOfVillageSheets(code); {
			case village:
				return found[0].Code, nil
			case doubtful:
				return "", []region.Code{found[0].Code, code}
			}
		} else if open, among := p.unclaimed(code); among && !p.ofWhole() {
			return p.cutShort(open)
		}
	}
	return code, hits
}

// claimed are the villages of a sub-district after which sheets of the file are named.
func (b *book) claimed(sub region.Code) map[region.Code]bool {
	if out, known := b.tabs[sub]; known {
		return out
	}
	out := map[region.Code]bool{}
	for _, p := range b.pages {
		if found := b.reg.Lookup(region.Village, sub, p.nameOnTab()); len(found) == 1 {
			out[found[0].Code] = true
		}
	}
	b.tabs[sub] = out
	return out
}

// unclaimed lists the villages of a sub-district after which no sheet is named, and reports whether the sheets of the file are mostly named after its
// villages.
func (p *page) unclaimed(sub region.Code) (open []region.Region, among bool) {
	claimed := p.claimed(sub)
	for _, v := range p.reg.Descendants(sub, region.Village) {
		if !claimed[v.Code] {
			open = append(open, v)
		}
	}
	return open, len(claimed) > 1 && len(claimed)*2 >= len(p.pages)
}

// ofWhole reports whether the name of a sheet among those of villages says that it is about all of them, or nothing: "Rekap", "Kecamatan", "Sheet4".
func (p *page) ofWhole() bool {
	own := region.Normalize(cutKind(p.nameOnTab()))
	t := p.words.parse(p.nameOnTab())
	if len(t.terms) > 0 || own == region.Normalize(p.place.over(p.file).subdistrict) {
		return true
	}
	return !slices.ContainsFunc(t.rest, telling)
}

// cutShort finds the village whose name a sheet's name breaks off; other names that are nearly those of villages are for a person to tell.
func (p *page) cutShort(open []region.Region) (region.Code, []region.Code) {
	const longest = 28 // Excel allows 31 letters, and an item number may stand in front
	name := region.Normalize(p.nameOnTab())
	var hits []region.Code
	for _, v := range open {
		hits = append(hits, v.Code)
		if len(p.sheet.Name) >= longest && strings.HasPrefix(region.Normalize(v.Name), name) {
			return v.Code, nil
		}
	}
	return "", hits
}

// namedAfterRegion reports whether the sheet is called like a part of the place it is about, or a sub-district of any.
func (p *page) namedAfterRegion() bool {
	base, _ := p.locate(p.place.over(p.file))
	switch base.Level() {
	case region.Nation, region.Province:
		return len(p.reg.Lookup(region.Subdistrict, base, p.nameOnTab())) > 0
	case region.Village:
		return true
	}
	return len(p.reg.Lookup(base.Level()+1, base, p.nameOnTab())) > 0 || len(p.reg.Lookup(region.Village, base, p.nameOnTab())) > 0
}

// oneOfVillageSheets tells a sheet called like its sub-district, which has a village of that name too, from the sheet of the
// whole sub-district: every other village has a sheet of its own, and one is called so only once.
func (p *page) oneOfVillageSheets(sub region.Code) (village, doubtful bool) {
	others, sheets, same := 0, 0, 0
	name := region.Normalize(p.nameOnTab())
	for _, v := range p.reg.Descendants(sub, region.Village) {
		if region.Normalize(v.Name) == name {
			continue
		}
		others++
		if p.claimed(sub)[v.Code] {
			sheets++
		}
	}
	for _, o := range p.pages {
		if region.Normalize(o.nameOnTab()) == name {
			same++
		}
	}
	return sheets == others && same == 1, sheets > 1
}

// declareFromRows takes the sub-district from a row named after it: "Kecamatan Toho" below the villages.
func (t *table) declareFromRows() {
	if t.own.subdistrict != "" || t.own.code.Level() >= region.Subdistrict {
		return
	}
	for _, r := range t.rows {
		for _, s := range []string{r.name, r.totalOf} {
			for _, n := range namings(s) {
				if n.level == region.Subdistrict && r.sub == "" {
					t.place.subdistrict, t.place.code = n.name, t.opt.Region
				}
			}
		}
	}
}

// locateTable finds the region whose parts the rows are. Where the name of the sub-district is not unique, or it stands only
// in the sheet's name, the villages decide.
func (t *table) locateTable(pl place) (region.Code, []region.Code) {
	code, hits := t.locate(pl)
	if pl.subdistrict == "" && code.Level() < region.Subdistrict {
		hits = codesOf(t.reg.Lookup(region.Subdistrict, code, t.nameOnTab()))
	}
	if code.Level() >= region.Subdistrict || len(hits) == 0 {
		return code, hits
	}
	best, second, at := 0, 0, region.Code("")
	n := 0
	for _, r := range t.rows {
		if r.name != "" {
			n++
		}
	}
	for _, h := range hits {
		if h.Level() != region.Subdistrict {
			continue
		}
		got := t.namesIn(h)
		if got > best {
			best, second, at = got, best, h
		} else if got > second {
			second = got
		}
	}
	if best*10 >= n*6 && best > second*2 {
		return at, nil
	}
	return code, hits
}

func (t *table) namesIn(c region.Code) int {
	n := 0
	for _, r := range t.rows {
		if r.name != "" && len(t.reg.Lookup(region.Village, c, r.name)) == 1 {
			n++
		}
	}
	return n
}
