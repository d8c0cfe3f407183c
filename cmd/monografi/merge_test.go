package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/region"
)

// Thirty sub-districts, each with a database of its own, give the report of the one database with all files, whatever the
// order in which they are merged.
func TestThirtyDatabases(t *testing.T) {
	t.Chdir(t.TempDir())
	var databases, files []string
	for i, k := range region.Default().Children("32.15")[:30] {
		mine := officeFiles(t, k.Code, i)
		databases = append(databases, fmt.Sprintf("%s.db", k.Code))
		if r := runHere(append([]string{"import", "--db", databases[i]}, mine...)...); r.code != exitOK {
			t.Fatalf("%s: exit %d: %s%s", k.Code, r.code, r.out, r.err)
		}
		files = append(files, mine...)
	}
	if r := runHere(append([]string{"import", "--db", "all.db"}, files...)...); r.code != exitOK {
		t.Fatalf("exit %d: %s", r.code, r.err)
	}
	want := reportsOf(t, "all.db")

	dice := rand.New(rand.NewPCG(30, 1))
	shuffled := func() []string {
		list := slices.Clone(databases)
		dice.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		return list
	}
	merge := func(into string, others ...string) {
		if r := runHere(append([]string{"merge", "--db", into}, others...)...); r.code != exitOK {
			t.Fatalf("merge into %s: exit %d: %s%s", into, r.code, r.out, r.err)
		}
	}
	for i := range 3 {
		into := fmt.Sprintf("at-once-%d.db", i)
		start := time.Now()
		merge(into, shuffled()...)
		t.Logf("thirty databases merged in %v", time.Since(start).Round(time.Millisecond))
		if diff := cmp.Diff(want, reportsOf(t, into)); diff != "" {
			t.Errorf("%s: -want +got\n%s", into, diff)
		}
	}
	list := shuffled()
	for half, into := range []string{"north.db", "south.db"} {
		for _, db := range list[15*half : 15*half+15 : 15*half+15] {
			merge(into, db)
		}
	}
	merge("both.db", "north.db", "south.db", list[0])
	if diff := cmp.Diff(want, reportsOf(t, "both.db")); diff != "" {
		t.Errorf("merged one by one and by halves: -want +got\n%s", diff)
	}
	if r := runHere("check", "--db", "both.db"); r.code != exitOK {
		t.Errorf("check: exit %d: %s%s", r.code, r.out, r.err)
	}
}

// officeFiles writes the files of one sub-district: its figures, and of every third a correction.
func officeFiles(t *testing.T, k region.Code, n int) []string {
	t.Helper()
	text := "kode_desa;nama_desa;tahun;indikator;jenis_kelamin;nilai;satuan\n"
	line := func(v region.Region, what, sex string, value int, unit string) string {
		return fmt.Sprintf("%s;%s;2025;%s;%s;%d;%s\n", v.Code, v.Name, what, sex, value, unit)
	}
	villages := region.Default().Children(k)
	for i, v := range villages {
		men, women := 1000+37*i+n, 1010+31*i+2*n
		text += line(v, "Jumlah Penduduk", "Laki-laki", men, "jiwa") + line(v, "Jumlah Penduduk", "Perempuan", women, "jiwa") +
			line(v, "Jumlah Kepala Keluarga", "", (men+women)/3, "kk") + line(v, "Luas Wilayah", "", 100+i, "ha")
	}
	files := []string{string(k) + ".csv"}
	contents := []string{text}
	if n%3 == 0 {
		files = append(files, string(k)+"-perbaikan.csv")
		contents = append(contents, "kode_desa;nama_desa;tahun;indikator;jenis_kelamin;nilai;satuan\n"+line(villages[0], "Luas Wilayah", "", 555, "ha"))
	}
	for i, name := range files {
		if err := os.WriteFile(name, []byte(contents[i]), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// reportsOf are the report of a database as CSV and as JSON. The numbers and times of imports, and when the report was made, are
// each database's own and left out.
func reportsOf(t *testing.T, db string) []string {
	t.Helper()
	csv := runHere("report", "32.15", "--year", "2025", "--format", "csv", "--db", db)
	doc := runHere("report", "32.15", "--year", "2025", "--format", "json", "--db", db)
	if csv.code != exitOK || doc.code != exitOK {
		t.Fatalf("%s: exit %d, %d: %s%s", filepath.Base(db), csv.code, doc.code, csv.err, doc.err)
	}
	var fields map[string]any
	if err := json.Unmarshal([]byte(doc.out), &fields); err != nil {
		t.Fatal(err)
	}
	delete(fields, "made")
	for _, s := range fields["sources"].([]any) {
		delete(s.(map[string]any), "import")
		delete(s.(map[string]any), "when")
	}
	text, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	return []string{csv.out, string(text)}
}

// Checks of sums that are of no one indicator come along without being told as indicators that are not known.
func TestMergeOfChecksWithoutIndicator(t *testing.T) {
	demoFolder(t)
	if r := runHere("import", "--db", "office.db", "2025/pangkalan-2025.xlsx", "diperbaiki", "--force"); r.code != exitOK {
		t.Fatalf("exit %d: %s", r.code, r.err)
	}
	r := runHere("merge", "--db", "all.db", "office.db", "--json")
	var got struct {
		Unknown []string `json:"unknown_indicators"`
	}
	if err := json.Unmarshal([]byte(r.out), &got); err != nil {
		t.Fatal(err, r.out)
	}
	if diff := cmp.Diff([]string{}, got.Unknown); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
}
