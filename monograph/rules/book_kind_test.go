package rules

import (
	"monografi/monograph"
	"monografi/monograph/region"
)

// bookKinds are the kinds of table that mistakes are made in. Without a word, villages stand in lines.
var bookKinds = []struct {
	name string
	make func(*maker)
}{
	{"margins", (*maker).margins},                                       // ages, with totals of lines and columns
	{"sexes", (*maker).sexes},                                           // births and deaths by sex, with totals of lines and columns
	{"levels", (*maker).levels},                                         // the sub-district's own figures in another table
	{"village", (*maker).village},                                       // a sheet a village: ages in lines, men and women, totals of both
	{"schools", (*maker).schools},                                       // school levels in lines, public and private, totals of lines and columns
	{"columns", (*maker).columns},                                       // religions, with totals of columns only
	{"single", (*maker).single},                                         // households, with a total; people by sex in another table
	{"before", (*maker).twoYears},                                       // households of this year and the last, with totals
	{"small", (*maker).small},                                           // health facilities and workers, with totals of columns
	{"cross", (*maker).cross},                                           // people by sex, by age and by religion, without any total
	{"forms", (*maker).forms},                                           // a form a village: one column with people by sex, age and education
	{"two tables", (*maker).repeated},                                   // people by sex in one table, and again by age with totals of lines
	{"stored", func(m *maker) { m.stored = true; m.margins() }},         // the first, with the year before in the database
	{"stored columns", func(m *maker) { m.stored = true; m.columns() }}, // religions, likewise
	{"stored single", func(m *maker) { m.stored = true; m.single() }},   // households, likewise
	{"stored forms", func(m *maker) { m.stored = true; m.forms() }},     // village forms, likewise
}

var (
	ages5 = []string{
		"0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59", "60-64", "65-69", "70-74", "75+",
	}
	ageShares  = []float64{85, 88, 87, 86, 83, 80, 77, 74, 70, 63, 56, 48, 38, 28, 19, 18}
	religions  = []string{"ISLAM", "KRISTEN", "KATOLIK", "HINDU", "BUDDHA", "KHONGHUCU", "LAINNYA"}
	faiths     = []float64{940, 25, 15, 10, 6, 2, 2}
	schooling  = []string{"TIDAK_SEKOLAH", "BELUM_TAMAT_SD", "SD", "SLTP", "SLTA", "D1_D2", "D3", "S1", "S2", "S3"}
	schoolings = []float64{200, 110, 240, 160, 210, 10, 20, 45, 4, 1}
	sexes      = []string{"L", "P"}
	halves     = []float64{505, 495}
)

// spread draws a list's members for every village, from its people.
func (m *maker) lines(sheet string, line int, indicator, list string, members []string, shares []float64, spread float64) [][]*bookCell {
	var table [][]*bookCell
	for i := range m.people {
		now, last := m.divide(m.people[i], m.peopleLast[i], shares, spread)
		var cells []*bookCell
		for j, member := range members {
			cells = append(cells, m.put(sheet, 1+j, line+i, village(i+1), seriesWith(indicator, list+"="+member), now[j], last[j]))
		}
		table = append(table, cells)
	}
	return table
}

// margin adds totals of lines and columns, and the corner.
func (m *maker) margin(sheet string, table [][]*bookCell, indicator, list string) {
	n := len(table[0])
	var sums []*bookCell
	for i, cells := range table {
		sums = append(sums, m.sum(sheet, 1+n, 3+i, cells[0].address.Region, seriesWith(indicator, ""), list, cells))
	}
	bottom := m.sumColumns(sheet, 1, 3+len(table), table)
	corner := m.sum(sheet, 1+n, 3+len(table), kec, seriesWith(indicator, ""), monograph.OverRegions, sums)
	m.total = append(m.total, &bookTotal{corner, list, bottom})
}

func (m *maker) margins() {
	m.table = m.lines("S", 3, "PDK.JML", "UMUR5", ages5, ageShares, 0.06)
	m.margin("S", m.table, "PDK.JML", "UMUR5")
}

func (m *maker) sexes() {
	for k, indicator := range []string{"MUT.LAHIR", "MUT.MATI"} {
		var table [][]*bookCell
		for i, people := range m.people {
			var cells []*bookCell
			for j, sex := range sexes {
				now, last := m.counts(people * 0.008)
				cells = append(cells, m.put(indicator, 1+j, 3+i, village(i+1), seriesWith(indicator, "SEX="+sex), now, last))
			}
			table = append(table, cells)
		}
		m.margin(indicator, table, indicator, "SEX")
		if k == 0 {
			m.table = table
		}
	}
}

