package main

import (
	"io"

	"github.com/spf13/pflag"
)

// globals are the flags of every command.
type globals struct {
	db, config, lang              string
	json, quiet, noInput, noColor bool
}

// flags declares the flags, with usage words from say.
func (g *globals) flags(fs *pflag.FlagSet, say func(msg, ...any) string) {
	fs.StringVar(&g.db, "db", g.db, say("flag.db"))
	fs.StringVar(&g.config, "config", g.config, say("flag.config"))
	fs.StringVar(&g.lang, "lang", g.lang, say("flag.lang"))
	fs.BoolVar(&g.json, "json", g.json, say("flag.json"))
	fs.BoolVar(&g.quiet, "quiet", g.quiet, say("flag.quiet"))
	fs.BoolVar(&g.noInput, "no-input", g.noInput, say("flag.no-input"))
	fs.BoolVar(&g.noColor, "no-color", g.noColor, say("flag.no-color"))
}

// scan reads the global flags wherever they stand, before the commands with flags of their own are known. Mistakes are left for
// cobra to report.
func (g *globals) scan(args []string) *pflag.FlagSet {
	fs := pflag.NewFlagSet("", pflag.ContinueOnError)
	fs.ParseErrorsAllowlist.UnknownFlags = true
	fs.SetOutput(io.Discard)
	fs.BoolP("help", "h", false, "")
	g.flags(fs, func(msg, ...any) string { return "" })
	_ = fs.Parse(args)
	return fs
}
