package main

import "math"

// count is a column of whole numbers.
func count(group, title string, of func(*village) int) column {
	return column{group: group, title: title, format: thousands, value: func(v *village) any { return of(v) }}
}

// some is count, with a dash where there is none.
func some(group, title string, of func(*village) int) column {
	return column{group: group, title: title, format: thousands, value: func(v *village) any {
		if n := of(v); n > 0 {
			return n
		}
		return "-"
	}}
}

// bySex is men, women and their sum under one heading.
func bySex(group string, of func(*village) sexes) []column {
	return []column{
		count(group, "Laki-laki", func(v *village) int { return of(v).l }),
		count(group, "Perempuan", func(v *village) int { return of(v).p }),
		count(group, "Jumlah", func(v *village) int { return of(v).sum() }),
	}
}

// listed is a column for each of a list, and their sum when it has a title.
func listed(group string, titles []string, of func(*village) []int, total string) []column {
	var out []column
	for i, t := range titles {
		out = append(out, some(group, t, func(v *village) int { return of(v)[i] }))
	}
	if total != "" {
		out = append(out, count(group, total, func(v *village) int {
			sum := 0
			for _, n := range of(v) {
				sum += n
			}
			return sum
		}))
	}
	return out
}

// area is the area in hectares, or in square kilometres.
func area(title string, square bool) column {
	unit := 100.0
	if square {
		unit = 10000
	}
	return column{title: title, format: hectares, value: func(v *village) any { return math.Round(float64(v.area)/unit*100) / 100 }}
}

// movements is the year's changes of the population, men and women.
func movements() []column {
	kinds := []struct {
		title string
		of    func(*village) sexes
	}{
		{"Penduduk Awal", func(v *village) sexes { return v.opening }}, {"Lahir", func(v *village) sexes { return v.births }},
		{"Mati", func(v *village) sexes { return v.deaths }}, {"Datang", func(v *village) sexes { return v.arrivals }},
		{"Pindah", func(v *village) sexes { return v.departures }}, {"Penduduk Akhir", func(v *village) sexes { return v.people }},
	}
	var out []column
	for _, k := range kinds {
		out = append(out, count(k.title, "L", func(v *village) int { return k.of(v).l }), count(k.title, "P", func(v *village) int { return k.of(v).p }))
	}
	return out
}
