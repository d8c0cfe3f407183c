package main

import (
	"context"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/monograph/store"
)

// importRow is one import in the JSON of "history" and "undo".
type importRow struct {
	Import     int64              `json:"import"`
	File       string             `json:"file"`
	SHA256     string             `json:"sha256"`
	When       time.Time          `json:"when"`
	Region     region.Code        `json:"region"` // the smallest that holds all figures; "" when they lie in several provinces
	RegionName string             `json:"region_name"`
	Regions    int                `json:"regions"` // number of regions with figures
	Periods    []monograph.Period `json:"periods"`
	Stored     int                `json:"stored"`
	Changed    int                `json:"changed"`
	Unchanged  int                `json:"unchanged"`
	Undone     *time.Time         `json:"undone"`          // null while in force
	Merge      int64              `json:"merge,omitempty"` // the merge that brought it; its own number for a merge itself; none when imported here
}

func (a *app) historyCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "history",
		Aliases: []string{"riwayat"},
		Short:   a.say("history.short"),
		Args:    a.exactly(),
		RunE:    runs(a.runHistory),
	}
}

func (a *app) runHistory(ctx context.Context, _ []string) error {
	db, err := a.open(ctx, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer db.Close()
	imports, err := db.History(ctx)
	if err != nil {
		return err
	}
	rows := make([]importRow, len(imports))
	for i := range imports {
		rows[i] = a.importRow(&imports[i])
	}
	if a.globals.json {
		return a.answer(struct {
			Imports []importRow `json:"imports"`
		}{rows})
	}
	a.printHistory(rows)
	return nil
}

func (a *app) importRow(i *store.Import) importRow {
	row := importRow{
		Import: i.ID, File: i.File.Name, SHA256: i.File.SHA256, When: i.When, Region: i.Region, Regions: i.Regions,
		Periods: []monograph.Period{}, Stored: i.Figures, Changed: i.Changed, Unchanged: i.Unchanged, Undone: i.Undone,
	}
	if row.Merge = i.Merge; i.IsMerge {
		row.Merge = i.ID
	}
	row.Periods = append(row.Periods, i.Periods...)
	if i.Regions > 0 {
		row.RegionName = a.register().Title(i.Region, a.lang)
	}
	return row
}

func (a *app) printHistory(rows []importRow) {
	if len(rows) == 0 {
		a.tell("history.none")
		return
	}
	cells := make([][]string, len(rows))
	for i, r := range rows {
		cells[i] = []string{
			strconv.FormatInt(r.Import, 10), r.When.Local().Format("2006-01-02 15:04"), r.File, r.RegionName, periodList(r.Periods),
			a.count(r.Stored), a.count(r.Changed), "",
		}
		if r.Undone != nil {
			cells[i][7] = a.say("history.undone", r.Undone.Local().Format("2006-01-02 15:04"))
		} else if r.Merge == r.Import {
			cells[i][7] = a.say("history.merge")
		} else if r.Merge != 0 {
			cells[i][7] = a.say("history.merged", strconv.FormatInt(r.Merge, 10))
		}
	}
	a.table([]string{a.say("head.import"), a.say("head.when"), a.say("head.file"), a.say("head.region"), a.say("head.period"),
		a.say("head.stored"), a.say("head.changed"), ""}, cells)
}

// periodList writes periods for people: 2024, 2025-S1.
func periodList(periods []monograph.Period) string {
	words := make([]string, len(periods))
	for i, p := range periods {
		words[i] = string(p)
	}
	return strings.Join(words, ", ")
}
