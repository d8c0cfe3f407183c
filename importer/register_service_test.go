package importer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const serviceTable = `
STANDAR PELAYANAN KECAMATAN KARAWANG BARAT TAHUN 2025
No|Jenis Pelayanan|Persyaratan|Prosedur|Jangka Waktu|Biaya|Produk|Pengaduan|Dasar Hukum|Sarana|Kompetensi|Pengawasan|Jumlah Pelaksana|Jaminan Pelayanan|Jaminan Keamanan|Evaluasi|Publikasi
=1|Surat Pindah|KK dan KTP|Loket 1|1 hari|Gratis|Surat|Kotak saran|UU 24/2013|Ruang tunggu|D3|Camat|2 orang|Tepat waktu|Arsip aman|Triwulan|Papan, web
=2|Legalisasi|Dokumen asli|Loket 2|15 menit|Gratis|Cap|Kotak saran|UU 24/2013|Ruang tunggu|SMA|-|1 orang|Tepat waktu||Triwulan|Belum

Mengetahui|Camat
`

func TestRegisterOfServices(t *testing.T) {
	res := read(t, Options{}, "layanan.xlsx", made{name: "Standar", text: serviceTable})
	got := map[string]string{}
	for _, o := range res.Batch.Observations {
		switch o.Indicator + string(o.Members) {
		case "PLY.LAYANANLAYANAN=01", "PLY.LAYANANLAYANAN=03", "PLY.LAYANAN_ISIKOMPONEN=03;LAYANAN=02", "PLY.LAYANAN_ISIKOMPONEN=13;LAYANAN=02", "PLY.LAYANAN_TERBITLAYANAN=01":
			got[o.Indicator+string(o.Members)] = o.Text + " " + o.Source.Cell
		case "PLY.JENIS", "PLY.STANDAR_LENGKAP", "PLY.STANDAR_TERBIT":
			got[o.Indicator] = plain(o.Value) + " " + o.Source.Raw
		}
	}
	want := map[string]string{
		"PLY.LAYANANLAYANAN=01": "Surat Pindah B3", "PLY.LAYANAN_ISIKOMPONEN=03;LAYANAN=02": "15 menit E4", "PLY.LAYANAN_TERBITLAYANAN=01": "Papan, web Q3",
		"PLY.JENIS": "2 B3:B4", "PLY.STANDAR_LENGKAP": "1 B3:B4 = 14 komponen", "PLY.STANDAR_TERBIT": "1 Q3:Q4 = dipublikasikan",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff("warning standard-incomplete B4\nwarning standard-unpublished Q4\n", problems(res)); diff != "" {
		t.Errorf("problems, -want +got:\n%s", diff)
	}
}

func TestRegisterOfOfficers(t *testing.T) {
	res := read(t, Options{}, "pelaksana.xlsx", made{name: "Pelaksana", text: "DAFTAR PELAKSANA PELAYANAN KECAMATAN KARAWANG BARAT 2025\nNo|Nama|NIP|Jabatan|Pendidikan Terakhir|Diklat\n=1|Euis|196908241999031001|Petugas Loket|S1|Pelayanan Prima\n=2|Asep|197001011995011001|Operator|D3|"})
	want := `32.15.01 2025 PLY.PELAKSANA_DAFTAR{PELAKSANA=01;PROFIL_PELAKSANA=JABATAN} "Petugas Loket" (Pelaksana!D3: Petugas Loket)
32.15.01 2025 PLY.PELAKSANA_DAFTAR{PELAKSANA=01;PROFIL_PELAKSANA=PENDIDIKAN} "S1" (Pelaksana!E3: S1)
32.15.01 2025 PLY.PELAKSANA_DAFTAR{PELAKSANA=01;PROFIL_PELAKSANA=PELATIHAN} "Pelayanan Prima" (Pelaksana!F3: Pelayanan Prima)
32.15.01 2025 PLY.PELAKSANA_DAFTAR{PELAKSANA=02;PROFIL_PELAKSANA=JABATAN} "Operator" (Pelaksana!D4: Operator)
32.15.01 2025 PLY.PELAKSANA_DAFTAR{PELAKSANA=02;PROFIL_PELAKSANA=PENDIDIKAN} "D3" (Pelaksana!E4: D3)
32.15.01 2025 PLY.PELAKSANA_JML 2 (Pelaksana!D3: D3:D4)
`
	if diff := cmp.Diff(want, stored(res)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff("info register-left-out B2\ninfo register-left-out C2\n", problems(res)); diff != "" {
		t.Errorf("problems, -want +got:\n%s", diff)
	}
}

func TestRegisterOfManyServices(t *testing.T) {
	for _, tt := range []struct {
		rows, stored int
		want         string
	}{{80, 80, ""}, {300, 300, ""}, {301, 300, "error register-full B303\n"}} {
		text := strings.Split(strings.TrimSpace(serviceTable), "\n")[:2]
		for i := range tt.rows {
			text = append(text, fmt.Sprintf("=%d|Layanan %[1]d|Syarat|Prosedur|1 hari|Gratis|Surat|Kotak saran|UU 24/2013|Ruang|D3|Camat|2|Tepat|Aman|Triwulan|Web", i+1))
		}
		res := read(t, Options{}, "layanan.xlsx", made{name: "Standar", text: strings.Join(text, "\n")})
		n := 0
		for _, o := range res.Batch.Observations {
			if o.Indicator == "PLY.LAYANAN" {
				n++
			}
		}
		if n != tt.stored || problems(res) != tt.want {
			t.Errorf("%d services: %d stored, problems %q; want %d and %q", tt.rows, n, problems(res), tt.stored, tt.want)
		}
	}
}
