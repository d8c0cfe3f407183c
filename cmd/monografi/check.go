package main

import (
	"context"

	"github.com/spf13/cobra"

	"monografi/monograph/store"
)

// checkAnswer is the JSON of "check".
type checkAnswer struct {
	DB     string   `json:"db"`
	Faults []string `json:"faults"` // empty when all is well; in English, for who repairs it
}

func (a *app) checkCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "check",
		Short: a.say("check.short"),
		Long:  a.say("check.long"),
		Args:  a.exactly(),
		RunE:  runs(a.runCheck),
	}
}

func (a *app) runCheck(ctx context.Context, _ []string) error {
	db, err := a.open(ctx, store.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer db.Close()
	a.showProgress("check.progress", a.config.DB)
	faults, err := db.Verify(ctx)
	if err != nil {
		return err
	}
	if a.globals.json {
		err = a.answer(checkAnswer{DB: a.config.DB, Faults: append([]string{}, faults...)})
	} else {
		for _, f := range faults {
			a.print(f)
		}
	}
	switch {
	case err != nil:
		return err
	case len(faults) > 0:
		return a.fail(exitStore, "store.damaged", a.config.DB).advise(a.say("store.damaged.hint"))
	case !a.globals.json:
		a.print(a.say("check.good", a.config.DB))
	}
	return nil
}
