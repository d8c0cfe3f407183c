package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"monografi/monograph/region"
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
		Use:               "report " + a.say("arg.region"),
		Aliases:           []string{"laporan"},
		Short:             a.say("report.short"),
		Long:              a.say("report.long"),
		Example:           "  monografi report 32.15 --year 2025\n  monografi report 32.15 --year 2025 --format xlsx -o karawang.xlsx\n  monografi report 32.15.01 --year 2025 -o karawang-barat.html",
		Args:              a.exactly(a.say("arg.region")),
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
	case toFile && !a.globals.json && ending != "" && ending != "txt":
		return a.fail(exitUsage, "report.ending", "."+ending).advise(a.say("report.ending.hint", strings.Join(reportFormats, ", ")))
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
