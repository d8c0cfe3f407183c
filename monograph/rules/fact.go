package rules

import (
	"slices"

	"monografi/monograph/region"
)

// Facts are what is known of a region and period without any figure: how many desa, kelurahan and sub-districts the register has in the region, itself
// counted in; how many people and households a new village there needs; the year, and the half-year, 0 for a whole year.
const (
	factVillages     = "REGION.DESA"
	factKelurahan    = "REGION.KELURAHAN"
	factSubdistricts = "REGION.KECAMATAN"
	factLeastPeople  = "REGION.JIWA_MIN"
	factLeastHomes   = "REGION.KK_MIN"
	factYear         = "PERIOD.YEAR"
	factHalf         = "PERIOD.SEMESTER"
)

var facts = []string{factVillages, factKelurahan, factSubdistricts, factLeastPeople, factLeastHomes, factYear, factHalf}

// known reports whether a code is that of a fact.
func known(code string) bool { return slices.Contains(facts, code) }

// fact looks up what is known of a row; false when it is not in the register, or without a year.
func (f *figures) fact(r int32, code string) (float64, bool) {
	switch period := f.rows[r].period; code {
	case factYear:
		return float64(period.Year()), period.Year() != 0
	case factHalf:
		return float64(period.Semester()), period.Year() != 0
	case factLeastPeople:
		return minimumOf(f.rows[r].region).people, true
	case factLeastHomes:
		return minimumOf(f.rows[r].region).households, true
	}
	if f.register == nil {
		return 0, false
	}
	at := f.rows[r].region
	if _, ok := f.register.Get(at); !ok {
		return 0, false
	}
	n, ok := f.counted[at]
	if !ok {
		n = f.count(at)
		if f.counted == nil {
			f.counted = map[region.Code]census{}
		}
		f.counted[at] = n
	}
	return n[code], true
}

// A census is the number of regions in a region, by fact.
type census map[string]float64

// count counts a region and those inside it.
func (f *figures) count(at region.Code) census {
	n := census{}
	switch at.Level() {
	case region.Village:
		if at.Kind() == region.Kelurahan {
			n[factKelurahan] = 1
		} else {
			n[factVillages] = 1
		}
		return n
	case region.Subdistrict:
		n[factSubdistricts] = 1
	}
	for _, child := range f.register.Children(at) {
		for code, x := range f.count(child.Code) {
			n[code] += x
		}
	}
	return n
}

// allReport reports whether every child of a row's region has figures in the same period.
func (f *figures) allReport(r int32) bool {
	return f.register != nil && f.childRows(r) != nil
}
