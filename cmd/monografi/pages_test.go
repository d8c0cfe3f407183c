package main

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

// pages is where make dist wants the manual pages and completion scripts; the library that writes pages stays out of the program.
var pages = flag.String("pages", "", "write manual pages and completion scripts to this folder")

// TestPages writes a manual page for every command in both languages, and a completion script for every shell.
func TestPages(t *testing.T) {
	folder := *pages
	if folder == "" {
		folder = t.TempDir()
	}
	for _, lang := range []string{"id", "en"} {
		root := testRoot(lang)
		man := filepath.Join(folder, "man", lang, "man1")
		if lang == "en" { // the language that man falls back on has no folder of its own
			man = filepath.Join(folder, "man", "man1")
		}
		if err := os.MkdirAll(man, 0o755); err != nil {
			t.Fatal(err)
		}
		date := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		if err := doc.GenManTree(root, &doc.GenManHeader{Title: "MONOGRAFI", Section: "1", Source: "monografi", Manual: root.Short, Date: &date}, man); err != nil {
			t.Fatal(err)
		}
		everyCommand(root, func(cmd *cobra.Command) {
			if cmd.Name() == "help" {
				return // the library makes no page of it
			}
			name := strings.ReplaceAll(cmd.CommandPath(), " ", "-") + ".1"
			page, err := os.ReadFile(filepath.Join(man, name))
			if err != nil {
				t.Error(err)
			} else if !strings.Contains(string(page), `--help\fP`) {
				t.Errorf("%s/%s does not list the flags:\n%s", lang, name, page)
			}
		})
	}
	completions := filepath.Join(folder, "completions")
	if err := os.MkdirAll(completions, 0o755); err != nil {
		t.Fatal(err)
	}
	names := map[string]string{"bash": "monografi", "zsh": "_monografi", "fish": "monografi.fish", "powershell": "monografi.ps1"}
	for _, shell := range shells {
		r := runHere("completion", shell)
		if r.code != exitOK || !strings.Contains(r.out, "monografi") {
			t.Errorf("%s: exit %d\n%s", shell, r.code, r.err)
		}
		if err := os.WriteFile(filepath.Join(completions, names[shell]), []byte(r.out), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
