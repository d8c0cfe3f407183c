package importer

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// stored writes what would be stored, a line each: "32.15.01 2025 PLY.ADUAN{KANAL=SMS} 2 (Aduan!D5: D5:D9 = SMS)".
func stored(res *Result) string {
	var b strings.Builder
	for _, o := range res.Batch.Observations {
		fmt.Fprintf(&b, "%s %s %s", o.Region, o.Period, o.Indicator)
		if o.Members != "" {
			fmt.Fprintf(&b, "{%s}", o.Members)
		}
		if o.Text != "" {
			fmt.Fprintf(&b, " %q", o.Text)
		} else {
			fmt.Fprintf(&b, " %s", plain(o.Value))
		}
		fmt.Fprintf(&b, " (%s!%s: %s)\n", o.Source.Sheet, o.Source.Cell, o.Source.Raw)
	}
	return b.String()
}

const smallRegister = `
REKAP LAPORAN MASYARAKAT KECAMATAN KARAWANG BARAT
Tahun 2025

No | Tanggal Laporan | Nama Pelapor | NIK | No HP | Klasifikasi | Kanal | Kategori | Isi Laporan | Status | Tanggal Disposisi | Tanggal Tindak Lanjut
=1 | 02/01/2025 | Siti Rohmah | 3215014501900001 | 081234567890 | Pengaduan | SP4N-LAPOR! | Infrastruktur | Jalan rusak di Kp. Baru | Selesai | 03/01/2025 | 10/01/2025
=2 | 17/01/2025 | Ujang Saepudin | 3215010101800002 | 081298765432 | Pengaduan | SMS | Kesehatan | Posyandu tutup | Sedang Diproses | 24/01/2025 |
=3 | 03 Maret 2025 | Rina Marlina | 3215015203850003 | 081311112222 | Aspirasi | Langsung | Lainnya | Minta taman | Belum Ditindaklanjuti | | -

Karawang, 31 Desember 2025
`

