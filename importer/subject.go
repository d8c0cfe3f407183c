package importer

import (
	"regexp"
	"slices"
	"strings"

	"monografi/monograph/catalogue"
)

// anySection stands for all sections of the catalogue.
const anySection = "*"

// subjectNames are headings over several columns that name a subject and count nothing, beside the catalogue's sections.
var subjectNames = map[string]string{
	"umum": anySection, "pemerintahan": anySection, "pemerintahan umum": anySection, "administrasi": anySection, "wilayah": anySection, "kewilayahan": anySection,
	"sarana dan prasarana": anySection, "sarana prasarana": anySection, "lainnya": anySection, "monografi": anySection, "dasar": anySection, "pokok": anySection,
	"geografis": "B", "demografi": "G", "demografis": "G", "pertanian": "N", "peternakan": "N", "perikanan": "N", "ekonomi": "O", "perekonomian": "O",
	"sosial": anySection, "sosial budaya": anySection, "kesejahteraan rakyat": anySection, "ketenteraman dan ketertiban": "M", "ketentraman dan ketertiban": "M", "trantib": "M",
	"keamanan": "M", "kelembagaan": "S", "transportasi": "P", "perhubungan": "P", "keuangan": "Q", "orbitasi": "B",
}

// subjectFronts are words before the name of a subject: "Data Kependudukan", "Bidang Kesehatan".
var subjectFronts = []string{"data ", "bidang ", "aspek ", "keadaan ", "kondisi ", "potensi ", "profil ", "sektor ", "informasi "}

// topicsOf maps the names of subjects to sections of the catalogue.
func topicsOf(cat *catalogue.Catalogue) map[string][]string {
	out := map[string][]string{}
	for name, section := range subjectNames {
		out[name] = []string{section}
	}
	for _, s := range cat.Sections {
		name := catalogue.Normalize(s.Label.ID)
		out[name] = append(out[name], s.Code)
		for _, part := range strings.FieldsFunc(strings.ReplaceAll(s.Label.ID, " dan ", ","), func(r rune) bool { return r == ',' }) {
			if part = catalogue.Normalize(part); part != "" && !strings.Contains(part, " ") {
				out[part] = append(out[part], s.Code)
			}
		}
	}
	return out
}

// withoutFront reads a heading without the word in front that only says that it is a subject: "Bidang Pendidikan".
func (v *vocabulary) withoutFront(t *text) (text, bool) {
	for _, front := range subjectFronts {
		if name, ok := strings.CutPrefix(t.norm, front); ok && len(t.rest) > 0 {
			bare := v.parse(name)
			return bare, len(bare.rest) == 0 && len(bare.terms) > 0
		}
	}
	return text{}, false
}

// subject gives the sections that a heading names, nil when it is more than the name of a subject.
func (v *vocabulary) subject(t *text) []string {
	name := t.norm
	for _, front := range subjectFronts {
		name = strings.TrimPrefix(name, front)
	}
	if sections, ok := v.topics[name]; ok || !useOfLand.MatchString(name) {
		return sections
	}
	return []string{landUse}
}

// landUse is the section of the uses of land, and useOfLand what offices write above them: "Luas Menurut Penggunaan", "Jenis Penggunaan Tanah".
const landUse = "C"

var useOfLand = regexp.MustCompile(`^(?:luas )?(?:(?:lahan|tanah|wilayah) )?(?:menurut )?(?:jenis )?(?:penggunaan|pemanfaatan|peruntukan)(?:nya)?(?: (?:lahan|tanah|wilayah))?$|^(?:luas|jenis) (?:lahan|tanah)$`)

// underSubjects reads a path whose outer headings name subjects ("Kependudukan" above "RT") without them. The figure has to be
// of such a subject, or named outright: "L" and "P" under "Pertanian" are no inhabitants.
func (v *vocabulary) underSubjects(path []text, around surroundings) (sense, bool) {
	var inner []text
	var sections []string
	var unit *text // of the subjects
	for i := range path {
		if named := v.subject(&path[i]); i < len(path)-1 && named != nil {
			if path[i].unit != "" || path[i].mult != 1 {
				unit = &path[i]
			}
			sections = append(sections, named...)
			said := path[i]
			if useOfLand.MatchString(said.norm) {
				said = v.parse("penggunaan lahan") // as the catalogue calls it
			}
			around.weak = append([]text{said}, around.weak...)
			continue
		}
		if i < len(path)-1 {
			if bare, ok := v.withoutFront(&path[i]); ok {
				inner = append(inner, bare)
				sections = append(sections, anySection)
				continue
			}
		}
		inner = append(inner, path[i])
	}
	if sections == nil {
		return sense{}, false
	}
	if last := &inner[len(inner)-1]; unit != nil && last.unit == "" && last.mult == 1 {
		last.unit, last.factor, last.mult = unit.unit, unit.factor, unit.mult
	}
	s := v.interpret(inner, around)
	if !s.known {
		return s, false
	}
	ind := v.cat.Indicator(s.series.Indicator)
	if ind == nil {
		return s, false
	}
	people := ind.Section == "G" || ind.Section == "H"
	if slices.Contains(sections, ind.Section) || slices.Contains(sections, anySection) {
		return s, true
	}
	return s, !people && names(inner, ind.Code)
}

// names reports whether some text of a path names an indicator outright.
func names(path []text, indicator string) bool {
	for i := range path {
		for _, tm := range path[i].terms {
			for _, ph := range tm.means {
				if ph.Indicator == indicator {
					return true
				}
			}
		}
	}
	return false
}
