package main

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestExitCodes(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, c := range []struct {
		name string
		args string
		want int
	}{
		{"no arguments show the help", "", exitOK},
		{"help", "--help", exitOK},
		{"help of a topic", "help panduan", exitOK},
		{"version", "version", exitOK},
		{"unknown command", "imprt x.xlsx --year 2025", exitUsage},
		{"unknown subcommand", "region lst", exitUsage},
		{"unknown flag", "version --nonsense", exitUsage},
		{"unknown short flag", "version -z", exitUsage},
		{"flag without value", "version --db", exitUsage},
		{"bad value of a flag", "region find x --limit many", exitUsage},
		{"bad flag syntax", "version --=x", exitUsage},
		{"unknown language", "region list 32 --lang fr", exitUsage},
		{"missing argument", "region find", exitUsage},
		{"extra argument", "version now", exitUsage},
		{"unknown region", "region list 99.99", exitUsage},
		{"unknown topic", "help everything", exitUsage},
		{"unknown shell", "completion tcsh", exitUsage},
		{"settings file not there", "region list 32 --config none.yaml", exitUsage},
		{"group without command for programs", "region --json", exitUsage},
		{"ambiguous region", "region list sukamakmur --no-input", exitAnswer},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := runHere(strings.Fields(c.args)...)
			if r.code != c.want {
				t.Errorf("exit %d, want %d\nstdout: %s\nstderr: %s", r.code, c.want, r.out, r.err)
			}
			if c.want != exitOK && (r.err == "" || r.out != "") && !strings.Contains(c.args, "--json") {
				t.Errorf("want words on stderr and nothing on stdout\nstdout: %s\nstderr: %s", r.out, r.err)
			}
		})
	}
}

// TestErrorAsJSON: with --json a failure is one document on stdout, whatever went wrong and wherever the flag stands.
func TestErrorAsJSON(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, c := range []struct {
		args string
		code string
		exit int
	}{
		{"--json nonsense", "usage", 2},
		{"version --nonsense --json", "usage", 2},
		{"region list sukamakmur --json", "answer", 4},
		{"region list 32 --json --config " + filepath.Join("no", "such.yaml"), "usage", 2},
	} {
		r := runHere(strings.Fields(c.args)...)
		var doc errorAnswer
		if err := json.Unmarshal([]byte(r.out), &doc); err != nil {
			t.Errorf("%s: %v in %q", c.args, err, r.out)
			continue
		}
		got := []any{doc.Error.Code, doc.Error.Exit, r.code, r.err, doc.Error.Message != ""}
		want := []any{c.code, c.exit, c.exit, "", true}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: -want +got\n%s", c.args, diff)
		}
	}
}
