package main

import (
	"context"

	"github.com/spf13/cobra"
)

// A chapter is a group of commands in the help.
type chapter struct {
	id       string
	title    msg
	commands []*cobra.Command
}

// newRoot builds the command tree. Every command is listed here, under the heading it has in the help.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:               "monografi",
		Short:             a.say("root.short"),
		Long:              a.say("root.long"),
		Version:           version,
		Args:              cobra.ArbitraryArgs, // group names the mistake
		RunE:              a.group,
		PersistentPreRunE: func(cmd *cobra.Command, _ []string) error { return a.checkSettings(cmd) },
		PersistentPostRun: func(cmd *cobra.Command, _ []string) { a.nextStep(cmd) },
		SilenceUsage:      true,
		SilenceErrors:     true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetOut(a.out)
	root.SetErr(a.err)
	root.SetFlagErrorFunc(a.flagError)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.printHelp(cmd) })
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	a.globals.flags(root.PersistentFlags(), a.say)
	a.completeFlag(root, "lang", cobra.FixedCompletions([]string{"id", "en"}, cobra.ShellCompDirectiveNoFileComp))
	root.Flags().Bool("version", false, a.say("flag.version"))

	help := a.helpCommand()
	root.SetHelpCommand(help)
	for _, c := range a.chapters(help) {
		root.AddGroup(&cobra.Group{ID: c.id, Title: a.say(c.title)})
		for _, cmd := range c.commands {
			cmd.GroupID = c.id
			root.AddCommand(cmd)
		}
	}
	a.addHelpFlags(root)
	return root
}

// checkSettings reports what was wrong with the settings, before a command runs. A shell that asks for completions does not mind.
func (a *app) checkSettings(cmd *cobra.Command) error {
	if name := cmd.Name(); name == cobra.ShellCompRequestCmd || name == cobra.ShellCompNoDescRequestCmd {
		return nil
	}
	if a.configErr == nil && a.config.Absent != "" {
		return a.fail(exitUsage, "config.missing", a.config.Absent)
	}
	return a.configErr
}

// chapters lists the commands in the order of the help.
func (a *app) chapters(help *cobra.Command) []chapter {
	return []chapter{
		{"data", "group.data", []*cobra.Command{a.templateCommand(), a.inspectCommand(), a.importCommand(), a.refreshCommand(), a.validateCommand(), a.reportCommand(), a.showCommand(), a.compareCommand(), a.traceCommand(), a.historyCommand(), a.undoCommand(), a.mergeCommand()}},
		{"care", "group.care", []*cobra.Command{a.initCommand(), a.configCommand(), a.backupCommand(), a.checkCommand()}},
		{"reference", "group.reference", []*cobra.Command{a.regionCommand(), a.catalogueCommand()}},
		{"program", "group.program", []*cobra.Command{a.versionCommand(), a.completionCommand(), help}},
	}
}

// addHelpFlags declares --help in our own words on every command; cobra would add it in English.
func (a *app) addHelpFlags(cmd *cobra.Command) {
	cmd.Flags().BoolP("help", "h", false, a.say("flag.help"))
	for _, sub := range cmd.Commands() {
		a.addHelpFlags(sub)
	}
}

// groupCommand makes a command that only holds others.
func (a *app) groupCommand(cmd *cobra.Command, subs ...*cobra.Command) *cobra.Command {
	cmd.Args = cobra.ArbitraryArgs
	cmd.RunE = a.group
	cmd.AddCommand(subs...)
	return cmd
}

// A runner is the run method of a command with the arguments it was given.
type runner func(ctx context.Context, args []string) error

// runs lets a runner be a command's RunE.
func runs(r runner) func(*cobra.Command, []string) error {
	return func(cmd *cobra.Command, args []string) error { return r(cmd.Context(), args) }
}
