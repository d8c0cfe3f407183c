package catalogue

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

func TestDefaultIsSound(t *testing.T) {
	for _, d := range Default().Check() {
		t.Error(d)
	}
}

// TestCore holds the codes that scripts rely on: indicator, unit, and for each list its members, with * for a partition.
func TestCore(t *testing.T) {
	umur5 := "0-4 5-9 10-14 15-19 20-24 25-29 30-34 35-39 40-44 45-49 50-54 55-59 60-64 65-69 70-74 75+"
	tests := []struct {
		code, unit string
		lists      map[string]string
	}{
		{"PDK.JML", "jiwa", map[string]string{
			"SEX*": "L P", "UMUR5*": umur5, "AGAMA*": "ISLAM KRISTEN KATOLIK HINDU BUDDHA KHONGHUCU LAINNYA",
			"KAWIN*": "BELUM KAWIN CERAI_HIDUP CERAI_MATI", "WN*": "WNI WNA",
			"PENDIDIKAN*": "TIDAK_SEKOLAH BELUM_TAMAT_SD SD SLTP SLTA D1_D2 D3 S1 S2 S3", "UMUR1": "0 1 74 75+",
		}},
		{"PDK.KK", "kk", map[string]string{"SEX*": "L P"}},
		{"MUT.LAHIR", "jiwa", map[string]string{"SEX*": "L P", "WN*": "WNI WNA"}},
		{"MUT.MATI", "jiwa", map[string]string{"SEX*": "L P", "WN*": "WNI WNA"}},
		{"MUT.DATANG", "jiwa", map[string]string{"SEX*": "L P", "WN*": "WNI WNA"}},
		{"MUT.PINDAH", "jiwa", map[string]string{"SEX*": "L P", "WN*": "WNI WNA"}},
		{"MUT.AWAL", "jiwa", map[string]string{"SEX*": "L P", "WN*": "WNI WNA"}},
		{"MUT.AKHIR", "jiwa", map[string]string{"SEX*": "L P", "WN*": "WNI WNA"}},
		{"PEM.RT", "rt", nil},
		{"PEM.RW", "rw", nil},
		{"PEM.DUSUN", "dusun", nil},
		{"GEO.LUAS", "ha", nil},
		{"DDK.SEKOLAH", "unit", map[string]string{"JENJANG": "PAUD TK RA SD MI SMP MTS SMA MA SMK PT", "STATUS*": "NEGERI SWASTA"}},
		{"DDK.GURU", "orang", map[string]string{"JENJANG": "PAUD TK RA SD MI SMP MTS SMA MA SMK PT", "STATUS*": "NEGERI SWASTA"}},
		{"DDK.MURID", "orang", map[string]string{"JENJANG": "PAUD TK RA SD MI SMP MTS SMA MA SMK PT", "STATUS*": "NEGERI SWASTA"}},
		{"KES.SARANA", "unit", map[string]string{"SARKES": "RS PUSKESMAS PUSTU POLINDES POSKESDES POSYANDU KLINIK APOTEK"}},
		{"KES.TENAGA", "orang", map[string]string{"NAKES": "DOKTER BIDAN PERAWAT"}},
		{"AGM.IBADAH", "unit", map[string]string{"IBADAH": "MASJID MUSALA GEREJA_PROTESTAN GEREJA_KATOLIK GEREJA PURA VIHARA KLENTENG"}},
		{"APB", "rp", map[string]string{"AKUN": "4 4.1 4.2 4.2.1 4.3 5 5.1 5.4 6.1 6.1.1 6.2 6.2.2", "TAHAP": "ANGGARAN REALISASI"}},
		{"PLY.ADUAN", "laporan", map[string]string{
			"KLASIFIKASI*": "PENGADUAN ASPIRASI INFORMASI", "TINDAK_LANJUT*": "BELUM PROSES SELESAI ARSIP", "KANAL": "LAPOR SMS LANGSUNG LAINNYA",
		}},
		{"PLY.SKM_NRR", "nilai", map[string]string{"UNSUR": "U1 U2 U3 U4 U5 U6 U7 U8 U9"}},
		{"PLY.SKM_RESPONDEN", "orang", nil},
	}
	c := Default()
	for _, tt := range tests {
		ind := c.Indicator(tt.code)
		if ind == nil {
			t.Errorf("%s is missing", tt.code)
			continue
		}
		if ind.Unit != tt.unit {
			t.Errorf("%s: unit %q, want %q", tt.code, ind.Unit, tt.unit)
		}
		for list, members := range tt.lists {
			code, star := strings.CutSuffix(list, "*")
			if partition, ok := ind.Uses(code); !ok || partition != star {
				t.Errorf("%s by %s: used %v, partition %v; want partition %v", tt.code, code, ok, partition, star)
			}
			for _, m := range strings.Fields(members) {
				if err := c.ValidSeries(monograph.Series{Indicator: tt.code, Members: monograph.Members(code + "=" + m)}); err != nil {
					t.Error(err)
				}
			}
		}
	}
}

// TestWholePartitions holds that a partition has no members besides the promised ones: they would keep it from ever being complete.
func TestWholePartitions(t *testing.T) {
	want := map[string]int{"SEX": 2, "UMUR5": 16, "UMUR1": 76, "AGAMA": 7, "KAWIN": 4, "WN": 2, "PENDIDIKAN": 10, "STATUS": 2, "KLASIFIKASI": 3, "TINDAK_LANJUT": 4}
	got := map[string]int{}
	for list := range want {
		got[list] = len(Default().Breakdown(list).Members)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("members (-want +got):\n%s", diff)
	}
}

// TestReplaces holds that everything of the forms' first list of indicators, one code a printed line, has a place in the catalogue.
func TestReplaces(t *testing.T) {
	f, err := os.Open("testdata/replaces.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := len(rows) - 1; got != 381 {
		t.Errorf("%d codes, want 381", got)
	}
	for _, row := range rows[1:] {
		for _, series := range strings.Fields(row[1]) {
			if err := coveredBy(Default(), series); err != nil {
				t.Errorf("%s: %v", row[0], err)
			}
		}
	}
}

// coveredBy reads "CODE{LIST;LIST=MEMBER}": a list alone stands for all its members.
func coveredBy(c *Catalogue, text string) error {
	code, inner, _ := strings.Cut(strings.TrimSuffix(text, "}"), "{")
	members := map[string]string{}
	for _, part := range words(strings.ReplaceAll(inner, ";", "|")) {
		list, member, ok := strings.Cut(part, "=")
		if !ok {
			b := c.Breakdown(list)
			if b == nil {
				return fmt.Errorf("no breakdown %s", list)
			}
			member = b.Members[0].Code
		}
		members[list] = member
	}
	return c.ValidSeries(monograph.Series{Indicator: code, Members: monograph.MembersOf(members)})
}

func TestCountsOfVillagesStandApart(t *testing.T) {
	for _, ind := range Default().Indicators {
		counts := strings.HasPrefix(ind.Label.ID, "Banyaknya Desa")
		if counts != (ind.Unit == "desa" && ind.Agg == monograph.Count) {
			t.Errorf("%s %q: unit %s, aggregation %s", ind.Code, ind.Label.ID, ind.Unit, ind.Agg)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	data, err := fs.Sub(embedded, "data")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(data); err != nil {
			b.Fatal(err)
		}
	}
}
