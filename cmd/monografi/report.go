package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/store"
	"monografi/report"
)

type reportOptions struct {
	year    int
	format  string
	out     string
	section string
	wide    bool
}

// reportFormats are the formats in which a report is written.
var reportFormats = []string{"table", "xlsx", "html", "csv", "json", "parquet"}

func (a *app) reportCommand() *cobra.Command {
	var o reportOptions
	cmd := &cobra.Command{
		Use:               "report REGION",
		Aliases:           []string{"laporan"},
		Short:             a.say("report.short"),
		Long:              a.say("report.long"),
		Example:           "  monografi report 32.15 --year 2025\n  monografi report 32.15 --year 2025 --format xlsx -o karawang.xlsx\n  monografi report 32.15.01 --year 2025 -o karawang-barat.html",
		Args:              a.exactly("REGION"),
		ValidArgsFunction: a.completeRegion,
		RunE: runs(func(ctx context.Context, args []string) error {
			return a.runReport(ctx, &o, args[0])
		}),
	}
	a.reportFlags(cmd, &o)
	return cmd
}

func (a *app) reportFlags(cmd *cobra.Command, o *reportOptions) {
	cmd.Flags().IntVar(&o.year, "year", 0, a.say("flag.year-of"))
	cmd.Flags().StringVar(&o.format, "format", "", a.say("flag.format"))
	cmd.Flags().StringVarP(&o.out, "output", "o", "", a.say("flag.output"))
	cmd.Flags().StringVar(&o.section, "section", "", a.say("flag.section"))
	cmd.Flags().BoolVar(&o.wide, "wide", false, a.say("flag.wide"))
	a.completeFlag(cmd, "section", a.completeSection)
	a.completeFlag(cmd, "format", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return reportFormats, cobra.ShellCompDirectiveNoFileComp
	})
}

// reportAnswer is the JSON of a report that was written to a file.
type reportAnswer struct {
	Region region.Code `json:"region"`
	Year   int         `json:"year"`
	Format string      `json:"format"`
	File   string      `json:"file"`
}

func (a *app) runReport(ctx context.Context, o *reportOptions, text string) error {
	if err := a.settleFormat(o); err != nil {
		return err
	}
	code, err := a.resolveRegion(text)
	if err != nil {
		return err
	}
	in, err := a.reportInput(ctx, o, code, 0)
	if err != nil {
		return err
	}
	r, err := report.Build(*in)
	if err != nil {
		return err
	}
	if o.format == "parquet" {
		if o.out, err = partition(o.out, r); err != nil {
			return err
		}
	}
	if err := a.writeTo(o.out, func(w io.Writer) error { return a.writeReport(w, r, o) }); err != nil {
		return err
	}
	if a.globals.json && !a.answered {
		return a.answer(reportAnswer{Region: code, Year: in.Year, Format: o.format, File: o.out})
	}
	return nil
}

// settleFormat decides on the format, by its name, by --json or by the ending of the file, and whether it can go where it is meant to.
func (a *app) settleFormat(o *reportOptions) error {
	toFile := o.out != "" && o.out != "-"
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(o.out), "."))
	switch {
	case o.format != "" && !slices.Contains(reportFormats, o.format):
		return a.fail(exitUsage, "report.format", o.format)
	case o.format != "":
	case toFile && slices.Contains(reportFormats, ending):
		o.format = ending
	case a.globals.json:
		o.format = "json"
	default:
		o.format = "table"
	}
	switch {
	case (o.format == "xlsx" || o.format == "parquet") && !toFile:
		return a.fail(exitUsage, "report.needs-file", o.format)
	case a.globals.json && !toFile && o.format != "json":
		return a.fail(exitUsage, "report.not-json", o.format)
	}
	return nil
}

// partition is the file of a report below a folder of Parquet files, in folders as query engines read them:
// year=2025/province=32/32.15.parquet. A path that is no folder and does not end like one is a file of its own.
func partition(path string, r *report.Report) (string, error) {
	if info, err := os.Stat(path); (err != nil || !info.IsDir()) && !os.IsPathSeparator(path[len(path)-1]) {
		return path, nil
	}
	folder := filepath.Join(path, fmt.Sprintf("year=%d", r.Year), "province="+string(r.Region.At(region.Province)))
	return filepath.Join(folder, string(r.Region)+".parquet"), os.MkdirAll(folder, 0o755)
}

func (a *app) writeReport(w io.Writer, r *report.Report, o *reportOptions) error {
	switch o.format {
	case "xlsx":
		return report.WriteXLSX(w, r.Only(o.section))
	case "html":
		return report.WriteHTML(w, r.Only(o.section))
	case "csv":
		return report.WriteCSV(w, r, report.CSVOptions{Wide: o.wide, Section: o.section})
	case "parquet":
		return report.WriteParquet(w, r, o.section)
	case "json":
		a.answered = o.out == "" || o.out == "-"
		return report.WriteJSON(w, r.Only(o.section))
	}
	color := a.outColor && o.out == ""
	return report.WriteText(w, r, report.TextOptions{Width: a.width, Color: color, Section: o.section})
}

