package importer

import (
	"testing"
)

const ambal = `
LAPORAN REALISASI APBDES DESA NAGASARI KECAMATAN KARAWANG BARAT TAHUN ANGGARAN 2024

Kode Rekening|Uraian|Anggaran (Rp)|Realisasi (Rp)|Lebih/(Kurang)|%
4|PENDAPATAN|1.940.245.000|1.752.726.404|187.518.596|90,34
4.1|Pendapatan Asli Desa|37.100.000|34.100.000|3.000.000|91,91
4.2|Pendapatan Transfer|1.896.145.000|||
4.2.1|Dana Desa|974.906.000|||
4.2.2|Bagi Hasil Pajak dan Retribusi|31.680.000|||
4.2.3|Alokasi Dana Desa|461.059.000|||
4.2.4|Bantuan Keuangan Provinsi|127.500.000|||
4.2.5|Bantuan Keuangan Kabupaten/Kota|301.000.000|||
4.2.8|Dana Gaib|1.000.000|||
4.3|Pendapatan Lain-lain|7.000.000|||
`
func TestZZ(t *testing.T) {
	res := read(t, Options{}, "apbdes.xlsx", made{name: "APBDes", text: ambal})
	t.Log(brief(res)); t.Log(problems(res)); for _,p:=range res.Problems { t.Logf("%+v",p)}
	res = read(t, Options{}, "apbdes.xlsx", made{name: "APBDes", text: "APBDES PERUBAHAN DESA WADAS KECAMATAN TELUKJAMBE TIMUR TAHUN 2024\n\nKode|Uraian|Anggaran Semula|Anggaran Setelah Perubahan|Realisasi\n5|BELANJA|=100|=120|=110\n5.1|Belanja Pegawai|=100|=120|=110"})
	t.Log(brief(res)); t.Log(problems(res))
	res = read(t, Options{}, "apbdes.xlsx", made{name: "APBDes", text: "APBDES DESA WADAS KECAMATAN TELUKJAMBE TIMUR TAHUN 2024\n\nKode|Uraian|Anggaran Setelah Perubahan|Realisasi\n5|BELANJA|=120|=110\n5.1|Belanja Pegawai|=120|=110"})
	t.Log(brief(res)); t.Log(problems(res))
	res = read(t, Options{}, "kec.xlsx", made{name: "Kec", text: "ANGGARAN DAN REALISASI BELANJA KECAMATAN KARAWANG BARAT TAHUN 2025\n\nUraian|Anggaran|Realisasi\nBelanja Pegawai|=1000|=900\nBelanja Barang dan Jasa|=500|=400\nBelanja Modal|=200|=100"})
	t.Log(brief(res)); t.Log(problems(res))
	res = read(t, Options{}, "pbb.xlsx", made{name: "PBB", text: "TARGET DAN REALISASI PBB-P2 KECAMATAN KARAWANG BARAT TAHUN 2025\n\nNo|Desa/Kelurahan|Target|Realisasi|%\n1|Nagasari|=1000|=900|=90\n2|Karawang Kulon|=500|=400|=80"})
	t.Log(brief(res)); t.Log(problems(res))
	res = read(t, Options{}, "desa.xlsx", made{name: "Data", text: "TIPOLOGI DAN STATUS DESA KECAMATAN KARAWANG BARAT TAHUN 2025\n\nNo|Desa/Kelurahan|Tipologi Desa|Status IDM|Jumlah Penduduk\n1|Nagasari|Persawahan|Maju|=900\n2|Karawang Kulon|Jasa dan Perdagangan|Mandiri|=400"})
	t.Log(brief(res)); t.Log(problems(res))
}
