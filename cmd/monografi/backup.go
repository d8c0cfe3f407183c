package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"monografi/monograph/store"
)

// backupAnswer is the JSON of "backup".
type backupAnswer struct {
	DB   string `json:"db"`
	File string `json:"file"`
	Size int64  `json:"size"` // bytes
}

func (a *app) backupCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "backup " + a.say("arg.file"),
		Short:   a.say("backup.short"),
		Long:    a.say("backup.long"),
		Example: "  monografi backup monografi-2025.db",
		Args:    a.exactly(a.say("arg.file")),
		RunE:    runs(a.runBackup),
	}
}

func (a *app) runBackup(ctx context.Context, args []string) error {
	file := args[0]
	db, err := a.open(ctx, store.Options{}) // SQLite counts VACUUM INTO as writing
	if err != nil {
		return err
	}
	defer db.Close()
	if err := a.mayHold(file); err != nil {
		return err // the store would speak of a file of its own making
	}
	a.showProgress("backup.progress", file)
	if err := db.Backup(ctx, file); errors.Is(err, store.ErrExists) {
		return a.fail(exitFailed, "backup.there", file).advise(a.say("backup.there.hint"))
	} else if err != nil {
		return nameFolder(err, filepath.Dir(file))
	}
	info, err := os.Stat(file)
	if err != nil {
		return err
	}
	if a.globals.json {
		return a.answer(backupAnswer{DB: a.config.DB, File: file, Size: info.Size()})
	}
	a.print(a.say("backup.done", file, a.count(int(info.Size()/1024))))
	return nil
}
