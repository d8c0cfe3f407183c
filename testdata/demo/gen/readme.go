package main

import (
	"bytes"
	"fmt"
)

const intro = `# Demonstration data

Written by ` + "`go run ./testdata/demo/gen`" + `, this page included; the same seed gives the same bytes. The places are real (codes and names of
the Ministry of Home Affairs, from the project's register of regions); every figure is invented.

Two sub-district offices (kecamatan) of Kabupaten Karawang (32.15) send their figures for 2024 and 2025, each in its own layout:

| file | from | layout |
|---|---|---|
| ` + "`karawang-barat-*.xlsx`" + ` | Kecamatan Karawang Barat (32.15.01), eight kelurahan | one subject on a sheet, villages by row with codes: population, ages, religion, marital status, changes, facilities |
| ` + "`monografi-karawang-barat-*.xlsx`" + ` | the same | the form "Data Monografi Kecamatan": label, colon, figure with its unit in one cell |
| ` + "`pangkalan-*.xlsx`" + ` | Kecamatan Pangkalan (32.15.02), eight desa | tables one below the other on a sheet, names without codes; ages by sex on a second sheet |
| ` + "`apbdes-pangkalan-*.xlsx`" + ` | the same | village budgets, a sheet for each desa, accounts by row |
| ` + "`pendidikan-*.csv`" + ` | education office of the regency | a long list with semicolons: schools, teachers and pupils |

The year 2024 is clean, and so are three files of 2025. The opening population of 2025 is the closing one of 2024, and what a desa had left
in 2024 is what it begins with in 2025.

## What is wrong on purpose

In ` + "`2025/`" + `; ` + "`diperbaiki/`" + ` ("corrected") has the same two workbooks as they should be. What is printed is what the cell holds.

| file | sheet | cell | printed | right | what happened |
|---|---|---|---|---|---|
`

const outro = `
` + "`make demo`" + ` shows what the program makes of it.
`

// readme is the page that says what there is and what is wrong with it.
func readme(mistakes []mistake) []byte {
	var out bytes.Buffer
	out.WriteString(intro)
	for _, m := range mistakes {
		fmt.Fprintf(&out, "| %s | %s | %s | %s | %s | %s |\n", m.file, m.sheet, m.cell, m.printed, m.right, m.what)
	}
	out.WriteString(outro)
	return out.Bytes()
}
