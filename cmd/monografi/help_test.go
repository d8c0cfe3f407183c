package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"monografi/monograph/region"
)

// cobraWords are what cobra and pflag say in English on their own.
var cobraWords = regexp.MustCompile(`Usage:|Aliases:|Available Commands|Additional|Flags:|help for |Use "|\(default |\[flags\]|\[command\]|unknown |Did you mean|requires |accepts `)

// TestHelpIsIndonesian asks every command for help and finds none of cobra's own words.
func TestHelpIsIndonesian(t *testing.T) {
	everyCommand(testRoot("id"), func(cmd *cobra.Command) {
		args := append(strings.Fields(cmd.CommandPath())[1:], "--help", "--lang", "id")
		r := runHere(args...)
		if r.code != exitOK || r.err != "" {
			t.Errorf("%v: exit %d, stderr %q", args, r.code, r.err)
		}
		if found := cobraWords.FindAllString(r.out, -1); found != nil {
			t.Errorf("%v says %q", args, found)
		}
	})
}

// TestTreeInBothLanguages: a command is called the same in both languages, is described, and its flags name their values.
func TestTreeInBothLanguages(t *testing.T) {
	shape := func(lang string) string {
		var b strings.Builder
		everyCommand(testRoot(lang), func(cmd *cobra.Command) {
			b.WriteString(cmd.CommandPath() + " " + strings.Join(cmd.Aliases, " "))
			if cmd.Short == "" {
				t.Errorf("%s: no description in %s", cmd.CommandPath(), lang)
			}
			cmd.Flags().VisitAll(func(f *pflag.Flag) {
				b.WriteString(" --" + f.Name)
				if f.Usage == "" || f.Value.Type() != "bool" && !strings.Contains(f.Usage, "`") {
					t.Errorf("%s --%s: want a usage naming its value in backquotes in %s, got %q", cmd.CommandPath(), f.Name, lang, f.Usage)
				}
			})
			b.WriteString("\n")
		})
		return b.String()
	}
	if id, en := shape("id"), shape("en"); id != en {
		t.Errorf("the trees differ:\n-id\n%s\n+en\n%s", id, en)
	}
}

// TestTopicsInBothLanguages: each topic is written in both languages and fits a wide terminal.
func TestTopicsInBothLanguages(t *testing.T) {
	for _, topic := range topics {
		for _, lang := range []string{"id", "en"} {
			text, err := topic.text(lang)
			if err != nil {
				t.Error(err)
			}
			for i, line := range strings.Split(text, "\n") {
				if n := len([]rune(line)); n > 120 {
					t.Errorf("%s, %s, line %d: %d characters", topic.id, lang, i+1, n)
				}
			}
		}
	}
}

// TestSourcesNameTheRegister: the licence of the register asks to be named with its origin.
func TestSourcesNameTheRegister(t *testing.T) {
	for _, lang := range []string{"id", "en"} {
		r := runHere("help", "sources", "--lang", lang)
		for _, want := range []string{region.Default().Decree(), "idn-area-data 4.0.1", "ODbL"} {
			if !strings.Contains(r.out, want) {
				t.Errorf("help sources in %s does not say %q", lang, want)
			}
		}
		if !strings.HasPrefix(region.Default().Source(), "idn-area-data 4.0.1") {
			t.Errorf("the register comes from %q", region.Default().Source())
		}
	}
}
