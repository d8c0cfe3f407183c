package importer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/rules"
)

// The revenue that Desa Ambal published for 2024, under the name of a village of the register.
const ambal = `
LAPORAN REALISASI APBDES DESA WADAS KECAMATAN TELUKJAMBE TIMUR TAHUN ANGGARAN 2024

Kode Rekening|Uraian|Anggaran (Rp)|Realisasi (Rp)|Lebih/(Kurang)|%
4|PENDAPATAN|1.940.245.000|1.752.726.404|187.518.596|90,34
4.1|Pendapatan Asli Desa|37.100.000|34.100.000|3.000.000|91,91
4.2|Pendapatan Transfer|1.896.145.000|||
4.2.1|Dana Desa|974.906.000|||
4.2.2|Bagi Hasil Pajak dan Retribusi|31.680.000|||
4.2.3|Alokasi Dana Desa|461.059.000|||
4.2.4|Bantuan Keuangan Provinsi|127.500.000|||
4.2.5|Bantuan Keuangan Kabupaten/Kota|301.000.000|||
4.3|Pendapatan Lain-lain|7.000.000|||
`

// found writes the findings about what a file holds: "warning K-12A C5 D5".
func found(res *Result) string {
	var b strings.Builder
	for _, f := range rules.Evaluate(rules.Input{Catalogue: catalogue.Default(), Register: region.Default(), Observations: res.Batch.Observations, Checks: res.Batch.Checks}) {
		fmt.Fprintf(&b, "%s %s", f.Severity, f.Rule)
		for _, c := range f.Cells {
			b.WriteString(" " + c.Cell)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestBudgets(t *testing.T) {
	const head = "APBDES DESA WADAS KECAMATAN TELUKJAMBE TIMUR TAHUN 2024\n\nKode|Uraian|Anggaran|Realisasi|Lebih/(Kurang)\n"
	for _, tt := range []struct{ name, text, problems, findings string }{
		{name: "Ambal 2024", text: ambal},
		{name: "a difference that is none", text: strings.Replace(ambal, "187.518.596", "187.518.569", 1), findings: "warning printed E4 C4 D4\n"},
		{name: "a difference with a sign too many", text: head + "4.1|Pendapatan Asli Desa|=100|=90|=10\n4.1.1|Hasil Usaha Desa|=70|=65|=5\n4.1.2|Hasil Aset Desa|=30|=25|=-5", findings: "warning printed E6 C6 D6\n"},
		{name: "a percentage that is none", text: strings.Replace(ambal, "90,34", "94,30", 1), findings: "warning ratio:APB.PERSEN F4 D4 C4\n"},
		{name: "accounts below and above those that are kept", text: ambal + "4.1.1.01|Bagi Hasil BUMDes|1.000.000|||\n6|PEMBIAYAAN|=5|||", problems: "info account-detail C13\ninfo account-detail C14\n"},
		{name: "an account that does not exist", text: ambal + "4.3.8|Dana Lain|1.000.000|||", problems: "warning account-unknown C13\n"},
		{name: "more realised than budgeted", text: head + "5|BELANJA|=100|=130|=-30\n5.1|Belanja Pegawai|=100|=130|=-30\n5.2|Belanja Barang dan Jasa|-|-|-", findings: "warning K-12A D4 C4\nwarning K-12B D5 C5\n"},
		{name: "the same after a change", text: strings.Replace(head, "|Realisasi|Lebih/(Kurang)", "|Anggaran Setelah Perubahan|Realisasi", 1) + "5|BELANJA|=100|=140|=130\n5.1|Belanja Pegawai|=100|=140|=130\n5.2|Belanja Barang dan Jasa|-|-|-"},
		{name: "a negative balance", text: head + "4|PENDAPATAN|=100|=100|\n5|BELANJA|=100|=90|\n6.1|Penerimaan Pembiayaan|=10|=10|\n6.2|Pengeluaran Pembiayaan|=10|=30|\n|SILPA Tahun Berjalan|=0|=-10|", findings: "error K-05 D4 D5 D6 D7\nerror K-05C D8\nwarning K-12F D7 C7\n"},
		{name: "the budget of a kelurahan", text: strings.Replace(ambal, "DESA WADAS KECAMATAN TELUKJAMBE TIMUR", "KELURAHAN NAGASARI KECAMATAN KARAWANG BARAT", 1), findings: "warning K-09A C4\nwarning K-09A D4\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{}, "apbdes.xlsx", made{name: "APBDes", text: tt.text})
			if diff := cmp.Diff(tt.problems, problems(res)); diff != "" {
				t.Errorf("problems, -want +got:\n%s", diff)
			}
			if diff := cmp.Diff(tt.findings, found(res)); diff != "" {
				t.Errorf("findings, -want +got:\n%s\n%s", diff, brief(res))
			}
		})
	}
}

func TestBudgetStages(t *testing.T) {
	const title = "APBDES DESA WADAS KECAMATAN TELUKJAMBE TIMUR TAHUN 2024\n\n"
	for _, tt := range []struct{ name, text, want string }{
		{"before and after a change", "Kode|Uraian|Anggaran Semula|Anggaran Setelah Perubahan|Realisasi\n5|BELANJA|=100|=120|=110\n5.1|Belanja Pegawai|=100|=120|=110", "ANGGARAN PERUBAHAN REALISASI"},
		{"only after it", "Kode|Uraian|Anggaran Setelah Perubahan|Realisasi\n5|BELANJA|=120|=110\n5.1|Belanja Pegawai|=120|=110", "ANGGARAN REALISASI"},
	} {
		var got []string
		for _, o := range read(t, Options{}, "apbdes.xlsx", made{name: "APBDes", text: title + tt.text}).Batch.Observations {
			if o.Members.Get("AKUN") == "5" {
				got = append(got, o.Members.Get("TAHAP"))
			}
		}
		if got := strings.Join(got, " "); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestBudgetOfTheOffice(t *testing.T) {
	res := read(t, Options{}, "kec.xlsx", made{name: "Kec", text: "ANGGARAN DAN REALISASI BELANJA KECAMATAN KARAWANG BARAT TAHUN 2025\n\nUraian|Anggaran|Realisasi\nBelanja Pegawai|=1000|=900\nBelanja Modal|=200|=100"})
	want := `B4 value 32.15.01 2025 APB.KEC{BELANJA_KEC=PEGAWAI;TAHAP=ANGGARAN} 1000
C4 value 32.15.01 2025 APB.KEC{BELANJA_KEC=PEGAWAI;TAHAP=REALISASI} 900
B5 value 32.15.01 2025 APB.KEC{BELANJA_KEC=MODAL;TAHAP=ANGGARAN} 200
C5 value 32.15.01 2025 APB.KEC{BELANJA_KEC=MODAL;TAHAP=REALISASI} 100
`
	if diff := cmp.Diff(want, brief(res)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestWordsInTablesOfVillages(t *testing.T) {
	res := read(t, Options{}, "desa.xlsx", made{name: "Data", text: "PROFIL KECAMATAN KARAWANG BARAT TAHUN 2025\n\nNo|Desa/Kelurahan|Lurah|Tipologi Desa|Status IDM|Jumlah Penduduk\n1|Nagasari|Budi|Persawahan|Maju|=900\n2|Karawang Kulon|Ani|Jasa dan Perdagangan|-|=400"})
	want := `32.15.01.1011 2025 GEO.TIPOLOGI "Persawahan" (Data!D4: Persawahan)
32.15.01.1011 2025 GEO.IDM "Maju" (Data!E4: Maju)
32.15.01.1011 2025 PDK.JML 900 (Data!F4: 900)
32.15.01.1001 2025 GEO.TIPOLOGI "Jasa dan Perdagangan" (Data!D5: Jasa dan Perdagangan)
32.15.01.1001 2025 PDK.JML 400 (Data!F5: 400)
`
	if diff := cmp.Diff(want, stored(res)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
