package main

import (
	"monografi/monograph"
	"monografi/monograph/region"
)

// What became of a file since the last refresh.
const (
	stateFresh     = "new"
	stateChanged   = "changed"
	stateReread    = "reread"    // itself unchanged, but not what the settings say of it
	stateUnchanged = "unchanged" // it is not read
	stateReverted  = "reverted"  // it is again what it once was, while a later version of it is in force
	stateUndone    = "undone"    // somebody took its import back: it is left alone
	stateVanished  = "vanished"
	stateUnlisted  = "unlisted" // still there, but no source names it any more
)

// What was done about a file.
const (
	resultNone       = "none"
	resultStored     = "stored"
	resultSame       = "same"       // read, and it says what is stored already
	resultEmpty      = "empty"      // there is no figure in it that can be stored
	resultRefused    = "refused"    // its data have errors
	resultOpen       = "open"       // it needs an answer
	resultUnreadable = "unreadable" // it could not be reached or read
)

// sourceRow is a source of the settings in the JSON of "refresh", once for each year that it names.
type sourceRow struct {
	Path   string      `json:"path"`
	Region region.Code `json:"region"` // declared, "" where the files say it
	Year   int         `json:"year"`   // declared, 0 where the files say it
	Files  int         `json:"files"`
}

// refreshRow is a file in the JSON of "refresh".
type refreshRow struct {
	File      string              `json:"file"` // seen from the folder of the settings
	SHA256    string              `json:"sha256"`
	State     string              `json:"state"`
	Result    string              `json:"result"`
	Import    int64               `json:"import"` // that holds its figures, 0 for none; of a dry run 0 for those that would be stored
	Stored    int                 `json:"stored"`
	Changed   int                 `json:"changed"`
	Unchanged int                 `json:"unchanged"`
	Outside   int                 `json:"outside"`  // figures about another regency or year than the settings name
	Left      int                 `json:"left"`     // figures that only earlier versions of the file give and that still hold
	Replaced  []replacedRow       `json:"replaced"` // figures that it says otherwise, at most 200
	Disputes  []disputeRow        `json:"disputes"` // files also there that say otherwise
	Error     *string             `json:"error"`
	Hint      string              `json:"hint"`
	Problems  []monograph.Problem `json:"problems"`
	Findings  []monograph.Finding `json:"findings"`
}

// replacedRow is one figure that a file says otherwise than what was in force.
type replacedRow struct {
	Region    region.Code       `json:"region"`
	Period    monograph.Period  `json:"period"`
	Indicator string            `json:"indicator"`
	Members   monograph.Members `json:"members"`
	Was       *float64          `json:"was"` // null where there was no number
	Is        *float64          `json:"is"`
	File      string            `json:"file"` // that said it before
	Cell      string            `json:"cell"` // in the new file
}

// disputeRow is another file of the sources whose figures a file replaced.
type disputeRow struct {
	File    string `json:"file"`
	Figures int    `json:"figures"` // at least
}

// fileWork is what a run does about one file.
type fileWork struct {
	refreshRow
	path   string // "" when it is gone
	from   spread
	how    string   // digest of what the settings say of it
	reason *failure // why it was not stored
	before []int64  // imports of earlier versions
}

// emptyRow is the row of a file about which nothing is known yet.
func emptyRow(file string) refreshRow {
	return refreshRow{
		File: file, Result: resultNone, Replaced: []replacedRow{}, Disputes: []disputeRow{}, Problems: []monograph.Problem{}, Findings: []monograph.Finding{},
	}
}
