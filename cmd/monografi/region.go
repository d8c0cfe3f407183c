package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"monografi/monograph/region"
)

// regionRow is one region in the JSON of "region list" and "region find".
type regionRow struct {
	Code   region.Code `json:"code"`
	Name   string      `json:"name"`
	Title  string      `json:"title"`  // with its kind, in the language of the run
	Within string      `json:"within"` // titles of the regions it lies in, the nearest first
}

// regionsAnswer is the JSON of "region list" and "region find".
type regionsAnswer struct {
	Regions []regionRow `json:"regions"`
}

func (a *app) regionCommand() *cobra.Command {
	return a.groupCommand(&cobra.Command{
		Use:     "region",
		Aliases: []string{"wilayah"},
		Short:   a.say("region.short"),
		Long:    a.say("region.long"),
	}, a.regionFindCommand(), a.regionListCommand())
}

type regionFindOptions struct {
	limit int
}

func (a *app) regionFindCommand() *cobra.Command {
	o := regionFindOptions{limit: 10}
	cmd := &cobra.Command{
		Use:     "find " + a.say("arg.text") + "...",
		Short:   a.say("region.find.short"),
		Example: "  monografi region find sukamaju\n  monografi region find kec pengasih kulon progo",
		Args:    a.atLeast(a.say("arg.text")),
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runRegionFind(cmd.Context(), o, strings.Join(args, " "))
		},
	}
	cmd.Flags().IntVar(&o.limit, "limit", o.limit, a.say("region.find.flag.limit"))
	return cmd
}

func (a *app) runRegionFind(_ context.Context, o regionFindOptions, text string) error {
	hits := a.register().Find(text, o.limit)
	found := make([]region.Region, len(hits))
	for i, h := range hits {
		found[i] = h.Region
	}
	if len(found) == 0 && !a.globals.json {
		return a.noRegion(text, nil)
	}
	return a.printRegions(found, true)
}

func (a *app) regionListCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "list [" + a.say("arg.code") + "]",
		Short:             a.say("region.list.short"),
		Long:              a.say("region.list.long"),
		Example:           "  monografi region list 32.15\n  monografi region list \"kabupaten karawang\"",
		Args:              a.atMost(1),
		ValidArgsFunction: a.completeRegion,
		RunE:              runs(a.runRegionList),
	}
}

func (a *app) runRegionList(_ context.Context, args []string) error {
	code := a.config.Regency
	if len(args) > 0 {
		var err error
		if code, err = a.resolveRegion(args[0], region.Province, region.Regency, region.Subdistrict); err != nil {
			return err
		}
	}
	children := a.register().Children(code)
	if err := a.printRegions(children, false); err != nil {
		return err
	}
	if !a.globals.json {
		a.tell("region.list.count", a.count(len(children)), a.register().Title(code, a.lang))
	}
	return nil
}

// printRegions writes a list of regions, as text with what they lie in only where that differs.
func (a *app) printRegions(regions []region.Region, within bool) error {
	rows := make([]regionRow, len(regions))
	cells := make([][]string, len(regions))
	for i, r := range regions {
		rows[i] = a.regionRow(r)
		cells[i] = []string{string(rows[i].Code), rows[i].Title}
		if within {
			cells[i] = append(cells[i], rows[i].Within)
		}
	}
	if a.globals.json {
		return a.answer(regionsAnswer{rows})
	}
	head := []string{a.say("head.code"), a.say("head.name")}
	if within {
		head = append(head, a.say("head.within"))
	}
	a.table(head, cells)
	return nil
}

// regionRow describes a region with its surroundings.
func (a *app) regionRow(r region.Region) regionRow {
	row := regionRow{Code: r.Code, Name: r.Name, Title: a.register().Title(r.Code, a.lang)}
	var within []string
	for c := r.Code.Parent(); c != ""; c = c.Parent() {
		within = append(within, a.register().Title(c, a.lang))
	}
	row.Within = strings.Join(within, ", ")
	return row
}