// reportInput reads what a report of a region and year is made from. prev is the year to compare with; 0 is the one before.
func (a *app) reportInput(ctx context.Context, o *reportOptions, code region.Code, prev int) (*report.Input, error) {
	cat, err := a.catalogue()
	if err != nil {
		return nil, err
	}
	if err := a.knownSection(cat, &o.section); err != nil {
		return nil, err
	}
	db, err := a.open(ctx, store.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer db.Close()
	return a.gather(ctx, db, cat, o, code, prev)
}

// gather reads from an open database what a report is made from.
func (a *app) gather(ctx context.Context, db *store.DB, cat *catalogue.Catalogue, o *reportOptions, code region.Code, prev int) (*report.Input, error) {
	var err error
	year := o.year
	if year == 0 {
		if year, err = a.lastYear(ctx, db, code); err != nil {
			return nil, err
		}
	}
	in := &report.Input{Catalogue: cat, Register: a.register(), Region: code, Year: year, PrevYear: prev, Office: a.config.Office, Lang: a.lang, Now: a.now()}
	before := prev
	if before == 0 {
		before = year - 1
	}
	used := map[int64]bool{}
	if in.Observations, err = figuresOf(ctx, db, code, year, used); err != nil {
		return nil, err
	}
	if in.PrevObservations, err = figuresOf(ctx, db, code, before, used); err != nil {
		return nil, err
	}
	if len(in.Observations) == 0 && (prev == 0 || len(in.PrevObservations) == 0) {
		return nil, a.fail(exitFailed, "report.empty", a.register().Title(code, a.lang), year).advise(a.say("report.empty.hint"))
	}
	if in.Disputes, err = a.disputes(ctx, db, code, year, before); err != nil {
		return nil, err
	}
	if in.Findings, err = a.findings(ctx, db, cat, code, year); err != nil {
		return nil, err
	}
	in.Imports, err = importRefs(ctx, db, used)
	return in, err
}

// lastYear is the newest year with figures about a region.
func (a *app) lastYear(ctx context.Context, db *store.DB, code region.Code) (int, error) {
	if a.config.Year != 0 {
		return a.config.Year, nil
	}
	periods, err := db.Periods(ctx, code)
	if err != nil {
		return 0, err
	}
	year := 0
	for _, p := range periods {
		year = max(year, p.Year())
	}
	if year == 0 {
		return 0, a.fail(exitFailed, "report.nothing", a.register().Title(code, a.lang)).advise(a.say("report.empty.hint"))
	}
	return year, nil
}

func figuresOf(ctx context.Context, db *store.DB, code region.Code, year int, used map[int64]bool) ([]monograph.Observation, error) {
	var out []monograph.Observation
	err := db.EachFigure(ctx, store.Filter{Region: code, Year: year}, func(f store.Figure) error {
		used[f.Import] = true
		out = append(out, f.Observation)
		return nil
	})
	return out, err
}

// importRefs are the imports that the figures of a report came with, by file, so that the report does not depend on their order.
func importRefs(ctx context.Context, db *store.DB, used map[int64]bool) ([]report.ImportRef, error) {
	all, err := db.History(ctx)
	if err != nil {
		return nil, err
	}
	var out []report.ImportRef
	for i := len(all) - 1; i >= 0; i-- {
		if x := &all[i]; used[x.ID] {
			out = append(out, report.ImportRef{ID: x.ID, File: x.File.Name, SHA256: x.File.SHA256, When: x.When, Who: x.Who})
		}
	}
	slices.SortStableFunc(out, func(x, y report.ImportRef) int {
		return cmp.Or(strings.Compare(x.File, y.File), strings.Compare(x.SHA256, y.SHA256))
	})
	return out, nil
}

// disputes are the figures of two years of which files say different things; the user is told that there are some.
func (a *app) disputes(ctx context.Context, db *store.DB, code region.Code, years ...int) ([]report.Dispute, error) {
	var out []report.Dispute
	for _, year := range years {
		open, err := db.Disputes(ctx, store.Filter{Region: code, Year: year})
		if err != nil {
			return nil, err
		}
		for i := range open {
			d := report.Dispute{Address: open[i].Address}
			for _, f := range open[i].Figures {
				d.Figures = append(d.Figures, f.Observation)
			}
			out = append(out, d)
		}
	}
	if len(out) > 0 {
		a.warn("report.disputed", a.count(len(out)))
		a.hint("report.disputed.hint")
	}
	return out, nil
}
