// Command gen writes the demonstration data of monografi: the workbooks that two sub-district offices (kecamatan) of
// Kabupaten Karawang might have sent for two years, each office in its own layout.
//
//	go run ./testdata/demo/gen
//
// Codes and names of places are those of the register of regions. Every figure is invented: it comes from the seed, and the
// same seed gives the same bytes. The files of 2025 have mistakes on purpose; they are listed in README.md, which the
// command writes too, and mended in diperbaiki ("corrected").
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"

	"monografi/monograph/region"
)

const (
	city  = region.Code("32.15.01") // Karawang Barat: eight kelurahan
	rural = region.Code("32.15.02") // Pangkalan: eight desa
)

func main() {
	log.SetFlags(0)
	to := flag.String("to", filepath.Join("testdata", "demo"), "the `folder` to write into")
	seed := flag.Uint64("seed", 3215, "where the figures come from")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := generate(*to, *seed); err != nil {
		log.Fatal(err)
	}
}

// generate writes every file of the demonstration.
func generate(to string, seed uint64) error {
	d := newDice(seed)
	towns, villages := newDistrict(d, city), newDistrict(d, rural)
	if err := writeYear(to, "2024", files(2024, towns, villages)); err != nil {
		return err
	}
	lastRT := villages.total(func(v *village) int { return v.rt })
	towns, villages = towns.next(d), villages.next(d)
	if err := writeYear(to, "diperbaiki", files(2025, towns, villages)[:2]); err != nil {
		return err
	}
	sent := files(2025, towns, villages)
	mistakes := append(spoilCity(sent[0].(*book)), spoilRural(sent[1].(*book), lastRT)...)
	if err := writeYear(to, "2025", sent); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(to, "README.md"), readme(mistakes), 0o644)
}

// A file is something to write under a name.
type file interface {
	fileName() string
	bytes() ([]byte, error)
}

// files are what the offices send for a year; the first two are the workbooks of the two offices.
func files(year int, towns, villages district) []file {
	return []file{cityWorkbook(towns, year), ruralWorkbook(villages, year), monograph(towns, year), budgets(villages, year), schools(year, towns, villages)}
}

func writeYear(to, folder string, files []file) error {
	folder = filepath.Join(to, folder)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, f := range files {
		data, err := f.bytes()
		if err != nil {
			return fmt.Errorf("%s: %w", f.fileName(), err)
		}
		if err := os.WriteFile(filepath.Join(folder, f.fileName()), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}
