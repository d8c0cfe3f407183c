package region

import "strings"

// Words for the levels and kinds. Local words (distrik, kapanewon, gampong, nagari) are read but not written: a national
// report uses those of UU 23/2014 and UU 6/2014.
var (
	kindWords = map[Kind]string{Desa: "Desa", Kelurahan: "Kelurahan", DesaAdat: "Desa Adat"}
	kindGloss = map[Kind]string{Desa: "Village", Kelurahan: "Urban Village", DesaAdat: "Customary Village"}
)

// Title is the region's name with its kind, in a language, "id" or "en": "Desa Sukamaju" or "Sukamaju Village",
// "Kecamatan Pengasih" or "Pengasih Sub-district", "Kabupaten Kulon Progo" or "Kulon Progo Regency",
// "Provinsi Jawa Barat" or "Jawa Barat Province". The empty Code is "Indonesia"; a code that is not in the register is
// its own title.
func (r *Register) Title(c Code, lang string) string {
	if c == "" {
		return "Indonesia"
	}
	reg, ok := r.Get(c)
	if !ok {
		return string(c)
	}
	if lang == "en" {
		return reg.english()
	}
	return reg.indonesian()
}

func (r Region) indonesian() string {
	switch r.Level() {
	case Province:
		return prefixed("Provinsi", r.Name)
	case Subdistrict:
		return "Kecamatan " + r.Name
	case Village:
		return prefixed(kindWords[r.Kind()], r.Name)
	}
	return r.Name
}

// prefixed puts a kind in front of a name unless it is there already, as in "Desa Adat Yoboi" or "Desa Baru".
func prefixed(kind, name string) string {
	if strings.HasPrefix(name, kind+" ") {
		return name
	}
	return kind + " " + name
}

func (r Region) english() string {
	switch r.Level() {
	case Province:
		return r.Name + " Province"
	case Regency:
		if name, ok := strings.CutPrefix(r.Name, "Kabupaten "); ok {
			return name + " Regency"
		}
		return strings.TrimPrefix(r.Name, "Kota ") + " City"
	case Subdistrict:
		return r.Name + " Sub-district"
	}
	return strings.TrimPrefix(r.Name, "Desa Adat ") + " " + kindGloss[r.Kind()]
}
