package importer

import (
	"regexp"
	"strings"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// asTotal notes that a row is a total, of which words say what it adds up, as printed; it always returns true.
func (r *row) asTotal(of, printed string) bool {
	r.total, r.totalOf = true, of
	r.printed = append(r.printed, printed)
	return true
}

// totalWord notes that a stub cell calls the row a total.
func (t *table) totalWord(r *row, s string) bool {
	w := t.words.parse(s)
	if y, rest, _ := periodHead(s); y != "" && y == t.period {
		w = t.words.parse(rest) // "Jumlah 2024"
	}
	if totalOfParts.MatchString(s) || strings.ContainsAny(s[:min(1, len(s))], "JjTtSsPpDdYy") && t.regionNames() && (carried.MatchString(s) || totalOfPlace(s) || partSum.MatchString(s) && !t.countedHere(w)) {
		return r.asTotal(s, s)
	}
	if t.levelAlone(w) {
		return r.asTotal(s, s)
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
	return r.asTotal(s, s)
}

// otherYear takes a row among regions that is called by another year than the table, "2023" or "Jumlah 2023", for the figures of the whole in that year.
func (t *table) otherYear(r *row, s string) bool {
	y, rest, _ := periodHead(s)
	if y == "" || t.period == "" || y.Year() == t.period.Year() {
		return false
	}
	w := t.words.parse(rest)
	if w.norm != "" && w.role() != catalogue.RoleYear && !w.total() && !t.levelAlone(w) && !totalOfPlace(rest) {
		return false
	}
	r.past, r.period = true, y
	return r.asTotal(strings.TrimSpace(rest), s)
}

// levelAlone reports whether a cell among the names of villages, or of sub-districts, holds nothing but "Kecamatan" or "Kabupaten".
func (t *table) levelAlone(w text) bool {
	if len(w.terms) != 1 || w.terms[0].text != w.norm {
		return false
	}
	switch t.regional() {
	case region.Village:
		return w.role() == catalogue.RoleSubdistrict
	case region.Subdistrict:
		return w.role() == catalogue.RoleRegency
	}
	return false
}

// statistic is the label of a row that tells of those above it and counts nothing of its own: their mean, share or extreme.
var statistic = regexp.MustCompile(`(?i)^\s*(?:(?:nilai\s+)?(?:rata\s*-?\s*rata|rerata|average|mean|median|modus|maks(?:imum|imal|\.)?|max|min(?:imum|imal|\.)?|ter(?:tinggi|rendah|besar|kecil|banyak|sedikit)|standar deviasi)|p[er]o?[re]sen(?:tase)?|(?:p[re]{1,2}|pro)sentase|persen)\b[\s:.]*(?:\(?%\)?|\(persen\)|(?:per|se)[\s-]?(?:desa|kecamatan|kelurahan).*|desa.*)?\s*$|^\s*\(?%\)?\s*$`)

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
	return r.asTotal(of, s)
}

// regencyTotal takes a row among villages or sub-districts that is named after their regency for the total of all.
func (t *table) regencyTotal(r *row, c *column, s string) bool {
	if c.kind != villageColumn && c.kind != subdistrictColumn {
		return false
	}
	ns := namings(s)
	if len(ns) != 1 || ns[0].level != region.Regency || ns[0].from != 0 {
		return false
	}
	base, _ := t.locate(t.place)
	own, known := t.reg.Get(base.At(min(base.Level(), region.Regency)))
	if !known || own.Level() != region.Regency || region.Normalize(ns[0].name) != bareName(own) {
		return false
	}
	return r.asTotal(s, s)
}

// villageTotal takes a row named after the village, below the rows of its RT or dusun, for their total.
func (t *table) villageTotal(r *row, s string) bool {
	ns := namings(s)
	if len(ns) != 1 || ns[0].level != region.Village || ns[0].from != 0 || !t.rows[0].below {
		return false
	}
	return r.asTotal(s, s)
}
