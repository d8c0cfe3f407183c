package report

import (
	"fmt"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// Build consolidates the observations and lays out the report's tables. Its error says what is wrong with the input;
// a report without any figure has no chapters.
func Build(in Input) (*Report, error) {
	b, err := newBuilder(in)
	if err != nil {
		return nil, err
	}
	specs := b.plan()
	r := &Report{
		Region: in.Region, Name: b.title(in.Region), Year: in.Year, Lang: b.l.Lang(), Made: in.Now,
		Imports: in.Imports, Findings: in.Findings, Disputes: in.Disputes,
		Figures: b.now, catalogue: in.Catalogue, register: in.Register, observations: in.Observations,
		PrevYear: b.PrevYear, Office: in.Office,
	}
	var own []*Table
	inParallel(2, func(i int) {
		if i == 0 {
			own = b.tables(specs, in.Region)
			return
		}
		r.Matrix = b.matrix()
		r.Evaluations = b.evaluations(r.Matrix)
		if b.before != nil {
			r.Comparison = b.sections(b.lines([]*monograph.Consolidation{b.now, b.before}))
		}
	})
	r.Title = b.l.Say(locale.TitleAll, r.Name)
	if in.Region.Level() >= region.Subdistrict {
		r.Title = b.l.Say(locale.Monograph, r.Name)
	}
	assignNumbers(specs, own)
	r.Chapters = b.chapters(specs, own, "")
	b.charts(r)
	if in.Region.Level() == region.Regency {
		r.Parts = b.parts(specs)
	}
	b.lists(r)
	b.performance(r)
	return r, nil
}

// parts are the sub-districts of the region that have figures.
func (b *builder) parts(specs []*spec) []Part {
	subs := b.Register.Children(b.Region)
	parts := make([]Part, len(subs))
	inParallel(len(subs), func(i int) {
		parts[i] = Part{subs[i].Code, b.title(subs[i].Code), b.chapters(specs, b.tables(specs, subs[i].Code), fmt.Sprintf(".%d", i+1))}
	})
	return slices.DeleteFunc(parts, func(p Part) bool { return len(p.Chapters) == 0 })
}

// A builder holds what the tables of one report are made from.
type builder struct {
	Input
	l      *locale.Locale
	now    *monograph.Consolidation
	before *monograph.Consolidation // nil when there is nothing to compare with
	files  *sources

	children map[region.Code][]region.Code
	filled   map[region.Code]map[string]int // what regions answered, by section; nil until somebody wants to know

	divided  []divided                     // between the two years
	formerOf map[region.Code][]region.Code // old codes in figures of the year compared with, by the new ones
}

func newBuilder(in Input) (*builder, error) {
	if in.Catalogue == nil || in.Register == nil {
		return nil, fmt.Errorf("report of %s: want a catalogue and a register", in.Region)
	}
	if in.Year < 1900 || in.Year > 9999 {
		return nil, fmt.Errorf("report of %s: year %d is not a calendar year", in.Region, in.Year)
	}
	if in.PrevYear == 0 {
		in.PrevYear = in.Year - 1
	}
	b := &builder{Input: in, l: locale.For(in.Lang)}
	tree := regions(in.Register, in.Region)
	terms := monograph.Terms{Indicators: in.Catalogue.Indicators, Breakdowns: in.Catalogue.Breakdowns}
	tasks := []func(){
		func() { b.now = monograph.Consolidate(terms, tree, within(in.Observations, in.Region)) },
		func() {
			if len(in.PrevObservations) > 0 {
				b.formerOf = in.former(in.PrevObservations)
				old, stood := b.divide(in.followed(in.PrevObservations), slices.Clone(tree))
				b.before = monograph.Consolidate(terms, stood, within(old, in.Region))
			}
		},
		func() { b.files = gather(in.Region, in.Observations) },
	}
	inParallel(len(tasks), func(i int) { tasks[i]() })
	b.now.Dispute(disputedIn(in.Disputes, in.Year))
	if b.before != nil {
		b.before.Dispute(disputedIn(in.Disputes, in.PrevYear))
	}
	b.children = map[region.Code][]region.Code{}
	for _, r := range b.now.Regions() {
		b.children[r.Parent()] = append(b.children[r.Parent()], r)
	}
	return b, nil
}

// regions lists a region and everything in it.
func regions(r Register, root region.Code) []region.Code {
	out := []region.Code{root}
	for _, child := range r.Children(root) {
		out = append(out, regions(r, child.Code)...)
	}
	return out
}

func within(observations []monograph.Observation, root region.Code) []monograph.Observation {
	outside := func(o monograph.Observation) bool { return !o.Region.Within(root) }
	if !slices.ContainsFunc(observations, outside) {
		return observations
	}
	out := make([]monograph.Observation, 0, len(observations))
	for _, o := range observations {
		if o.Region.Within(root) {
			out = append(out, o)
		}
	}
	return out
}

func (b *builder) title(r region.Code) string {
	if t := b.Register.Title(r, b.l.Lang()); t != "" {
		return t
	}
	return string(r)
}

// name is the bare name of a region, as in the rows of a table.
func (b *builder) name(r region.Code) string {
	if reg, ok := b.Register.Get(r); ok {
		return reg.Name
	}
	return string(r)
}

// tables fills specs with the figures of a scope; nil where there are none.
func (b *builder) tables(specs []*spec, scope region.Code) []*Table {
	out := make([]*Table, len(specs))
	for i, s := range specs {
		out[i] = b.table(s, scope)
	}
	return out
}

// chapters numbers the tables of one scope and puts them into chapters.
func (b *builder) chapters(specs []*spec, tables []*Table, suffix string) []Chapter {
	var out []Chapter
	for i, s := range specs {
		t := tables[i]
		if t == nil {
			continue
		}
		t.Number = s.number + suffix
		if len(out) == 0 || out[len(out)-1].Number != s.chapter {
			out = append(out, Chapter{Number: s.chapter, Title: b.chapterTitle(s.chapter)})
		}
		last := &out[len(out)-1]
		last.Tables = append(last.Tables, t)
	}
	return out
}

// table fills a spec with the figures of a scope; nil when there are none.
func (b *builder) table(s *spec, scope region.Code) *Table {
	rowsAre := scope.Level() + 1
	if !s.shows(rowsAre) {
		return nil
	}
	t := &Table{
		Unit: s.unit, Scope: scope, Section: s.section, Columns: s.columns, Stub: b.stub(s, rowsAre),
	}
	cols := t.Leaves()
	total := b.totalRow(s, scope, cols)
	t.Rows = b.rows(s, scope, cols)
	switch {
	case anyFigure(t.Rows, cols):
		if total.any(cols) && s.members == nil || s.total {
			t.Total = &total
		}
	case scope == b.Region && s.members == nil:
		own := b.row(scope, cols)
		if !own.any(cols) {
			return nil
		}
		t.Rows = []Row{own}
		rowsAre = scope.Level()
		t.Stub = b.stub(s, rowsAre)
	default:
		return nil
	}
	t.Caption = b.caption(s, scope, rowsAre)
	t.Notes = b.notes(t)
	t.Files = b.files.of(scope, cols)
	return t
}
