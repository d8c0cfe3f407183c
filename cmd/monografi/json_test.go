package main

import (
	"encoding/json"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// jsonRuns are how each command is called in TestEveryCommandAnswersInJSON, one after the other in one folder.
var jsonRuns = []struct{ command, args string }{
	{"init", "--regency 34.01"},
	{"template", "--region 34.01.07 --year 2025 -o form.xlsx"},
	{"inspect", "kk.csv"},
	{"import", "kk.csv"},
	{"refresh", ""},
	{"validate", ""},
	{"report", "34.01 --year 2025"},
	{"show", "34.01.07 --year 2025"},
	{"compare", "34.01.07 --year 2025 --with 2024"},
	{"trace", "34.01.07.2001 PDK.KK --year 2025"},
	{"history", ""},
	{"undo", "1"},
	{"config show", ""},
	{"backup", "copy.db"},
	{"merge", "copy.db"},
	{"check", ""},
	{"region find", "wates"},
	{"region list", "34.01"},
	{"catalogue list", ""},
	{"catalogue show", "PDK.JML"},
	{"catalogue export", "katalog"},
	{"catalogue check", "katalog"},
	{"version", ""},
	{"completion", "zsh"},
	{"help", "guide"},
}

// TestEveryCommandAnswersInJSON: with --json standard output is one document, nothing is said besides, and the README shows its shape.
func TestEveryCommandAnswersInJSON(t *testing.T) {
	b, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, shapes, _ := strings.Cut(string(b), "| command | document |")
	shapes, _, _ = strings.Cut(shapes, "\n\n")
	t.Chdir(t.TempDir())
	const data = "Kecamatan Pengasih Kabupaten Kulon Progo Tahun 2025\nNo;Desa;Jumlah KK\n1;Tawangsari;10\n2;Karangsari;11\n3;Kedungsari;9\n"
	if err := os.WriteFile("kk.csv", []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
	tried := map[string]bool{}
	for _, c := range jsonRuns {
		tried["monografi "+c.command] = true
		r := runHere(append(strings.Fields(c.command+" "+c.args), "--json")...)
		dec := json.NewDecoder(strings.NewReader(r.out))
		var doc map[string]any
		if err := dec.Decode(&doc); err != nil || doc["error"] != nil || r.code != exitOK || r.err != "" {
			t.Errorf("%s: exit %d, %v, %.200s%s", c.command, r.code, err, r.out, r.err)
		}
		if _, err := dec.Token(); err != io.EOF {
			t.Errorf("%s: there is more than one document", c.command)
		}
		name, _, _ := strings.Cut(c.command, " ")
		if !strings.Contains(shapes, "`"+name+"`") && !strings.Contains(shapes, "`"+c.command+"`") {
			t.Errorf("README does not show the JSON of %s", c.command)
		}
		if c.command == "init" { // now the settings say what refresh is to do
			if err := os.WriteFile(configName, []byte("regency: \"34.01\"\nrefresh:\n  sources:\n    - path: kk.csv\n"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	everyCommand(testRoot("en"), func(cmd *cobra.Command) {
		if !cmd.HasSubCommands() && !tried[cmd.CommandPath()] {
			t.Errorf("%s is not tried", cmd.CommandPath())
		}
	})
}
