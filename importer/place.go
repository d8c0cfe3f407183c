package importer

import (
	"strings"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// A place is where a sheet, table or form says it is about. Names stay as printed until the register knows them.
type place struct {
	village     string
	subdistrict string
	regency     string
	province    string
	kind        region.Kind // desa or kelurahan, as printed
	code        region.Code // a code printed in the head of the sheet, or found from the names
}

// add takes the places named in a title or label–value line; the first of each level stays.
func (p *place) add(ns []naming) {
	for _, n := range ns {
		switch n.level {
		case region.Village:
			if p.village == "" {
				p.village = n.name
				p.kind = region.ParseName(n.word + " " + n.name).Kind
			}
		case region.Subdistrict:
			set(&p.subdistrict, n.name)
		case region.Regency:
			set(&p.regency, n.word+" "+n.name)
		case region.Province:
			set(&p.province, n.name)
		}
	}
}

func set(p *string, s string) {
	if *p == "" {
		*p = s
	}
}

// over fills what a place leaves open from a wider one: the file's, for a sheet. The code of the wider one is kept only
// when the narrower says nothing against it.
func (p place) over(wider place) place {
	if p.village == "" && p.subdistrict == "" && p.regency == "" && p.code == "" {
		return wider
	}
	if p.subdistrict == "" && p.village != "" {
		p.subdistrict = wider.subdistrict
		if p.code == "" && wider.code.Level() >= region.Subdistrict {
			p.code = wider.code.At(region.Subdistrict)
		}
	}
	set(&p.regency, wider.regency)
	set(&p.province, wider.province)
	if p.code == "" && wider.code != "" && p.subdistrict != "" {
		p.code = wider.code.At(min(wider.code.Level(), region.Regency))
	}
	return p
}

// locate finds the narrowest region that the names of a place mean, within the declared region. ok is false when a name is
// printed that the register does not have there; hits then holds what it may be.
func (p place) locate(reg *region.Register, within region.Code) (code region.Code, hits []region.Code) {
	code = within
	if p.code != "" && (within == "" || p.code.Within(within) || within.Within(p.code)) {
		if _, known := reg.Get(p.code); known {
			code = deeper(p.code, within)
		}
	}
	if p.regency != "" && code.Level() < region.Regency {
		if found := lookupRegency(reg, code, p.regency); len(found) == 1 {
			code = found[0].Code
		} else if len(found) > 1 && p.subdistrict != "" {
			return p.throughSubdistrict(reg, found)
		}
	}
	if p.subdistrict != "" && code.Level() < region.Subdistrict {
		found := reg.Lookup(region.Subdistrict, code, p.subdistrict)
		if len(found) != 1 {
			return code, codesOf(found)
		}
		code = found[0].Code
	}
	if p.village != "" && p.subdistrict == "" && code.Level() == region.Regency {
		switch found := ofKind(reg.Lookup(region.Village, code, p.village), p.kind); {
		case len(found) == 1:
			return found[0].Code, nil
		case len(found) > 1:
			return "", codesOf(found) // not about the regency, in any case
		}
	}
	if p.village != "" && code.Level() == region.Subdistrict {
		found := ofKind(reg.Lookup(region.Village, code, p.village), p.kind)
		if len(found) != 1 {
			return "", codesOf(found)
		}
		code = found[0].Code
	}
	return code, nil
}

// lookupRegency finds a regency by its printed name; where the kind is wrong ("Kabupaten Kotamobagu" is a city) by the bare name.
func lookupRegency(reg *region.Register, within region.Code, name string) []region.Region {
	if found := reg.Lookup(region.Regency, within, name); len(found) > 0 {
		return found
	}
	_, bare, _ := strings.Cut(name, " ")
	return reg.Lookup(region.Regency, within, bare)
}

func deeper(a, b region.Code) region.Code {
	if len(a) > len(b) {
		return a
	}
	return b
}

// throughSubdistrict settles "Bandung" (city or regency) by the sub-district that only one of them has.
func (p place) throughSubdistrict(reg *region.Register, regencies []region.Region) (region.Code, []region.Code) {
	var all []region.Region
	for _, r := range regencies {
		all = append(all, reg.Lookup(region.Subdistrict, r.Code, p.subdistrict)...)
	}
	if len(all) == 1 {
		return all[0].Code, nil
	}
	return "", codesOf(all)
}

func ofKind(found []region.Region, kind region.Kind) []region.Region {
	if kind == region.NoKind || len(found) < 2 {
		return found
	}
	var out []region.Region
	for _, r := range found {
		if r.Kind() == kind {
			out = append(out, r)
		}
	}
	return out
}

func codesOf(rs []region.Region) []region.Code {
	var out []region.Code
	for _, r := range rs {
		out = append(out, r.Code)
	}
	return out
}

// nameWords are the words that headings of region columns are made of, besides the kind itself: "nama_kabupaten_atau_kota_administrasi".
var nameWords = map[string]bool{"nama": true, "nm": true, "atau": true, "dan": true, "administrasi": true, "wilayah": true, "name": true}

// kindWords tell the level a heading speaks of, also when a program has run the words together ("namakec").
var kindWords = map[string]string{
	"desa": catalogue.RoleVillage, "kelurahan": catalogue.RoleVillage, "kel": catalogue.RoleVillage, "kampung": catalogue.RoleVillage, "nagari": catalogue.RoleVillage,
	"gampong": catalogue.RoleVillage, "kec": catalogue.RoleSubdistrict, "kecamatan": catalogue.RoleSubdistrict, "distrik": catalogue.RoleSubdistrict,
	"kab": catalogue.RoleRegency, "kabupaten": catalogue.RoleRegency, "kota": catalogue.RoleRegency, "kabkota": catalogue.RoleRegency, "kabkot": catalogue.RoleRegency,
	"prov": catalogue.RoleProvince, "prop": catalogue.RoleProvince, "provinsi": catalogue.RoleProvince, "propinsi": catalogue.RoleProvince,
}

// regionRole reads the heading of a column of names word by word; "" when any word says something else.
func regionRole(norm string) string {
	role := ""
	for _, w := range strings.Fields(norm) {
		r := kindWords[strings.TrimPrefix(strings.TrimPrefix(w, "nama"), "nm")]
		if r == "" && !nameWords[w] {
			return ""
		}
		if role == "" {
			role = r
		}
	}
	return role
}
