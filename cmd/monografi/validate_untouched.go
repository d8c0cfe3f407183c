package main

import (
	"context"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/rules"
	"monografi/monograph/store"
	"monografi/report/locale"
)

// untouchedRow is a figure that nothing looked at, in the JSON of "validate --untouched".
type untouchedRow struct {
	Region     region.Code       `json:"region"`
	RegionName string            `json:"region_name"`
	Period     monograph.Period  `json:"period"`
	Indicator  string            `json:"indicator"`
	Members    monograph.Members `json:"members"`
	Number     float64           `json:"number"`
	File       string            `json:"file"`
	Sheet      string            `json:"sheet"`
	Cell       string            `json:"cell"`
	Raw        string            `json:"raw"`
}

// runUntouched lists the stored figures that no sum, rule or test looked at. It enters nothing in the history of findings.
func (a *app) runUntouched(ctx context.Context, cat *catalogue.Catalogue, within region.Code, year int) error {
	db, err := a.open(ctx, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer db.Close()
	figures, checks, err := a.stored(ctx, db, within, year)
	if err != nil {
		return err
	}
	rows, stored := []untouchedRow{}, 0
	for i := range figures {
		if o := &figures[i]; o.Status.HasValue() && o.Text == "" && (year == 0 || o.Period.In(year)) {
			stored++
		}
	}
	for _, o := range rules.Untouched(rules.Input{Catalogue: cat, Register: a.register(), Observations: figures, Checks: checks}) {
		if year == 0 || o.Period.In(year) {
			place, _ := a.register().Get(o.Region)
			rows = append(rows, untouchedRow{
				o.Region, place.Name, o.Period, o.Indicator, o.Members, o.Value, o.Source.File, o.Source.Sheet, o.Source.Cell, o.Source.Raw,
			})
		}
	}
	if a.globals.json {
		return a.answer(struct {
			Untouched []untouchedRow `json:"untouched"`
			Figures   int            `json:"figures"` // stored, all of them
		}{rows, stored})
	}
	a.printUntouched(cat, rows)
	a.tell("untouched.count", a.count(len(rows)), a.count(stored))
	return nil
}

// printUntouched writes one line for each indicator: how many figures, of how many regions, and where the first of them stands.
func (a *app) printUntouched(cat *catalogue.Catalogue, rows []untouchedRow) {
	var lines [][]string
	for from := 0; from < len(rows); {
		to := from
		regions := map[region.Code]bool{}
		for to < len(rows) && rows[to].Indicator == rows[from].Indicator {
			regions[rows[to].Region] = true
			to++
		}
		first := rows[from]
		name := first.Indicator
		if ind := cat.Indicator(first.Indicator); ind != nil {
			name = ind.Label.In(a.lang)
		}
		n := locale.For(a.lang)
		lines = append(lines, []string{
			first.Indicator, n.Number(float64(to-from), 0), n.Number(float64(len(regions)), 0), name,
			strings.TrimSpace(first.File + " " + address(first.Sheet, first.Cell)),
		})
		from = to
	}
	if len(lines) > 0 {
		a.table([]string{a.say("head.code"), a.say("head.stored"), a.say("head.regions"), a.say("head.name"), a.say("head.first-cell")}, lines)
	}
}
