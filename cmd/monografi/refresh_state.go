package main

import (
	"context"
	"encoding/json"
	"fmt"

	"monografi/monograph/store"
)

// stateKey is the setting of the database under which a refresh keeps what it saw. What is in force it asks the history of imports, so
// that a run cut short is completed by the next.
const stateKey = "refresh"

// A refreshState is what refresh saw last. Paths are seen from the folder of the settings, with forward slashes.
type refreshState struct {
	Files   map[string]seenFile      `json:"files"`
	Checked map[int]string           `json:"checked"` // by year: what stood when its figures were validated
	Reports map[string]writtenReport `json:"reports"`
	Kept    map[string]bool          `json:"kept"` // reports changed by others, put aside: they are no data
}

// A seenFile is a file whose figures were found in force.
type seenFile struct {
	SHA256  string  `json:"sha256"`
	How     string  `json:"how"`     // digest of what the settings said of it
	Imports []int64 `json:"imports"` // that came from this path, the newest last
}

// A writtenReport tells whether a report is up to date and whether somebody else changed it.
type writtenReport struct {
	Stands  string `json:"stands"`  // what stood when it was last looked at: while that is so nothing under it can have changed
	Figures string `json:"figures"` // digest of what it is made from
	SHA256  string `json:"sha256"`  // of the file
	Before  string `json:"before"`  // of the file it replaces: a run cut short leaves that one in place
}

// readState reads what the last refresh saw.
func readState(ctx context.Context, db *store.DB) (*refreshState, error) {
	s := &refreshState{}
	text, err := db.Setting(ctx, stateKey)
	if err != nil {
		return nil, err
	}
	if text != "" {
		if err := json.Unmarshal([]byte(text), s); err != nil {
			return nil, fmt.Errorf("setting %q of the database: %w", stateKey, err)
		}
	}
	if s.Files == nil {
		s.Files = map[string]seenFile{}
	}
	if s.Checked == nil {
		s.Checked = map[int]string{}
	}
	if s.Reports == nil {
		s.Reports = map[string]writtenReport{}
	}
	if s.Kept == nil {
		s.Kept = map[string]bool{}
	}
	return s, nil
}

// saveState keeps the state, and touches nothing when it is as it was.
func (run *refreshRun) saveState(ctx context.Context) error {
	text, err := json.Marshal(run.state)
	if err != nil {
		return err
	}
	was, err := run.db.Setting(ctx, stateKey)
	if err != nil || was == string(text) {
		return err
	}
	run.did = true
	return run.db.SetSetting(ctx, stateKey, string(text))
}
