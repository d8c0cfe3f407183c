package main

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"monografi/monograph/store"
)

func (a *app) undoCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "undo " + a.say("arg.import"),
		Aliases: []string{"batal"},
		Short:   a.say("undo.short"),
		Long:    a.say("undo.long"),
		Example: "  monografi history\n  monografi undo 17",
		Args:    a.exactly(a.say("arg.import")),
		RunE:    runs(a.runUndo),

		ValidArgsFunction: a.completeImport,
	}
}

func (a *app) runUndo(ctx context.Context, args []string) error {
	id, err := strconv.ParseInt(args[0], 10, 64)
	if err != nil {
		return a.fail(exitUsage, "undo.not-number", args[0]).advise(a.say("undo.hint"))
	}
	db, err := a.open(ctx, store.Options{})
	if err != nil {
		return err
	}
	defer db.Close()
	later, err := laterLists(ctx, db, id)
	if err != nil {
		return err
	}
	switch err := db.Undo(ctx, id, a.now()); {
	case errors.Is(err, store.ErrNoImport):
		return a.fail(exitUsage, "undo.none", args[0]).advise(a.say("undo.hint"))
	case errors.Is(err, store.ErrUndone):
		return a.fail(exitUsage, "undo.twice", args[0]).advise(a.say("undo.hint"))
	case err != nil:
		return err
	}
	if len(later) > 0 {
		a.hint("undo.lists", strings.Join(later, ", "))
	}
	imports, err := db.History(ctx)
	if err != nil {
		return err
	}
	for i := range imports {
		if imports[i].ID == id {
			return a.printUndone(a.importRow(&imports[i]))
		}
	}
	return a.fail(exitFailed, "undo.none", args[0])
}

func (a *app) printUndone(row importRow) error {
	if a.globals.json {
		return a.answer(row)
	}
	if row.Merge == row.Import {
		a.print(a.say("undo.merge", strconv.FormatInt(row.Import, 10), row.File))
		return nil
	}
	a.print(a.say("undo.done", strconv.FormatInt(row.Import, 10), row.File, a.count(row.Stored)))
	return nil
}
