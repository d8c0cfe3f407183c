package importer

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// answersOf makes a sheet of respondents whose scores add up to total: as even as can be, the higher scores first.
func answersOf(n, total int) string {
	var b strings.Builder
	b.WriteString("PENGOLAHAN SURVEI KEPUASAN MASYARAKAT\nKECAMATAN KARAWANG BARAT TAHUN 2025\n\nNo. Responden|Nama|U1|U2|U3|U4|U5|U6|U7|U8|U9\n")
	for i := range n {
		fmt.Fprintf(&b, "=%d|Orang %d", i+1, i+1)
		for u := range 9 {
			score := total / (9 * n)
			if i*9+u < total-score*9*n {
				score++
			}
			fmt.Fprintf(&b, "|=%d", score)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// figuresFrom picks the figures of some series out of a result.
func figuresFrom(res *Result, series ...string) map[string]string {
	out := map[string]string{}
	for _, o := range res.Batch.Observations {
		for _, s := range series {
			name := o.Indicator
			if o.Members != "" {
				name += "{" + string(o.Members) + "}"
			}
			if name == s {
				out[s] = fmt.Sprintf("%.2f %s %s", math.Round(o.Value*100)/100, o.Source.Cell, o.Source.Raw)
			}
		}
	}
	return out
}

// The sums of an office that printed 90,56 as its result: 955 points of 29 respondents.
func TestSurveyOf29Respondents(t *testing.T) {
	for _, tt := range []struct{ name, below, want string }{
		{"without a printed index", "", "91.48 C5 25 x rata-rata C5:K33"},
		{"weight 1/9", "SKM Unit Pelayanan||=91.48", "91.48 C34 91.48"},
		{"weight 0,11", "IKM Unit Pelayanan||90,56", "90.56 C34 90,56"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{}, "skm.xlsx", made{name: "Olah", text: answersOf(29, 955) + tt.below})
			want := map[string]string{"PLY.SKM_IKM": tt.want, "PLY.SKM_RESPONDEN": "29.00 C5 C5:K33", "PLY.SKM_NRR{UNSUR=U9}": "3.66 K5 rata-rata K5:K33"}
			if diff := cmp.Diff(want, figuresFrom(res, "PLY.SKM_IKM", "PLY.SKM_RESPONDEN", "PLY.SKM_NRR{UNSUR=U9}")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if diff := cmp.Diff("info register-left-out B4\n", problems(res)); diff != "" {
				t.Errorf("problems, -want +got:\n%s", diff)
			}
			if strings.Contains(everything(res), "Orang") {
				t.Error("the result names respondents")
			}
		})
	}
}

func TestSurveyFaults(t *testing.T) {
	const head = "SKM KECAMATAN KARAWANG BARAT TAHUN 2025\nNo|U1|U2|U3|U4|U5|U6|U7|U8|U9\n=1|=4|=3|=3|=3|=4|=3|=3|=3|=3\n=2|=3|=3|=3|=3|=3|=3|=3|=3|=3\n"
	for _, tt := range []struct{ name, rows, want string }{
		{"a score of 5", "=3|=3|=5|=3|=3|=3|=3|=3|=3|=3", "error score-outside C5\n"},
		{"a sum that is none", "=3|=3|=3|=3|=3|=3|=3|=3|=3|=3\nJumlah|=10|=9|=9|=9|=10|=12|=9|=9|=9", "error score-sum G6\n"},
		{"a printed mean", "=3|=3|=3|=3|=3|=3|=3|=3|=3|=3\nNRR|=3.33|=3|=3|=3|=3.33|=3|=3|=3.2|=3", "error score-sum I6\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{}, "skm.xlsx", made{name: "Olah", text: head + tt.rows})
			if diff := cmp.Diff(tt.want, problems(res)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestAveragedSurvey(t *testing.T) {
	res := read(t, Options{}, "skm.xlsx", made{name: "SKM", text: "SURVEI KEPUASAN MASYARAKAT (SKM) KECAMATAN KARAWANG BARAT TAHUN 2025\n\nUnsur|NRR\nU1|=3.5\nU2|=3.25\nU3|=3.5\nU4|=3.9\nU5|=3.5\nU6|=3.5\nU7|=3.5\nU8|=3.5\nU9|=3.5"})
	want := map[string]string{"PLY.SKM_NRR{UNSUR=U2}": "3.25 B5 3.25", "PLY.SKM_NRR{UNSUR=U4}": "3.90 B7 3.9"}
	if diff := cmp.Diff(want, figuresFrom(res, "PLY.SKM_NRR{UNSUR=U2}", "PLY.SKM_NRR{UNSUR=U4}")); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// Answers as the words of the questionnaire, or as percentages, under elements that are named instead of numbered and stand in another order.
func TestAnswersInWords(t *testing.T) {
	heads := "No|L/P|Sarana dan Prasarana|Penanganan Pengaduan|Persyaratan|Kemudahan Prosedur|Waktu Pelayanan|Biaya/Tarif|Produk Layanan|Kompetensi Petugas|Kesopanan dan Keramahan\n"
	title := "SURVEI KEPUASAN MASYARAKAT KECAMATAN KARAWANG BARAT TAHUN 2025\n"
	const want = "U1 4, U2 2.5, U3 3, U4 3, U5 3, U6 3, U7 3, U8 3.5, U9 1.5"
	for name, rows := range map[string]string{
		"words":    "=1|L|Baik|Kurang Baik|Sangat Sesuai|Mudah|Cepat|Murah|Sesuai|Kompeten|Sopan dan ramah\n=2|P|Sangat Baik|Tidak Baik|Sangat Sesuai|Kurang mudah|Cepat|Murah|Sesuai|Kompeten|Sopan dan ramah\n",
		"percents": "=1|L|75%|50%|100%|75%|75%|75%|75%|75%|75%\n=2|P|100%|25%|100%|50%|75%|75%|75%|75%|75%\n",
		"numbers":  "=1|L|=3|=2|=4|=3|=3|=3|=3|=3|=3\n=2|P|=4|=1|=4|=2|=3|=3|=3|=3|=3\n",
	} {
		t.Run(name, func(t *testing.T) {
			res := read(t, Options{}, "skm.xlsx", made{name: "Olah", text: title + heads + rows + rows})
			var got []string
			for _, o := range res.Batch.Observations {
				if o.Indicator == "PLY.SKM_NRR" {
					got = append(got, o.Members.Get("UNSUR")+" "+plain(o.Value))
				}
			}
			if diff := cmp.Diff(want, strings.Join(got, ", ")); diff != "" || problems(res) != "" {
				t.Errorf("-want +got:\n%s%s", diff, problems(res))
			}
		})
	}
	for _, tt := range []struct{ name, heads, row, want string }{
		{"letters may mean either", heads, "=1|L|A|B|A|A|B|C|A|A|B\n", "error score-letter E3\n"},
		{"an element without a column", strings.Replace(heads, "Biaya/Tarif", "Catatan", 1), "=1|L|=3|=2|=4|=3|=3||=3|=3|=3\n", "warning elements-missing A2\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{}, "skm.xlsx", made{name: "Olah", text: title + tt.heads + strings.Repeat(tt.row, 3)})
			if diff := cmp.Diff(tt.want, problems(res)); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// A list of the elements with a grade beside each mean score, as reports of the survey print it.
func TestGradesBesideMeans(t *testing.T) {
	text := "HASIL SURVEI KEPUASAN MASYARAKAT\nKECAMATAN KARAWANG BARAT TAHUN 2025\n\nNo|Unsur Pelayanan|Nilai Rata-rata|Kategori\n"
	for i, name := range []string{"Persyaratan", "Prosedur", "Waktu Pelayanan", "Biaya/Tarif", "Produk Layanan", "Kompetensi Pelaksana", "Perilaku Pelaksana", "Sarana dan Prasarana", "Penanganan Pengaduan"} {
		text += fmt.Sprintf("=%d|%s|=3.%d|%s\n", i+1, name, i+1, []string{"Baik", "Sangat Baik"}[i%2])
	}
	res := read(t, Options{}, "skm.xlsx", made{name: "Rekap", text: text})
	var got []string
	for _, o := range res.Batch.Observations {
		got = append(got, o.Indicator+" "+o.Members.Get("UNSUR")+" "+plain(o.Value))
	}
	want := "PLY.SKM_NRR U1 3.1, PLY.SKM_NRR U2 3.2, PLY.SKM_NRR U3 3.3, PLY.SKM_NRR U4 3.4, PLY.SKM_NRR U5 3.5, PLY.SKM_NRR U6 3.6, PLY.SKM_NRR U7 3.7, PLY.SKM_NRR U8 3.8, PLY.SKM_NRR U9 3.9"
	if diff := cmp.Diff(want, strings.Join(got, ", ")); diff != "" || problems(res) != "" {
		t.Errorf("problems %q, -want +got:\n%s", problems(res), diff)
	}
}
