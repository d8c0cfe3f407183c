package main

import (
	"github.com/spf13/cobra"
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

// writeCompletion writes the script that makes a shell complete commands, flags, regions and indicators.
func (a *app) writeCompletion(cmd *cobra.Command, shell string) error {
	switch root := cmd.Root(); shell {
	case "bash":
		return root.GenBashCompletionV2(a.out, true)
	case "zsh":
		return root.GenZshCompletion(a.out)
	case "fish":
		return root.GenFishCompletion(a.out, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(a.out)
	}
	f := a.misused(cmd, "err.shell-unknown", shell)
	if near := nearest(shell, shells); near != "" {
		f.hint = a.say("hint.did-you-mean", near)
	}
	return f
}

// completeFlag lets a function complete the values of a flag, which must be declared already.
func (a *app) completeFlag(cmd *cobra.Command, flag string, f cobra.CompletionFunc) {
	_ = cmd.RegisterFlagCompletionFunc(flag, f) // fails only for a flag that is not declared
}