// hamlets draws households and neighbourhood units of every village.
func (m *maker) households(sheet string, indicators ...string) [][]*bookCell {
	var table [][]*bookCell
	for i := range m.people {
		size := 3.3 * (1 + 0.06*m.NormFloat64())
		homes, before := m.around(m.people[i]/size, 0), m.around(m.peopleLast[i]/size, 0.005)
		var cells []*bookCell
		for j, indicator := range indicators {
			now, last := homes, before
			switch indicator {
			case "PEM.RT":
				now = 2 + m.around(homes/45, 0.3)
				last = now
			case "PEM.RW":
				now = 1 + float64(int(cells[j-1].value/4))
				last = now
			}
			cells = append(cells, m.put(sheet, 1+j, 3+i, village(i+1), seriesWith(indicator, ""), now, last))
		}
		table = append(table, cells)
	}
	return table
}

func (m *maker) levels() {
	m.table = m.households("S", "PDK.KK", "PEM.RT", "PEM.RW")
	for j, c := range m.table[0] {
		now, last := 0.0, 0.0
		for i := range m.table {
			now += m.table[i][j].value
			last += m.table[i][j].last
		}
		m.put("Kecamatan", 1, 3+j, kec, c.address.Series, now, last)
	}
}

func (m *maker) village() {
	for v := range m.people {
		sheet := "Desa " + string(rune('A'+v))
		men, women := m.divide(m.people[v], m.peopleLast[v], halves, 0.01)
		var table [][]*bookCell
		var byAge [2][]float64
		var before [2][]float64
		byAge[0], before[0] = m.divide(men[0], women[0], ageShares, 0.05)
		byAge[1], before[1] = m.divide(men[1], women[1], ageShares, 0.05)
		for i, age := range ages5 {
			var cells []*bookCell
			for j, sex := range sexes {
				s := seriesWith("PDK.JML", "SEX="+sex+";UMUR5="+age)
				cells = append(cells, m.put(sheet, 1+j, 3+i, village(v+1), s, byAge[j][i], before[j][i]))
			}
			table = append(table, cells)
		}
		m.crossTotals(sheet, table, village(v+1), "UMUR5", ages5)
		if v == 0 {
			m.table = table
		}
	}
}

// crossTotals adds totals to a table of a list in lines by sex.
func (m *maker) crossTotals(sheet string, table [][]*bookCell, r region.Code, list string, members []string) {
	var sums, bottom []*bookCell
	for i, cells := range table {
		sums = append(sums, m.sum(sheet, 3, 3+i, r, seriesWith("PDK.JML", list+"="+members[i]), "SEX", cells))
	}
	for j, sex := range sexes {
		parts := make([]*bookCell, len(table))
		for i := range table {
			parts[i] = table[i][j]
		}
		bottom = append(bottom, m.sum(sheet, 1+j, 3+len(table), r, seriesWith("PDK.JML", "SEX="+sex), list, parts))
	}
	corner := m.sum(sheet, 3, 3+len(table), r, seriesWith("PDK.JML", ""), list, sums)
	m.total = append(m.total, &bookTotal{corner, "SEX", bottom})
}

func (m *maker) schools() {
	levels := []string{"SD", "MI", "SMP", "MTS", "SMA", "MA", "SMK"}
	indicators := []string{"DDK.SEKOLAH", "DDK.GURU", "DDK.MURID"}
	base := []float64{25, 5, 6, 4, 3, 2, 3}
	var table [][]*bookCell
	sums := make([][]*bookCell, len(indicators))
	for i, level := range levels {
		var line []*bookCell
		for k, indicator := range indicators {
			var pair []*bookCell
			for j, status := range []string{"NEGERI", "SWASTA"} {
				x := 1 + m.around(base[i]/float64(1+j), 0.3)
				if k > 0 {
					x = m.around(line[j].value*[]float64{0, 11, 170}[k], 0.15)
				}
				s := seriesWith(indicator, "JENJANG="+level+";STATUS="+status)
				pair = append(pair, m.put("S", 1+3*k+j, 3+i, kec, s, x, m.around(x, 0.03)))
			}
			line = append(line, pair...)
			sums[k] = append(sums[k], m.sum("S", 3+3*k, 3+i, kec, seriesWith(indicator, "JENJANG="+level), "STATUS", pair))
		}
		table = append(table, line)
	}
	for k, indicator := range indicators {
		var bottom []*bookCell
		for j, status := range []string{"NEGERI", "SWASTA"} {
			parts := make([]*bookCell, len(table))
			for i := range table {
				parts[i] = table[i][2*k+j]
			}
			bottom = append(bottom, m.sum("S", 1+3*k+j, 3+len(table), kec, seriesWith(indicator, "STATUS="+status), "JENJANG", parts))
		}
		corner := m.sum("S", 3+3*k, 3+len(table), kec, seriesWith(indicator, ""), "JENJANG", sums[k])
		m.total = append(m.total, &bookTotal{corner, "STATUS", bottom})
	}
	m.table = table
}

