package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/report"
)

type templateOptions struct {
	regions []string
	year    int
	out     string
	force   bool
	lists   bool // blank lists of services instead of the forms
}

// templateRow is one form workbook in the JSON of "template".
type templateRow struct {
	Region     region.Code `json:"region"`
	RegionName string      `json:"region_name"`
	Year       int         `json:"year"`
	File       string      `json:"file"`
	Villages   int         `json:"villages"`
	Cells      int         `json:"cells"` // to be filled in
}

// templatesAnswer is the JSON of "template".
type templatesAnswer struct {
	Files []templateRow `json:"files"`
}

func (a *app) templateCommand() *cobra.Command {
	var o templateOptions
	cmd := &cobra.Command{
		Use:     "template",
		Aliases: []string{"formulir"},
		Short:   a.say("template.short"),
		Long:    a.say("template.long"),
		Example: "  monografi template --region 34.01.07 --year 2025\n  monografi template --region 34.01 --year 2025 -o formulir/\n  monografi template --region 34.01.07 --year 2025 -o pengasih.xlsx",
		Args:    a.atMost(0),
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.runTemplate(cmd.Context(), o) },
	}
	cmd.Flags().StringSliceVar(&o.regions, "region", nil, a.say("template.flag.region"))
	cmd.Flags().IntVar(&o.year, "year", a.config.Year, a.say("template.flag.year"))
	cmd.Flags().StringVarP(&o.out, "output", "o", "", a.say("template.flag.output"))
	cmd.Flags().BoolVar(&o.force, "force", false, a.say("template.flag.force"))
	cmd.Flags().BoolVar(&o.lists, "lists", false, a.say("template.flag.lists"))
	a.completeFlag(cmd, "region", a.completeRegion)
	return cmd
}

func (a *app) runTemplate(ctx context.Context, o templateOptions) error {
	switch {
	case o.year == 0:
		return a.fail(exitUsage, "template.no-year").advise(a.say("template.no-year.hint"))
	case o.year < 1945 || o.year > 2100:
		return a.fail(exitUsage, "err.year", o.year)
	}
	subdistricts, err := a.subdistricts(o.regions)
	if err != nil {
		return err
	}
	cat, err := a.catalogue()
	if err != nil {
		return err
	}
	into, err := a.templateTarget(o, len(subdistricts))
	if err != nil {
		return err
	}
	done := templatesAnswer{Files: []templateRow{}}
	for i, code := range subdistricts {
		if err := ctx.Err(); err != nil {
			return err
		}
		a.showProgress("template.progress", i+1, len(subdistricts), a.register().Title(code, a.lang))
		row, err := a.writeTemplate(cat, code, o, into)
		if err != nil {
			return err
		}
		done.Files = append(done.Files, row)
	}
	if a.globals.json {
		return a.answer(done)
	}
	villages, cells := 0, 0
	for _, f := range done.Files {
		villages += f.Villages
		cells += f.Cells
	}
	if o.lists {
		a.tell("template.lists-done", a.count(len(done.Files)))
		a.hint("template.next")
		return nil
	}
	a.tell("template.done", a.count(len(done.Files)), a.count(villages), a.count(cells))
	a.hint("template.next")
	return nil
}

// subdistricts are the sub-districts named: themselves, or those of a regency; without any, those of the regency in the settings.
// Each comes once.
func (a *app) subdistricts(named []string) ([]region.Code, error) {
	if len(named) == 0 {
		if a.config.Regency == "" {
			return nil, a.fail(exitUsage, "template.no-region").advise(a.say("template.no-region.hint"))
		}
		named = []string{string(a.config.Regency)}
	}
	var out []region.Code
	seen := map[region.Code]bool{}
	for _, text := range named {
		code, err := a.resolveRegion(text, region.Subdistrict, region.Regency)
		if err != nil {
			return nil, err
		}
		for _, r := range a.register().Descendants(code, region.Subdistrict) {
			if !seen[r.Code] {
				seen[r.Code] = true
				out = append(out, r.Code)
			}
		}
	}
	return out, nil
}

// A templateTarget is where form workbooks are written: a file, or a folder under names of their own.
type templateTarget struct{ file, folder string }

// templateTarget reads --output. Several workbooks need a folder, which is made when it is not there.
func (a *app) templateTarget(o templateOptions, count int) (templateTarget, error) {
	info, err := os.Stat(o.out)
	switch {
	case o.out == "":
		return templateTarget{folder: "."}, nil
	case o.out == stdoutName && count == 1:
		return templateTarget{file: o.out}, nil
	case err == nil && info.IsDir():
		return templateTarget{folder: o.out}, nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return templateTarget{}, err
	case err != nil && o.out != stdoutName && folderName(o.out):
		return templateTarget{folder: o.out}, os.MkdirAll(o.out, 0o755)
	case count > 1:
		return templateTarget{}, a.fail(exitUsage, "template.one-file", o.out, count).advise(a.say("template.one-file.hint"))
	}
	return templateTarget{file: o.out}, nil
}

// stdoutName stands for standard output where a file is named.
const stdoutName = "-"

// folderName reports whether a name that is not there yet is meant for a folder.
func folderName(path string) bool {
	return os.IsPathSeparator(path[len(path)-1]) || filepath.Ext(path) == ""
}

// writeTemplate writes the form workbook of a sub-district, and never over a file that is there: it may be filled in.
func (a *app) writeTemplate(cat *catalogue.Catalogue, code region.Code, o templateOptions, into templateTarget) (templateRow, error) {
	reg := a.register()
	in := report.TemplateInput{Catalogue: cat, Register: reg, Region: code, Year: o.year, Lang: a.lang}
	name, cells, write := report.RegisterTemplateName(in), 0, func(w io.Writer) error { return report.WriteRegisterTemplate(w, in) }
	if !o.lists {
		form, err := report.BuildTemplate(in)
		if err != nil {
			return templateRow{}, err
		}
		name, cells, write = form.FileName(), len(form.Cells), func(w io.Writer) error { return report.WriteTemplate(w, form) }
	}
	path := into.file
	if path == "" {
		path = filepath.Join(into.folder, name)
	}
	if _, err := os.Lstat(path); err == nil && !o.force && path != stdoutName {
		return templateRow{}, a.fail(exitFailed, "template.there", path).advise(a.say("template.there.hint"))
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return templateRow{}, err
	}
	if err := a.writeTo(path, write); err != nil {
		return templateRow{}, err
	}
	return templateRow{
		Region: code, RegionName: reg.Title(code, a.lang), Year: o.year, File: path,
		Villages: reg.Count(code, region.Village), Cells: cells,
	}, nil
}
