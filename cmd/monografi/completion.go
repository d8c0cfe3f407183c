package main

import (
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"monografi/monograph/store"
)

// shells are those a completion script can be written for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

func (a *app) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "completion bash|zsh|fish|powershell",
		Short:     a.say("completion.short"),
		Long:      a.say("completion.long"),
		Example:   "  source <(monografi completion bash)\n  monografi completion powershell | Out-String | Invoke-Expression",
		ValidArgs: shells,
		Args:      a.exactly("SHELL"),
		// A script written at login must not fail on a folder's settings.
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil },
		RunE:              func(cmd *cobra.Command, args []string) error { return a.writeCompletion(cmd, args[0]) },
	}
}

// completionAnswer is the JSON of "completion".
type completionAnswer struct {
	Version int    `json:"version"`
	Shell   string `json:"shell"`
	Script  string `json:"script"`
}

// writeCompletion writes the script that makes a shell complete commands, flags, regions and indicators.
func (a *app) writeCompletion(cmd *cobra.Command, shell string) error {
	var script strings.Builder
	var err error
	switch root := cmd.Root(); shell {
	case "bash":
		err = root.GenBashCompletionV2(&script, true)
	case "zsh":
		err = root.GenZshCompletion(&script)
	case "fish":
		err = root.GenFishCompletion(&script, true)
	case "powershell":
		err = root.GenPowerShellCompletionWithDesc(&script)
	default:
		return a.unknownShell(cmd, shell)
	}
	switch {
	case err != nil:
		return err
	case a.globals.json:
		return a.answer(completionAnswer{1, shell, script.String()})
	}
	_, err = a.out.WriteString(script.String())
	return err
}

// unknownShell names the shells there are.
func (a *app) unknownShell(cmd *cobra.Command, shell string) error {
	return a.misused(cmd, "err.shell-unknown", shell).advise(a.say("err.shell-unknown.hint", strings.Join(shells, ", ")))
}

// completeFlag lets a function complete the values of a flag, which must be declared already.
func (a *app) completeFlag(cmd *cobra.Command, flag string, f cobra.CompletionFunc) {
	_ = cmd.RegisterFlagCompletionFunc(flag, f) // fails only for a flag that is not declared
}

// completeRule offers the rules and tests of the catalogue.
func (a *app) completeRule(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	c, err := a.catalogue()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var found []string
	add := func(code, about string) {
		if strings.HasPrefix(strings.ToUpper(code), strings.ToUpper(typed)) {
			found = append(found, strings.TrimSuffix(code+"\t"+about, "\t"))
		}
	}
	for _, kind := range ruleKinds {
		add(kind, "")
	}
	for i := range c.Rules {
		add(c.Rules[i].Code, c.Rules[i].Label.In(a.lang))
	}
	for i := range c.Tests {
		add(c.Tests[i].Code, c.Tests[i].Label.In(a.lang))
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}

// completeImport offers the imports in force, the newest first.
func (a *app) completeImport(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	db, err := store.Open(cmd.Context(), a.config.DB, store.Options{ReadOnly: true, BusyTimeout: time.Second})
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	defer db.Close()
	if len(args) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	all, err := db.History(cmd.Context())
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var found []string
	for i := range all {
		if id := strconv.FormatInt(all[i].ID, 10); all[i].Undone == nil && strings.HasPrefix(id, typed) {
			found = append(found, id+"\t"+all[i].File.Name)
		}
	}
	return found, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}
