package main

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// helpAnswer is the JSON of the help of a command.
type helpAnswer struct {
	Version  int          `json:"version"`
	Command  string       `json:"command"` // "monografi region find"
	Aliases  []string     `json:"aliases"`
	About    string       `json:"about"`
	Usage    string       `json:"usage"`
	Examples string       `json:"examples"` // "" without any
	Commands []commandRow `json:"commands"` // below it
	Flags    []flagRow    `json:"flags"`    // its own; those of every command are at "monografi"
}

// commandRow is a command below another.
type commandRow struct {
	Command string   `json:"command"`
	Aliases []string `json:"aliases"`
	About   string   `json:"about"`
}

// flagRow is a flag of a command.
type flagRow struct {
	Flag    string `json:"flag"`    // "--year"
	Short   string `json:"short"`   // "-o", "" without one
	Value   string `json:"value"`   // what it takes, "" for none
	Default string `json:"default"` // "" for none
	About   string `json:"about"`
}

// helpDocument describes a command for programs.
func helpDocument(cmd *cobra.Command) helpAnswer {
	doc := helpAnswer{
		Version: 1, Command: cmd.CommandPath(), Aliases: append([]string{}, cmd.Aliases...), About: cmd.Long, Usage: cmd.UseLine(),
		Examples: cmd.Example, Commands: []commandRow{}, Flags: []flagRow{},
	}
	if doc.About == "" {
		doc.About = cmd.Short
	}
	for _, sub := range cmd.Commands() {
		if !sub.Hidden {
			doc.Commands = append(doc.Commands, commandRow{sub.CommandPath(), append([]string{}, sub.Aliases...), sub.Short})
		}
	}
	flags := cmd.LocalFlags()
	flags.VisitAll(func(f *pflag.Flag) {
		value, about := pflag.UnquoteUsage(f)
		row := flagRow{Flag: "--" + f.Name, Value: value, Default: f.DefValue, About: about}
		if f.Shorthand != "" {
			row.Short = "-" + f.Shorthand
		}
		doc.Flags = append(doc.Flags, row)
	})
	return doc
}
