package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// StatementInput is what a validation statement is made from.
type StatementInput struct {
	Catalogue    *catalogue.Catalogue
	Register     Register
	Region       region.Code // a sub-district
	Year         int
	Observations []monograph.Observation // of the year, within Region
	Totals       int                     // number of printed totals checked
	Imports      []ImportRef             // the files that the figures came with

	Open      []StatementFinding // not settled
	Justified []StatementFinding
	Resolved  []StatementFinding

	Office Office
	Lang   string    // "id" or "en"
	Now    time.Time // when it is drawn up
}

// A StatementFinding is a finding with what became of it.
type StatementFinding struct {
	monograph.Finding
	Since     time.Time // when first seen
	Reason    string    // of a justified one: why it is right all the same
	Who       string    // who said so
	Justified time.Time // when
	Resolved  time.Time // of a resolved one: when it was first not found any more
}

// An Office is who signs. Fields left empty are dotted lines to be filled in by hand.
type Office struct {
	Name    string // as in the letterhead
	Address string
	City    string // place of signature
	Head    string // who signs
	Title   string // the office of who signs
	NIP     string // civil servant number of who signs
}

// A Statement is a validation statement (berita acara) in words, ready to be written.
type Statement struct {
	Lang       string
	Letterhead []string // of the office that checked; none when it is not known
	Title      string
	Subtitle   string
	Intro      string
	Parts      []StatementPart
	Closing    string
	Signatures [2]Signature
}

// A StatementPart is a numbered part: paragraphs, then a table, then further paragraphs.
type StatementPart struct {
	Title string
	Lines []string
	Table *StatementTable // nil for none
	Notes []string
}

// A StatementTable is a table of words; "\n" breaks a line within a cell.
type StatementTable struct {
	Kind   string // "files", "findings" or "matrix"
	Head   []string
	Rows   [][]string
	Widths []int // of the columns in characters; 0 is a column of numbers, as wide as they are
}

// A Signature is a block to be signed.
type Signature struct {
	Place string // place and date, or ""
	Role  string
	Title string
	Name  string
	NIP   string
}

// BuildStatement puts a validation into words.
func BuildStatement(in StatementInput) *Statement {
	b := &statementBuilder{StatementInput: in, l: locale.For(in.Lang)}
	name, around := in.Register.Title(in.Region, in.Lang), in.Register.Title(in.Region.Parent(), in.Lang)
	s := &Statement{
		Lang:     b.l.Lang(),
		Title:    b.l.Say(locale.StatementTitle),
		Subtitle: b.l.Say(locale.StatementOf, name, in.Year),
		Intro:    b.l.Say(locale.StatementIntro, b.l.Weekday(in.Now), b.l.Date(in.Now), b.at(), name, around, in.Year),
		Closing:  b.l.Say(locale.StatementClosing),
	}
	for _, line := range []string{in.Office.Name, in.Office.Address} {
		if line != "" {
			s.Letterhead = append(s.Letterhead, line)
		}
	}
	s.Parts = []StatementPart{
		b.files(), b.extent(), b.open(), b.justified(), b.resolved(), b.completeness(), b.verdict(name),
	}
	s.Signatures = b.signatures()
	return s
}

type statementBuilder struct {
	StatementInput
	l *locale.Locale
}

func (b *statementBuilder) at() string {
	if b.Office.City == "" {
		return ""
	}
	return b.l.Say(locale.StatementAt, b.Office.City)
}

// files binds the statement to the content of the files.
func (b *statementBuilder) files() StatementPart {
	t := &StatementTable{
		Kind: "files", Widths: []int{0, 30, 32, 18},
		Head: []string{b.l.Say(locale.StatementImport), b.l.Say(locale.File), b.l.Say(locale.Hash), b.l.Say(locale.When)},
	}
	for _, i := range b.Imports {
		half := len(i.SHA256) / 2 // the whole does not fit the width of a page
		t.Rows = append(t.Rows, []string{strconv.FormatInt(i.ID, 10), i.File, i.SHA256[:half] + "\n" + i.SHA256[half:], b.l.Date(i.When.In(b.Now.Location()))})
	}
	return StatementPart{Title: b.l.Say(locale.StatementFiles), Table: t, Notes: []string{b.l.Say(locale.StatementBinding)}}
}

// extent says how much was checked.
func (b *statementBuilder) extent() StatementPart {
	figures := 0
	heard := map[region.Code]bool{}
	for i := range b.Observations {
		if o := &b.Observations[i]; answered(o) {
			figures++
			heard[o.Region] = true
		}
	}
	villages := b.Register.Children(b.Region)
	have := 0
	for _, v := range villages {
		if heard[v.Code] {
			have++
		}
	}
	return StatementPart{Title: b.l.Say(locale.StatementExtent), Lines: []string{
		b.l.Say(locale.StatementChecked, b.l.Number(float64(figures), 0), b.l.Number(float64(b.Totals), 0)) + " " +
			b.l.Say(locale.StatementHeard, have, len(villages)),
	}}
}

// answered reports whether an observation says something: a figure, a text, or that the question does not arise.
func answered(o *monograph.Observation) bool {
	return o.Status.HasValue() || o.Status == monograph.NotApplicable
}

// verdict says whether the data may be used.
func (b *statementBuilder) verdict(name string) StatementPart {
	errors, warnings := 0, 0
	for i := range b.Open {
		switch b.Open[i].Severity {
		case monograph.Error:
			errors++
		case monograph.Warning:
			warnings++
		}
	}
	line := b.l.Say(locale.StatementValid, name, b.Year)
	if errors > 0 {
		line = b.l.Say(locale.StatementInvalid, name, b.Year, errors)
	}
	if warnings > 0 {
		line += " " + b.l.Say(locale.StatementWarned, warnings)
	}
	return StatementPart{Title: b.l.Say(locale.StatementVerdict), Lines: []string{line}}
}

// signatures are the block of the sub-district, which handed the data in, and that of the office that checked them.
func (b *statementBuilder) signatures() [2]Signature {
	const blank = "……………………………………"
	or := func(s string) string {
		if s == "" {
			return blank
		}
		return s
	}
	bare := string(b.Region)
	if r, ok := b.Register.Get(b.Region); ok {
		bare = r.Name
	}
	place := strings.TrimPrefix(fmt.Sprintf("%s, %s", or(b.Office.City), b.l.Date(b.Now)), ", ")
	title := b.Office.Title
	if title == "" {
		title = b.l.Say(locale.StatementOfficer)
	}
	return [2]Signature{
		{Role: b.l.Say(locale.StatementSender), Title: b.l.Say(locale.StatementSenderTitle, bare), Name: blank, NIP: b.l.Say(locale.StatementNIP, blank)},
		{Place: place, Role: b.l.Say(locale.StatementChecker), Title: title, Name: or(b.Office.Head), NIP: b.l.Say(locale.StatementNIP, or(b.Office.NIP))},
	}
}
