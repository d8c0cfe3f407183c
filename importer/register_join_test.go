package importer

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

// lists imports lists of reports one after the other, as a database would hold them.
type heldLists map[monograph.Address]monograph.Observation

func (h heldLists) add(t *testing.T, file, text string) *Result {
	t.Helper()
	res := read(t, Options{}, file, made{name: "Aduan", text: text})
	var held []monograph.Observation
	for _, o := range h {
		held = append(held, o)
	}
	slices.SortFunc(held, func(a, b monograph.Observation) int { return strings.Compare(string(a.Members), string(b.Members)) })
	res.JoinRegisters(held)
	for _, o := range res.Batch.Observations {
		h[o.Address] = o
	}
	return res
}

// counts are figures in force, "total; BULAN=01 2; …".
func (h heldLists) counts(series ...string) string {
	var out []string
	for _, s := range series {
		o, ok := h[monograph.Address{Region: "32.15.01", Period: "2025", Series: monograph.Series{Indicator: "PLY.ADUAN", Members: monograph.Members(s)}}]
		switch {
		case !ok || o.Status == monograph.Missing:
			out = append(out, "?")
		default:
			out = append(out, fmt.Sprint(o.Value))
		}
	}
	return strings.Join(out, " ")
}

const lapor = "LAPORAN SP4N-LAPOR KECAMATAN KARAWANG BARAT TAHUN 2025\nNo|Tanggal Laporan|Judul|Klasifikasi|Status\n"

func TestListsOfReportsAreAddedUp(t *testing.T) {
	const january = lapor + "=1|2025-01-02|a|Pengaduan|Selesai\n=2|2025-01-20|b|Aspirasi|Proses"
	series := []string{"", "BULAN=01", "BULAN=02", "KANAL=LAPOR", "KANAL=SMS", "KLASIFIKASI=PENGADUAN", "TINDAK_LANJUT=SELESAI"}
	for _, tt := range []struct{ name, file, text, want, problem string }{
		{"another month", "feb.xlsx", lapor + "=1|2025-02-03|c|Pengaduan|Selesai", "3 2 1 3 ? 2 2", "info register-added B3 [jan.xlsx]"},
		{"another channel, without classes", "sms.xlsx", "SMS GATEWAY KECAMATAN KARAWANG BARAT 2025\nNo|Tanggal|Pengirim|Isi SMS|Status\n=1|3 Januari 2025|0812|x|Selesai", "3 3 ? 2 1 ? 2",
			"info register-added B3 [jan.xlsx]\ninfo register-partly B3 [KLASIFIKASI]"},
		{"the same", "jan.xlsx", january, "2 2 ? 2 ? 1 1", ""},
		{"a longer list of the same month", "jan2.xlsx", january + "\n=3|2025-01-30|d|Pengaduan|Selesai", "3 3 ? 3 ? 2 2", "info register-replaces B3 [jan.xlsx 2025-01-02..2025-01-20]"},
		{"part of the same days", "jan3.xlsx", lapor + "=1|2025-01-10|c|Pengaduan|Selesai\n=2|2025-01-30|d|Pengaduan|Selesai", "2 2 ? 2 ? 2 2", "warning register-replaces B3 [jan.xlsx 2025-01-02..2025-01-20]"},
		{"other days of the same month", "jan4.xlsx", lapor + "=1|2025-01-25|c|Pengaduan|Selesai", "1 1 ? 1 ? 1 1", "error register-part B3 [jan.xlsx 2025-01-02..2025-01-20]"},
		{"of all channels", "semua.xlsx", "REKAP PENGADUAN KECAMATAN KARAWANG BARAT 2025\nNo|Tanggal|Isi Laporan|Kanal|Klasifikasi|Status\n=1|2025-01-02|a|LAPOR|Pengaduan|Selesai\n=2|2025-01-21|b|SMS|Pengaduan|Selesai", "2 2 ? 1 1 2 2",
			"warning register-replaces B3 [jan.xlsx 2025-01-02..2025-01-20]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			held := heldLists{}
			held.add(t, "jan.xlsx", january)
			res := held.add(t, tt.file, tt.text)
			if got := held.counts(series...); got != tt.want {
				t.Errorf("%v: %s, want %s", series, got, tt.want)
			}
			var told []string
			for _, p := range res.Problems {
				if p.Code != "register-left-out" && p.Code != "register-one-channel" {
					told = append(told, fmt.Sprint(p.Severity, " ", p.Code, " ", p.Cell, " ", p.Args))
				}
			}
			if diff := cmp.Diff(tt.problem, strings.Join(told, "\n")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestRecordOfListsChangedByHand(t *testing.T) {
	held := heldLists{}
	held.add(t, "jan.xlsx", lapor+"=1|2025-01-02|a|Pengaduan|Selesai")
	for _, tt := range []struct{ name, record, want string }{
		{"of words", "|Selesai", "error register-record G3 [Selesai]"},
		{"taken out", "missing|", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := read(t, Options{}, "laporan.csv", made{name: "csv", text: "region|period|indicator|members|value|status|text\n" +
				"32.15.01|2025|PLY.ADUAN||=4||\n32.15.01|2025|PLY.ADU_HITUNG|BULAN=01;KANAL=LAPOR||" + tt.record})
			res.JoinRegisters(slices.Collect(maps.Values(held)))
			var told []string
			for _, p := range res.Problems {
				told = append(told, fmt.Sprint(p.Severity, " ", p.Code, " ", p.Cell, " [", p.Raw, "]"))
			}
			if diff := cmp.Diff(tt.want, strings.Join(told, "\n")); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func TestScopeText(t *testing.T) {
	res := read(t, Options{}, "aduan.xlsx", made{name: "Aduan", text: smallRegister})
	n := 0
	for _, o := range res.Batch.Observations {
		if o.Indicator == scoped {
			n++
			if got := readScope(o.Text).String(); got != o.Text {
				t.Errorf("%q is read as %q", o.Text, got)
			}
		}
	}
	if n != 3 || readScope("Selesai") != nil || readScope("2025-01-01..2025-01-02; x") != nil {
		t.Errorf("%d scopes, want 3, and none of other texts", n)
	}
}
