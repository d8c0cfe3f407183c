package catalogue

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// meanings lists what a text may mean under some words: the phrases whose context is named there, or where there are none, those
// that hold anywhere.
func meanings(c *Catalogue, text, above string) []string {
	text, above = Normalize(text), " "+Normalize(above)+" "
	var here, anywhere []string
	for _, p := range c.Phrases {
		switch {
		case p.Text != text || p.List != "":
		case p.Context == "":
			anywhere = append(anywhere, p.meaning())
		case slices.ContainsFunc(strings.Split(p.Context, "|"), func(w string) bool { return strings.Contains(above, " "+w+" ") }):
			here = append(here, p.meaning())
		}
	}
	if here != nil {
		return here
	}
	return anywhere
}

func TestPhrases(t *testing.T) {
	tests := []struct{ text, above, want string }{
		// structure
		{"No.", "", "number"},
		{"Nomor Urut", "", "number"},
		{"Desa/Kel.", "", "village"},
		{"Kalurahan", "", "village"},
		{"nama_desa", "", "village"},
		{"Kapanewon", "", "subdistrict"},
		{"desa_id", "", "code"},
		{"Kodefikasi", "", "code"},
		{"Jlh", "", "total"},
		{"L + P", "", "total"},
		{"Jumlah/Total", "", "total"},
		{"Sat.", "", "unit"},
		{"Sumber Data", "", "note"},
		{"%", "", "derived"},
		{"Lebih/(Kurang)", "", "derived"},
		// population
		{"Jumlah Penduduk", "", "PDK.JML"},
		{"jumlah_penduduk", "", "PDK.JML"},
		{"Banyaknya Penduduk", "", "PDK.JML"},
		{"Laki - Laki", "", "{SEX=L}"},
		{"laki_laki", "", "{SEX=L}"},
		{"Lk", "", "{SEX=L}"},
		{"Pr", "", "{SEX=P}"},
		{"Wanita", "", "{SEX=P}"},
		{"Perempuan/Female", "", "{SEX=P}"},
		{"0–4 tahun", "", "{UMUR5=0-4}"},
		{"Kelompok Umur 0-4", "", "{UMUR5=0-4}"},
		{"75 Tahun ke atas", "", "{UMUR5=75+}"},
		{"75+", "", "{UMUR5=75+}"},
		{">75", "", "{UMUR5=75+}"},
		{"≥ 75", "", "{UMUR5=75+}"},
		{"15-19", "", "{UMUR5=15-19}"},
		{"15-19", "Kelompok Tenaga Kerja", "{U6KERJA=15-19}"},
		{"56 ke atas", "", "{U5KMS=56+}"},
		{"Usia 56 ke atas", "Usia 18-56", "{U3DPD=57+}"},
		{"Katholik", "", "{AGAMA=KATOLIK}"},
		{"Kristen Katolik", "", "{AGAMA=KATOLIK}"},
		{"Budha", "", "{AGAMA=BUDDHA}"},
		{"Konghucu", "", "{AGAMA=KHONGHUCU}"},
		{"Lainnya", "Penduduk menurut Agama", "{AGAMA=LAINNYA}"},
		{"Cerai Hidup", "", "{KAWIN=CERAI_HIDUP}"},
		{"Belum", "Status Perkawinan", "{KAWIN=BELUM}"},
		{"Belum", "Tindak Lanjut", "{TINDAK_LANJUT=BELUM}"},
		{"Warga Negara Asing", "", "{WN=WNA}"},
		{"Tidak/Belum Sekolah", "", "{PENDIDIKAN=TIDAK_SEKOLAH}"},
		{"Strata II", "", "{PENDIDIKAN=S2}"},
		{"D IV/S1", "", "{PENDIDIKAN=S1}"},
		{"Diploma I/II", "", "{PENDIDIKAN=D1_D2}"},
		{"D1/D2", "", "{PENDIDIKAN=D1_D2}"},
		{"SLTP", "Penduduk menurut Tingkat Pendidikan", "{PENDIDIKAN=SLTP}"},
		{"Kepala Keluarga", "", "PDK.KK"},
		{"KK", "Jumlah Penduduk Miskin", "PDK.MISKIN_KK"},
		{"Kepadatan Penduduk (per km2)", "", "PDK.PADAT"},
		{"Sex Ratio", "", "PDK.RJK"},
		// changes
		{"Kelahiran", "", "MUT.LAHIR"},
		{"Meninggal", "", "MUT.MATI"},
		{"Migrasi Masuk", "", "MUT.DATANG"},
		{"Pindah antar Kecamatan", "", "MUT.PINDAH"},
		{"Penduduk Akhir Tahun", "", "MUT.AKHIR"},
		// government
		{"RT", "", "PEM.RT"},
		{"RT", "Rumah Tangga", "PDK.KK"},
		{"Rukun Warga (RW)", "", "PEM.RW"},
		{"jumlah_rw", "", "PEM.RW"},
		{"Desa", "Pemerintahan Desa/Kelurahan", "PEM.DESA"},
		{"luas_daerah", "", "GEO.LUAS"},
		{"Tanah Sawah", "Luas Daerah/Wilayah", "LHN.SAWAH"},
		{"Tanah Sawah", "Bengkok Perangkat Desa", "{KAS=SAWAH}"},
		{"Tanah Sawah", "Tanah Kas Desa", "{KAS=SAWAH}"},
		// schools
		{"Satuan Pendidikan", "", "DDK.SEKOLAH"},
		{"Tenaga Pendidik", "", "DDK.GURU"},
		{"Peserta Didik", "", "DDK.MURID"},
		{"SMU", "", "{JENJANG=SMA}"},
		{"SLTP", "", "{JENJANG=SMP}"},
		{"Taman Kanak-Kanak (TK)/Kindergarten", "", "{JENJANG=TK}"},
		{"Swasta/Private", "", "{STATUS=SWASTA}"},
		{"SDN", "", "{JENJANG=SD;STATUS=NEGERI}"},
		{"Sekolah Dasar Negeri", "", "{JENJANG=SD;STATUS=NEGERI}"},
		{"Banyaknya Desa yang Memiliki Sekolah", "", "DDK.BPS_DESA"},
		// health, worship
		{"Fasilitas Kesehatan", "", "KES.SARANA"},
		{"Pustu", "", "{SARKES=PUSTU}"},
		{"Poliklinik/Balai Pengobatan", "", "{SARKES=KLINIK}"},
		{"Apotik", "", "{SARKES=APOTEK}"},
		{"Dokter Umum", "", "{NAKES=DOKTER_UMUM}"},
		{"Dokter Umum", "Praktek Dokter", "{SARKES=PRAKTEK_UMUM}"},
		{"Sarana Peribadatan", "", "AGM.IBADAH"},
		{"Mesjid", "", "{IBADAH=MASJID}"},
		{"Langgar/Mushola", "", "{IBADAH=MUSALA}"},
		{"Wihara", "", "{IBADAH=VIHARA}"},
		{"Kelenteng", "", "{IBADAH=KLENTENG}"},
		{"Lain-lain", "Tempat Ibadah", "{IBADAH=LAINNYA}"},
		{"Lain-lain", "", ""},
		// economy, budget, service
		{"Tenaga Kerja", "Jumlah Perusahaan/Usaha", "EKO.USAHA_TK"},
		{"Pendapatan Asli Desa", "", "{AKUN=4.1}"},
		{"Pendapatan Asli Desa", "D. DATA KEUANGAN", "KEU.PADES"},
		{"SURPLUS / (DEFISIT)", "", "APB.SURPLUS"},
		{"Realisasi", "", "{TAHAP=REALISASI}"},
		{"Realisasi", "Target dan Realisasi PBB", "KEC.PBB_REAL"},
		{"Jumlah Pengurus", "Karang Taruna", "LEM.KARTAR_PENGURUS"},
		{"Dalam Proses", "", "{TINDAK_LANJUT=PROSES}"},
		{"Lainnya", "Kanal Pengaduan", "{KANAL=LAINNYA}"},
	}
	for _, tt := range tests {
		if got := strings.Join(meanings(Default(), tt.text, tt.above), " or "); got != tt.want {
			t.Errorf("%q under %q means %q, want %q", tt.text, tt.above, got, tt.want)
		}
	}
}