func TestRegisterOfComplaints(t *testing.T) {
	res := read(t, Options{}, "aduan.xlsx", made{name: "Aduan", text: smallRegister})
	want := `32.15.01 2025 PLY.ADUAN 3 (Aduan!B5: B5:B7)
32.15.01 2025 PLY.ADUAN{KLASIFIKASI=PENGADUAN} 2 (Aduan!F5: F5:F7 = Pengaduan)
32.15.01 2025 PLY.ADUAN{KLASIFIKASI=ASPIRASI} 1 (Aduan!F7: F5:F7 = Aspirasi)
32.15.01 2025 PLY.ADUAN{KLASIFIKASI=INFORMASI} 0 (Aduan!F4: F5:F7 = Permintaan Informasi)
32.15.01 2025 PLY.ADUAN{TINDAK_LANJUT=BELUM} 1 (Aduan!J7: J5:J7 = Belum Ditindaklanjuti)
32.15.01 2025 PLY.ADUAN{TINDAK_LANJUT=PROSES} 1 (Aduan!J6: J5:J7 = Dalam Proses)
32.15.01 2025 PLY.ADUAN{TINDAK_LANJUT=SELESAI} 1 (Aduan!J5: J5:J7 = Selesai)
32.15.01 2025 PLY.ADUAN{TINDAK_LANJUT=ARSIP} 0 (Aduan!J4: J5:J7 = Arsip)
32.15.01 2025 PLY.ADUAN{KANAL=LAPOR} 1 (Aduan!G5: G5:G7 = SP4N-LAPOR!)
32.15.01 2025 PLY.ADUAN{KANAL=SMS} 1 (Aduan!G6: G5:G7 = SMS)
32.15.01 2025 PLY.ADUAN{KANAL=LANGSUNG} 1 (Aduan!G7: G5:G7 = Langsung)
32.15.01 2025 PLY.ADUAN{KANAL=LAINNYA} 0 (Aduan!G4: G5:G7 = Lainnya)
32.15.01 2025 PLY.ADUAN{KATEGORI=INFRASTRUKTUR} 1 (Aduan!H5: H5:H7 = Infrastruktur)
32.15.01 2025 PLY.ADUAN{KATEGORI=PENDIDIKAN} 0 (Aduan!H4: H5:H7 = Pendidikan)
32.15.01 2025 PLY.ADUAN{KATEGORI=KESEHATAN} 1 (Aduan!H6: H5:H7 = Kesehatan)
32.15.01 2025 PLY.ADUAN{KATEGORI=ANGGARAN_DESA} 0 (Aduan!H4: H5:H7 = Anggaran Desa)
32.15.01 2025 PLY.ADUAN{KATEGORI=ADMINDUK} 0 (Aduan!H4: H5:H7 = Administrasi Kependudukan)
32.15.01 2025 PLY.ADUAN{KATEGORI=BANSOS} 0 (Aduan!H4: H5:H7 = Bantuan Sosial)
32.15.01 2025 PLY.ADUAN{KATEGORI=TRANTIB} 0 (Aduan!H4: H5:H7 = Ketenteraman dan Ketertiban)
32.15.01 2025 PLY.ADUAN{KATEGORI=LAINNYA} 1 (Aduan!H7: H5:H7 = Lainnya)
32.15.01 2025 PLY.ADUAN{BULAN=01} 2 (Aduan!B5: B5:B7 = 01)
32.15.01 2025 PLY.ADUAN{BULAN=02} 0 (Aduan!B4: B5:B7 = 02)
32.15.01 2025 PLY.ADUAN{BULAN=03} 1 (Aduan!B7: B5:B7 = 03)
32.15.01 2025 PLY.ADU_TEPAT{WAKTU=3_HARI} 1 (Aduan!K5: K5:K7 - B5:B7 <= 3 hari kerja)
32.15.01 2025 PLY.ADU_TEPAT{WAKTU=5_HARI} 1 (Aduan!L5: L5:L7 - K5:K7 <= 5 hari kerja)
32.15.01 2025 PLY.ADU_BUKA "2025-01-17" (Aduan!B6: 2025-01-17)
32.15.01 2025 PLY.ADU_UMUR 45 (Aduan!B6: 2025-01-17 .. 2025-03-03)
32.15.01 2025 PLY.ADU_HITUNG{BULAN=01;KANAL=LAPOR} "2025-01-02..2025-01-02; 1; KANAL; KATEGORI; KLASIFIKASI; TINDAK_LANJUT; WAKTU=3_HARI; WAKTU=5_HARI; KANAL=LAPOR 1; KATEGORI=INFRASTRUKTUR 1; KLASIFIKASI=PENGADUAN 1; TINDAK_LANJUT=SELESAI 1; WAKTU=3_HARI 1; WAKTU=5_HARI 1; akhir 2025-01-10" (Aduan!B5: 2025-01-02..2025-01-02)
32.15.01 2025 PLY.ADU_HITUNG{BULAN=01;KANAL=SMS} "2025-01-17..2025-01-17; 1; KANAL; KATEGORI; KLASIFIKASI; TINDAK_LANJUT; WAKTU=3_HARI; WAKTU=5_HARI; KANAL=SMS 1; KATEGORI=KESEHATAN 1; KLASIFIKASI=PENGADUAN 1; TINDAK_LANJUT=PROSES 1; buka 2025-01-17; akhir 2025-01-24" (Aduan!B6: 2025-01-17..2025-01-17)
32.15.01 2025 PLY.ADU_HITUNG{BULAN=03;KANAL=LANGSUNG} "2025-03-03..2025-03-03; 1; KANAL; KATEGORI; KLASIFIKASI; TINDAK_LANJUT; WAKTU=3_HARI; WAKTU=5_HARI; KANAL=LANGSUNG 1; KATEGORI=LAINNYA 1; KLASIFIKASI=ASPIRASI 1; TINDAK_LANJUT=BELUM 1; buka 2025-03-03; akhir 2025-03-03" (Aduan!B7: 2025-03-03..2025-03-03)
`
	if diff := cmp.Diff(want, stored(res)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	wantProblems := `info register-left-out C4
info register-left-out D4
info register-left-out E4
info register-left-out I4
`
	if diff := cmp.Diff(wantProblems, problems(res)); diff != "" {
		t.Errorf("problems, -want +got:\n%s", diff)
	}
	if c := res.Coverage; c.Numeric != 9 || c.Key != 3 || c.Note != 6 {
		t.Errorf("coverage %+v: want 9 numbers, 3 of them keys and 6 notes", c)
	}
	if all := everything(res); strings.Contains(all, "Siti") || strings.Contains(all, "0812") || strings.Contains(all, "321501450190") || strings.Contains(all, "Posyandu") {
		t.Errorf("the result repeats what the register says of persons:\n%s", all)
	}
}

func everything(res *Result) string { return fmt.Sprintf("%+v", *res) + brief(res) }

func TestRegisterFaults(t *testing.T) {
	const head = "REGISTER PENGADUAN KECAMATAN KARAWANG BARAT TAHUN 2025\n\nNo|Tanggal Masuk|Pelapor|Klasifikasi|Status|Tanggal Disposisi|Tanggal Jawaban\n"
	for _, tt := range []struct{ name, rows, want string }{
		{"an answer before the report", "=1|10/02/2025|Budi|Pengaduan|Selesai|11/02/2025|09/02/2025\n=2|10/03/2025|Ani|Pengaduan|Selesai|11/03/2025|12/03/2025", "error register-order G4\n"},
		{"a date that is none", "=1|10/02/2025|Budi|Pengaduan|Selesai|besok|12/02/2025\n=2|31/06/2025|Ani|Pengaduan|Selesai|11/03/2025|12/03/2025", "warning register-date F4\nwarning register-date B5\n"},
		{"a status nobody knows", "=1|10/02/2025|Budi|Pengaduan|Selesai|11/02/2025|12/02/2025\n=2|10/03/2025|Ani|Pengaduan|Entahlah|11/03/2025|12/03/2025", "warning register-value E5\n"},
		{"a report of another year", "=1|10/02/2024|Budi|Pengaduan|Selesai|11/02/2024|12/02/2024\n=2|10/03/2025|Ani|Pengaduan|Selesai|11/03/2025|12/03/2025", "info register-other-year B4\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{}, "aduan.xlsx", made{name: "Daftar", text: head + tt.rows})
			got := strings.ReplaceAll(problems(res), "info register-left-out C3\n", "")
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
			if all := everything(res); strings.Contains(all, "Budi") || strings.Contains(all, "Entahlah") {
				t.Error("a name or an entry is repeated")
			}
		})
	}
}

