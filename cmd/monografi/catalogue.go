package main

import (
	"context"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// A use is one breakdown list of an indicator in JSON.
type use struct {
	List      string `json:"list"`
	Partition bool   `json:"partition"` // its members add up to the total
}

// indicatorRow is one indicator in the JSON of "catalogue list" and "catalogue show".
type indicatorRow struct {
	Code        string                `json:"code"`
	Section     string                `json:"section"`
	Name        string                `json:"name"` // in the language of the run
	Unit        string                `json:"unit"`
	Type        monograph.Type        `json:"type"`
	Aggregation monograph.Aggregation `json:"aggregation"`
	Breakdowns  []use                 `json:"breakdowns"`
}

func (a *app) catalogueCommand() *cobra.Command {
	return a.groupCommand(&cobra.Command{
		Use:     "catalogue",
		Aliases: []string{"katalog"},
		Short:   a.say("catalogue.short"),
		Long:    a.say("catalogue.long"),
	}, a.catalogueListCommand(), a.catalogueShowCommand(), a.catalogueExportCommand(), a.catalogueCheckCommand())
}

// catalogue is the catalogue of the program with the tables of the settings laid over it.
func (a *app) catalogue() (*catalogue.Catalogue, error) {
	return a.catalogueWith(a.config.Catalogue)
}

// catalogueWith lays the tables of a folder over the catalogue of the program; "" is none.
func (a *app) catalogueWith(folder string) (*catalogue.Catalogue, error) {
	if folder == "" {
		return catalogue.Default(), nil
	}
	if _, err := os.ReadDir(folder); err != nil {
		return nil, err
	}
	c, err := catalogue.Default().Overlay(os.DirFS(folder))
	if err != nil {
		return nil, &failure{code: exitData, text: a.say("catalogue.faulty", folder) + "\n" + a.faultText(err), cause: err}
	}
	return c, nil
}

type catalogueListOptions struct {
	section string
}

func (a *app) catalogueListCommand() *cobra.Command {
	o := catalogueListOptions{}
	cmd := &cobra.Command{
		Use:     "list [" + a.say("arg.text") + "...]",
		Short:   a.say("catalogue.list.short"),
		Example: "  monografi catalogue list\n  monografi catalogue list --section G\n  monografi catalogue list tenaga kesehatan",
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runCatalogueList(cmd.Context(), o, strings.Join(args, " "))
		},
	}
	cmd.Flags().StringVar(&o.section, "section", "", a.say("catalogue.list.flag.section"))
	a.completeFlag(cmd, "section", a.completeSection)
	return cmd
}

func (a *app) runCatalogueList(_ context.Context, o catalogueListOptions, text string) error {
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	if err := a.knownSection(c, &o.section); err != nil {
		return err
	}
	rows := []indicatorRow{}
	for _, ind := range matching(c, text) {
		if o.section == "" || ind.Section == o.section {
			rows = append(rows, a.indicatorRow(ind))
		}
	}
	if a.globals.json {
		return a.answer(struct {
			Indicators []indicatorRow `json:"indicators"`
		}{rows})
	}
	a.printIndicators(rows)
	a.tell("catalogue.list.count", a.count(len(rows)))
	return nil
}

// matching are the indicators most like a text, best first; of "" all, in catalogue order.
func matching(c *catalogue.Catalogue, text string) []*monograph.Indicator {
	if text == "" {
		return c.Indicators
	}
	var found []*monograph.Indicator
	for _, h := range c.Search(text, len(c.Indicators)) {
		found = append(found, c.Indicator(h.Indicator))
	}
	return found
}

// printIndicators writes one line for each indicator; a star marks lists that add up to the total.
func (a *app) printIndicators(rows []indicatorRow) {
	cells := make([][]string, len(rows))
	for i, r := range rows {
		var lists []string
		for _, u := range r.Breakdowns {
			list := u.List
			if u.Partition {
				list += "*"
			}
			lists = append(lists, list)
		}
		cells[i] = []string{r.Code, r.Unit, r.Name, strings.Join(lists, " ")}
	}
	a.table([]string{a.say("head.code"), a.say("head.unit"), a.say("head.name"), a.say("head.lists")}, cells)
}

func (a *app) indicatorRow(ind *monograph.Indicator) indicatorRow {
	row := indicatorRow{
		Code: ind.Code, Section: ind.Section, Name: ind.Label.In(a.lang), Unit: ind.Unit,
		Type: ind.Type, Aggregation: ind.Agg, Breakdowns: []use{},
	}
	for _, u := range ind.Breakdowns {
		row.Breakdowns = append(row.Breakdowns, use{u.List, u.Partition})
	}
	return row
}

// knownSection checks the code of a section and puts it in capitals, or finds the one of a name; "" stands for all of them. Its error names those there are.
func (a *app) knownSection(c *catalogue.Catalogue, code *string) error {
	given := strings.TrimSpace(*code)
	*code = strings.ToUpper(given)
	if *code == "" || c.Section(*code) != nil {
		return nil
	}
	var all []string
	for _, s := range c.Sections {
		if strings.EqualFold(given, s.Label.ID) || strings.EqualFold(given, s.Label.EN) {
			*code = s.Code
			return nil
		}
		all = append(all, s.Code+" "+s.Label.In(a.lang))
	}
	return a.fail(exitUsage, "catalogue.no-section", *code).advise(strings.Join(all, "; "))
}
