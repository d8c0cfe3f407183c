package main

import (
	"archive/zip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

const demoData = "../../testdata/demo"

// demoFolder is a working folder with a copy of the demonstration data, as "make demo" has it.
func demoFolder(t *testing.T) {
	t.Helper()
	data, err := filepath.Abs(demoData)
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	for _, year := range []string{"2024", "2025", "diperbaiki"} {
		if err := os.CopyFS(year, os.DirFS(filepath.Join(data, year))); err != nil {
			t.Fatal(err)
		}
	}
}

// demoCommand is a command of "make demo" and the exit code that it must have.
var demoCommand = regexp.MustCompile(`(?m)^\t\$\(call show,(\d),(.*)\)$`)

// TestDemo runs the commands of "make demo".
func TestDemo(t *testing.T) {
	makefile, err := os.ReadFile("../../Makefile")
	if err != nil {
		t.Fatal(err)
	}
	commands := demoCommand.FindAllStringSubmatch(string(makefile), -1)
	if len(commands) < 10 {
		t.Fatalf("%d commands in the Makefile, want 10 or more", len(commands))
	}
	demoFolder(t)
	for _, c := range commands {
		args := strings.Fields(strings.ReplaceAll(c[2], `"`, ""))
		if r := runHere(args...); strconv.Itoa(r.code) != c[1] {
			t.Fatalf("monografi %s: exit %d, want %s\n%s%s", c[2], r.code, c[1], r.out, r.err)
		}
	}
	if info, err := os.Stat("laporan.xlsx"); err != nil || info.Size() == 0 {
		t.Errorf("laporan.xlsx: %v", err)
	}
}

// TestDemoForced: a mistake that was stored all the same is found in the database, at its cell.
func TestDemoForced(t *testing.T) {
	demoFolder(t)
	if r := runHere("import", "--force", "2025/karawang-barat-2025.xlsx"); r.code != exitOK {
		t.Fatalf("import: exit %d\n%s%s", r.code, r.out, r.err)
	}
	r := runHere("validate", "--json")
	var doc imported
	if err := json.Unmarshal([]byte(r.out), &doc); err != nil || r.code != exitData {
		t.Fatalf("validate: exit %d, %v\n%s", r.code, err, r.out)
	}
	p := planted[0]
	if at := p.file + " [" + p.sheet + "]!" + p.cell; !slices.Contains(saidAt(doc)[at], p.said) {
		t.Errorf("%s: want %q, got %q", at, p.said, saidAt(doc)[at])
	}
}

// imported is the part of "import --json" and "validate --json" that the demonstration looks at.
type imported struct {
	Files []struct {
		File     string
		Refused  bool
		Problems []monograph.Problem
	}
	Findings []monograph.Finding
}

func importDemo(t *testing.T, want int, path string) imported {
	t.Helper()
	r := runHere("import", "--json", "--dry-run", path)
	if r.code != want {
		t.Fatalf("import %s: exit %d, want %d\n%s%s", path, r.code, want, r.out, r.err)
	}
	var doc imported
	if err := json.Unmarshal([]byte(r.out), &doc); err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestDemoCleanFiles(t *testing.T) {
	demoFolder(t)
	for _, folder := range []string{"2024", "diperbaiki"} {
		doc := importDemo(t, exitOK, folder)
		for _, f := range doc.Findings {
			if f.Severity != monograph.Info {
				t.Errorf("%s: %s %s %v", folder, f.Severity, f.Rule, f.Cells)
			}
		}
		for _, file := range doc.Files {
			for _, p := range file.Problems {
				if p.Severity != monograph.Info {
					t.Errorf("%s: %s %s [%s]!%s", file.File, p.Severity, p.Code, p.Sheet, p.Cell)
				}
			}
		}
	}
}

// planted are the mistakes of testdata/demo/README.md and what the program says at their cells: the code of a problem
// and what it proposes, the rule of a finding or just that there is one, or what a suspect should be.
var planted = []struct{ file, sheet, cell, said string }{
	{"karawang-barat-2025.xlsx", "Penduduk", "F14", "suspect transposition 9676, meant 9766"},
	{"karawang-barat-2025.xlsx", "Agama", "J10", "finding"},
	{"karawang-barat-2025.xlsx", "Agama", "J16", "finding"},
	{"karawang-barat-2025.xlsx", "Sarana", "G6", "header-unknown"},
	{"pangkalan-2025.xlsx", "Data Desa", "F16", "level:PEM.RT"},
	{"pangkalan-2025.xlsx", "Data Desa", "F23", "number-repaired 1524"},
	{"pangkalan-2025.xlsx", "Data Desa", "F24", "number-repaired 1551"},
	{"pangkalan-2025.xlsx", "Data Desa", "F27", "number-repaired 1557"},
	{"pangkalan-2025.xlsx", "Data Desa", "B51", "region-similar 32.15.02.2004"},
}

// TestDemoMistakes: every mistake that was planted is found at its cell.
func TestDemoMistakes(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(demoData, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	demoFolder(t)
	doc := importDemo(t, exitData, "2025")
	said := saidAt(doc)
	for _, p := range planted {
		at := p.file + " [" + p.sheet + "]!" + p.cell
		if !slices.Contains(said[at], p.said) {
			t.Errorf("%s: want %q, got %q", at, p.said, said[at])
		}
		if row := "| " + p.file + " | " + p.sheet + " | " + p.cell + " |"; !strings.Contains(string(page), row) {
			t.Errorf("README.md of the demonstration has no line %q", row)
		}
	}
	var refused []string
	for _, f := range doc.Files {
		if f.Refused {
			refused = append(refused, filepath.Base(f.File))
		}
	}
	if diff := cmp.Diff([]string{"karawang-barat-2025.xlsx", "pangkalan-2025.xlsx"}, refused); diff != "" {
		t.Errorf("refused files (-want +got):\n%s", diff)
	}
}

// saidAt lists what was said about each cell.
func saidAt(doc imported) map[string][]string {
	said := map[string][]string{}
	add := func(file, sheet, cell, what string) {
		at := file + " [" + sheet + "]!" + cell
		said[at] = append(said[at], strings.TrimSpace(what))
	}
	for _, file := range doc.Files {
		for _, p := range file.Problems {
			add(filepath.Base(file.File), p.Sheet, p.Cell, p.Code+" "+p.Suggestion)
		}
	}
	for _, f := range doc.Findings {
		for _, c := range f.Cells {
			add(c.File, c.Sheet, c.Cell, f.Rule)
			add(c.File, c.Sheet, c.Cell, "finding")
		}
		for _, s := range f.Suspects {
			add(s.File, s.Sheet, s.Cell, fmt.Sprintf("suspect %s %v, meant %v", s.Mechanism, s.Observed, s.Proposed))
		}
	}
	return said
}

// TestDemoGenerated: the generator writes the files that are there. What is in the archives is compared, not how it is
// packed.
func TestDemoGenerated(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	made := t.TempDir()
	if out, err := exec.Command("go", "run", "../../testdata/demo/gen", "-to", made).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	names, err := filepath.Glob(filepath.Join(made, "*", "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range append(names, filepath.Join(made, "README.md")) {
		rel, err := filepath.Rel(made, name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(contents(t, name), contents(t, filepath.Join(demoData, rel))); diff != "" {
			t.Errorf("%s is not what the generator writes (-generator +file):\n%s", rel, diff)
		}
	}
}

// contents is the text of a file by part; a file that is no workbook is one part.
func contents(t *testing.T, name string) map[string]string {
	t.Helper()
	if filepath.Ext(name) != ".xlsx" {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		return map[string]string{"": string(b)}
	}
	book, err := zip.OpenReader(name)
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	parts := map[string]string{}
	for _, part := range book.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[part.Name] = string(b)
		r.Close()
	}
	return parts
}
