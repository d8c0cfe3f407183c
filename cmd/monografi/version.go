package main

import (
	"context"
	"runtime"

	"github.com/spf13/cobra"
)

// version is set by the linker: -X main.version=v1.2.3.
var version = "dev"

// versionAnswer is the JSON of "version".
type versionAnswer struct {
	Version string `json:"version"`
	Go      string `json:"go"`
	OS      string `json:"os"`
	Arch    string `json:"arch"`
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "version",
		Short:             a.say("version.short"),
		Args:              a.exactly(),
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil }, // works with broken settings
		RunE:              runs(a.runVersion),
	}
}

func (a *app) runVersion(context.Context, []string) error {
	v := versionAnswer{Version: version, Go: runtime.Version(), OS: runtime.GOOS, Arch: runtime.GOARCH}
	if a.globals.json {
		return a.answer(v)
	}
	a.print("monografi " + v.Version + " (" + v.OS + "/" + v.Arch + ", " + v.Go + ")")
	a.hint("version.sources")
	return nil
}
