package report

import (
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A Matrix says which villages filled in which sections of the catalogue.
type Matrix struct {
	Sections []MatrixSection
	Rows     []MatrixRow // in order of code
}

// A MatrixSection is a section that villages are asked about.
type MatrixSection struct {
	Code  string
	Label monograph.Label
	Asked int // indicators
}

// A MatrixRow is how many indicators of each section one village answered.
type MatrixRow struct {
	Region region.Code
	Name   string
	Filled []int // one for each section
	Asked  []int // of how many: none of the sections that are not its business
}

// only is the matrix of one section; empty when villages are not asked about it.
func (m Matrix) only(section string) Matrix {
	at := slices.IndexFunc(m.Sections, func(s MatrixSection) bool { return s.Code == section })
	if at < 0 {
		return Matrix{}
	}
	out := Matrix{Sections: m.Sections[at : at+1]}
	for _, row := range m.Rows {
		row.Filled, row.Asked = row.Filled[at:at+1], row.Asked[at:at+1]
		out.Rows = append(out.Rows, row)
	}
	return out
}

// matrix counts the answers of all villages within the region.
func (b *builder) matrix() Matrix {
	asked, urban := map[string]int{}, map[string]int{}
	for _, ind := range b.Catalogue.Indicators {
		if askedOfVillages(ind) {
			asked[ind.Section]++
			urban[ind.Section] += one(!ind.DesaOnly())
		}
	}
	var m Matrix
	for _, s := range b.Catalogue.Sections {
		if asked[s.Code] > 0 {
			m.Sections = append(m.Sections, MatrixSection{s.Code, s.Label, asked[s.Code]})
		}
	}
	filled := b.filledIn()
	for _, r := range b.now.Regions() {
		if r.Level() != region.Village || r == b.Region {
			continue
		}
		row := MatrixRow{Region: r, Name: b.name(r)}
		for _, s := range m.Sections {
			row.Filled = append(row.Filled, filled[r][s.Code])
			of := s.Asked
			if r.Kind() == region.Kelurahan {
				of = urban[s.Code]
			}
			row.Asked = append(row.Asked, of)
		}
		m.Rows = append(m.Rows, row)
	}
	return m
}

// filledIn counts what regions answered of what villages are asked, by section.
func (b *builder) filledIn() map[region.Code]map[string]int {
	if b.filled == nil {
		section := map[string]string{}
		for _, ind := range b.Catalogue.Indicators {
			if askedOfVillages(ind) {
				section[ind.Code] = ind.Section
			}
		}
		b.filled = filledIn(b.Observations, section)
	}
	return b.filled
}

// A DataSet is one of the eleven that the yearly evaluation of sub-districts (EKK, item 1) wants in their monograph.
type DataSet struct {
	Label monograph.Label
	parts []string // series, or what their codes begin with when they end in "."; none for the data of villages
}

// DataSets are the eleven in their order.
var DataSets = []DataSet{
	{monograph.Label{ID: "Data umum", EN: "General data"}, []string{"GEO.LUAS", "PDK.JML", "PDK.KK"}},
	{monograph.Label{ID: "Batas wilayah", EN: "Borders"}, []string{"GEO.BATAS_U", "GEO.BATAS_S", "GEO.BATAS_B", "GEO.BATAS_T"}},
	{monograph.Label{ID: "Jumlah desa, kelurahan, dan dusun", EN: "Number of villages and hamlets"}, []string{"PEM.DUSUN"}},
	{monograph.Label{ID: "Data desa/kelurahan", EN: "Data of villages"}, nil},
	{monograph.Label{ID: "Lembaga kemasyarakatan", EN: "Community institutions"}, []string{"LEM."}},
	{monograph.Label{ID: "Sarana kesehatan", EN: "Health facilities"}, []string{"KES.SARANA"}},
	{monograph.Label{ID: "Sarana keagamaan", EN: "Places of worship"}, []string{"AGM.IBADAH"}},
	{monograph.Label{ID: "Pendidikan formal", EN: "Formal education"}, []string{"DDK.SEKOLAH", "DDK.GURU", "DDK.MURID"}},
	{monograph.Label{ID: "Pendidikan nonformal", EN: "Non-formal education"}, []string{"DDK.SEKOLAH{JENJANG=NONFORMAL}"}},
	{monograph.Label{ID: "Pariwisata", EN: "Tourism"}, []string{"PAR."}},
	{monograph.Label{ID: "Target dan realisasi PBB-P2", EN: "Land tax, target and collected"}, []string{"KEC.PBB_TARGET", "KEC.PBB_REAL"}},
}

// An Evaluation says of one sub-district how much of each data set is there.
type Evaluation struct {
	Region   region.Code
	Name     string
	Have, Of []int // one for each data set: parts that there are figures of
}

// evaluations look for the data sets in every sub-district within the region.
func (b *builder) evaluations(m Matrix) []Evaluation {
	heard := map[region.Code]int{} // villages by sub-district
	for i := range m.Rows {
		heard[m.Rows[i].Region.Parent()] += one(slices.Max(m.Rows[i].Filled) > 0)
	}
	var out []Evaluation
	for _, r := range b.now.Regions() {
		if r.Level() != region.Subdistrict {
			continue
		}
		e := Evaluation{Region: r, Name: b.name(r)}
		for _, set := range DataSets {
			have, of := heard[r], len(b.children[r])
			if set.parts != nil {
				have, of = 0, len(set.parts)
				for _, part := range set.parts {
					have += one(b.given(r, part))
				}
			}
			e.Have, e.Of = append(e.Have, have), append(e.Of, of)
		}
		out = append(out, e)
	}
	return out
}

// given reports whether a region has any figure of a part of a data set.
func (b *builder) given(r region.Code, part string) bool {
	code, members, _ := strings.Cut(strings.TrimSuffix(part, "}"), "{")
	for _, s := range b.now.Series() {
		if s.Indicator != code && !(strings.HasSuffix(code, ".") && strings.HasPrefix(s.Indicator, code)) || !contains(s.Members, monograph.Members(members)) {
			continue
		}
		if cell := b.now.Cell(r, s); cell.Status.HasValue() || cell.Status == monograph.NotApplicable {
			return true
		}
	}
	return false
}
