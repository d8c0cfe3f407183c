//go:build linux

package main

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"monografi/importer/sheet"
	"monografi/monograph/region"
)

// BenchmarkImport imports folders of workbooks, each of a sub-district with ten tables of its villages, by the program as users
// start it. The peak of its memory should be the same for both folders.
func BenchmarkImport(b *testing.B) {
	program, err := exec.LookPath("monografi") // the test binary under the program's name
	if err != nil {
		b.Fatal(err)
	}
	for _, books := range []int{100, 1000} {
		b.Run(fmt.Sprintf("books=%d", books), func(b *testing.B) {
			folder := b.TempDir()
			for i, k := range subdistricts(books) {
				if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%04d.xlsx", i)), villageBook(k, i), 0o666); err != nil {
					b.Fatal(err)
				}
			}
			var cpu, peak float64
			for b.Loop() {
				cmd := exec.Command(program, "import", folder, "--db", filepath.Join(b.TempDir(), "m.db"), "--quiet")
				if out, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v\n%s", err, out[max(0, len(out)-2000):])
				}
				cpu += (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
				peak = max(peak, float64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)/1024)
			}
			b.ReportMetric(float64(books*b.N)/b.Elapsed().Seconds(), "books/s")
			b.ReportMetric(float64(books*b.N)/cpu, "books/CPU-s")
			b.ReportMetric(peak, "peak-MB")
		})
	}
}

// subdistricts are the first n of the register.
func subdistricts(n int) []region.Region {
	all := region.Default()
	var out []region.Region
	for _, province := range all.Children("") {
		for _, regency := range all.Children(province.Code) {
			for _, k := range all.Children(regency.Code) {
				if len(all.Children(k.Code)) > 0 {
					out = append(out, k)
				}
				if len(out) == n {
					return out
				}
			}
		}
	}
	return out
}

// villageTables are the sheets of a made book: what each counts, how many inhabitants there are to one, and its columns.
var villageTables = []struct {
	title   string
	to      int
	columns string
}{
	{"Penduduk Menurut Jenis Kelamin", 1, "Laki-laki|Perempuan"},
	{"Penduduk Menurut Agama", 1, "Islam|Kristen|Katolik|Hindu|Buddha|Khonghucu|Lainnya"},
	{"Penduduk Menurut Kelompok Umur", 1, "0-4|5-9|10-14|15-19|20-24|25-29|30-34|35-39|40-44|45-49|50-54|55-59|60-64|65-69|70-74|75+"},
	{"Penduduk Menurut Status Perkawinan", 1, "Belum Kawin|Kawin|Cerai Hidup|Cerai Mati"},
	{"Penduduk Menurut Kewarganegaraan", 1, "WNI|WNA"},
	{"Kepala Keluarga", 4, "Jumlah KK"},
	{"Wilayah Administrasi", 100, "Jumlah RT|Jumlah RW|Jumlah Dusun"},
	{"Luas Wilayah", 5, "Luas Wilayah (ha)"},
	{"Sarana Ibadah", 200, "Masjid|Musala|Pura|Vihara"},
	{"Sarana Kesehatan", 500, "Puskesmas|Pustu|Posyandu|Klinik"},
}

// villageBook makes the workbook of a sub-district. The figures of each table of the population add up to the same totals.
func villageBook(k region.Region, seed int) []byte {
	var file bytes.Buffer
	z := zip.NewWriter(&file)
	part := func(name, text string) {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write([]byte(text))
		}
		if err != nil {
			panic(err) // memory does not fail
		}
	}
	const head = `<?xml version="1.0" encoding="UTF-8"?>`
	var sheets, rels strings.Builder
	for n := range villageTables {
		fmt.Fprintf(&sheets, `<sheet name="Tabel %d" sheetId="%d" r:id="rId%d"/>`, n+1, n+1, n+1)
		fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/s%d.xml"/>`, n+1, n+1)
		part(fmt.Sprintf("xl/worksheets/s%d.xml", n+1), head+`<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`+
			tableRows(k, n, seed)+`</sheetData></worksheet>`)
	}
	part("xl/workbook.xml", head+`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>`+sheets.String()+`</sheets></workbook>`)
	part("xl/_rels/workbook.xml.rels", head+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+rels.String()+`</Relationships>`)
	part("_rels/.rels", head+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
	if err := z.Close(); err != nil {
		panic(err)
	}
	return file.Bytes()
}

func tableRows(k region.Region, n, seed int) string {
	title, columns := villageTables[n].title, strings.Split(villageTables[n].columns, "|")
	var b strings.Builder
	row := 0
	put := func(cells ...any) {
		row++
		fmt.Fprintf(&b, `<row r="%d">`, row)
		for col, c := range cells {
			switch c := c.(type) {
			case string:
				fmt.Fprintf(&b, `<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, sheet.Name(row-1, col), html.EscapeString(c))
			case int:
				fmt.Fprintf(&b, `<c r="%s"><v>%d</v></c>`, sheet.Name(row-1, col), c)
			}
		}
		b.WriteString("</row>")
	}
	all := region.Default()
	put(fmt.Sprintf("Tabel %d. %s %s %s Tahun 2025", n+1, title, all.Title(k.Code, "id"), all.Title(k.Code.Parent(), "id")))
	put()
	heads := []any{"No", "Kode", "Desa/Kelurahan"}
	for _, c := range columns {
		heads = append(heads, c)
	}
	put(heads...)
	for i, v := range all.Children(k.Code) {
		cells := []any{i + 1, string(v.Code), v.Name}
		rest := (2000 + (seed*7919+i*331)%4000) / villageTables[n].to
		for c := range columns {
			columnsLeft := len(columns) - c
			part := (rest + columnsLeft - 1) / columnsLeft
			rest -= part
			cells = append(cells, part)
		}
		put(cells...)
	}
	return b.String()
}
