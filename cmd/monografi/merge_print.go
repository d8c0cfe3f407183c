package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/store"
)

// mergeAnswer is the JSON of "merge".
type mergeAnswer struct {
	Merge      int64           `json:"merge"` // its number for "undo"; 0 when there was nothing to do, or with --dry-run
	DryRun     bool            `json:"dry_run"`
	Databases  []mergedRow     `json:"databases"`
	Conflicts  []conflictRow   `json:"conflicts"`
	Aliases    mergedMemoryRow `json:"aliases"`
	Layouts    mergedMemoryRow `json:"layouts"`
	Settings   mergedMemoryRow `json:"settings"`
	Reasons    mergedMemoryRow `json:"justifications"`
	Indicators []string        `json:"unknown_indicators"` // not in the catalogue in use
}

// mergedRow is what one database brought.
type mergedRow struct {
	File      string        `json:"file"`
	Imports   int           `json:"imports"`
	Figures   int           `json:"figures"`
	Already   int           `json:"already"`
	TakenBack int           `json:"taken_back"`
	Regencies []region.Code `json:"regencies"`
}

// conflictRow is an address of which imports say different things.
type conflictRow struct {
	Region     region.Code       `json:"region"`
	RegionName string            `json:"region_name"`
	Period     monograph.Period  `json:"period"`
	Indicator  string            `json:"indicator"`
	Members    monograph.Members `json:"members"`
	Decided    bool              `json:"decided"`
	Figures    []rivalRow        `json:"figures"` // the first is in force
}

type rivalRow struct {
	Number *float64         `json:"number"`
	Text   *string          `json:"text"`
	Status monograph.Status `json:"status"`
	File   string           `json:"file"`
	Sheet  string           `json:"sheet"`
	Cell   string           `json:"cell"`
	Raw    string           `json:"raw"`
	Import int64            `json:"import"`
}

type mergedMemoryRow struct {
	Added     int            `json:"added"`
	Differing []differingRow `json:"differing"`
}

type differingRow struct {
	Key  string `json:"key"`
	Kept string `json:"kept"`
	Left string `json:"left"`
}

func (a *app) mergeDocument(cat *catalogue.Catalogue, m *store.Merged, dryRun bool) *mergeAnswer {
	doc := &mergeAnswer{
		Merge: m.Import, DryRun: dryRun, Databases: []mergedRow{}, Conflicts: []conflictRow{},
		Aliases: memoryRow(&m.Aliases), Layouts: memoryRow(&m.Layouts), Settings: memoryRow(&m.Settings), Reasons: memoryRow(&m.Reasons),
		Indicators: unknownIndicators(cat, m.Indicators),
	}
	for _, s := range m.Sources {
		doc.Databases = append(doc.Databases, mergedRow{s.Path, s.Imports, s.Figures, s.Already, s.TakenBack, append([]region.Code{}, s.Regencies...)})
	}
	for i := range m.Conflicts {
		doc.Conflicts = append(doc.Conflicts, a.conflictRow(cat, &m.Conflicts[i]))
	}
	return doc
}

func (a *app) conflictRow(cat *catalogue.Catalogue, c *store.Conflict) conflictRow {
	row := conflictRow{Region: c.Region, RegionName: a.register().Title(c.Region, a.lang), Period: c.Period,
		Indicator: c.Indicator, Members: c.Members, Decided: c.Decided}
	for _, f := range c.Figures {
		t := a.tracedOf(cat, f)
		row.Figures = append(row.Figures, rivalRow{t.Number, t.Text, t.Status, t.File, t.Sheet, t.Cell, t.Raw, t.Import})
	}
	return row
}

func memoryRow(m *store.MergedMemory) mergedMemoryRow {
	row := mergedMemoryRow{Added: m.Added, Differing: []differingRow{}}
	for _, d := range m.Differs {
		row.Differing = append(row.Differing, differingRow(d))
	}
	return row
}

// mostConflicts is how many conflicts are printed; --json lists all.
const mostConflicts = 20

func (a *app) printMerge(cat *catalogue.Catalogue, doc *mergeAnswer) {
	for _, d := range doc.Databases {
		line := a.say("merge.brought", d.File, a.count(d.Imports), a.count(d.Figures), a.count(d.Already))
		if d.TakenBack > 0 {
			line += a.say("merge.taken-back", a.count(d.TakenBack))
		}
		a.print(line)
	}
	for i := range doc.Conflicts[:min(len(doc.Conflicts), mostConflicts)] {
		a.printConflict(cat, &doc.Conflicts[i])
	}
	if more := len(doc.Conflicts) - mostConflicts; more > 0 {
		a.print(a.say("merge.more", a.count(more)))
	}
	switch {
	case doc.DryRun:
		a.print(a.say("merge.dry-run"))
	case len(doc.Databases) == 0 && len(doc.Conflicts) == 0:
		a.print(a.say("merge.settled"))
	case doc.Merge == 0 && len(doc.Databases) == 0:
	case doc.Merge == 0:
		a.print(a.say("merge.nothing"))
	default:
		a.print(a.say("merge.done", strconv.FormatInt(doc.Merge, 10)))
	}
}

// printConflict names an address and what each file says of it, the figure in force first.
func (a *app) printConflict(cat *catalogue.Catalogue, c *conflictRow) {
	id := msg("merge.open")
	if c.Decided {
		id = "merge.decided"
	}
	s := monograph.Series{Indicator: c.Indicator, Members: c.Members}
	a.printWrapped("", clean(a.say(id, cat.SeriesLabel(s, a.lang), c.RegionName, c.Period)))
	for i, f := range c.Figures {
		sign := " "
		if i == 0 {
			sign = "*"
		}
		value := a.figure(cat, c.Indicator, f.Number)
		if f.Text != nil {
			value = *f.Text
		}
		source := fmt.Sprintf("%s %s %q", f.File, address(f.Sheet, f.Cell), f.Raw)
		a.print(fmt.Sprintf("  %s %s  %s", sign, value, a.say("merge.rival", source, strconv.FormatInt(f.Import, 10))))
	}
}

// warnOfMerge says what the user should look at.
func (a *app) warnOfMerge(doc *mergeAnswer, home []region.Code) {
	for _, d := range doc.Databases {
		for _, code := range d.Regencies {
			if len(home) > 0 && !slices.Contains(home, code) {
				a.warn("merge.elsewhere", d.File, a.register().Title(code, a.lang))
			}
		}
	}
	for _, m := range []struct {
		what msg
		row  mergedMemoryRow
	}{
		{"merge.alias", doc.Aliases}, {"merge.layout", doc.Layouts}, {"merge.setting", doc.Settings}, {"merge.reason", doc.Reasons},
	} {
		for _, d := range m.row.Differing {
			a.warn("merge.differs", a.say(m.what), d.Key, cut(d.Kept, 60), cut(d.Left, 60))
		}
	}
	if len(doc.Indicators) > 0 {
		a.warn("merge.unknown", strings.Join(doc.Indicators, ", "))
	}
	open := 0
	for _, c := range doc.Conflicts {
		if !c.Decided {
			open++
		}
	}
	if open > 0 {
		a.warn("merge.open-count", a.count(open))
		a.hint("merge.open-hint")
	}
}
