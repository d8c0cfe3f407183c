package main

import (
	"os"
	"strings"
	"testing"
)

// TestEveryCommandSaysWhatIsNext: at a terminal each command ends with a hint, except the help itself and scripts for a shell; with
// --quiet none does.
func TestEveryCommandSaysWhatIsNext(t *testing.T) {
	t.Chdir(t.TempDir())
	const data = "Kecamatan Pengasih Kabupaten Kulon Progo Tahun 2025\nNo;Desa;Jumlah KK\n1;Tawangsari;10\n2;Karangsari;11\n3;Kedungsari;9\n"
	if err := os.WriteFile("kk.csv", []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
	at := func(args string) string {
		a, _, said := terminalApp("")
		a.globals.quiet = strings.Contains(args, "--quiet")
		root := newRoot(a)
		root.SetArgs(strings.Fields(args))
		if err := root.Execute(); err != nil {
			t.Errorf("%s: %v", args, err)
		}
		return said.String()
	}
	for _, c := range jsonRuns {
		args := c.command + " " + c.args
		said := at(args)
		want := c.command != "help" && c.command != "completion"
		if got := strings.Contains(said, "hint: "); got != want {
			t.Errorf("%s: a hint is %v, want %v: %q", c.command, got, want, said)
		}
		if c.command == "init" {
			if err := os.WriteFile(configName, []byte("regency: \"34.01\"\nrefresh:\n  sources:\n    - path: form.xlsx\n"), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	if said := at("history --quiet"); said != "" {
		t.Errorf("--quiet: %q", said)
	}
}
