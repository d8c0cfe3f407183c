package report

import (
	"slices"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// A Profile is one region's monograph as a list of figures by section, for one year or for two beside each other.
type Profile struct {
	Region   region.Code
	Name     string
	Title    string
	Lang     string
	Years    []int // the year, and the one it is compared with
	Sections []ProfileSection
	Note     string // which regions had other codes in the year compared with, "" when none
}

// A ProfileSection is one section of the catalogue.
type ProfileSection struct {
	Code  string
	Title monograph.Label
	Lines []Line
}

// A Line is one series of a Profile, or without Cells the heading over the parts of an indicator.
type Line struct {
	Series   monograph.Series
	Label    monograph.Label
	Depth    int // 0 for an indicator, 1 for its parts
	Unit     string
	Decimals int
	Numeric  bool
	Cells    []monograph.Cell // one for each of the profile's years
	Share    float64          // of the first cell in the indicator's total, in percent; 0 unless the parts make up the total
}

// BuildProfile lists all figures of a region of any level. With PrevYear set, the figures of PrevObservations stand beside
// them, also where only that year has any.
func BuildProfile(in Input) (*Profile, error) {
	compared := in.PrevYear != 0
	b, err := newBuilder(in)
	if err != nil {
		return nil, err
	}
	p := &Profile{Region: in.Region, Name: b.title(in.Region), Lang: b.l.Lang(), Years: []int{in.Year}}
	p.Title = b.l.Say(locale.Monograph, p.Name)
	both := []*monograph.Consolidation{b.now}
	if compared {
		p.Years = append(p.Years, in.PrevYear)
		p.Title = b.l.Say(locale.Compared, p.Name)
		both = append(both, b.past())
		notes := append([]string{b.formerNote(b.now.Regions())}, b.dividedNotes(b.now.Regions(), monograph.Series{Indicator: population})...)
		p.Note = strings.Join(slices.DeleteFunc(notes, func(s string) bool { return s == "" }), "; ")
	}
	lines := b.lines(both)
	lines[performanceSection] = append(lines[performanceSection], b.performanceLines(both)...)
	p.Sections = b.sections(lines)
	return p, nil
}

// sections puts lines in the order of the catalogue's sections.
func (b *builder) sections(lines map[string][]Line) []ProfileSection {
	var out []ProfileSection
	for _, s := range b.Catalogue.Sections {
		if len(lines[s.Code]) > 0 {
			out = append(out, ProfileSection{s.Code, s.Label, lines[s.Code]})
		}
	}
	return out
}

// past is the year compared with, empty when nothing is known of it.
func (b *builder) past() *monograph.Consolidation {
	if b.before != nil {
		return b.before
	}
	return monograph.Consolidate(monograph.Terms{}, nil, nil)
}

// lines lists the series of either year that have a figure for the region, by section.
func (b *builder) lines(years []*monograph.Consolidation) map[string][]Line {
	given := map[monograph.Series]bool{}
	out := map[string][]Line{}
	var order []monograph.Series
	for _, y := range years {
		for _, s := range y.Series() {
			if cell := y.Cell(b.Region, s); !given[s] && s.Indicator != reportScope && said(&cell) {
				given[s] = true
				order = append(order, s)
			}
		}
	}
	last := ""
	for _, s := range b.now.Sorted(order) {
		ind := b.Catalogue.Indicator(s.Indicator)
		line := Line{
			Series: s, Label: ind.Label, Unit: b.symbol(ind), Decimals: b.decimals(ind, s), Numeric: ind.Type.Numeric(),
		}
		if s.Members != "" {
			if last != s.Indicator {
				out[ind.Section] = append(out[ind.Section], Line{Series: monograph.Series{Indicator: s.Indicator}, Label: ind.Label})
			}
			line.Label, line.Depth = b.memberNames(ind, s.Members), 1
		}
		last = s.Indicator
		for _, y := range years {
			line.Cells = append(line.Cells, y.Cell(b.Region, s))
		}
		line.Share = b.share(ind, s, &line.Cells[0])
		out[ind.Section] = append(out[ind.Section], line)
	}
	return out
}

// share is what a part makes of the indicator's total, in percent, where both rest on the same reports.
func (b *builder) share(ind *monograph.Indicator, s monograph.Series, part *monograph.Cell) float64 {
	lists := s.Members.Lists()
	if len(lists) != 1 {
		return 0
	}
	total := b.now.Cell(b.Region, monograph.Series{Indicator: s.Indicator})
	partition, _ := ind.Uses(lists[0])
	if !partition || !part.Status.HasValue() || !total.Status.HasValue() || total.Value == 0 || total.Have != part.Have || total.Of != part.Of {
		return 0
	}
	return part.Value / total.Value * 100
}

// memberNames says by what an indicator is divided, "Laki-laki, 0-4".
func (b *builder) memberNames(ind *monograph.Indicator, members monograph.Members) monograph.Label {
	var id, en []string
	for _, use := range ind.Breakdowns {
		if m := members.Get(use.List); m != "" {
			label := b.member(use.List, m)
			id, en = append(id, label.In("id")), append(en, label.In("en"))
		}
	}
	return monograph.Label{ID: strings.Join(id, ", "), EN: strings.Join(en, ", ")}
}
