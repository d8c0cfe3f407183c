package report

import (
	"fmt"
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"monografi/monograph/region"
	"monografi/report/locale"
)

// WriteXLSX writes a report as a workbook: cover, contents, explanation, a sheet for every table and chart, sheets for every
// sub-district with the tables of its villages, comparison with the year before, completeness, findings and sources, and hidden
// at first where every figure was typed and, by codes, what it is, so that the workbook can be imported again. Totals, ratios and what a sub-district takes over from its villages are
// formulas that carry the consolidated figure as their value, so that the workbook adds up when a figure is changed by hand.
// The same report gives the same bytes.
func WriteXLSX(w io.Writer, r *Report) error {
	return newBook(r).write(w)
}

func (b *book) write(w io.Writer) error {
	defer b.f.Close()
	b.layOut()
	for _, write := range []func() error{
		b.create, b.cover, b.contents, b.explanation, b.tables, b.drawCharts, b.comparison, b.completeness, b.evaluation,
		b.findings, b.sources, b.origins, b.cellMap, b.properties,
	} {
		if err := write(); err != nil {
			return fmt.Errorf("workbook of %s: %w", b.r.Region, err)
		}
	}
	return b.writeSorted(w)
}

// A book is a workbook being written.
type book struct {
	f      *excelize.File
	r      *Report
	l      *locale.Locale
	styles map[style]int
	looks  map[figureLook]int
	bodies map[string]*body // of sheets, by their parts
	packer *packer
	order  []string      // names of all sheets
	sheets []*sheet      // those that hold tables
	charts []*chartSheet // those that hold charts

	shown    map[shown]int
	leaves   map[*Column]int               // numbers of what they show
	columns  map[region.Code][][]columnRef // in the tables of a scope, by what they show
	members  map[memberKey]ref             // figures in tables whose rows are members of a list
	place    map[region.Code]int           // of a region among the rows of the tables that have it
	fills    map[string]int                // formats of rules, by their colour
	count    int                           // of the tables of all sheets
	operands map[*Column]operands

	coverName, contentsName, explanationName     string
	comparisonName, completeName, evaluationName string // "" where there is nothing to show
	findingsName, sourcesName                    string
	mapName                                      string // hidden at first

	originNames []string   // of the sheets of origins, hidden at first
	origin      [][]origin // what stands on each of them
	originRows  int        // lines of each, at most
}

func newBook(r *Report) *book {
	return &book{
		f: newFile(), r: r, l: locale.For(r.Lang), styles: map[style]int{}, looks: map[figureLook]int{},
		shown: map[shown]int{}, leaves: map[*Column]int{}, columns: map[region.Code][][]columnRef{}, members: map[memberKey]ref{}, place: map[region.Code]int{}, fills: map[string]int{},
		operands: map[*Column]operands{}, originRows: maxOrigins,
	}
}

// create makes all sheets in order before any is written, since formulas name them.
func (b *book) create() error {
	for i, name := range b.order {
		if i == 0 {
			if err := b.f.SetSheetName("Sheet1", name); err != nil {
				return err
			}
			continue
		}
		if _, err := b.f.NewSheet(name); err != nil {
			return err
		}
	}
	// now that the sheets are empty: the library goes through all of them
	for _, name := range append(b.originNames, b.mapName) {
		if err := b.f.SetSheetVisible(name, false); err != nil {
			return err
		}
	}
	return nil
}

func (b *book) properties() error {
	made := b.r.Made.UTC().Format(time.RFC3339)
	if err := b.f.SetAppProps(&excelize.AppProperties{Application: "monografi"}); err != nil {
		return err
	}
	return b.f.SetDocProps(&excelize.DocProperties{
		Title: b.r.Title + ", " + fmt.Sprint(b.r.Year), Creator: "monografi", LastModifiedBy: "monografi",
		Created: made, Modified: made, Language: b.l.Lang(),
	})
}