func TestRegistersOfOneFileAreAddedUp(t *testing.T) {
	lapor := "LAPORAN SP4N KECAMATAN KARAWANG BARAT 2025\nTracking ID|Tanggal Laporan|Judul Laporan|Klasifikasi|Status\n=1001|2025-05-02|Lampu mati|Pengaduan|Selesai\n=1002|2025-06-02|Sampah|Pengaduan|Belum"
	sms := "SMS GATEWAY KECAMATAN KARAWANG BARAT 2025\nNo|Tanggal|Pengirim|Isi SMS|Status\n=1|3 Mei 2025|0812000111|Air keruh|Selesai"
	res := read(t, Options{}, "aduan.xlsx", made{name: "LAPOR", text: lapor}, made{name: "SMS", text: sms})
	want := map[string]string{
		"":                      "3 B3:B4 + [SMS]!B3:B3",
		"KANAL=LAPOR":           "2 B3:B4",
		"KANAL=SMS":             "1 B3:B3",
		"TINDAK_LANJUT=SELESAI": "2 E3:E4 = Selesai + [SMS]!E3:E3 = Selesai",
	}
	got := map[string]string{}
	for _, o := range res.Batch.Observations {
		if _, asked := want[string(o.Members)]; asked && o.Indicator == "PLY.ADUAN" {
			got[string(o.Members)] = plain(o.Value) + " " + o.Source.Raw
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestRegisterOfARegency(t *testing.T) {
	text := "REKAP SP4N-LAPOR KABUPATEN KARAWANG TAHUN 2025\nNo|Tanggal Laporan|Judul|Kecamatan|Kanal|Status\n=1|2025-05-02|A|Klari|Web|Selesai\n=2|2025-05-03|B|Karawang Barat|Android|Selesai\n=3|2025-05-03|C|Klari|SMS|Belum\n=4|2025-05-04|D|Antah Berantah|SMS|Belum"
	res := read(t, Options{}, "lapor.xlsx", made{name: "Data", text: text})
	got := map[string]float64{}
	for _, o := range res.Batch.Observations {
		if o.Indicator == "PLY.ADUAN" && o.Members == "" {
			got[string(o.Region)+" "+o.Source.Raw] = o.Value
		}
	}
	want := map[string]float64{"32.15.01 B3:B6; D3:D6 = Karawang Barat": 1, "32.15.05 B3:B6; D3:D6 = Klari": 2}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if got := problems(res); !strings.Contains(got, "warning register-region D6") {
		t.Errorf("problems %q: want the unknown sub-district", got)
	}
}

func TestTablesOfCountsAreNoRegisters(t *testing.T) {
	res := read(t, Options{}, "aduan.xlsx", made{name: "Rekap", text: "PENGADUAN MASYARAKAT KECAMATAN KARAWANG BARAT TAHUN 2025\n\nKlasifikasi Laporan|Jumlah\nPengaduan|=12\nAspirasi|=3\nPermintaan Informasi|=1"})
	if len(res.Batch.Observations) != 3 || res.Batch.Observations[0].Value != 12 {
		t.Errorf("stored:\n%s\nwant the three printed figures", stored(res))
	}
}

func TestDates(t *testing.T) {
	for text, want := range map[string]string{
		"31/12/2025": "2025-12-31", "31-12-25": "2025-12-31", "2025-12-31 08:15:00": "2025-12-31", "31 Desember 2025": "2025-12-31", "Rabu, 31 Des 2025": "2025-12-31",
		"31/12/2025 14:05": "2025-12-31", "5 Pebruari 2025": "2025-02-05", "31/06/2025": "", "kemarin": "", "": "", "12": "",
	} {
		day, ok := dateReader{}.parse(text)
		got := ""
		if ok {
			got = day.Format("2006-01-02")
		}
		if got != want {
			t.Errorf("parse(%q) = %q, want %q", text, got, want)
		}
	}
}

// Registers of other offices, with the same three reports in each.
func TestRegisterShapes(t *testing.T) {
	const want = "ADUAN 3, PENGADUAN 2, BELUM 1, PROSES 0, SELESAI 1, ARSIP 1, LAPOR 1, SMS 1, LANGSUNG 1, 3_HARI 2, 5_HARI 1, buka 2025-02-11"
	for name, text := range map[string]string{
		"export": "Tracking ID|Isi Laporan Awal|Tanggal Laporan Masuk|Nama Pelapor|Klasifikasi Laporan|Sumber Laporan|Status Laporan|Tanggal Disposisi Terakhir|Tanggal Tindak Lanjut Terakhir\n" +
			"1|x|06/01/2025 08:00|Siti|Pengaduan|Website|Selesai Ditindaklanjuti|08/01/2025 10:00|14/01/2025 09:00\n2|x|11/02/2025 08:00|Ani|Aspirasi|SMS 1708|Belum Terverifikasi|13/02/2025 08:00|\n3|x|03/03/2025 08:00|Edi|Pengaduan|Tatap Muka|Diarsipkan||",
		"counter book": "PEMERINTAH KABUPATEN KARAWANG\nBUKU REGISTER PENGADUAN\n\nNo. Urut|Hari/Tanggal|Identitas Pelapor||Uraian Pengaduan|Jenis Pengaduan|Media|Penanganan||\n||Nama|NIK||||Disposisi|Tgl. Selesai|Status\n1|2|3|4|5|6|7|8|9|10\n" +
			"=1|Senin, 6 Januari 2025|Siti|3215014501900001|Jalan|Pengaduan|LAPOR!|08-01-2025|14-01-2025|Tuntas\n=2|Selasa, 11 Februari 2025|Ani|3215014501900002|Taman|Saran|WA|13-02-2025|-|Belum\n=3|Senin, 3 Maret 2025|Edi|3215014501900003|Air|Pengaduan|Loket Pelayanan|-|-|Tidak Valid",
		"quarter": "Tgl./Bln./Thn. Pengaduan|Nama / Alamat|Materi Pengaduan|Saluran Pengaduan|Klasifikasi (Pengaduan/Aspirasi/Informasi)|Status Tindak Lanjut|Tgl. Diteruskan|Tgl. Dijawab\n" +
			"6-1-25|Siti, Jl. Anggrek|Jalan|SP4N-LAPOR|Pengaduan|Sudah selesai|8-1-25|14-1-25\n11-2-25|Ani|Taman|SMS/WA|Aspirasi|Menunggu giliran|13-2-25|-\n3-3-25|Edi|Air|Langsung (Loket)|Pengaduan|Ditunda sampai 2026|-|-",
		"ticks": "No|Tanggal|Nama Pelapor|Kanal|Jenis Pengaduan|Status Penanganan||||Tgl Disposisi|Tgl Jawab\n|||||Belum|Proses|Selesai|Arsip||\n" +
			"=1|06/01/2025|Siti|LAPOR|Pengaduan|||v||08/01/2025|14/01/2025\n=2|11/02/2025|Ani|SMS|Aspirasi|√||||13/02/2025|\n=3|03/03/2025|Edi|Langsung|Pengaduan||-||x||",
		"English": "No|Date Received|Complainant|Channel|Class|Status|Date Forwarded|Date Answered\n=1|01/06/2025|Siti|Website|Complaint|Closed|01/08/2025|01/14/2025\n=2|02/11/2025|Ani|SMS|Aspiration|Open|02/13/2025|\n=3|03/03/2025|Edi|Walk-in|Complaint|Rejected||",
		"serials": "No|Tanggal Aduan|Nama|Via|Jenis Aduan|Status Penanganan|Tanggal Disposisi Camat|Tanggal Penyelesaian\n=1|=45663|Siti|Aplikasi|Pengaduan|Selesai|=45665|=45671\n=2|=45699|Ani|SMS|Aspirasi|Menunggu Verifikasi|=45701|\n=3|=45719|Edi|Datang|Pengaduan|Tertunda||",
	} {
		t.Run(name, func(t *testing.T) {
			res := read(t, Options{Region: "32.15.01", Year: 2025}, "aduan.xlsx", made{name: "Data", text: text})
			got := map[string]string{}
			for _, o := range res.Batch.Observations {
				lists := o.Members.Lists()
				switch {
				case o.Indicator == "PLY.ADU_BUKA":
					got["buka"] = o.Text
				case o.Indicator == "PLY.ADUAN" && len(lists) == 0:
					got["ADUAN"] = plain(o.Value)
				case len(lists) == 1:
					got[o.Members.Get(lists[0])] = plain(o.Value)
				}
			}
			var line []string
			for _, k := range strings.Split(want, ", ") {
				k, _, _ = strings.Cut(k, " ")
				line = append(line, k+" "+got[k])
			}
			if diff := cmp.Diff(want, strings.Join(line, ", ")); diff != "" {
				t.Errorf("-want +got:\n%s%s", diff, problems(res))
			}
			for _, name := range []string{"Siti", "Anggrek", "32150145"} {
				if strings.Contains(everything(res), name) {
					t.Errorf("the result repeats %q", name)
				}
			}
		})
	}
}
