package main

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// everyCommand visits the commands of the tree, the root first.
func everyCommand(cmd *cobra.Command, visit func(*cobra.Command)) {
	visit(cmd)
	for _, sub := range cmd.Commands() {
		everyCommand(sub, visit)
	}
}

// testRoot is a command tree in a language.
func testRoot(lang string) *cobra.Command {
	args := []string{"--lang", lang}
	return newRoot(newApp(args, stdio{in: strings.NewReader(""), out: io.Discard, err: io.Discard}, bufio.NewWriter(io.Discard)))
}

// TestReadmeNamesEverything: the README is the manual, so every command and every flag stands in it.
func TestReadmeNamesEverything(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	readme := string(b)
	everyCommand(testRoot("en"), func(cmd *cobra.Command) {
		if !strings.Contains(readme, cmd.CommandPath()) {
			t.Errorf("README does not show the command %q", cmd.CommandPath())
		}
		for _, alias := range cmd.Aliases {
			if !strings.Contains(readme, "`"+alias+"`") {
				t.Errorf("README does not name %q, the other name of %q", alias, cmd.CommandPath())
			}
		}
		cmd.NonInheritedFlags().VisitAll(func(f *pflag.Flag) {
			if !strings.Contains(readme, "--"+f.Name) {
				t.Errorf("README does not show --%s of %q", f.Name, cmd.CommandPath())
			}
		})
	})
}
