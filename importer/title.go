package importer

import (
	"regexp"
	"strings"
)

var (
	// stateOfTime is "Keadaan Akhir Tahun 2024" in a title: a date, not the population at the end of the year.
	stateOfTime = regexp.MustCompile(`(?i)\b(?:keadaan|posisi|kondisi|per)\s+(?:pada\s+)?(?:awal|akhir)\s+(?:tahun|bulan|semester|periode)\b`)
	// registry is what the population register calls its half-yearly count, which is no other thing than the population.
	registry = regexp.MustCompile(`(?i)\bdata\s+(?:konsolidasi\s+bersih|agregat)\b(?:\s*\(?dkb\)?)?|\bdkb\b`)
	// titleTail begins the part of a title that tells how and where something is counted, not what.
	titleTail = regexp.MustCompile(`(?i)\b(?:menurut|berdasarkan|dirinci|per|by|di|in)\b`)
	// foreignPlace is a place named in the English line of a title.
	foreignPlace = regexp.MustCompile(`(?i)\bin\s+\p{L}.*\b(?:sub-?district|district|regency|municipality|city|province)\b`)
	// measured begins the title of a sheet that shows figures of other tables against what is aimed at.
	measured = regexp.MustCompile(`(?i)^\s*(?:lembar kinerja|performance sheet)\b`)
	// years are years and runs of years, which tell when and not what is counted: "Jumlah Masjid, 2020-2024".
	years = regexp.MustCompile(`\b(?:19|20)\d{2}(?:\s*(?:[-–/]|s\.?/?d\.?)\s*(?:19|20)\d{2})?\b`)
	// counting begins a title that tells what is counted.
	counting = regexp.MustCompile(`^(?:jumlah|banyaknya) `)
)

// title takes a title apart. Its subject is kept by itself, so that "Jumlah Posyandu menurut Desa" counts no villages.
func (v *vocabulary) title(s string) text {
	s = foreignPlace.ReplaceAllString(stateOfTime.ReplaceAllString(s, " "), " ")
	s = years.ReplaceAllString(registry.ReplaceAllString(s, " "), " ")
	t := v.parse(s)
	at := titleTail.FindStringIndex(s)
	if at == nil {
		return t
	}
	if strings.TrimSpace(s[:at[0]]) != "" {
		if subject := v.parse(s[:at[0]]); len(subject.terms)+len(subject.rest) > 0 {
			t.subject = &subject
		}
	}
	return t
}

// about is the text that tells what a title counts.
func (t *text) about() *text {
	if t.subject != nil {
		return t.subject
	}
	return t
}

// spells reports whether a title prints a short word in capitals, "Jumlah Murid SD": such as "s/d" are none.
func (t *text) spells(word string) bool {
	for _, w := range strings.Fields(t.raw) {
		if w == strings.ToUpper(word) {
			return true
		}
	}
	return false
}

// namesList reports whether a text names a member of a list.
func (t *text) namesList(list string) bool {
	found := false
	t.lists(func(l string) { found = found || l == list })
	return found
}

// member reports whether a text names a member of some list.
func (t *text) member() bool {
	found := false
	t.lists(func(string) { found = true })
	return found
}

// telling reports whether a word is more than a mark such as "fix", "new2" or the "Tabel" of "Tabel 2".
func telling(word string) bool {
	const short = 4
	return len(word) > short && !sheetWords[word] && !strings.ContainsAny(word, "0123456789")
}

// sheetWords are what sheets are called that are only numbered.
var sheetWords = map[string]bool{"tabel": true, "table": true, "sheet": true, "lembar": true, "lembaran": true, "gambar": true, "lampiran": true, "halaman": true, "form": true, "format": true, "formulir": true,
	"rekap": true, "rekapitulasi": true, "kecamatan": true, "kelurahan": true, "monografi": true, "profil": true, "gabungan": true, "semua": true, "keseluruhan": true,
	"sarana": true, "prasarana": true, "fasilitas": true, "lanjutan": true, "sambungan": true, "final": true, "revisi": true, "terbaru": true, "update": true, "input": true, "output": true, "hasil": true,
	"laporan": true, "export": true, "ekspor": true, "isian": true, "wilayah": true, "kondisi": true, "keadaan": true}

// foreign reports whether the nearest title that tells what is counted names nothing of the catalogue: "Jumlah Pencari Kerja
// menurut Jenis Kelamin" counts no inhabitants.
func foreign(titles []text) bool {
	for i := range titles {
		t := titles[i].about()
		if !t.named && !counting.MatchString(t.norm) {
			continue
		}
		for _, tm := range t.terms {
			for _, ph := range tm.means {
				if ph.Role == "" {
					return false
				}
			}
		}
		return len(t.rest) > 0
	}
	return false
}
