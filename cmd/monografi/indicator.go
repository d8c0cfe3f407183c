package main

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// resolveIndicator finds the indicator meant by a code or by the very words of one of its names.
func (a *app) resolveIndicator(c *catalogue.Catalogue, text string) (*monograph.Indicator, error) {
	if ind := c.Indicator(strings.ToUpper(strings.TrimSpace(text))); ind != nil {
		return ind, nil
	}
	hits := c.Search(text, 2)
	f := a.fail(exitUsage, "catalogue.no-indicator", text).advise(a.say("catalogue.no-indicator.hint"))
	if len(hits) == 0 {
		return nil, f
	}
	best := c.Indicator(hits[0].Indicator)
	if hits[0].Score == 1 && (len(hits) == 1 || hits[1].Score < 1) {
		return best, nil
	}
	return nil, f.advise(a.say("hint.did-you-mean", best.Code+" "+best.Label.In(a.lang)))
}

// resolveSeries reads "PDK.JML", "PDK.JML{SEX=P;UMUR5=0-4}" or the name of an indicator.
func (a *app) resolveSeries(cat *catalogue.Catalogue, text string) (monograph.Series, error) {
	name, members, found := strings.Cut(strings.TrimSuffix(strings.TrimSpace(text), "}"), "{")
	ind, err := a.resolveIndicator(cat, strings.TrimSpace(name))
	if err != nil {
		return monograph.Series{}, err
	}
	s := monograph.Series{Indicator: ind.Code}
	if found {
		if s.Members, err = monograph.ParseMembers(strings.ReplaceAll(members, ",", ";")); err != nil {
			return s, a.fail(exitUsage, "series.form", text)
		}
	}
	var unknown *catalogue.UnknownError
	if errors.As(cat.ValidSeries(s), &unknown) {
		f := a.fail(exitUsage, "series.unknown", unknown.In, unknown.Name)
		if unknown.Nearest != "" {
			return s, f.advise(a.say("hint.did-you-mean", unknown.Nearest))
		}
		return s, f.advise(a.say("series.unknown.hint", ind.Code))
	}
	return s, nil
}

// seriesText writes a series as resolveSeries reads it.
func seriesText(s monograph.Series) string {
	if s.Members == "" {
		return s.Indicator
	}
	return s.Indicator + "{" + string(s.Members) + "}"
}

// completeIndicator offers the codes of indicators.
func (a *app) completeIndicator(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	c, err := a.catalogue()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var found []string
	for _, ind := range c.Indicators {
		if strings.HasPrefix(ind.Code, strings.ToUpper(typed)) {
			found = append(found, ind.Code+"\t"+ind.Label.In(a.lang))
		}
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}

// completeIndicatorOrRule offers the codes of indicators, rules and tests.
func (a *app) completeIndicatorOrRule(cmd *cobra.Command, args []string, typed string) ([]string, cobra.ShellCompDirective) {
	found, directive := a.completeIndicator(cmd, args, typed)
	c, err := a.catalogue()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	offer := func(code string, label monograph.Label) {
		if strings.HasPrefix(code, strings.ToUpper(typed)) {
			found = append(found, code+"\t"+label.In(a.lang))
		}
	}
	for _, r := range c.Rules {
		offer(r.Code, r.Label)
	}
	for _, t := range c.Tests {
		offer(t.Code, t.Label)
	}
	return found, directive
}

// completeSection offers the codes of sections.
func (a *app) completeSection(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	c, err := a.catalogue()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var found []string
	for _, s := range c.Sections {
		found = append(found, s.Code+"\t"+s.Label.In(a.lang))
	}
	return found, cobra.ShellCompDirectiveNoFileComp
}
