package rules

import "monografi/monograph/region"

// A minimum is what a new village needs at least: people and households.
type minimum struct{ people, households float64 }

// minima are those of UU 6/2014 art. 8 (3)b by province, from the first two digits of the code on; a province belongs to the last line that is not
// above it.
var minima = []struct {
	from region.Code
	minimum
}{
	{"11", minimum{4000, 800}},  // Sumatera
	{"31", minimum{6000, 1200}}, // Jawa
	{"51", minimum{5000, 1000}}, // Bali
	{"52", minimum{2500, 500}},  // Nusa Tenggara Barat
	{"53", minimum{1000, 200}},  // Nusa Tenggara Timur
	{"61", minimum{1500, 300}},  // Kalimantan Barat, Tengah
	{"63", minimum{2000, 400}},  // Kalimantan Selatan
	{"64", minimum{1500, 300}},  // Kalimantan Timur, Utara
	{"71", minimum{3000, 600}},  // Sulawesi Utara
	{"72", minimum{2000, 400}},  // Sulawesi Tengah
	{"73", minimum{3000, 600}},  // Sulawesi Selatan
	{"74", minimum{2000, 400}},  // Sulawesi Tenggara, Gorontalo, Sulawesi Barat
	{"81", minimum{1000, 200}},  // Maluku, Maluku Utara
	{"91", minimum{500, 100}},   // Papua
}

// minimumOf is the minimum of the province that a region lies in; none for a code before the first.
func minimumOf(at region.Code) minimum {
	var m minimum
	for _, line := range minima {
		if at.At(region.Province) >= line.from {
			m = line.minimum
		}
	}
	return m
}
