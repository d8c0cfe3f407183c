package main

import (
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// write puts files into a folder of the test.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestGenerate(t *testing.T) {
	dir := write(t, map[string]string{
		"provinces.csv": "code,name\n32,Jawa Barat\n",
		"regencies.csv": "code,province_code,name\n32.15,32,Kabupaten Karawang\n32.73,32,Kota Bandung\n",
		"districts.csv": "code,regency_code,name\n32.15.01,32.15,Karawang Barat\n",
		"villages.csv": "code,district_code,name\n32.15.01.1001,32.15.01,Karawang  Kulon\n32.15.01.1002,32.15.01,Tanjungpura\n" +
			"32.15.01.1003,32.15.01,19 Nopember\n32.15.01.2005,32.15.01,\"Soka\"\"an\"\n",
	})
	to := filepath.Join(dir, "out.gz")
	if err := generate(dir, to); err != nil {
		t.Fatal(err)
	}
	want := header + `32 Jawa Barat
	15 Kabupaten Karawang
		01 Karawang Barat
			1001 Karawang Kulon
			Tanjungpura
			1003 19 Nopember
			2005 Soka"an
	73 Kota Bandung
`
	if diff := cmp.Diff(want, unzip(t, to)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func unzip(t *testing.T, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestGenerateFaults(t *testing.T) {
	tests := map[string]struct{ villages, want string }{
		"orphan":  {"code,d,name\n32.15.02.1001,32.15.02,X\n", "no parent"},
		"twice":   {"code,d,name\n32.15.01.1001,32.15.01,X\n32.15.01.1001,32.15.01,Y\n", "twice"},
		"no name": {"code,d,name\n32.15.01.1001,32.15.01,\n", "no name"},
		"columns": {"id,name\n", "columns"},
	}
	for name, tt := range tests {
		dir := write(t, map[string]string{
			"provinces.csv": "code,name\n32,Jawa Barat\n",
			"regencies.csv": "code,p,name\n32.15,32,Kabupaten Karawang\n",
			"districts.csv": "code,r,name\n32.15.01,32.15,Karawang Barat\n",
			"villages.csv":  tt.villages,
		})
		err := generate(dir, filepath.Join(dir, "out.gz"))
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: error %v; want one about %q", name, err, tt.want)
		}
	}
}
