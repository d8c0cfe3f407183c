package main

import (
	"context"
	"encoding/json"

	"monografi/importer"
	"monografi/monograph/region"
	"monografi/monograph/store"
)

// layouts are the looks of files stored before.
func layouts(ctx context.Context, db *store.DB) ([]importer.Layout, error) {
	all, err := db.Layouts(ctx)
	if err != nil {
		return nil, err
	}
	out := make([]importer.Layout, 0, len(all))
	for _, x := range all {
		var l importer.Layout
		if err := json.Unmarshal(x.Mapping, &l); err != nil {
			continue // written by another version: ask again
		}
		l.Fingerprint = x.Fingerprint
		out = append(out, l)
	}
	return out, nil
}

// knowLooks notes which looks the database holds, so that only others are kept.
func (run *importRun) knowLooks(all []importer.Layout) {
	run.looks = map[string]importer.Layout{}
	for _, l := range all {
		run.looks[l.Fingerprint] = l
	}
}

// remember keeps the looks of stored files and the answers given about them.
func (run *importRun) remember(ctx context.Context, looks []importer.Layout) error {
	var fresh []store.Layout
	for _, l := range looks {
		old, met := run.looks[l.Fingerprint]
		if met && len(l.Answers) == 0 {
			continue
		}
		for k, v := range old.Answers {
			if _, again := l.Answers[k]; !again {
				if l.Answers == nil {
					l.Answers = map[string]importer.Meaning{}
				}
				l.Answers[k] = v
			}
		}
		text, err := json.Marshal(l)
		if err != nil {
			return err
		}
		fresh = append(fresh, store.Layout{Fingerprint: l.Fingerprint, Mapping: text, Confirmed: run.now()})
		run.looks[l.Fingerprint] = l
	}
	return run.db.PutLayouts(ctx, fresh)
}

// rememberNames keeps the names of regions that a mapping answered.
func (run *importRun) rememberNames(ctx context.Context, opt importer.Options) error {
	for printed, code := range opt.Aliases {
		if run.aliasesKnown[printed] == code {
			continue
		}
		if err := run.db.SetAlias(ctx, code.Parent(), printed, code, run.now()); err != nil {
			return err
		}
		run.aliasesKnown[printed] = code
	}
	return nil
}

// knownAliases are the answers given before about names of regions, inside the declared region.
func (run *importRun) knownAliases(ctx context.Context, within region.Code) (map[string]region.Code, error) {
	all, err := run.db.Aliases(ctx)
	if err != nil {
		return nil, err
	}
	out := map[string]region.Code{}
	for _, x := range all {
		if x.Region.Within(within) {
			out[x.Printed] = x.Region
		}
	}
	return out, nil
}
