package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/pflag"
)

// calls are the commands that a text tells its reader to type: the name of the program and what follows it in lower case.
var calls = regexp.MustCompile(`monografi( (?:[a-z][a-z-]*\b|--?[a-z][a-z-]*|[A-Z0-9"./][^\s;:,]*))+`)

// TestGuideCommandsExist: what the guide tells a clerk to type is there, in both languages, and both tell the same commands.
func TestGuideCommandsExist(t *testing.T) {
	found := map[string][]string{}
	for _, lang := range []string{"id", "en"} {
		r := runHere("help", "panduan", "--lang", lang)
		text, err := topics[0].text(lang)
		if err != nil || strings.TrimRight(text, "\n") != strings.TrimRight(r.out, "\n") {
			t.Errorf("help panduan in %s is not the guide: %v", lang, err)
		}
		root := testRoot(lang)
		for _, line := range strings.Split(text, "\n") {
			for _, call := range calls.FindAllString(line, -1) {
				words := strings.Fields(call)[1:]
				cmd, _, err := root.Find(words)
				if err != nil || cmd == root {
					t.Errorf("%s: %q is no command", lang, call)
					continue
				}
				cmd.InheritedFlags() // adds those of every command
				for _, word := range words {
					name := strings.TrimLeft(word, "-")
					known := cmd.Flags().Lookup(name)
					if len(name) == 1 {
						known = cmd.Flags().ShorthandLookup(name)
					}
					if strings.HasPrefix(word, "-") && known == (*pflag.Flag)(nil) {
						t.Errorf("%s: %q has no flag %s", lang, cmd.CommandPath(), word)
					}
				}
				found[lang] = append(found[lang], cmd.CommandPath())
			}
		}
	}
	if diff := cmp.Diff(found["id"], found["en"]); diff != "" || len(found["id"]) < 20 {
		t.Errorf("the guides name other commands (-id +en):\n%s", diff)
	}
}
