package importer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var componentLabels = []string{"Persyaratan", "Sistem, Mekanisme, dan Prosedur", "Jangka Waktu Pelayanan", "Biaya/Tarif", "Produk Pelayanan", "Penanganan Pengaduan, Saran, dan Masukan",
	"Dasar Hukum", "Sarana dan Prasarana", "Kompetensi Pelaksana", "Pengawasan Internal", "Jumlah Pelaksana", "Jaminan Pelayanan", "Jaminan Keamanan dan Keselamatan", "Evaluasi Kinerja Pelaksana"}

// lines are the components from one to another, each with its text for every service.
func componentLines(from, to int, services ...string) string {
	var out []string
	for i := from; i <= to; i++ {
		line := fmt.Sprintf("=%d|%s", i, componentLabels[i-1])
		for _, s := range services {
			line += fmt.Sprintf("|isi %d %s", i, s)
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n") + "\n"
}

// The standards of the same two services below each other, beside each other, and on a sheet each.
func TestUprightStandards(t *testing.T) {
	const title = "STANDAR PELAYANAN KECAMATAN KARAWANG BARAT TAHUN 2025\n"
	below := func(name string) string {
		return "Jenis Pelayanan : " + name + "\nNo|Komponen|Uraian\n" + componentLines(1, 14, name)
	}
	parted := func(name string) string {
		return title + "Nama Layanan|:|" + name + "\nA. Service Delivery\nNo|Komponen|Uraian\n" + componentLines(1, 6, name) + "\nB. Manufacturing\nNo|Komponen|Uraian\n" + componentLines(7, 14, name)
	}
	for _, tt := range []struct {
		name   string
		sheets []made
	}{
		{"below each other", []made{{name: "SP", text: title + below("Pindah") + "\n" + below("Legalisasi")}}},
		{"beside each other", []made{{name: "SP", text: title + "No|Komponen|Pindah|Legalisasi\n" + componentLines(1, 14, "Pindah", "Legalisasi")}}},
		{"a sheet each", []made{{name: "1", text: parted("Pindah")}, {name: "2", text: parted("Legalisasi")}}},
		{"a sheet each, called by it", []made{{name: "Pindah", text: title + componentLines(1, 14, "Pindah")}, {name: "Legalisasi", text: title + componentLines(1, 14, "Legalisasi")}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{}, "sop.xlsx", tt.sheets...)
			var got []string
			n := 0
			for _, o := range res.Batch.Observations {
				switch {
				case o.Indicator == "PLY.LAYANAN":
					got = append(got, o.Members.Get("LAYANAN")+" "+o.Text)
				case o.Indicator != "PLY.LAYANAN_ISI":
					got = append(got, o.Indicator+" "+plain(o.Value))
				case o.Text == fmt.Sprintf("isi %d %s", int(o.Members.Get("KOMPONEN")[0]-'0')*10+int(o.Members.Get("KOMPONEN")[1]-'0'), []string{"Pindah", "Legalisasi"}[o.Members.Get("LAYANAN")[1]-'1']):
					n++
				default:
					t.Errorf("%s: %s", o.Members, o.Text)
				}
			}
			want := "01 Pindah, 02 Legalisasi, PLY.JENIS 2, PLY.STANDAR_LENGKAP 2"
			if diff := cmp.Diff(want, strings.Join(got, ", ")); diff != "" || n != 28 || problems(res) != "" {
				t.Errorf("%d components; problems %q; -want +got:\n%s", n, problems(res), diff)
			}
		})
	}
}

func TestUprightStandardsWithGaps(t *testing.T) {
	text := "STANDAR PELAYANAN KECAMATAN KARAWANG BARAT TAHUN 2025\nNama Layanan: Pindah\n" + componentLines(1, 12, "x") + "\n" + componentLines(1, 14, "y")
	res := read(t, Options{}, "sop.xlsx", made{name: "SP", text: text})
	if diff := cmp.Diff("warning standard-incomplete A2\nwarning service-unnamed B16\n", problems(res)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestTickedStandardsAreTheForm(t *testing.T) {
	text := "KECAMATAN KARAWANG BARAT TAHUN 2025\nKomponen Standar Pelayanan\n" + strings.ReplaceAll(componentLines(1, 14, "x"), "|isi", "|Ya|isi")
	for i := range 14 {
		text = strings.Replace(text, fmt.Sprintf("|isi %d x", i+1), "", 1)
	}
	res := read(t, Options{}, "form.xlsx", made{name: "Form", text: text})
	for _, o := range res.Batch.Observations {
		if o.Indicator == "PLY.LAYANAN" {
			t.Errorf("%s is taken for a service", o.Text)
		}
	}
	if len(res.Batch.Observations) == 0 {
		t.Error("nothing of the form is read")
	}
}

// What is said of the publication of an upright standard counts as it does in a list.
func TestUprightStandardsPublished(t *testing.T) {
	const title = "STANDAR PELAYANAN KECAMATAN KARAWANG BARAT TAHUN 2025\nNo|Komponen|Pindah|Legalisasi\n"
	res := read(t, Options{}, "sop.xlsx", made{name: "SP", text: title + componentLines(1, 14, "Pindah", "Legalisasi") + "=15|Dipublikasikan|Papan, web|belum\n"})
	got := ""
	for _, o := range res.Batch.Observations {
		if o.Indicator == "PLY.STANDAR_TERBIT" {
			got += plain(o.Value) + " " + o.Source.Raw
		}
	}
	if diff := cmp.Diff("1 2 layanan = dipublikasikan", got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff("warning standard-unpublished D17\n", problems(res)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
