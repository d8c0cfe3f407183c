package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"

	"monografi/monograph/region"
	"monografi/report"
)

// configName is the settings file looked for beside the database, then in the user's config folder.
const configName = "monografi.yaml"

// A config is the settings of a run: flag before environment before file before default.
type config struct {
	DB        string
	Lang      string      // "id" or "en"
	Regency   region.Code // whose regions are meant first; "" when not set
	Year      int         // the year worked on; 0 when not set
	Catalogue string      // folder of tables that add to the catalogue; "" for none
	Regions   string      // file of local changes to the region register; "" for none
	Office    report.Office

	File   string // the file the settings were read from, "" for none
	Absent string // the file that was asked for and is not there, "" when there is nothing to complain of
}

// A setting is one key of the settings file. All are read as text: YAML reads an unquoted 32.10 as 32.1.
type setting struct {
	key     string
	initial string
	about   msg    // comment in the file that init writes
	example string // value in that file, as YAML
	field   func(*config) *string
}

// settings are the keys known, in the order of the file. The delimiter of viper's keys is "::", because region codes contain dots.
var settings = []setting{
	{"db", "monografi.db", "setting.db", "monografi.db", func(c *config) *string { return &c.DB }},
	{"lang", "", "setting.lang", "id", func(c *config) *string { return &c.Lang }},
	{"regency", "", "setting.regency", `"32.15"`, func(c *config) *string { return (*string)(&c.Regency) }},
	{"year", "", "setting.year", "2025", nil},
	{"catalogue", "", "setting.catalogue", "katalog", func(c *config) *string { return &c.Catalogue }},
	{"regions", "", "setting.regions", "wilayah.csv", func(c *config) *string { return &c.Regions }},
	{"office::name", "", "setting.office-name", "Bagian Pemerintahan", func(c *config) *string { return &c.Office.Name }},
	{"office::address", "", "setting.office-address", "Jalan Merdeka 1", func(c *config) *string { return &c.Office.Address }},
	{"office::city", "", "setting.office-city", "Karawang", func(c *config) *string { return &c.Office.City }},
	{"office::head", "", "setting.office-head", "Nama Pejabat", func(c *config) *string { return &c.Office.Head }},
	{"office::title", "", "setting.office-title", "Kepala Bagian", func(c *config) *string { return &c.Office.Title }},
	{"office::nip", "", "setting.office-nip", `"19700101 199501 1 001"`, func(c *config) *string { return &c.Office.NIP }},
}

// env is the environment variable of a key: MONOGRAFI_OFFICE_NAME.
func (s setting) env() string {
	return "MONOGRAFI_" + strings.ToUpper(strings.ReplaceAll(s.key, "::", "_"))
}

// loadConfig reads the settings, once. Its errors are failures of use.
func (a *app) loadConfig(flags *pflag.FlagSet) (config, error) {
	v := viper.NewWithOptions(viper.KeyDelimiter("::"))
	for _, s := range settings {
		v.SetDefault(s.key, s.initial)
		if err := v.BindEnv(s.key, s.env()); err != nil {
			return config{}, err
		}
	}
	v.SetDefault("lang", localeLanguage())
	for _, name := range []string{"db", "lang"} {
		if err := v.BindPFlag(name, flags.Lookup(name)); err != nil {
			return config{}, err
		}
	}
	c := config{File: a.namedConfig()}
	if c.File == "" {
		c.File = findConfig(filepath.Dir(v.GetString("db")))
	} else if _, err := os.Stat(c.File); os.IsNotExist(err) {
		c.File, c.Absent = "", c.File
	}
	if err := a.readConfigFile(v, c.File); err != nil {
		return config{}, err
	}
	return c, a.fill(&c, v, flags)
}

// namedConfig is the settings file asked for by flag or environment, or "".
func (a *app) namedConfig() string {
	if a.globals.config != "" {
		return a.globals.config
	}
	return os.Getenv("MONOGRAFI_CONFIG")
}

// readConfigFile reads a settings file, unless it is "".
func (a *app) readConfigFile(v *viper.Viper, file string) error {
	if file == "" {
		return nil
	}
	v.SetConfigFile(file)
	v.SetConfigType("yaml")
	if err := v.ReadInConfig(); err != nil {
		return a.fail(exitUsage, "config.unreadable", file, err)
	}
	return a.checkKeys(v, file)
}

// findConfig returns the settings file that holds for a database in dir, "" when there is none.
func findConfig(dir string) string {
	candidates := []string{filepath.Join(dir, configName)}
	if user, err := os.UserConfigDir(); err == nil {
		candidates = append(candidates, filepath.Join(user, "monografi", configName))
	}
	for _, file := range candidates {
		if info, err := os.Stat(file); err == nil && info.Mode().IsRegular() {
			return file
		}
	}
	return ""
}

// checkKeys refuses keys that mean nothing, naming the nearest that does. Known keys are there by their defaults.
func (a *app) checkKeys(v *viper.Viper, file string) error {
	known := map[string]bool{}
	var names []string
	for _, s := range settings {
		known[s.key] = true
		names = append(names, shown(s.key))
	}
	for _, key := range v.AllKeys() {
		// "office:" with nothing under it is a key of its own, whose value are the defaults below it
		if _, heading := v.Get(key).(map[string]any); known[key] || heading {
			continue
		}
		f := a.fail(exitUsage, "config.unknown-key", file, shown(key))
		if near := nearest(shown(key), names); near != "" {
			f.hint = a.say("hint.did-you-mean", near)
		}
		return f
	}
	return nil
}

// shown writes a key as people do: office.name.
func shown(key string) string { return strings.ReplaceAll(key, "::", ".") }

// fill turns the values into a config and checks them. Paths in the file are meant from the folder of the file.
func (a *app) fill(c *config, v *viper.Viper, flags *pflag.FlagSet) error {
	for _, s := range settings {
		value, err := a.settingText(v, s, c.File)
		if err != nil {
			return err
		}
		if (s.key == "db" || s.key == "catalogue" || s.key == "regions") && v.InConfig(s.key) && os.Getenv(s.env()) == "" && !flags.Changed(s.key) {
			value = beside(c.File, value)
		}
		if err := a.set(c, s, value); err != nil {
			return err
		}
	}
	return nil
}

// settingText is the value of a setting as text. Only a year may be written as a number.
func (a *app) settingText(v *viper.Viper, s setting, file string) (string, error) {
	switch value := v.Get(s.key).(type) {
	case string:
		return value, nil
	case int:
		if s.key == "year" {
			return strconv.Itoa(value), nil
		}
	}
	return "", a.fail(exitUsage, "config.not-text", file, shown(s.key), fmt.Sprint(v.Get(s.key)))
}

// set checks a value and puts it in its place.
func (a *app) set(c *config, s setting, value string) error {
	switch s.key {
	case "lang":
		if value != "id" && value != "en" {
			return a.fail(exitUsage, "config.lang", value)
		}
	case "regency":
		code, err := region.ParseCode(value)
		if err != nil && value != "" {
			return a.fail(exitUsage, "config.regency", value)
		}
		value = string(code)
	case "year":
		year, err := strconv.Atoi(value)
		if (err != nil || year < 1945 || year > 2200) && value != "" {
			return a.fail(exitUsage, "config.year", value)
		}
		c.Year = year
		return nil
	}
	*s.field(c) = value
	return nil
}

// beside resolves a path written in a settings file.
func beside(file, path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(file), path)
}
