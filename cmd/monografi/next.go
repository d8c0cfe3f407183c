package main

import "github.com/spf13/cobra"

// nextSteps are what may be done after a command that went well. Commands that are not here say it themselves, as it depends on what
// they did, or have nothing after them.
var nextSteps = map[string]msg{
	"monografi inspect":         "next.inspect",
	"monografi validate":        "next.validate",
	"monografi report":          "next.figure",
	"monografi show":            "next.figure",
	"monografi compare":         "next.figure",
	"monografi trace":           "next.trace",
	"monografi history":         "next.history",
	"monografi undo":            "next.undo",
	"monografi merge":           "next.undo",
	"monografi backup":          "next.backup",
	"monografi check":           "next.check",
	"monografi config show":     "next.config",
	"monografi region find":     "next.region",
	"monografi region list":     "next.region",
	"monografi catalogue list":  "next.indicators",
	"monografi catalogue show":  "next.indicator",
	"monografi catalogue check": "next.catalogue",
}

// nextStep tells a person at a terminal what could be done next.
func (a *app) nextStep(cmd *cobra.Command) {
	if id, ok := nextSteps[cmd.CommandPath()]; ok && a.outTerminal && a.errTerminal && !a.globals.json {
		a.hint(id)
	}
}
