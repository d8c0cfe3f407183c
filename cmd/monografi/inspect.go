package main

import (
	"context"

	"github.com/spf13/cobra"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/region"
)

// declared are the flags that tell what files are about.
type declared struct {
	region   string
	year     int
	semester int
}

func (d *declared) flags(a *app, cmd *cobra.Command) {
	cmd.Flags().StringVar(&d.region, "region", "", a.say("flag.region"))
	cmd.Flags().IntVar(&d.year, "year", 0, a.say("flag.year"))
	cmd.Flags().IntVar(&d.semester, "semester", 0, a.say("flag.semester"))
	a.completeFlag(cmd, "region", a.completeRegion)
}

// options checks the flags and gives them to the importer.
func (d *declared) options(a *app) (importer.Options, error) {
	var o importer.Options
	if d.region != "" {
		code, err := region.ParseCode(d.region)
		if err != nil {
			return o, a.fail(exitUsage, "err.region-form", d.region).advise(a.nearestRegion(d.region))
		}
		if _, ok := a.register().Get(code); !ok {
			return o, a.fail(exitUsage, "err.region-none", d.region).advise(a.nearestRegion(d.region))
		}
		o.Region = code
	}
	if d.year != 0 && (d.year < 1945 || d.year > 2100) {
		return o, a.fail(exitUsage, "err.year", d.year)
	}
	if d.semester < 0 || d.semester > 2 {
		return o, a.fail(exitUsage, "err.semester", d.semester)
	}
	o.Year, o.Semester = d.year, d.semester
	return o, nil
}

// fileRow is one file in the JSON of "inspect".
type fileRow struct {
	File     string              `json:"file"`
	SHA256   string              `json:"sha256"`
	Format   string              `json:"format"`
	Error    *string             `json:"error"`
	Cells    []importer.Cell     `json:"cells"`
	Coverage importer.Coverage   `json:"coverage"`
	Problems []monograph.Problem `json:"problems"`
}

func (a *app) inspectCommand() *cobra.Command {
	var d declared
	cmd := &cobra.Command{
		Use:     "inspect " + a.say("arg.file") + "...",
		Aliases: []string{"periksa"},
		Short:   a.say("inspect.short"),
		Long:    a.say("inspect.long"),
		Args:    a.atLeast(a.say("arg.file")),
		RunE: runs(func(ctx context.Context, args []string) error {
			return a.runInspect(ctx, &d, args)
		}),
	}
	d.flags(a, cmd)
	return cmd
}

func (a *app) runInspect(ctx context.Context, d *declared, args []string) error {
	opt, err := d.options(a)
	if err != nil {
		return err
	}
	cat, err := a.catalogue()
	if err != nil {
		return err
	}
	paths, err := files(args)
	if err != nil {
		return err
	}
	var worst *failure
	im := importer.New(cat, a.register())
	read := func(ctx context.Context, path string) reading { return readFile(ctx, im, path, opt) }
	err = a.readFiles(ctx, paths, read, func(r reading) error {
		row := fileRow{File: r.path, Cells: []importer.Cell{}, Problems: []monograph.Problem{}}
		if r.err != nil {
			told := a.fileFailure(r.path, r.err)
			worst = worse(worst, told)
			row.Error = &told.text
			a.tellFileFailure(told)
			return a.answerInspected(row)
		}
		a.wordProblems(cat, r.result.Problems)
		if a.globals.json {
			return a.answerInspected(rowOf(r))
		}
		a.printReading(cat, r)
		return nil
	}, func() error { return nil })
	if err != nil {
		return err
	}
	if a.globals.json {
		if err := a.endFiles("", nil); err != nil {
			return err
		}
	}
	return ended(worst)
}

// answerInspected writes a file into the JSON document.
func (a *app) answerInspected(row fileRow) error {
	if !a.globals.json {
		return nil
	}
	cells := row.Cells
	row.Cells = []importer.Cell{}
	return a.answerFile(row, cells)
}

// rowOf is a file that was read, for JSON.
func rowOf(r reading) fileRow {
	res := r.result
	row := fileRow{File: r.path, SHA256: res.File.SHA256, Format: res.File.Format, Cells: res.Cells, Coverage: res.Coverage, Problems: res.Problems}
	if row.Cells == nil {
		row.Cells = []importer.Cell{}
	}
	if row.Problems == nil {
		row.Problems = []monograph.Problem{}
	}
	return row
}

// worse keeps the failure with the more telling exit code: data before input and output.
func worse(a, b *failure) *failure {
	if a == nil || b != nil && b.code > a.code {
		return b
	}
	return a
}

// tellFileFailure says at once why a file was not read; the others go on.
func (a *app) tellFileFailure(f *failure) {
	if a.globals.json {
		return
	}
	a.line("red", "word.error", f.text)
	if f.hint != "" {
		a.line("faint", "word.hint", f.hint)
	}
}

// ended makes the end of a run out of the worst failure, which has been told already.
func ended(f *failure) error {
	if f == nil {
		return nil
	}
	return &failure{code: f.code}
}
