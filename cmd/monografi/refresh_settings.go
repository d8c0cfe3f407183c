package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph/region"
)

// refreshSettings are what the settings say about "refresh".
type refreshSettings struct {
	Years   []int // worked on, ascending; none means the year of the settings or, without one, every year there is
	Strict  bool  // warnings count as errors
	Sources []source
	Reports []target
}

// A source says where files lie and what they are about, where they do not say it themselves.
type source struct {
	Path     string      `yaml:"path"` // file, folder or pattern, seen from the folder of the settings; {year} stands for each year worked on
	Region   region.Code `yaml:"region"`
	Year     int         `yaml:"year"`
	Semester int         `yaml:"semester"`
	Mapping  string      `yaml:"mapping"` // file of answers, "" for none

	line int // in the settings file
}

// A target is a report that is kept up to date, or one for each region of a level and each year.
type target struct {
	File    string      `yaml:"file"` // seen from the folder of the settings, with {year}, {region} and {name}
	Format  string      `yaml:"format"`
	Region  region.Code `yaml:"region"` // "" for the regency of the settings
	Level   string      `yaml:"level"`  // "" for the region itself, otherwise a report for each region of the level inside it
	Year    int         `yaml:"year"`   // 0 for each year worked on
	Section string      `yaml:"section"`
	Wide    bool        `yaml:"wide"`

	line int // in the settings file
}

// reportLevels are the levels a target may name.
var reportLevels = map[string]region.Level{"regency": region.Regency, "subdistrict": region.Subdistrict, "village": region.Village}

// yearsWanted are the years that the settings name; none means all.
func (c *config) yearsWanted() []int {
	years := slices.Clone(c.Refresh.Years)
	if len(years) == 0 && c.Year != 0 {
		years = []int{c.Year}
	}
	slices.Sort(years)
	return slices.Compact(years)
}

// checkRefresh looks at the settings of a refresh before anything is done.
func (a *app) checkRefresh() error {
	c := &a.config
	switch {
	case c.File == "":
		return a.fail(exitUsage, "refresh.no-settings").advise(a.say("refresh.no-settings.hint"))
	case c.Regency == "":
		return a.fail(exitUsage, "refresh.no-regency", c.File).advise(a.say("refresh.no-regency.hint"))
	case len(c.Refresh.Sources) == 0:
		return a.fail(exitUsage, "refresh.no-sources", c.File).advise(a.say("refresh.no-sources.hint"))
	}
	if _, ok := a.register().Get(c.Regency); !ok {
		return a.fail(exitUsage, "err.region-none", string(c.Regency))
	}
	// run from elsewhere, it would make an empty database there and import everything into it
	if a.origins["db"].From == "default" && !exists(c.DB) && filepath.Dir(c.File) != filepath.Dir(c.DB) {
		return a.fail(exitFailed, "store.missing", c.DB).advise(a.say("refresh.which-db", c.File))
	}
	for i := range c.Refresh.Sources {
		if err := a.checkSource(&c.Refresh.Sources[i]); err != nil {
			return err
		}
	}
	for i := range c.Refresh.Reports {
		if err := a.checkTarget(&c.Refresh.Reports[i]); err != nil {
			return err
		}
	}
	return nil
}

// at names a line of the settings file.
func (a *app) at(line int) string { return a.config.File + ":" + strconv.Itoa(line) }

func (a *app) checkSource(s *source) error {
	_, wrong := filepath.Match(s.Path, "")
	switch {
	case s.Path == "":
		return a.fail(exitUsage, "refresh.no-path", a.at(s.line))
	case wrong != nil || strings.Contains(s.Path, "**"):
		return a.fail(exitUsage, "refresh.pattern", a.at(s.line), s.Path).advise(a.say("refresh.pattern.hint"))
	case strings.Contains(s.Path, "{year}") && len(a.config.yearsWanted()) == 0:
		return a.fail(exitUsage, "refresh.which-years", a.at(s.line), s.Path)
	}
	if err := a.checkPlace(s.line, s.Region, s.Year); err != nil {
		return err
	}
	if s.Semester < 0 || s.Semester > 2 {
		return a.fail(exitUsage, "err.semester", s.Semester)
	}
	return nil
}

