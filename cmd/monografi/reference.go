package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"monografi/monograph/region"
)

const (
	mostChoices = 12   // regions offered where a name may mean several
	sureScore   = 0.95 // of a hit in which every word has its place; below it, letters differ
	likelyScore = 0.6  // of a hit worth suggesting
)

// resolveRegion finds the region meant by a code or a name, of one of the levels given, or of any. A name that may mean several is asked
// about; those of the regency worked on come before all others.
func (a *app) resolveRegion(text string, levels ...region.Level) (region.Code, error) {
	if code, err := region.ParseCode(text); err == nil {
		if _, ok := a.register().Get(code); !ok {
			return "", a.noRegion(text, nil)
		}
		if len(levels) > 0 && !slices.Contains(levels, code.Level()) {
			return "", a.fail(exitUsage, "region.level", a.register().Title(code, a.lang), a.levelNames(levels))
		}
		return code, nil
	}
	hits := a.register().Find(text, 0)
	if len(levels) > 0 {
		hits = slices.DeleteFunc(hits, func(h region.Hit) bool { return !slices.Contains(levels, h.Region.Level()) })
	}
	sure := a.preferOwn(slices.DeleteFunc(slices.Clone(hits), func(h region.Hit) bool { return h.Score < sureScore }))
	switch len(sure) {
	case 0:
		return "", a.noRegion(text, hits)
	case 1:
		return sure[0].Region.Code, nil
	}
	return a.chooseRegion(text, sure)
}

// chooseRegion asks which of several regions is meant.
func (a *app) chooseRegion(text string, hits []region.Hit) (region.Code, error) {
	hits = hits[:min(len(hits), mostChoices)]
	options := make([]string, len(hits))
	for i, h := range hits {
		row := a.regionRow(h.Region)
		options[i] = strings.TrimSuffix(string(row.Code)+"  "+row.Title+", "+row.Within, ", ")
	}
	i, err := a.choose(a.say("region.ambiguous", text), options)
	if err != nil {
		return "", err
	}
	return hits[i].Region.Code, nil
}

// levelNames lists levels in words.
func (a *app) levelNames(levels []region.Level) string {
	names := map[region.Level]msg{
		region.Province: "level.province", region.Regency: "level.regency",
		region.Subdistrict: "level.subdistrict", region.Village: "level.village",
	}
	words := make([]string, len(levels))
	for i, l := range levels {
		words[i] = a.say(names[l])
	}
	return strings.Join(words, ", ")
}

// preferOwn leaves only the hits inside the regency worked on, where there are any.
func (a *app) preferOwn(hits []region.Hit) []region.Hit {
	if a.config.Regency == "" {
		return hits
	}
	var own []region.Hit
	for _, h := range hits {
		if h.Region.Code.Within(a.config.Regency) {
			own = append(own, h)
		}
	}
	if len(own) > 0 {
		return own
	}
	return hits
}

// noRegion says that a code or name is not in the register, and what comes nearest: of a code the part that is known, of a name the
// best of the hits.
func (a *app) noRegion(text string, hits []region.Hit) error {
	f := a.fail(exitUsage, "region.none", text)
	if len(hits) > 0 && hits[0].Score >= likelyScore {
		return f.advise(a.meantRegion(hits[0]))
	}
	return f.advise(a.knownPart(text))
}

// meantRegion asks whether a region is meant.
func (a *app) meantRegion(h region.Hit) string {
	return a.say("hint.did-you-mean", string(h.Region.Code)+" "+a.register().Title(h.Region.Code, a.lang))
}

// knownPart says which part of a code is in the register, and otherwise how to look regions up.
func (a *app) knownPart(text string) string {
	if code, err := region.ParseCode(text); err == nil {
		for c := code.Parent(); c != ""; c = c.Parent() {
			if _, ok := a.register().Get(c); ok {
				return a.say("region.none.parent", string(c), a.register().Title(c, a.lang))
			}
		}
	}
	return a.say("region.none.hint")
}

// nearestRegion is a hint at the region that was meant where only a code will do.
func (a *app) nearestRegion(text string) string {
	if hits := a.preferOwn(a.register().Find(text, mostChoices)); len(hits) > 0 && hits[0].Score >= likelyScore {
		return a.meantRegion(hits[0])
	}
	return a.knownPart(text)
}

// completeRegion offers the regions one level below the part of a code typed so far, at first those of the regency worked on.
func (a *app) completeRegion(_ *cobra.Command, _ []string, typed string) ([]string, cobra.ShellCompDirective) {
	parent := a.config.Regency
	if i := strings.LastIndexByte(typed, '.'); i >= 0 {
		parent = region.Code(typed[:i])
	} else if typed != "" {
		parent = ""
	}
	var found []string
	for _, r := range a.register().Children(parent) {
		if strings.HasPrefix(string(r.Code), typed) {
			found = append(found, string(r.Code)+"\t"+r.Name)
		}
	}
	return found, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}
