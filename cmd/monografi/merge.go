package main

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/store"
)

type mergeOptions struct {
	prefer string
	dryRun bool
}

func (a *app) mergeCommand() *cobra.Command {
	var o mergeOptions
	cmd := &cobra.Command{
		Use:     "merge [OTHER.db...]",
		Aliases: []string{"gabung"},
		Short:   a.say("merge.short"),
		Long:    a.say("merge.long"),
		Example: "  monografi merge kiriman/*.db\n  monografi merge cibuaya.db --dry-run\n  monografi merge --prefer newest",
		RunE: runs(func(ctx context.Context, args []string) error {
			return a.runMerge(ctx, &o, args)
		}),
	}
	cmd.Flags().StringVar(&o.prefer, "prefer", "", a.say("merge.flag.prefer"))
	cmd.Flags().BoolVar(&o.dryRun, "dry-run", false, a.say("merge.flag.dry-run"))
	a.completeFlag(cmd, "prefer", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return preferences, cobra.ShellCompDirectiveNoFileComp
	})
	return cmd
}

// preferences are the ways to decide between figures.
var preferences = []string{string(store.PreferNewest), string(store.PreferFile), string(store.PreferOffice)}

// preference reads --prefer: newest, file, file=NAME, office or office=DATABASE, which must be one of those merged.
func (a *app) preference(text string, databases []string) (store.Preference, error) {
	kind, name, named := strings.Cut(text, "=")
	switch {
	case text == "":
	case !slices.Contains(preferences, kind), named && (name == "" || kind == string(store.PreferNewest)):
		return store.Preference{}, a.fail(exitUsage, "merge.prefer", text).advise(a.say("merge.prefer.hint"))
	case kind == string(store.PreferOffice) && named && !slices.Contains(databases, name):
		return store.Preference{}, a.fail(exitUsage, "merge.office", name)
	}
	return store.Preference{Kind: store.PreferenceKind(kind), Name: name}, nil
}

func (a *app) runMerge(ctx context.Context, o *mergeOptions, args []string) error {
	args = expanded(args)
	prefer, err := a.preference(o.prefer, args)
	if err != nil {
		return err
	}
	cat, err := a.catalogue()
	if err != nil {
		return err
	}
	others, closeOthers, err := a.openOthers(ctx, args)
	if err != nil {
		return err
	}
	defer closeOthers()
	db, closeDB, err := a.openTarget(ctx, o.dryRun)
	if err != nil {
		return err
	}
	defer closeDB()
	home, err := a.homeRegencies(ctx, db)
	if err != nil {
		return err
	}
	if len(args) > 0 {
		a.showProgress("merge.progress", a.count(len(args)))
	}
	m, err := db.Merge(ctx, others, store.MergeOptions{Now: a.now(), Who: user(), Prefer: prefer, DryRun: o.dryRun})
	if err != nil {
		return a.mergeFailure(err)
	}
	doc := a.mergeDocument(cat, &m, o.dryRun)
	if a.globals.json {
		return a.answer(doc)
	}
	a.printMerge(cat, doc)
	a.warnOfMerge(doc, home)
	return nil
}

// openOthers opens the databases to be merged, which are never written to.
func (a *app) openOthers(ctx context.Context, paths []string) ([]*store.DB, func(), error) {
	var others []*store.DB
	closeAll := func() {
		for _, db := range others {
			db.Close()
		}
	}
	for _, path := range paths {
		_, err := os.Stat(path)
		if err == nil {
			var db *store.DB
			if db, err = store.Open(ctx, path, store.Options{ReadOnly: true, Untouched: true}); err == nil {
				others = append(others, db)
				continue
			}
			err = a.storeFailure(path, err)
		}
		closeAll()
		return nil, nil, err
	}
	return others, closeAll, nil
}

// mergeFailure tells an error of a merge, of another database by its own path.
func (a *app) mergeFailure(err error) error {
	var other *store.OtherError
	if !errors.As(err, &other) {
		return err
	}
	if errors.Is(err, store.ErrSame) {
		return a.fail(exitUsage, "merge.same", other.Path)
	}
	return a.storeFailure(other.Path, other.Err)
}

// homeRegencies are those that the database is about: that of the settings, or those of its imports.
func (a *app) homeRegencies(ctx context.Context, db *store.DB) ([]region.Code, error) {
	if a.config.Regency != "" {
		return []region.Code{region.Code(a.config.Regency)}, nil
	}
	imports, err := db.History(ctx)
	var home []region.Code
	for i := range imports {
		if code, ok := regencyOf(imports[i].Region); ok && imports[i].Undone == nil {
			home = append(home, code)
		}
	}
	slices.Sort(home)
	return slices.Compact(home), err
}

// regencyOf is the regency in which a region lies.
func regencyOf(code region.Code) (region.Code, bool) {
	for code.Level() > region.Regency {
		code = code.Parent()
	}
	return code, code.Level() == region.Regency
}

// unknownIndicators are those that the catalogue in use does not have: their figures are kept, but stand in no report.
func unknownIndicators(cat *catalogue.Catalogue, codes []string) []string {
	unknown := []string{}
	for _, code := range codes {
		if cat.Indicator(code) == nil {
			unknown = append(unknown, code)
		}
	}
	return unknown
}
