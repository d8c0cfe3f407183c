package report

import (
	"fmt"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// caption is the full sentence above a table, in both languages, rows being the level of its rows:
// "Jumlah Penduduk Menurut Kecamatan dan Jenis Kelamin di Kabupaten Karawang, 2025".
func (b *builder) caption(s *spec, scope region.Code, rows region.Level) monograph.Label {
	in := func(lang string) string {
		l := locale.For(lang)
		var by []string
		if s.members == nil && rows != scope.Level() {
			by = append(by, l.Say(levelWord(rows)))
		}
		for _, list := range s.by {
			by = append(by, l.In(list))
		}
		place := b.Register.Title(scope, lang)
		if place == "" {
			place = string(scope)
		}
		what := l.In(s.what)
		if len(by) > 0 {
			what += " " + l.Say(locale.By, l.List(by))
		}
		text := l.Say(locale.Caption, what, place, fmt.Sprint(b.Year))
		if s.part != [2]int{} {
			text += ", " + l.Say(locale.PartOf, s.part[0], s.part[1])
		}
		return text
	}
	return monograph.Label{ID: in("id"), EN: in("en")}
}

// levelWord is what the rows of a table are.
func levelWord(l region.Level) locale.Word {
	switch l {
	case region.Province:
		return locale.Province
	case region.Regency:
		return locale.Regency
	case region.Subdistrict:
		return locale.Subdistrict
	}
	return locale.Village
}

// stub is the heading over the row names.
func (b *builder) stub(s *spec, rows region.Level) string {
	if s.members != nil && len(s.by) > 0 {
		return b.l.In(s.by[0])
	}
	return b.l.Say(levelWord(rows))
}

// chapterTitle is the name of a chapter: that of its first section with the chapter's own words where several share it.
func (b *builder) chapterTitle(n int) monograph.Label {
	if title, ok := chapterTitles[n]; ok {
		return title
	}
	for _, s := range b.Catalogue.Sections {
		if s.Chapter == n {
			return s.Label
		}
	}
	return monograph.Label{}
}

// chapterTitles follow the chapters of "Kecamatan Dalam Angka", with public service added.
var chapterTitles = map[int]monograph.Label{
	1: {ID: "Geografi", EN: "Geography"},
	2: {ID: "Pemerintahan", EN: "Government"},
	3: {ID: "Penduduk", EN: "Population"},
	4: {ID: "Sosial", EN: "Social Affairs"},
	5: {ID: "Pertanian", EN: "Agriculture"},
	6: {ID: "Pariwisata, Perhubungan, dan Komunikasi", EN: "Tourism, Transport and Communication"},
	7: {ID: "Ekonomi dan Keuangan Desa", EN: "Economy and Village Finance"},
	8: {ID: "Pelayanan Publik", EN: "Public Service"},
}
