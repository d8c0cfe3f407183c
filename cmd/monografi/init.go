package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"monografi/monograph/region"
	"monografi/monograph/store"
)

type initOptions struct {
	regency string
}

// initAnswer is the JSON of "init".
type initAnswer struct {
	DB            string      `json:"db"`
	DBCreated     bool        `json:"db_created"`
	Config        string      `json:"config"`
	ConfigCreated bool        `json:"config_created"`
	Regency       region.Code `json:"regency"` // "" when none was given
	RegencyName   string      `json:"regency_name"`
}

func (a *app) initCommand() *cobra.Command {
	o := initOptions{}
	cmd := &cobra.Command{
		Use:     "init",
		Short:   a.say("init.short"),
		Long:    a.say("init.long"),
		Example: "  monografi init --regency 32.15",
		Args:    a.atMost(0),
		// The settings file asked for need not be there: it is made.
		PersistentPreRunE: func(*cobra.Command, []string) error { return a.configErr },
		RunE:              func(cmd *cobra.Command, _ []string) error { return a.runInit(cmd.Context(), o) },
	}
	cmd.Flags().StringVar(&o.regency, "regency", string(a.config.Regency), a.say("init.flag.regency"))
	a.completeFlag(cmd, "regency", a.completeRegion)
	return cmd
}

func (a *app) runInit(ctx context.Context, o initOptions) error {
	done := initAnswer{DB: a.config.DB, Config: a.configBeside()}
	if o.regency != "" {
		code, err := a.resolveRegion(o.regency, region.Regency)
		if err != nil {
			return err
		}
		done.Regency, done.RegencyName = code, a.register().Title(code, a.lang)
	}
	var err error
	if done.DBCreated, err = a.makeDatabase(ctx); err != nil {
		return err
	}
	if done.ConfigCreated, err = writeNew(done.Config, a.settingsFile(done)); err != nil {
		return err
	}
	if a.globals.json {
		return a.answer(done)
	}
	a.printInit(done)
	return nil
}

// configBeside is where init writes the settings: where they were asked for, or beside the database.
func (a *app) configBeside() string {
	if named := a.namedConfig(); named != "" {
		return named
	}
	return filepath.Join(filepath.Dir(a.config.DB), configName)
}

// makeDatabase creates the database, with its folder, and reports whether there was none.
func (a *app) makeDatabase(ctx context.Context) (created bool, err error) {
	if _, err := os.Stat(a.config.DB); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return false, err
	} else if err != nil {
		created = true
	}
	if err := os.MkdirAll(filepath.Dir(a.config.DB), 0o755); err != nil {
		return false, err
	}
	db, err := a.open(ctx, store.Options{Create: true})
	if err != nil {
		return false, err
	}
	return created, db.Close()
}

// writeNew writes a file that is not there yet, and reports whether it did.
func writeNew(path, text string) (bool, error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	_, err = f.WriteString(text)
	return true, errors.Join(err, f.Close())
}

func (a *app) printInit(done initAnswer) {
	if done.DBCreated {
		a.print(a.say("init.db-made", done.DB))
	} else {
		a.print(a.say("init.db-there", done.DB))
	}
	if done.ConfigCreated {
		a.print(a.say("init.config-made", done.Config))
	} else {
		a.print(a.say("init.config-there", done.Config))
		if done.Regency != "" && done.Regency != a.config.Regency {
			a.warn("init.config-other", done.Config, string(a.config.Regency), string(done.Regency))
		}
	}
	a.hint("init.next")
}