func TestPhrasesOfTables(t *testing.T) {
	c := load(t, map[string]string{
		"sections.csv":   "code,chapter,label_id,label_en\nG,3,Kependudukan,Population\n",
		"units.csv":      "code,label_id,label_en,symbol,decimals,spellings,accepts\nekor,ekor,head,ekor,0,ekor|ekr,ribu ekor*1000\n",
		"breakdowns.csv": "list,member,label_id,label_en,synonyms,context\nTERNAK,,Jenis Ternak,Species,,\nTERNAK,SAPI,Sapi,Cattle,Lembu,*\nTERNAK,LAIN,Lainnya,Others,,\n",
		"indicators.csv": "code,section,label_id,label_en,unit,type,levels,aggregation,breakdowns\nTRK,G,Jumlah Ternak,Livestock,ekor,int,D,sum,TERNAK*\n",
		"phrases.csv":    "text,indicator,members,context,role\nJml|Total,,,,total\nSapi Potong,TRK,TERNAK=SAPI,,\n",
		"forms.csv":      "code,label_id,label_en,level\nX,Formulir,Form,D\n",
		"form_rows.csv":  "form,depth,number,label,indicator,members\nX,0,A,Peternakan,,\nX,1,1,Populasi,TRK,\nX,2,a,Lembu,TRK,TERNAK=SAPI\n",
	})
	want := []Phrase{
		{Text: "jml", Role: RoleTotal},
		{Text: "total", Role: RoleTotal},
		{Text: "cattle", Members: "TERNAK=SAPI", Context: "jenis ternak|species|jumlah ternak|livestock"},
		{Text: "lainnya", Members: "TERNAK=LAIN", Context: "jenis ternak|species|jumlah ternak|livestock"},
		{Text: "others", Members: "TERNAK=LAIN", Context: "jenis ternak|species|jumlah ternak|livestock"},
		{Text: "populasi", Indicator: "TRK", Context: "peternakan"},
		{Text: "sapi potong", Indicator: "TRK", Members: "TERNAK=SAPI"},
		{Text: "jumlah ternak", Indicator: "TRK"},
		{Text: "livestock", Indicator: "TRK"},
		{Text: "jenis ternak", List: "TERNAK"},
		{Text: "species", List: "TERNAK"},
		{Text: "sapi", Members: "TERNAK=SAPI"},
		{Text: "lembu", Members: "TERNAK=SAPI"},
		{Text: "ternak", Indicator: "TRK"},
		{Text: "banyaknya ternak", Indicator: "TRK"},
		{Text: "jml ternak", Indicator: "TRK"},
	}
	if diff := cmp.Diff(want, c.Phrases); diff != "" {
		t.Errorf("phrases (-want +got):\n%s", diff)
	}
	if defects := c.Check(); defects != nil {
		t.Errorf("defects: %v", defects)
	}
}
