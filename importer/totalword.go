package importer

import (
	"regexp"
	"strings"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// totalWord notes that a stub cell calls the row a total.
func (t *table) totalWord(r *row, s string) bool {
	w := t.words.parse(s)
	if y, rest, _ := periodHead(s); y != "" && y == t.period {
		w = t.words.parse(rest) // "Jumlah 2024"
	}
	if totalOfParts.MatchString(s) || strings.ContainsAny(s[:min(1, len(s))], "JjTtSsPpDdYy") && t.regionNames() && (carried.MatchString(s) || totalOfPlace(s) || partSum.MatchString(s) && !t.countedHere(w)) {
		r.total, r.totalOf = true, s
		r.printed = append(r.printed, s)
		return true
	}
	if !w.hasRole(catalogue.RoleTotal) || len(w.terms) == 0 {
		return false
	}
	if w.terms[0].means[0].Role != catalogue.RoleTotal && w.terms[len(w.terms)-1].means[0].Role != catalogue.RoleTotal {
		return false
	}
	if !w.total() && !totalOfPlace(s) {
		return false
	}
	r.total, r.totalOf = true, s
	r.printed = append(r.printed, s)
	return true
}

// totalOfParts is a total that names its parts by their letters or numbers: "Jumlah A", "JUMLAH (I + II)".
var totalOfParts = regexp.MustCompile(`^\s*(?i:sub\s*)?(?i:jumlah|jml|jlh|total)\s*\(?\s*(?:[A-Z]|[IVX]+|\d)(?:\s*[+&,]\s*(?:[A-Z]|[IVX]+|\d))*\s*\)?\s*$`)

var totalPlace = regexp.MustCompile(`(?i)^\s*(?:sub\s*)?(?:jumlah|jml|jlh|total|rekapitulasi)\b[\s:/]*(?:total|seluruh(?:nya)?|se)?[\s-]*(?:kecamatan|kec|kabupaten|kab|kota|desa|kelurahan|distrik|provinsi)\b`)

func totalOfPlace(s string) bool { return totalPlace.MatchString(s) }

// carried is a running total at the end or top of a page.
var carried = regexp.MustCompile(`(?i)^\s*(?:jumlah|jml|jlh|total)?\s*(?:yang\s+)?(?:di\s*)?pindah(?:an|kan)(?:\s+dari\s+.*|\s+ke\s+.*)?\s*$|^\s*(?:jumlah|total)\s+(?:sementara|halaman(?:\s+ini|\s+sebelumnya)?)\s*$`)

// partSum is a total named after what it adds up: "Jumlah Wilayah I", "Total Kelurahan".
var partSum = regexp.MustCompile(`(?i)^\s*(?:sub\s*)?(?:jumlah|jml|jlh|total)\s+\pL`)

// totalFront is what stands before the name of a sub-district in "Jumlah Pengasih".
var totalFront = regexp.MustCompile(`(?i)^\s*(?:sub\s*)?(?:jumlah|jml|jlh|total)\b[\s.:/]*(.*\S)`)

// totalOfRegion notes that a cell among names of regions calls its row the total of a place: of the level alone, which elsewhere counts regions
// ("Jumlah Kecamatan"), or of a sub-district by its bare name.
func (t *table) totalOfRegion(r *row, s string) bool {
	m := totalFront.FindStringSubmatch(s)
	if m == nil || t.regional() == region.Nation {
		return false
	}
	of := s
	if !totalOfPlace(s) {
		base, _ := t.locate(t.place)
		if base.Level() == region.Nation || len(t.reg.Lookup(region.Subdistrict, base.At(min(base.Level(), region.Regency)), m[1])) != 1 {
			return false
		}
		of = "Jumlah Kecamatan " + m[1]
	}
	r.total, r.totalOf = true, of
	r.printed = append(r.printed, s)
	return true
}

// villageTotal takes a row named after the village, below the rows of its RT or dusun, for their total.
func (t *table) villageTotal(r *row, s string) bool {
	ns := namings(s)
	if len(ns) != 1 || ns[0].level != region.Village || ns[0].from != 0 || !t.rows[0].below {
		return false
	}
	r.total, r.totalOf = true, s
	r.printed = append(r.printed, s)
	return true
}
