package region

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// small is a register of two regencies.
const small = `test
decree: Decree 1
source: test data

32 Jawa Barat
	15 Kabupaten Karawang
		01 Karawang Barat
			1001 Karawang Kulon
			1003 Karawang Wetan
		02 Pangkalan
			2009 Wadas
			Wadas Kidul
	73 Kota Bandung
`

func zip(t *testing.T, text string) *bytes.Buffer {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return &b
}

func smallRegister(t *testing.T) *Register {
	t.Helper()
	r, err := read(zip(t, small))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// all lists a register, one line for each region, level by level.
func all(r *Register) string {
	var b strings.Builder
	for level := Province; level <= Village; level++ {
		for _, reg := range r.Descendants("", level) {
			b.WriteString(string(reg.Code) + " " + reg.Name + "\n")
		}
	}
	return b.String()
}

func TestRead(t *testing.T) {
	r := smallRegister(t)
	want := `32 Jawa Barat
32.15 Kabupaten Karawang
32.73 Kota Bandung
32.15.01 Karawang Barat
32.15.02 Pangkalan
32.15.01.1001 Karawang Kulon
32.15.01.1003 Karawang Wetan
32.15.02.2009 Wadas
32.15.02.2010 Wadas Kidul
`
	if diff := cmp.Diff(want, all(r)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if r.Decree() != "Decree 1" || r.Source() != "test data" {
		t.Errorf("decree %q, source %q; want those of the head", r.Decree(), r.Source())
	}
}

func TestReadFaults(t *testing.T) {
	tests := map[string]string{
		"no head":    "32 Jawa Barat\n",
		"too deep":   "h\n\n\t\t\t\t2001 X\n",
		"no name":    "h\n\n32\n",
		"blank line": "h\n\n32 A\n\t\n",
		"cut off":    "h\n\n32 Jawa Ba",
	}
	for name, text := range tests {
		if r, err := read(zip(t, text)); err == nil {
			t.Errorf("%s: read as %q; want an error", name, all(r))
		}
	}
	if _, err := read(strings.NewReader("not gzip")); err == nil {
		t.Error("text that is not gzip was read")
	}
}

func BenchmarkLoad(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := read(strings.NewReader(packed)); err != nil {
			b.Fatal(err)
		}
	}
}
