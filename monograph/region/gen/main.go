// Command gen builds the embedded register of regions from the CSV files of the npm package idn-area-data.
//
// Get the package, then run the generator in monograph/region:
//
//	npm pack idn-area-data@4.0.1 && tar xzf idn-area-data-4.0.1.tgz
//	go run ./gen -from package/data
//
// It reads provinces.csv, regencies.csv, districts.csv and villages.csv and writes register.txt.gz. The same input gives
// the same bytes. The output is plain text (see ../load.go for its form); LICENSE-ODbL.md beside it says under which
// licence it may be used.
package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
)

// The edition that the table is made from. The order of the lines is that of load.go.
const header = `monografi region register 1
decree: Kepmendagri 300.2.2-2138 Tahun 2025
source: idn-area-data 4.0.1, https://github.com/fityannugroho/idn-area-data
licence: ODbL-1.0

`

// files of the package, outermost level first.
var files = []string{"provinces.csv", "regencies.csv", "districts.csv", "villages.csv"}

// A row is one region: its dotted code and its name.
type row struct{ code, name string }

func main() {
	log.SetFlags(0)
	from := flag.String("from", "", "the package's data `folder`")
	to := flag.String("to", "register.txt.gz", "the `file` to write")
	flag.Parse()
	if *from == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := generate(*from, *to); err != nil {
		log.Fatal(err)
	}
}

func generate(from, to string) error {
	var rows []row
	for _, name := range files {
		more, err := readFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		rows = append(rows, more...)
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].code < rows[j].code })
	var out bytes.Buffer
	if err := pack(&out, rows); err != nil {
		return err
	}
	return os.WriteFile(to, out.Bytes(), 0o644)
}

func readFile(path string) ([]row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	head, err := r.Read()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if head[0] != "code" || head[len(head)-1] != "name" {
		return nil, fmt.Errorf("%s: columns %q; want the first to be code and the last name", path, head)
	}
	var rows []row
	for {
		rec, err := r.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		rows = append(rows, row{rec[0], strings.Join(strings.Fields(rec[len(rec)-1]), " ")})
	}
}

// pack writes the rows, which are in code order, depth first.
func pack(w io.Writer, rows []row) error {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString(header)
	for i, r := range rows {
		if i > 0 && rows[i-1].code == r.code {
			return fmt.Errorf("code %s occurs twice", r.code)
		}
		previous := ""
		if i > 0 {
			previous = rows[i-1].code
		}
		if err := writeLine(&b, previous, r); err != nil {
			return err
		}
	}
	if _, err := io.WriteString(z, b.String()); err != nil {
		return err
	}
	return z.Close()
}

// writeLine writes one region: a tab for each level above it, the last part of its code unless that follows on the code
// of the line before, and its name.
func writeLine(b *strings.Builder, previous string, r row) error {
	cut := strings.LastIndexByte(r.code, '.') + 1
	serial, err := strconv.Atoi(r.code[cut:])
	if err != nil {
		return fmt.Errorf("code %q: %w", r.code, err)
	}
	if cut > 0 && !strings.HasPrefix(previous, r.code[:cut-1]) {
		return fmt.Errorf("code %s has no parent", r.code)
	}
	if r.name == "" {
		return fmt.Errorf("code %s has no name", r.code)
	}
	b.WriteString(strings.Repeat("\t", strings.Count(r.code, ".")))
	digit := r.name[0] >= '0' && r.name[0] <= '9' // would read as a serial
	if digit || !follows(previous, r.code, serial) {
		b.WriteString(r.code[cut:])
		b.WriteByte(' ')
	}
	b.WriteString(r.name)
	b.WriteByte('\n')
	return nil
}

// follows reports whether a code is the next one after the code before it, under the same parent.
func follows(previous, code string, serial int) bool {
	cut := strings.LastIndexByte(code, '.') + 1
	if len(previous) != len(code) || previous[:cut] != code[:cut] {
		return false
	}
	before, err := strconv.Atoi(previous[cut:])
	return err == nil && serial == before+1
}
