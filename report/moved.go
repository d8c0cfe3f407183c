package report

import (
	"fmt"
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// followed gives figures of a year that is compared with the codes that regions have now. A figure that was given under the new code already
// stays, and the one under the old code keeps it.
func (in *Input) followed(observations []monograph.Observation) []monograph.Observation {
	if !slices.ContainsFunc(observations, func(o monograph.Observation) bool { return in.Moved[o.Region] != "" }) {
		return observations
	}
	given := map[monograph.Address]bool{}
	for i := range observations {
		given[observations[i].Address] = true
	}
	out := slices.Clone(observations)
	for i := range out {
		a := out[i].Address
		if a.Region = in.Moved[a.Region]; a.Region != "" && !given[a] {
			out[i].Region = a.Region
		}
	}
	return out
}

// formerCodes names the old codes under which figures of the year compared with were given: "Nagasari (dahulu 32.15.01.1011)".
func (b *builder) formerCodes(regions []region.Code) []string {
	var out []string
	for _, r := range regions {
		for _, from := range b.formerOf[r] {
			out = append(out, b.l.Say(locale.FormerCode, b.name(r), from))
		}
	}
	return out
}

// former lists the old codes that are in use in figures, by the new ones.
func (in *Input) former(observations []monograph.Observation) map[region.Code][]region.Code {
	out := map[region.Code][]region.Code{}
	for i := range observations {
		from := observations[i].Region
		if to := in.Moved[from]; to != "" && !slices.Contains(out[to], from) {
			out[to] = append(out[to], from)
		}
	}
	for _, codes := range out {
		slices.Sort(codes)
	}
	return out
}

// movedNote is the note of a table with figures of the year before, "" when no code changed.
func (b *builder) movedNote(t *Table) string {
	if !slices.ContainsFunc(t.Leaves(), func(c *Column) bool { return c.Kind == Previous }) {
		return ""
	}
	var regions []region.Code
	for i := range t.Rows {
		regions = append(regions, t.Rows[i].Region)
	}
	return b.formerNote(slices.Compact(regions))
}

func (b *builder) formerNote(regions []region.Code) string {
	codes := b.formerCodes(regions)
	if len(codes) == 0 {
		return ""
	}
	return b.l.Say(locale.NoteFormer, fmt.Sprint(b.PrevYear), strings.Join(codes, ", "))
}
