package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// This file says in our own words what cobra and pflag would say in English about wrong use.

// misused is a failure about the use of a command, with a hint at its help.
func (a *app) misused(cmd *cobra.Command, id msg, args ...any) *failure {
	return a.fail(exitUsage, id, args...).advise(a.say("hint.help", cmd.CommandPath()))
}

// flagError translates the errors of pflag. A wrong command name before the flag is the likelier mistake and is told instead.
func (a *app) flagError(cmd *cobra.Command, err error) error {
	if args := cmd.Flags().Args(); cmd.HasSubCommands() && len(args) > 0 {
		return a.unknownCommand(cmd, args[0])
	}
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	var syntax *pflag.InvalidSyntaxError
	switch {
	case errors.As(err, &unknown):
		return a.unknownFlag(cmd, unknown)
	case errors.As(err, &empty):
		return a.misused(cmd, "err.flag-value", dashed(empty.GetSpecifiedName()))
	case errors.As(err, &invalid):
		return a.misused(cmd, "err.flag-invalid", dashed(invalid.GetFlag().Name), invalid.GetValue())
	case errors.As(err, &syntax):
		return a.misused(cmd, "err.flag-syntax", syntax.GetSpecifiedFlag())
	}
	return &failure{code: exitUsage, text: err.Error(), cause: err}
}

// unknownFlag names the flag that was probably meant.
func (a *app) unknownFlag(cmd *cobra.Command, err *pflag.NotExistError) error {
	name := err.GetSpecifiedName()
	if err.GetSpecifiedShortnames() != "" {
		return a.misused(cmd, "err.flag-unknown", cmd.CommandPath(), dashed(name))
	}
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	f := a.misused(cmd, "err.flag-unknown", cmd.CommandPath(), dashed(name))
	if near := nearest(name, names); near != "" {
		f.hint = a.say("hint.did-you-mean", dashed(near))
	}
	return f
}

// dashed writes a flag's name as it is typed.
func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

// unknownCommand names the command that was probably meant.
func (a *app) unknownCommand(cmd *cobra.Command, name string) error {
	var names []string
	for _, sub := range cmd.Commands() {
		if sub.IsAvailableCommand() {
			names = append(append(names, sub.Name()), sub.Aliases...)
		}
	}
	f := a.misused(cmd, "err.command-unknown", name, cmd.CommandPath())
	if near := nearest(name, names); near != "" {
		f.hint = a.say("hint.did-you-mean", cmd.CommandPath()+" "+near)
	}
	return f
}

// group is what a command does that only has subcommands: show its help, or say that there is no such subcommand.
func (a *app) group(cmd *cobra.Command, args []string) error {
	if len(args) > 0 {
		return a.unknownCommand(cmd, args[0])
	}
	if a.globals.json {
		return a.misused(cmd, "err.command-missing", cmd.CommandPath())
	}
	return cmd.Help()
}

// exactly checks that there are as many arguments as names, and names the first that is missing.
func (a *app) exactly(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > len(names) {
			return a.misused(cmd, "err.argument-extra", cmd.CommandPath(), args[len(names)])
		}
		return a.atLeast(names...)(cmd, args)
	}
}

// atLeast checks that no argument is missing; the last may be repeated.
func (a *app) atLeast(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) < len(names) {
			return a.misused(cmd, "err.argument-missing", cmd.CommandPath(), strings.Join(names[len(args):], " "))
		}
		return nil
	}
}

// atMost checks that there are no more than n arguments.
func (a *app) atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return a.misused(cmd, "err.argument-extra", cmd.CommandPath(), args[n])
		}
		return nil
	}
}
