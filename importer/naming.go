package importer

import (
	"regexp"
	"strings"

	"monografi/monograph/region"
)

// mention finds the kinds of place in a title and the names behind them.
var mention = regexp.MustCompile(`(?i)\b(desa|kelurahan|kel\.|ds\.|gampong|pekon|nagari|kampung|kalurahan|lembang|kecamatan|kec\.|kec\b|distrik|kapanewon|kemantren|kabupaten|kab\.|kab\b|kota|provinsi|propinsi|prov\.)\s*:?\s*`)

// mayMention is false for most texts, which saves them the search for a mention: none of their words begins as one of its words does.
func mayMention(s string) bool {
	begins := true
	for i := 0; i+2 < len(s); i++ {
		c := s[i] | 0x20
		letter := c >= 'a' && c <= 'z'
		if begins && letter {
			switch string([]byte{c, s[i+1] | 0x20, s[i+2] | 0x20}) {
			case "des", "kel", "ds.", "gam", "pek", "nag", "kam", "kal", "lem", "kec", "dis", "kap", "kem", "kab", "kot", "pro":
				return true
			}
		}
		begins = !letter && s[i] != '_' && (s[i] < '0' || s[i] > '9')
	}
	return false
}

// stop ends a place name in a title.
var stop = regexp.MustCompile(`(?i)\s*(?:[,;:()\n|/]|\s-\s|\b(?:tahun|thn?\b|menurut|dan|per|di|pada|semester|bulan|keadaan|(?-i:dalam)|dalam\s+(?:angka|tabel|tahun|bulan)|angka|jumlah|dirinci|yang|hasil|form|data|monografi|(?:19|20)\d{2})\b|$)`)

// endsName is what stands behind a place name, and not the beginning of another: "Kabupaten Lima Puluh Kota, 2024".
var endsName = regexp.MustCompile(`^\s*(?:$|[,;:()\n|/.-]|(?i:tahun|keadaan|semester|bulan)\b|\d)`)

var kindOf = map[string]region.Level{
	"desa": region.Village, "kelurahan": region.Village, "kel.": region.Village, "ds.": region.Village, "gampong": region.Village, "pekon": region.Village,
	"nagari": region.Village, "kampung": region.Village, "kalurahan": region.Village, "lembang": region.Village,
	"kecamatan": region.Subdistrict, "kec.": region.Subdistrict, "kec": region.Subdistrict, "distrik": region.Subdistrict, "kapanewon": region.Subdistrict, "kemantren": region.Subdistrict,
	"kabupaten": region.Regency, "kab.": region.Regency, "kab": region.Regency, "kota": region.Regency,
	"provinsi": region.Province, "propinsi": region.Province, "prov.": region.Province,
}

// partOfName are kinds of place that names themselves begin with.
var partOfName = map[string]bool{"kota": true, "kampung": true, "nagari": true, "negeri": true}

// A naming is one place named in a text: "KECAMATAN GABEK".
type naming struct {
	level    region.Level
	word     string // the kind as printed, lower case
	name     string
	from, to int // bytes in the text
}

// namings lists the places that a title names, left to right. A kind without a name ("menurut desa/kelurahan") is none.
func namings(s string) []naming {
	if !mayMention(s) {
		return nil
	}
	var out []naming
	ms := mention.FindAllStringSubmatchIndex(s, -1)
	for i := 0; i < len(ms); i++ {
		m := ms[i]
		end := len(s)
		next := i + 1
		for next < len(ms) && partOfName[strings.ToLower(s[ms[next][2]:ms[next][3]])] && ms[next][0] > m[1] &&
			(next+1 == len(ms) && endsName.MatchString(s[ms[next][1]:]) || next+1 < len(ms) && ms[next+1][0] == ms[next][1]) {
			next++ // "Desa Afang Kota, Kecamatan Kilmury"
			i++
		}
		if next < len(ms) && ms[next][0] == m[1] && partOfName[strings.ToLower(s[ms[next][2]:ms[next][3]])] {
			next++ // "Desa Kota Baru", "Kecamatan Kampung Melayu"
			i++
		}
		if next < len(ms) {
			end = ms[next][0]
		}
		rest := s[m[1]:end]
		if at := stop.FindStringIndex(rest); at != nil && at[0] < len(rest) {
			rest = rest[:at[0]]
		}
		word := strings.ToLower(s[m[2]:m[3]])
		name := strings.Trim(rest, " .:\t")
		if low := strings.ToLower(name); !placeName(name) || strings.HasPrefix(low, "dalam ") || strings.TrimRight(low, "- ") == "se" {
			continue
		}
		out = append(out, naming{level: kindOf[word], word: word, name: name, from: m[0], to: m[1] + len(rest)})
	}
	return out
}

// foreignMention finds the places of a title in English: "in Pangkalan Sub-district".
var foreignMention = regexp.MustCompile(`(?i:\b(?:in|of)) ((?:\p{Lu}[\p{L}'.-]* )+)(?i:(sub-?district|regency|city|province)|(?:urban )?(village))\b`)

var foreignKinds = map[string]string{"subdistrict": "kecamatan", "regency": "kabupaten", "city": "kota", "province": "provinsi", "village": "desa"}

// foreignNamings lists the places that a title in English names.
func foreignNamings(s string) []naming {
	var out []naming
	for _, m := range foreignMention.FindAllStringSubmatchIndex(s, -1) {
		word := foreignKinds[strings.ReplaceAll(strings.ToLower(s[max(m[4], m[6]):max(m[5], m[7])]), "-", "")]
		out = append(out, naming{level: kindOf[word], word: word, name: strings.TrimSpace(s[m[2]:m[3]]), from: m[2], to: m[1]})
	}
	return out
}

// placeName reports whether words behind "Kecamatan" or "Desa" look like a name: written with a capital, few words.
func placeName(s string) bool {
	if s == "" || len(s) > 60 || s[0] >= 'a' && s[0] <= 'z' || s[0] >= '0' && s[0] <= '9' {
		return false
	}
	return len(strings.Fields(s)) <= 6 && !strings.ContainsAny(s, "%=+")
}

// withoutPlaces cuts the places out of a title, so that their names are not taken for headings.
func withoutPlaces(s string) string {
	for ns := namings(s); len(ns) > 0; ns = ns[:len(ns)-1] {
		n := ns[len(ns)-1]
		s = s[:n.from] + " " + s[n.to:]
	}
	return s
}

// placeLine reports whether a line names places and nothing else: "KECAMATAN BANJAR MARGO" is not about the Banjar people. What is called a village has to be one,
// for "Desa Swadaya" is a kind.
func (p *page) placeLine(s string) bool {
	ns := namings(s)
	if len(ns) == 0 || strings.Trim(withoutPlaces(s), " ,.-") != "" {
		return false
	}
	for _, n := range ns {
		if n.level == region.Village {
			base, _ := p.locate(p.place.over(p.file))
			return len(p.reg.Lookup(region.Village, base.At(min(base.Level(), region.Subdistrict)), n.name)) > 0
		}
	}
	return true
}
