package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/store"
)

// judgement is what a person says of findings, by the flags of "validate".
type judgement struct {
	justify   []string // IDs
	unjustify []string
	reason    string
}

func (j *judgement) flags(a *app, cmd *cobra.Command) {
	cmd.Flags().StringSliceVar(&j.justify, "justify", nil, a.say("flag.justify"))
	cmd.Flags().StringVar(&j.reason, "reason", "", a.say("flag.reason"))
	cmd.Flags().StringSliceVar(&j.unjustify, "unjustify", nil, a.say("flag.unjustify"))
}

// given reports whether anything is said.
func (j *judgement) given() bool { return len(j.justify)+len(j.unjustify) > 0 || j.reason != "" }

// runJudgement keeps or takes back the reasons for which findings are right all the same.
func (a *app) runJudgement(ctx context.Context, j *judgement) error {
	justify, err := a.findingNumbers(j.justify)
	if err != nil {
		return err
	}
	unjustify, err := a.findingNumbers(j.unjustify)
	if err != nil {
		return err
	}
	if (len(justify) > 0) != (strings.TrimSpace(j.reason) != "") || len(justify) > 0 && len(unjustify) > 0 {
		return a.fail(exitUsage, "justify.both")
	}
	cat, err := a.catalogue()
	if err != nil {
		return err
	}
	db, err := a.open(ctx, store.Options{})
	if err != nil {
		return err
	}
	defer db.Close()
	for _, n := range justify {
		if err := a.judged(n, db.Justify(ctx, n, j.reason, user(), a.now())); err != nil {
			return err
		}
	}
	for _, n := range unjustify {
		if err := a.judged(n, db.Unjustify(ctx, n)); err != nil {
			return err
		}
	}
	return a.tellJudged(ctx, db, cat, append(justify, unjustify...))
}

// findingNumbers reads IDs such as F-0031; the bare number will do.
func (a *app) findingNumbers(ids []string) ([]int64, error) {
	var out []int64
	for _, id := range ids {
		digits := strings.TrimPrefix(strings.ToUpper(strings.TrimSpace(id)), "F-")
		n, err := strconv.ParseInt(digits, 10, 64)
		if err != nil || n < 1 {
			return nil, a.fail(exitUsage, "justify.number", id)
		}
		out = append(out, n)
	}
	return out, nil
}

// judged tells why a finding cannot be judged.
func (a *app) judged(number int64, err error) error {
	id := findingID(int(number) - 1)
	switch {
	case errors.Is(err, store.ErrNoFinding):
		return a.fail(exitUsage, "justify.none", id).advise(a.say("justify.hint"))
	case errors.Is(err, store.ErrResolved):
		return a.fail(exitUsage, "justify.resolved", id).advise(a.say("justify.hint"))
	case errors.Is(err, store.ErrNotJustified):
		return a.fail(exitUsage, "justify.not", id).advise(a.say("justify.hint"))
	}
	return err
}

// tellJudged shows the findings as they now stand.
func (a *app) tellJudged(ctx context.Context, db *store.DB, cat *catalogue.Catalogue, numbers []int64) error {
	all, err := db.Tracked(ctx, store.FindingScope{})
	if err != nil {
		return err
	}
	byNumber := map[int64]*store.TrackedFinding{}
	for i := range all {
		byNumber[all[i].Number] = &all[i]
	}
	rows := []findingRow{}
	for _, n := range numbers {
		t := byNumber[n]
		if t == nil {
			return fmt.Errorf("finding %d: %w", n, store.ErrNoFinding)
		}
		a.nameFinding(cat, &t.Finding)
		rows = append(rows, rowOfFinding(t))
		if a.globals.json {
			continue
		}
		a.print(a.findingHead(t) + ": " + t.Message)
		if t.State == store.StateJustified {
			a.print("  " + a.say("justify.done", t.Reason))
		} else {
			a.print("  " + a.say("justify.undone"))
		}
	}
	if !a.globals.json {
		return nil
	}
	return a.answer(struct {
		Findings []findingRow `json:"findings"`
	}{rows})
}

// nameFinding gives a finding that was read from the database the words that are not kept there.
func (a *app) nameFinding(cat *catalogue.Catalogue, f *monograph.Finding) {
	place, _ := a.register().Get(f.Region)
	f.RegionName = place.Name
	f.Message = a.findingText(cat, f)
}

// user is the name under which somebody works on this computer.
func user() string { return cmp.Or(os.Getenv("USER"), os.Getenv("USERNAME")) }