func (m *maker) columns() {
	m.table = m.lines("S", 3, "PDK.JML", "AGAMA", religions, faiths, 0.3)
	m.sumColumns("S", 1, 3+len(m.table), m.table)
}

func (m *maker) single() {
	m.table = m.households("S", "PDK.KK")
	m.sumColumns("S", 1, 3+len(m.table), m.table)
	people := m.lines("Penduduk", 3, "PDK.JML", "SEX", sexes, halves, 0.01)
	m.margin("Penduduk", people, "PDK.JML", "SEX")
}

func (m *maker) twoYears() {
	m.table = m.households("S", "PDK.KK")
	var earlier [][]*bookCell
	for i, cells := range m.table {
		c := m.cell("S", 2, 3+i, village(i+1), "2024", cells[0].address.Series, cells[0].last)
		m.cells = append(m.cells, c)
		earlier = append(earlier, []*bookCell{c})
	}
	m.sumColumns("S", 1, 3+len(m.table), m.table)
	m.sumColumns("S", 2, 3+len(m.table), earlier)
}

func (m *maker) small() {
	kinds := []monograph.Series{
		seriesWith("KES.SARANA", "SARKES=POSYANDU"), seriesWith("KES.SARANA", "SARKES=POSKESDES"), seriesWith("KES.TENAGA", "NAKES=BIDAN"),
		seriesWith("KES.TENAGA", "NAKES=PERAWAT"), seriesWith("AGM.IBADAH", "IBADAH=MASJID"), seriesWith("AGM.IBADAH", "IBADAH=MUSALA"),
	}
	for i, people := range m.people {
		var cells []*bookCell
		for j, s := range kinds {
			now, _ := m.counts(people / []float64{500, 3000, 1200, 1500, 700, 300}[j])
			last := now
			if m.IntN(4) == 0 {
				last = now + 1
			}
			cells = append(cells, m.put("S", 1+j, 3+i, village(i+1), s, now, last))
		}
		m.table = append(m.table, cells)
	}
	m.sumColumns("S", 1, 3+len(m.table), m.table)
}

func (m *maker) cross() {
	m.lines("Kelamin", 3, "PDK.JML", "SEX", sexes, halves, 0.01)
	m.table = m.lines("Umur", 3, "PDK.JML", "UMUR5", ages5, ageShares, 0.06)
	m.lines("Agama", 3, "PDK.JML", "AGAMA", religions, faiths, 0.3)
}

func (m *maker) forms() {
	lists := []struct {
		list    string
		members []string
		shares  []float64
		spread  float64
	}{{"SEX", sexes, halves, 0.01}, {"UMUR5", ages5, ageShares, 0.06}, {"PENDIDIKAN", schooling, schoolings, 0.1}}
	for v := range m.people {
		sheet, line := "Desa "+string(rune('A'+v)), 5
		for _, l := range lists {
			now, last := m.divide(m.people[v], m.peopleLast[v], l.shares, l.spread)
			var cells []*bookCell
			for j, member := range l.members {
				cells = append(cells, m.put(sheet, 3, line, village(v+1), seriesWith("PDK.JML", l.list+"="+member), now[j], last[j]))
				line++
			}
			if l.list == "UMUR5" {
				m.table = append(m.table, cells)
			}
		}
	}
}

func (m *maker) repeated() {
	people := m.lines("Kelamin", 3, "PDK.JML", "SEX", sexes, halves, 0.01)
	m.margin("Kelamin", people, "PDK.JML", "SEX")
	m.table = m.lines("Umur", 3, "PDK.JML", "UMUR5", ages5, ageShares, 0.06)
	for i, cells := range m.table {
		m.sum("Umur", 1+len(ages5), 3+i, village(i+1), seriesWith("PDK.JML", ""), "UMUR5", cells)
	}
}
