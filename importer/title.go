package importer

import (
	"regexp"
	"slices"
	"strings"

	"monografi/monograph/catalogue"
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

// everybody is the indicator of all inhabitants, of whom those of any other are some.
const everybody = "PDK.JML"

// narrows reports whether words behind a term tell which of them are counted, and are not known: "Penduduk Miskin".
func (t *text) narrows(tm term) bool {
	if len(t.rest) == 0 {
		return false
	}
	norm := expand(catalogue.Normalize(withoutPlaces(t.raw)))
	_, behind, found := strings.Cut(" "+norm+" ", " "+tm.text+" ")
	if !found {
		return false
	}
	behind, _, _ = strings.Cut(" "+behind, " dan ") // "Pemeluk Agama dan Persentasenya"
	return slices.ContainsFunc(strings.Fields(behind), func(word string) bool {
		return slices.Contains(t.rest, word) && speaking(word) && monthWords[word[:min(3, len(word))]] == 0
	})
}

// foreign reports whether the nearest title that tells what is counted names nothing of the catalogue: "Jumlah Pencari Kerja
// menurut Jenis Kelamin" counts no inhabitants.
func (v *vocabulary) foreign(titles []text, indicator string) bool {
	strange := false // the title right above names nothing of the catalogue, and no other tells what is counted
	for i := range titles {
		t := titles[i].about()
		strange = strange || titles[i].own
		if !titles[i].named && !counting.MatchString(t.norm) {
			if slices.ContainsFunc(t.terms, func(tm term) bool { return tm.means[0].Role == "" }) {
				return slices.ContainsFunc(t.terms, func(tm term) bool { return names([]text{{terms: []term{tm}}}, everybody) && t.narrows(tm) })
			}
			continue
		}
		if len(t.terms) == 0 && !slices.ContainsFunc(t.rest, speaking) {
			continue
		}
		if names(titles[i:i+1], indicator) && t != &titles[i] && !names([]text{*t}, indicator) {
			return false // "Jumlah Murid menurut Jenjang dan Jumlah Penduduk menurut Jenis Kelamin"
		}
		some := len(t.rest) > 0
		for _, tm := range t.terms {
			for _, ph := range tm.means {
				if ph.Role == "" && (ph.Indicator == indicator || ph.Indicator == everybody || ph.Indicator == "" && v.allows(indicator, ph.Members.Map())) && !t.narrows(tm) {
					return false
				}
				some = some || ph.Role == ""
			}
		}
		return some
	}
	return strange
}
