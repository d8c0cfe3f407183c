package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// A divided is a split or merger between the two years that are compared.
type divided struct {
	region.Division
	stood []region.Code // where the old figures stand in the consolidation of the year compared with; none where they are left out
}

// divide settles what figures of the year compared with are about where villages were split or merged since. Old figures stand
// under codes of their own, which no table shows a row of, so that no village of today is compared with what was another one, and totals around all
// that changed are. It returns the observations, and the regions of that year.
func (b *builder) divide(observations []monograph.Observation, tree []region.Code) ([]monograph.Observation, []region.Code) {
	if len(b.Divisions) == 0 {
		slices.Sort(tree)
		return observations, tree
	}
	now, then := regionsOf(b.Observations), regionsOf(observations)
	out := observations
	for _, d := range b.Divisions {
		known := divided{Division: d}
		if !known.between(now, then) && !b.doubtful(&known, then) {
			continue
		}
		home := map[region.Code]region.Code{}
		whole := known.inOne() && b.Region.Level() < region.Village
		for _, from := range d.Before {
			if !then[from] {
				continue
			}
			home[from] = ""
			if whole {
				home[from] = b.spare(from, tree)
				tree = append(tree, home[from])
				known.stood = append(known.stood, home[from])
			}
		}
		if whole {
			tree = slices.DeleteFunc(tree, func(c region.Code) bool { return slices.Contains(d.After, c) && !slices.Contains(known.stood, c) })
		}
		if len(b.divided) == 0 {
			out = slices.Clone(out)
		}
		for i := range out {
			if to, moved := home[out[i].Region]; moved {
				out[i].Region = to
			}
		}
		b.divided = append(b.divided, known)
	}
	slices.Sort(tree)
	if len(b.divided) == 0 {
		return observations, tree
	}
	return slices.DeleteFunc(out, func(o monograph.Observation) bool { return o.Region == "" }), tree
}

// spare is a code for old figures of a region: its own where no region has it today, else one that no region has. The kind of village stays.
func (b *builder) spare(from region.Code, tree []region.Code) region.Code {
	if !slices.Contains(tree, from) {
		return from
	}
	last := lastPart(from)
	for n := 999; ; n-- {
		code := from.Parent() + region.Code(fmt.Sprintf(".%c%03d", last[0], n))
		if _, taken := b.Register.Get(code); !taken && !slices.Contains(tree, code) {
			return code
		}
	}
}

func regionsOf(observations []monograph.Observation) map[region.Code]bool {
	out := map[region.Code]bool{}
	for i := range observations {
		out[observations[i].Region] = true
	}
	return out
}

// between reports whether figures of one year are about the regions before a change and those of the other about the regions after it.
func (d *divided) between(now, then map[region.Code]bool) bool {
	old := func(c region.Code) bool { return then[c] && !slices.Contains(d.After, c) }
	fresh := func(c region.Code) bool { return !slices.Contains(d.Before, c) }
	switch {
	case slices.ContainsFunc(d.After, func(c region.Code) bool { return fresh(c) && then[c] }):
		return false // the year compared with has the new regions already
	case slices.ContainsFunc(d.Before, old):
		return true
	}
	return slices.ContainsFunc(d.Before, func(c region.Code) bool { return then[c] }) &&
		slices.ContainsFunc(d.After, func(c region.Code) bool { return fresh(c) && now[c] })
}

// doubtful reports whether a village may have had other borders in the year compared with: alone it does not show which regions gave figures then.
func (b *builder) doubtful(d *divided, then map[region.Code]bool) bool {
	return b.Region.Level() == region.Village && then[b.Region] && slices.Contains(d.Before, b.Region) && slices.Contains(d.After, b.Region) &&
		(d.Since == "" || d.Since > fmt.Sprintf("%d-12-31", b.PrevYear))
}

// inOne reports whether all regions of a change lie side by side in one.
func (d *divided) inOne() bool {
	parent := d.Before[0].Parent()
	apart := func(c region.Code) bool { return c.Parent() != parent || c.Level() != region.Village }
	return !slices.ContainsFunc(d.Before, apart) && !slices.ContainsFunc(d.After, apart)
}

// dividedNotes are the notes about some regions that were split or merged, with what a series came to before and after in all of them together.
func (b *builder) dividedNotes(regions []region.Code, s monograph.Series) []string {
	var out []string
	for i := range b.divided {
		d := &b.divided[i]
		if !slices.ContainsFunc(regions, func(r region.Code) bool { return slices.Contains(d.After, r) }) {
			continue
		}
		var names []string
		for _, r := range d.After {
			names = append(names, b.name(r))
		}
		if then, now, ok := b.together(d, s); ok {
			out = append(out, b.l.Say(locale.NoteDividedSum, b.l.List(names), strconv.Itoa(b.PrevYear), b.l.Number(then, 0), strconv.Itoa(b.Year), b.l.Number(now, 0),
				b.l.Number((now/then-1)*100, 2)))
			continue
		}
		out = append(out, b.l.Say(locale.NoteDivided, b.l.List(names)))
	}
	return out
}

// together adds a series up over all regions of a change, in both years; ok is false where a figure is missing.
func (b *builder) together(d *divided, s monograph.Series) (then, now float64, ok bool) {
	sum := func(c *monograph.Consolidation, codes []region.Code) (float64, bool) {
		var values []float64
		for _, code := range codes {
			cell := c.Cell(code, s)
			if !cell.Status.HasValue() || cell.Partial || cell.Half() {
				return 0, false
			}
			values = append(values, cell.Value)
		}
		return monograph.Total(values), len(values) > 0
	}
	then, found := sum(b.before, d.stood)
	now, also := sum(b.now, d.After)
	return then, now, found && also && then != 0 && len(d.stood) >= len(d.Before)
}

// sameGround reports whether two figures speak of as many parts: as many of them, or, where regions were split or merged between, all.
func sameGround(now, before *monograph.Cell) bool {
	if now.Of == before.Of {
		return now.Have == before.Have
	}
	return now.Have == now.Of && before.Have == before.Of
}

// dividedNote joins the notes about the rows of a table with figures of the year before.
func (b *builder) dividedNote(t *Table) string {
	i := slices.IndexFunc(t.Leaves(), func(c *Column) bool { return c.Kind == Previous })
	if i < 0 {
		return ""
	}
	var regions []region.Code
	for r := range t.Rows {
		regions = append(regions, t.Rows[r].Region)
	}
	return strings.Join(b.dividedNotes(regions, t.Leaves()[i].Series), "; ")
}