func (a *app) checkTarget(t *target) error {
	if err := a.checkPlace(t.line, t.Region, t.Year); err != nil {
		return err
	}
	_, level := reportLevels[t.Level]
	switch {
	case t.File == "":
		return a.fail(exitUsage, "refresh.no-file", a.at(t.line))
	case t.Level != "" && !level:
		return a.fail(exitUsage, "refresh.level", a.at(t.line), t.Level)
	case t.Level != "" && !strings.Contains(t.File, "{region}"):
		return a.fail(exitUsage, "refresh.needs-region", a.at(t.line), t.File)
	case t.Year == 0 && len(a.config.yearsWanted()) != 1 && !strings.Contains(t.File, "{year}"):
		return a.fail(exitUsage, "refresh.needs-year", a.at(t.line), t.File)
	}
	_, err := a.reportForm(t, t.File)
	return err
}

// checkPlace checks the region and year of an entry; both may be left out.
func (a *app) checkPlace(line int, code region.Code, year int) error {
	if code != "" {
		if _, err := region.ParseCode(string(code)); err != nil {
			return a.fail(exitUsage, "refresh.region", a.at(line), string(code))
		}
		if _, ok := a.register().Get(code); !ok {
			return a.fail(exitUsage, "err.region-none", string(code))
		}
	}
	if _, ok := settingYear(strconv.Itoa(year)); year != 0 && !ok {
		return a.fail(exitUsage, "err.year", year)
	}
	return nil
}

// reportForm is how a report of a target is written into a file.
func (a *app) reportForm(t *target, file string) (*reportOptions, error) {
	o := &reportOptions{format: t.Format, out: file, section: t.Section, wide: t.Wide}
	asJSON := a.globals.json
	a.globals.json = false // what --json asks for is the answer of refresh itself
	defer func() { a.globals.json = asJSON }()
	return o, a.settleFormat(o)
}

// A spread is a source for one year.
type spread struct {
	*source
	pattern string // with the year in it, seen from the folder of the settings
	folder  int    // the year in the pattern, 0 for none: it is that of files that do not say theirs
}

// spreads are the sources, those with {year} once for each year.
func (c *config) spreads() []spread {
	var all []spread
	for i := range c.Refresh.Sources {
		s := &c.Refresh.Sources[i]
		if !strings.Contains(s.Path, "{year}") {
			all = append(all, spread{s, s.Path, 0})
			continue
		}
		for _, y := range c.yearsWanted() {
			all = append(all, spread{s, strings.ReplaceAll(s.Path, "{year}", strconv.Itoa(y)), y})
		}
	}
	return all
}

// matches are the paths that a pattern stands for, and the folder in which it begins. A path that is there as it is written is no
// pattern. The folder of the settings itself may have any name.
func (c *config) matches(pattern string) (paths []string, base string, err error) {
	if path := beside(c.File, filepath.FromSlash(pattern)); exists(path) {
		return []string{path}, path, nil
	}
	parts := strings.Split(filepath.ToSlash(pattern), "/")
	first := slices.IndexFunc(parts, func(part string) bool { return strings.ContainsAny(part, `*?[`) })
	if first < 0 {
		return nil, beside(c.File, filepath.FromSlash(pattern)), nil
	}
	root := strings.Join(parts[:first], "/")
	if first == 1 && filepath.IsAbs(filepath.FromSlash(pattern)) {
		root += "/" // of the file system or of a drive
	}
	base = filepath.Join(filepath.Dir(c.File), filepath.FromSlash(root))
	if filepath.IsAbs(filepath.FromSlash(root)) {
		base = filepath.FromSlash(root)
	}
	names, err := fs.Glob(os.DirFS(base), strings.Join(parts[first:], "/"))
	for _, name := range names {
		if path := filepath.Join(base, filepath.FromSlash(name)); worthOpening(path) {
			paths = append(paths, path)
		}
	}
	return paths, base, err
}

// worthOpening tells, of what a pattern names, the spreadsheets and the folders, as import tells them inside a folder.
func worthOpening(path string) bool {
	name := filepath.Base(path)
	if strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || holdsCopies(path) {
		return false
	}
	info, err := os.Stat(path)
	return err == nil && (info.IsDir() || spreadsheet[strings.ToLower(filepath.Ext(name))])
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// fromSettings writes a path as it is seen from the folder of the settings file, with forward slashes, so that it holds where the
// folder is copied to.
func (c *config) fromSettings(path string) string {
	rel, err := filepath.Rel(filepath.Dir(c.File), path)
	if err != nil {
		rel = path
	}
	return filepath.ToSlash(rel)
}
