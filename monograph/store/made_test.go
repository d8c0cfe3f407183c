package store

import (
	"context"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"monografi/monograph"
	"monografi/monograph/region"
)

// noon is when tests happen.
var noon = time.Date(2026, 3, 14, 12, 0, 0, 0, time.UTC)

// opened makes a database in a folder of its own.
func opened(t testing.TB) *DB {
	t.Helper()
	return openedAt(t, filepath.Join(t.TempDir(), "monografi.db"), Options{Create: true})
}

func openedAt(t testing.TB, path string, o Options) *DB {
	t.Helper()
	db, err := Open(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// saved imports a batch.
func saved(t testing.TB, db *DB, b monograph.Batch) SaveResult {
	t.Helper()
	r, err := db.Save(context.Background(), b, SaveOptions{Now: noon, Who: "Siti", Note: "uji"})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// file makes a batch from lines such as
//
//	Penduduk C7  32.15.01.2001 2025 PDK.JML SEX=L;WN=WNI  1.234
//
// sheet, cell, region, period, indicator, members ("-" for none) and what stands in the cell, from which the value is
// made: "" missing, "-" nil, a letter first for unreadable, "~" first for an estimate.
func file(t testing.TB, name, lines string) monograph.Batch {
	t.Helper()
	b := monograph.Batch{File: monograph.FileInfo{
		Name: name, Path: filepath.Join("kiriman", name), SHA256: "sha-" + name, Format: "xlsx", Size: int64(len(lines)),
	}}
	for line := range strings.Lines(lines) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		if len(f) == 6 {
			f = append(f, "")
		}
		if len(f) != 7 {
			t.Fatalf("%q: want 6 or 7 fields", line)
		}
		b.Observations = append(b.Observations, observation(t, name, f))
	}
	return b
}

func observation(t testing.TB, name string, f []string) monograph.Observation {
	t.Helper()
	if f[5] == "-" {
		f[5] = ""
	}
	members, err := monograph.ParseMembers(f[5])
	if err != nil {
		t.Fatal(err)
	}
	o := monograph.Observation{
		Address: monograph.Address{
			Region: region.Code(f[2]), Period: monograph.Period(f[3]),
			Series: monograph.Series{Indicator: f[4], Members: members},
		},
		Source: monograph.Source{File: name, Sheet: f[0], Cell: f[1], Raw: f[6]},
	}
	o.Status, o.Value = read(t, f[6])
	return o
}

func read(t testing.TB, raw string) (monograph.Status, float64) {
	t.Helper()
	switch {
	case raw == "":
		return monograph.Missing, 0
	case raw == "-":
		return monograph.Nil, 0
	case raw[0] >= 'A':
		if raw[0] != '~' {
			return monograph.Unreadable, 0
		}
		_, v := read(t, raw[1:])
		return monograph.Estimated, v
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(strings.ReplaceAll(raw, ".", ""), ",", "."), 64)
	if err != nil {
		t.Fatal(err)
	}
	return monograph.Reported, v
}

// brief writes figures one a line: import, address, what stands in the cell.
func brief(figures []Figure) string {
	var b strings.Builder
	for _, f := range figures {
		fmt.Fprintf(&b, "%d %s %s %s{%s} %s\n", f.Import, f.Region, f.Period, f.Indicator, f.Members, f.Source.Raw)
	}
	return b.String()
}

// book makes the figures of one kecamatan's workbook: sheets tables of villages rows and columns columns, with a total
// below every column and, where totals is set, one beside every three figures.
func book(kecamatan region.Code, period monograph.Period, sheets, villages, columns int, totals bool) monograph.Batch {
	name := string(kecamatan) + ".xlsx"
	b := monograph.Batch{File: monograph.FileInfo{
		Name: name, Path: "masuk/" + name, SHA256: fmt.Sprintf("%064s", string(kecamatan)+string(period)), Format: "xlsx", Size: 123456,
	}}
	seed := uint64(len(kecamatan))
	for _, c := range []byte(string(kecamatan) + string(period)) {
		seed = seed*31 + uint64(c)
	}
	for s := range sheets {
		sheet := "Tabel " + strconv.Itoa(s+1)
		for v := range villages {
			at := region.Code(fmt.Sprintf("%s.%04d", kecamatan, 2001+v))
			for c := range columns {
				seed = seed*6364136223846793005 + 1442695040888963407
				value := float64(seed >> 33 % 5000)
				o := monograph.Observation{
					Address: monograph.Address{Region: at, Period: period, Series: series(s, c)},
					Status:  monograph.Reported, Value: value,
					Source: monograph.Source{File: name, Sheet: sheet, Cell: cell{6 + v, 2 + c}.String(), Raw: strconv.Itoa(int(value))},
				}
				b.Observations = append(b.Observations, o)
			}
		}
		if totals {
			addTotals(&b, kecamatan, period, s, villages, columns)
		}
	}
	return b
}

func addTotals(b *monograph.Batch, kecamatan region.Code, period monograph.Period, s, villages, columns int) {
	mine := b.Observations[len(b.Observations)-villages*columns:]
	for c := range columns {
		check := monograph.Check{
			Address: monograph.Address{Region: kecamatan, Period: period, Series: series(s, c)}, Over: monograph.OverRegions,
			Source: monograph.Source{File: b.File.Name, Sheet: mine[0].Source.Sheet, Cell: cell{6 + villages, 2 + c}.String()},
		}
		for v := range villages {
			o := &mine[v*columns+c]
			check.Value += o.Value
			check.Parts = append(check.Parts, monograph.CheckPart{Cell: o.Source.Cell, Value: o.Value, Sign: 1, Known: true})
		}
		check.Source.Raw = strconv.Itoa(int(check.Value))
		b.Checks = append(b.Checks, check)
	}
}

func series(sheet, column int) monograph.Series {
	return monograph.Series{
		Indicator: fmt.Sprintf("TES.%c%d", 'A'+sheet, column/6),
		Members:   monograph.Members(fmt.Sprintf("KELOMPOK=K%d", column%6)),
	}
}
