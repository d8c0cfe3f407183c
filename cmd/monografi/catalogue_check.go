package main

import (
	"context"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"monografi/monograph/rules"
)

// defectRow is one defect in the JSON of "catalogue check".
type defectRow struct {
	Code    string `json:"code"`
	Subject string `json:"subject"`
	Detail  string `json:"detail"`
}

// checkAnswer is the JSON of "catalogue check".
type catalogueCheckAnswer struct {
	Indicators int         `json:"indicators"`
	Defects    []defectRow `json:"defects"`
}

func (a *app) catalogueCheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "check [" + a.say("arg.folder") + "]",
		Short:   a.say("catalogue.check.short"),
		Long:    a.say("catalogue.check.long"),
		Example: "  monografi catalogue check katalog/",
		Args:    a.atMost(1),
		RunE:    runs(a.runCatalogueCheck),
	}
}

func (a *app) runCatalogueCheck(_ context.Context, args []string) error {
	folder := a.config.Catalogue
	if len(args) > 0 {
		folder = args[0]
	}
	c, err := a.catalogueWith(folder)
	if err != nil {
		return err
	}
	found := catalogueCheckAnswer{Indicators: len(c.Indicators), Defects: []defectRow{}}
	for _, d := range append(c.Check(), rules.CheckRules(c)...) {
		found.Defects = append(found.Defects, defectRow{d.Code, d.Subject, a.faultText(d.Fault)})
	}
	if a.globals.json {
		err = a.answer(found)
	} else {
		a.printDefects(found)
	}
	if err == nil && len(found.Defects) > 0 {
		return a.fail(exitData, "catalogue.check.bad", a.count(len(found.Defects)))
	}
	return err
}

// defectWords are the kinds of defects for people.
var defectWords = map[string]msg{
	"duplicate": "defect.duplicate", "unknown": "defect.unknown", "label": "defect.label", "phrase": "defect.phrase", "ratio": "defect.ratio",
	"parent": "defect.parent", "partition": "defect.partition", "template": "defect.template", "rule": "defect.rule", "never": "defect.never",
	"contradiction": "defect.contradiction", "redundant": "defect.redundant", "flow": "defect.flow",
}

func (a *app) printDefects(found catalogueCheckAnswer) {
	for _, d := range found.Defects {
		a.printWrapped("", a.say(defectWords[d.Code])+": "+d.Subject+": "+d.Detail)
	}
	if len(found.Defects) == 0 {
		a.print(a.say("catalogue.check.good", a.count(found.Indicators)))
	}
}

type catalogueExportOptions struct {
	force bool
}

// exportAnswer is the JSON of "catalogue export".
type exportAnswer struct {
	Folder string   `json:"folder"`
	Files  []string `json:"files"`
}

func (a *app) catalogueExportCommand() *cobra.Command {
	o := catalogueExportOptions{}
	cmd := &cobra.Command{
		Use:     "export " + a.say("arg.folder"),
		Short:   a.say("catalogue.export.short"),
		Long:    a.say("catalogue.export.long"),
		Example: "  monografi catalogue export katalog/",
		Args:    a.exactly(a.say("arg.folder")),
		RunE:    func(cmd *cobra.Command, args []string) error { return a.runCatalogueExport(cmd.Context(), o, args[0]) },
	}
	cmd.Flags().BoolVar(&o.force, "force", false, a.say("catalogue.export.flag.force"))
	return cmd
}

func (a *app) runCatalogueExport(_ context.Context, o catalogueExportOptions, folder string) error {
	if tables, _ := filepath.Glob(filepath.Join(folder, "*.csv")); len(tables) > 0 && !o.force {
		return a.fail(exitFailed, "catalogue.export.there", folder).advise(a.say("catalogue.export.there.hint"))
	}
	c, err := a.catalogue()
	if err != nil {
		return err
	}
	if err := c.Export(folder); err != nil {
		return err
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	done := exportAnswer{Folder: folder, Files: []string{}}
	for _, e := range entries {
		if filepath.Ext(e.Name()) == ".csv" {
			done.Files = append(done.Files, e.Name())
		}
	}
	if a.globals.json {
		return a.answer(done)
	}
	for _, name := range done.Files {
		a.print(filepath.Join(folder, name))
	}
	a.hint("catalogue.export.hint")
	return nil
}
