package main

import (
	"context"
	"embed"
	"strings"

	"github.com/spf13/cobra"
)

//go:embed guide/*.md
var guideFiles embed.FS

// A topic is a text of the guide, with a name in each language; either is understood.
type topic struct{ id, en string }

var topics = []topic{{"panduan", "guide"}, {"keluaran", "exit-codes"}, {"sumber", "sources"}}

// text is the topic in a language.
func (t topic) text(lang string) (string, error) {
	b, err := guideFiles.ReadFile("guide/" + t.id + "." + lang + ".md")
	return string(b), err
}

// name is the topic's name in a language.
func (t topic) name(lang string) string {
	if lang == "en" {
		return t.en
	}
	return t.id
}

func (a *app) helpCommand() *cobra.Command {
	names := make([]string, len(topics))
	for i, t := range topics {
		names[i] = t.name(a.lang)
	}
	return &cobra.Command{
		Use:       "help [" + a.say("arg.topic") + "]",
		Short:     a.say("help.short"),
		Long:      a.say("help.long", strings.Join(names, ", ")),
		ValidArgs: names,
		Args:      cobra.ArbitraryArgs,
		// Help must work with broken settings.
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil },
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				if done, err := a.printTopic(cmd.Context(), args[0]); done {
					return err
				}
			}
			about, rest, err := cmd.Root().Find(args)
			if err != nil {
				return err
			}
			if len(rest) > 0 && about.HasSubCommands() {
				return a.unknownTopic(about, rest[0])
			}
			a.printHelp(about)
			return nil
		},
	}
}

// printTopic writes a text of the guide and reports whether there is one of that name.
func (a *app) printTopic(_ context.Context, name string) (bool, error) {
	for _, t := range topics {
		if name != t.id && name != t.en {
			continue
		}
		text, err := t.text(a.lang)
		if err != nil {
			return true, err
		}
		if a.globals.json {
			return true, a.answer(struct {
				Topic string `json:"topic"`
				Text  string `json:"text"`
			}{t.name(a.lang), text})
		}
		if text = strings.TrimRight(text, "\n"); a.outTerminal {
			text = fitted(text, a.width)
		}
		a.print(text)
		return true, nil
	}
	return false, nil
}

// unknownTopic names what was probably meant below a command, or among the topics.
func (a *app) unknownTopic(cmd *cobra.Command, name string) error {
	if cmd.HasParent() {
		return a.unknownCommand(cmd, name)
	}
	var names []string
	for _, t := range topics {
		names = append(names, t.id, t.en)
	}
	for _, sub := range cmd.Commands() {
		names = append(append(names, sub.Name()), sub.Aliases...)
	}
	f := a.fail(exitUsage, "err.topic-unknown", name).advise(a.say("hint.help", "monografi"))
	if near := nearest(name, names); near != "" {
		f.hint = a.say("hint.did-you-mean", near)
	}
	return f
}
