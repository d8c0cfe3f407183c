package main

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// An origin says where the value of a setting comes from.
type origin struct {
	From  string // "flag", "env", "file", "default"
	Where string // "--db", "MONOGRAFI_DB", "monografi.yaml:3"; "" for a default
}

// originOf finds where viper took a setting from.
func originOf(s setting, v *viper.Viper, flags *pflag.FlagSet, file string, lines keyLines) origin {
	switch {
	case flags.Changed(s.key):
		return origin{"flag", "--" + s.key}
	case os.Getenv(s.env()) != "":
		return origin{"env", s.env()}
	case v.InConfig(s.key):
		return origin{"file", file + ":" + strconv.Itoa(lines[s.key])}
	case s.key == "lang":
		for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
			if os.Getenv(name) != "" {
				return origin{"env", name}
			}
		}
	}
	return origin{From: "default"}
}

// settingRow is one setting in the JSON of "config show".
type settingRow struct {
	Key   string `json:"key"`   // "office.name", "refresh.sources[0].path"
	Value string `json:"value"` // "" when not set
	From  string `json:"from"`  // "flag", "env", "file", "default"
	Where string `json:"where"` // "--db", "MONOGRAFI_DB", "monografi.yaml:3"; "" for a default
}

// configAnswer is the JSON of "config show".
type configAnswer struct {
	Version  int          `json:"version"`
	File     *string      `json:"file"` // the settings file read, null without one
	Settings []settingRow `json:"settings"`
}

func (a *app) configCommand() *cobra.Command {
	show := &cobra.Command{
		Use:     "show",
		Aliases: []string{"lihat"},
		Short:   a.say("config.show.short"),
		Long:    a.say("config.show.long"),
		Example: "  monografi config show\n  monografi config show --json",
		Args:    a.exactly(),
		RunE:    runs(a.runConfigShow),
	}
	return a.groupCommand(&cobra.Command{Use: "config", Aliases: []string{"setelan"}, Short: a.say("config.short")}, show)
}

func (a *app) runConfigShow(context.Context, []string) error {
	rows := a.settingRows()
	if a.globals.json {
		doc := configAnswer{Version: 1, Settings: rows}
		if a.config.File != "" {
			doc.File = &a.config.File
		}
		return a.answer(doc)
	}
	if a.config.File == "" {
		a.print(a.say("config.show.none"))
	} else {
		a.print(a.say("config.show.file", a.config.File))
	}
	words := map[string]string{"flag": a.say("word.flag"), "env": a.say("word.env"), "file": a.say("word.file"), "default": a.say("word.default")}
	cells := make([][]string, len(rows))
	for i, r := range rows {
		cells[i] = []string{r.Key, r.Value, strings.TrimSpace(words[r.From] + " " + r.Where)}
	}
	a.table([]string{a.say("head.setting"), a.say("head.setting-value"), a.say("head.origin")}, cells)
	if a.config.File == "" {
		a.hint("refresh.no-settings.hint")
	}
	return nil
}

// settingRows lists every setting in the order of the file.
func (a *app) settingRows() []settingRow {
	rows := []settingRow{}
	for _, s := range settings {
		from := a.origins[s.key]
		rows = append(rows, settingRow{shown(s.key), a.config.text(s), from.From, from.Where})
	}
	for i := range a.config.Refresh.Sources {
		s := &a.config.Refresh.Sources[i]
		rows = a.entryRows(rows, fmt.Sprintf("refresh.sources[%d]", i), s.line, [][2]string{
			{"path", s.Path}, {"region", string(s.Region)}, {"year", numberSet(s.Year)}, {"semester", numberSet(s.Semester)}, {"mapping", s.Mapping}})
	}
	for i := range a.config.Refresh.Reports {
		t := &a.config.Refresh.Reports[i]
		wide := ""
		if t.Wide {
			wide = "true"
		}
		rows = a.entryRows(rows, fmt.Sprintf("refresh.reports[%d]", i), t.line, [][2]string{
			{"file", t.File}, {"format", t.Format}, {"region", string(t.Region)}, {"level", t.Level}, {"year", numberSet(t.Year)}, {"section", t.Section}, {"wide", wide}})
	}
	return rows
}

// entryRows adds what an entry of a list says; what it leaves out is not listed.
func (a *app) entryRows(rows []settingRow, key string, line int, values [][2]string) []settingRow {
	for _, v := range values {
		if v[1] != "" {
			rows = append(rows, settingRow{key + "." + v[0], v[1], "file", a.at(line)})
		}
	}
	return rows
}

// text is the value of a setting in force, "" when it is not set.
func (c *config) text(s setting) string {
	switch s.key {
	case "year":
		return numberSet(c.Year)
	case "refresh::years":
		return strings.Trim(fmt.Sprint(c.Refresh.Years), "[]")
	case "refresh::strict":
		return strconv.FormatBool(c.Refresh.Strict)
	}
	return *s.field(c)
}

// numberSet writes a number of the settings, "" when it is not set.
func numberSet(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
