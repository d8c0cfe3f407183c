package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// memberRow is one category of a breakdown list in JSON.
type memberRow struct {
	Code   string `json:"code"`
	Name   string `json:"name"`
	Parent string `json:"parent"` // what it is a part of, or ""
}

// listRow is one breakdown list in JSON.
type listRow struct {
	List      string      `json:"list"`
	Name      string      `json:"name"`
	Partition bool        `json:"partition"`
	Members   []memberRow `json:"members"`
}

// ruleRow is one rule in JSON.
type ruleRow struct {
	Code     string             `json:"code"`
	Severity monograph.Severity `json:"severity"`
	Expr     string             `json:"expr"`
	Name     string             `json:"name"`
}

// indicatorAnswer is the JSON of "catalogue show".
type indicatorAnswer struct {
	indicatorRow
	Breakdowns []listRow `json:"breakdowns"`
	Words      []string  `json:"words"` // what offices print for it, normalised
	Rules      []ruleRow `json:"rules"` // in which it stands
	Source     string    `json:"source"`
}

func (a *app) catalogueShowCommand() *cobra.Command {
	return &cobra.Command{
		Use:               "show " + a.say("arg.indicator-or-rule"),
		Short:             a.say("catalogue.show.short"),
		Example:           "  monografi catalogue show PDK.JML\n  monografi catalogue show A-10",
		Args:              a.atLeast(a.say("arg.indicator-or-rule")),
		ValidArgsFunction: a.completeIndicatorOrRule,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.runCatalogueShow(cmd.Context(), strings.Join(args, " "))
		},
	}
}

func (a *app) runCatalogueShow(_ context.Context, text string) error {
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	if rule, ok := a.describeRule(c, text); ok {
		if a.globals.json {
			return a.answer(rule)
		}
		a.printRule(rule)
		return nil
	}
	ind, err := a.resolveIndicator(c, text)
	if err != nil {
		return err
	}
	shown := a.describe(c, ind)
	if a.globals.json {
		return a.answer(shown)
	}
	a.printIndicator(c, shown)
	return nil
}

// describe gathers what the catalogue says about an indicator.
func (a *app) describe(c *catalogue.Catalogue, ind *monograph.Indicator) indicatorAnswer {
	d := indicatorAnswer{indicatorRow: a.indicatorRow(ind), Breakdowns: []listRow{}, Words: []string{}, Rules: []ruleRow{}, Source: ind.Source}
	for _, u := range ind.Breakdowns {
		list := c.Breakdown(u.List)
		row := listRow{List: u.List, Name: list.Label.In(a.lang), Partition: u.Partition, Members: []memberRow{}}
		for _, m := range list.Members {
			row.Members = append(row.Members, memberRow{m.Code, m.Label.In(a.lang), m.Parent})
		}
		d.Breakdowns = append(d.Breakdowns, row)
	}
	for _, p := range c.Phrases {
		if p.Indicator == ind.Code && p.Members == "" {
			d.Words = append(d.Words, p.Text)
		}
	}
	for _, r := range c.Rules {
		if names(r.Expr, ind.Code) {
			d.Rules = append(d.Rules, ruleRow{r.Code, r.Severity, r.Expr, r.Label.In(a.lang)})
		}
	}
	for _, t := range c.Tests {
		if t.Severity != "" && t.Covers(ind.Code) {
			d.Rules = append(d.Rules, ruleRow{t.Code, t.Severity, t.String(), t.Label.In(a.lang)})
		}
	}
	return d
}

// names reports whether an indicator stands in the expression of a rule.
func names(expr, code string) bool {
	for _, word := range strings.FieldsFunc(expr, func(r rune) bool { return strings.ContainsRune(" +-*/()<>={},@^?~!", r) }) {
		if word == code {
			return true
		}
	}
	return false
}

func (a *app) printIndicator(c *catalogue.Catalogue, d indicatorAnswer) {
	a.title(d.Code + "  " + d.Name)
	rows := [][2]string{{a.say("head.section"), d.Section}, {a.say("head.unit"), d.Unit}, {a.say("head.type"), string(d.Type)},
		{a.say("head.aggregation"), string(d.Aggregation)}, {a.say("head.source"), d.Source}}
	if s := c.Section(d.Section); s != nil {
		rows[0][1] += " " + s.Label.In(a.lang)
	}
	rows = append(rows, [2]string{a.say("head.words"), strings.Join(d.Words, "; ")})
	for _, r := range rows {
		if r[1] != "" {
			a.printWrapped("", clean(r[0]+": "+r[1]))
		}
	}
	for _, list := range d.Breakdowns {
		a.printList(list)
	}
	for _, r := range d.Rules {
		a.print("")
		a.printWrapped("", clean(a.say("catalogue.show.rule", r.Code, r.Name)))
		a.printWrapped("  ", clean(r.Expr))
	}
}

// printList writes a breakdown list with its members.
func (a *app) printList(list listRow) {
	kind := a.say("catalogue.show.list")
	if list.Partition {
		kind = a.say("catalogue.show.partition")
	}
	a.print("")
	a.title(list.List + "  " + list.Name + " " + kind)
	for _, m := range list.Members {
		a.print("  " + m.Code + "  " + m.Name)
	}
}
