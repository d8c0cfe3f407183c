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
	Refresh   refreshSettings

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
	{"refresh::years", "", "setting.refresh-years", "[2024, 2025]", nil},
	{"refresh::strict", "false", "setting.refresh-strict", "false", nil},
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
	a.origins = map[string]origin{}
	c := config{File: a.namedConfig()}
	if c.File == "" {
		c.File = findConfig(filepath.Dir(v.GetString("db")))
	} else if _, err := os.Stat(c.File); os.IsNotExist(err) {
		c.File, c.Absent = "", c.File
	}
	lines, err := a.readConfigFile(v, &c)
	if err != nil {
		return config{}, err
	}
	return c, a.fill(&c, v, flags, lines)
}

// namedConfig is the settings file asked for by flag or environment, or "".
func (a *app) namedConfig() string {
	if a.globals.config != "" {
		return a.globals.config
	}
	return os.Getenv("MONOGRAFI_CONFIG")
}

// readConfigFile reads the settings file, if there is one, and gives the line of each key in it.
func (a *app) readConfigFile(v *viper.Viper, c *config) (keyLines, error) {
	if c.File == "" {
		return nil, nil
	}
	v.SetConfigFile(c.File)
	v.SetConfigType("yaml")
	if err := v.ReadInConfig(); err != nil {
		return nil, a.fail(exitUsage, "config.unreadable", c.File, err)
	}
	return a.readKeys(c)
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

// shown writes a key as people do: office.name.
func shown(key string) string { return strings.ReplaceAll(key, "::", ".") }

// fill turns the values into a config and checks them. Paths in the file are meant from the folder of the file.
func (a *app) fill(c *config, v *viper.Viper, flags *pflag.FlagSet, lines keyLines) error {
	for _, s := range settings {
		value, err := a.settingText(v, s, c.File)
		if err != nil {
			return err
		}
		from := originOf(s, v, flags, c.File, lines)
		a.origins[s.key] = from
		if (s.key == "db" || s.key == "catalogue" || s.key == "regions") && from.From == "file" {
			value = beside(c.File, value)
		}
		if err := a.set(c, s, value); err != nil {
			return err
		}
	}
	return nil
}

// settingText is the value of a setting as text. Only years may be written as numbers, and only what is yes or no as true or false.
func (a *app) settingText(v *viper.Viper, s setting, file string) (string, error) {
	switch value := v.Get(s.key).(type) {
	case string:
		return value, nil
	case int:
		if s.key == "year" || s.key == "refresh::years" {
			return strconv.Itoa(value), nil
		}
	case bool:
		if s.key == "refresh::strict" {
			return strconv.FormatBool(value), nil
		}
	case []any:
		if s.key == "refresh::years" {
			return strings.TrimSuffix(fmt.Sprintln(value...), "\n"), nil
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
		if value == "" {
			return nil
		}
		year, ok := settingYear(value)
		if !ok {
			return a.fail(exitUsage, "config.year", shown(s.key), value)
		}
		c.Year = year
		return nil
	case "refresh::years":
		for _, word := range strings.FieldsFunc(value, func(r rune) bool { return r == ' ' || r == ',' }) {
			year, ok := settingYear(word)
			if !ok {
				return a.fail(exitUsage, "config.year", shown(s.key), word)
			}
			c.Refresh.Years = append(c.Refresh.Years, year)
		}
		return nil
	case "refresh::strict":
		strict, err := strconv.ParseBool(value)
		if err != nil {
			return a.fail(exitUsage, "config.bool", shown(s.key), value)
		}
		c.Refresh.Strict = strict
		return nil
	}
	*s.field(c) = value
	return nil
}

// settingYear reads a year.
func settingYear(text string) (year int, ok bool) {
	year, err := strconv.Atoi(text)
	return year, err == nil && year >= 1945 && year <= 2200
}

// beside resolves a path written in a settings file.
func beside(file, path string) string {
	if path == "" || filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(filepath.Dir(file), path)
}
