package region

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWithOverlay(t *testing.T) {
	r := smallRegister(t)
	before := all(r)
	got, err := r.WithOverlay(strings.NewReader(`code,name,valid_from,predecessor
32.15.01.2099,Sukamaju Baru,2026-01-01,32.15.01.1001
32.15.02,,2026-01-01
32.15.03.2001,Jayakerta
32.15.03,Rengasdengklok
3215011003,"Karawang  Wetan I"
`))
	if err != nil {
		t.Fatal(err)
	}
	want := `32 Jawa Barat
32.15 Kabupaten Karawang
32.73 Kota Bandung
32.15.01 Karawang Barat
32.15.03 Rengasdengklok
32.15.01.1001 Karawang Kulon
32.15.01.1003 Karawang Wetan I
32.15.01.2099 Sukamaju Baru
32.15.03.2001 Jayakerta
`
	if diff := cmp.Diff(want, all(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	wantChanges := []Change{
		{Renamed, "32.15.01.1003", "Karawang Wetan I", "Karawang Wetan", "", "", nil},
		{Added, "32.15.01.2099", "Sukamaju Baru", "", "2026-01-01", "32.15.01.1001", nil},
		{Retired, "32.15.02", "", "Pangkalan", "2026-01-01", "", nil},
		{Retired, "32.15.02.2009", "", "Wadas", "2026-01-01", "", nil},
		{Retired, "32.15.02.2010", "", "Wadas Kidul", "2026-01-01", "", nil},
		{Added, "32.15.03", "Rengasdengklok", "", "", "", nil},
		{Added, "32.15.03.2001", "Jayakerta", "", "", "", nil},
	}
	if diff := cmp.Diff(wantChanges, got.Changes()); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	if after := all(r); after != before {
		t.Errorf("the register itself changed (-want +got):\n%s", cmp.Diff(before, after))
	}
	if got.Decree() != r.Decree() {
		t.Errorf("decree %q; want %q", got.Decree(), r.Decree())
	}
}

// Names from before a change are still understood.
func TestOverlayHistory(t *testing.T) {
	first, err := smallRegister(t).WithOverlay(strings.NewReader("code;name\n32.15.01.1003;Adiarsa\n32.15.02.2009;\n"))
	if err != nil {
		t.Fatal(err)
	}
	if reg, ok := first.Get("32.15.02.2009"); !ok || reg.Name != "Wadas" {
		t.Errorf("retired village is %v, %v; want it to be known as Wadas", reg, ok)
	}
	if diff := cmp.Diff([]Code{"32.15.01.1003"}, codes(first.Lookup(Village, "32.15.01", "Karawang Wetan"))); diff != "" {
		t.Errorf("former name (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]Code{"Karawang Wetan": "32.15.01.1003"}, first.FormerNames("32.15.01")); diff != "" {
		t.Errorf("former names (-want +got):\n%s", diff)
	}
	if got := first.Lookup(Village, "32.15", "Wadas"); got != nil {
		t.Errorf("a retired village is found by name: %v", got)
	}

	// A newer overlay gives the former name to another village.
	second, err := first.WithOverlay(strings.NewReader("\ufeffcode,name\n32.15.01.1001,Karawang Wetan\n32.15.02.2009,Wadas\n"))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string]Code{"Karawang Kulon": "32.15.01.1001"}, second.FormerNames("32.15.01")); diff != "" {
		t.Errorf("former names (-want +got):\n%s", diff)
	}
	if change, _ := second.Change("32.15.02.2009"); change.Action != Added {
		t.Errorf("the village that came back is %v; want it added", change)
	}
}

func TestWithOverlayFaults(t *testing.T) {
	tests := map[string]struct {
		in   string
		want []string // starts of the errors
	}{
		"head":             {"kode,nama\n", []string{"line 1, column 1: column \"kode\""}},
		"one column":       {"code\n32\n", []string{"line 1, column 1: one column"}},
		"code":             {"code,name\n32.15.01.9,X\n", []string{"line 2, column 1: \"32.15.01.9\" is not a region code"}},
		"date":             {"code,name,valid_from\n32.15.01.2001,X,01/02/2026\n", []string{"line 2, column 17: \"01/02/2026\" is not a date"}},
		"predecessor":      {"code,name,valid_from,predecessor\n32.15.01.2001,X,,Y\n", []string{"line 2, column 18: \"Y\" is not"}},
		"fields":           {"code,name\n32.15.01.2001\n", []string{"line 2, column 1: 1 fields"}},
		"orphan":           {"code,name\n32.16.01,X\n", []string{"line 2, column 1: cannot add 32.16.01: 32.16 is not in the register"}},
		"retire unknown":   {"code,name\n32.15.09,\n", []string{"line 2, column 1: cannot retire 32.15.09"}},
		"child of retired": {"code,name\n32.15.01,\n32.15.01.2001,X\n", []string{"line 3, column 1: 32.15.01.2001 cannot stay"}},
		"twice":            {"code,name\n32.15.01,A\n3215,\n32.15.01,B\n", []string{"line 2, column 1: 32.15.01 cannot stay", "line 4, column 1: code 32.15.01 stands in line 2"}},
		"quotes":           {"code,name\n32.15.01.2001,\"X\n", []string{"line 2, column 18"}},
		"two faults":       {"code,name\nA,X\nB,Y\n", []string{"line 2, column 1: \"A\"", "line 3, column 1: \"B\""}},
	}
	r := smallRegister(t)
	for name, tt := range tests {
		_, err := r.WithOverlay(strings.NewReader(tt.in))
		if err == nil {
			t.Errorf("%s: no error", name)
			continue
		}
		var located *OverlayError
		if !errors.As(err, &located) {
			t.Errorf("%s: %v has no place", name, err)
		}
		lines := strings.Split(err.Error(), "\n")
		for i, want := range tt.want {
			if len(lines) != len(tt.want) || !strings.HasPrefix(lines[i], want) {
				t.Errorf("%s: error\n%v\nwant\n%s", name, err, strings.Join(tt.want, "\n"))
				break
			}
		}
	}
}
