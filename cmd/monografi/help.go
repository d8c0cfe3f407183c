package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"monografi/report"
)

// printHelp writes the help of a command in the language of the run, where cobra's templates know only English.
func (a *app) printHelp(cmd *cobra.Command) {
	if a.globals.json {
		_ = a.answer(helpDocument(cmd)) // its error stays in the writer and is reported at the end
		return
	}
	text := cmd.Long
	if text == "" {
		text = cmd.Short
	}
	fmt.Fprintln(a.out, a.paragraph(text))
	a.helpSection("help.usage", a.usageLines(cmd)...)
	if len(cmd.Aliases) > 0 {
		a.helpSection("help.aliases", "  "+strings.Join(cmd.Aliases, ", "))
	}
	if cmd.Example != "" {
		a.helpSection("help.examples", strings.TrimRight(cmd.Example, "\n"))
	}
	a.printCommands(cmd)
	a.helpSection("help.flags", a.flagLines(cmd.LocalNonPersistentFlags())...)
	if cmd.HasParent() {
		a.helpSection("help.global-flags", a.flagLines(cmd.InheritedFlags())...)
	} else {
		a.helpSection("help.global-flags", a.flagLines(cmd.PersistentFlags())...)
		fmt.Fprintf(a.out, "\n%s\n", a.paragraph(a.say("help.more")))
	}
}

// widestText is the length of line above which running text is tiresome to read.
const widestText = 100

// paragraph breaks running text at the width of the terminal.
func (a *app) paragraph(s string) string {
	return strings.Join(report.Wrap(s, min(a.width, widestText)), "\n")
}

// helpSection writes a heading and its lines, and nothing when there are none.
func (a *app) helpSection(title msg, lines ...string) {
	if len(lines) > 0 {
		fmt.Fprintf(a.out, "\n%s\n%s\n", paint(a.outColor, "bold", a.say(title)), strings.Join(lines, "\n"))
	}
}

// usageLines shows how the command is called.
func (a *app) usageLines(cmd *cobra.Command) []string {
	var lines []string
	line := "  " + cmd.Use
	if cmd.HasParent() {
		line = "  " + cmd.Parent().CommandPath() + " " + cmd.Use
	}
	if cmd.HasSubCommands() {
		line += " " + a.say("help.command-slot")
	}
	return append(lines, line+" "+a.say("help.flags-slot"))
}

// printCommands lists the subcommands under the headings of their groups.
func (a *app) printCommands(cmd *cobra.Command) {
	width := 0
	for _, sub := range cmd.Commands() {
		width = max(width, len(sub.Name()))
	}
	list := func(group string) []string {
		var lines []string
		for _, sub := range cmd.Commands() {
			if sub.GroupID == group && !sub.Hidden {
				lines = append(lines, columns(sub.Name(), width, sub.Short, a.width)...)
			}
		}
		return lines
	}
	for _, g := range cmd.Groups() {
		if lines := list(g.ID); len(lines) > 0 {
			fmt.Fprintf(a.out, "\n%s\n%s\n", paint(a.outColor, "bold", g.Title), strings.Join(lines, "\n"))
		}
	}
	a.helpSection("help.commands", list("")...)
}

// flagLines describes flags, one or more lines each.
func (a *app) flagLines(fs *pflag.FlagSet) []string {
	var names, about []string
	width := 0
	fs.VisitAll(func(f *pflag.Flag) {
		value, usage := pflag.UnquoteUsage(f)
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if value != "" {
			name += " " + value
		}
		if f.DefValue != "" && f.DefValue != "false" && f.DefValue != "0" && f.DefValue != "[]" {
			usage += " " + a.say("help.default", f.DefValue)
		}
		names, about = append(names, name), append(about, usage)
		width = max(width, utf8.RuneCountInString(name))
	})
	var lines []string
	for i := range names {
		lines = append(lines, columns(names[i], width, about[i], a.width)...)
	}
	return lines
}

// columns sets a name of a column of the given width beside its description, wrapped to the total width.
func columns(name string, width int, about string, total int) []string {
	lines := report.Wrap(about, max(total-width-5, 20))
	for i := range lines {
		lines[i] = fmt.Sprintf("  %-*s   %s", width, name, lines[i])
		name = ""
	}
	return lines
}
