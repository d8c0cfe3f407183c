package monograph

import (
	"encoding/json"

	"monografi/monograph/region"
)

// A Severity grades findings and problems.
type Severity string

const (
	Error   Severity = "error"   // the data cannot be right
	Warning Severity = "warning" // probably not right; somebody should look
	Info    Severity = "info"    // worth knowing
)

// A Finding is one thing wrong or doubtful in the data, with the cells it rests on.
// The words for people are made from Rule and the other fields by the command layer.
type Finding struct {
	ID         string      `json:"id"`   // "F-0031", stable within one run's output
	Rule       string      `json:"rule"` // "partition:PDK.JML:SEX", "level:PDK.JML", "printed:PDK.JML", "A-10"
	Severity   Severity    `json:"severity"`
	Region     region.Code `json:"region"`
	RegionName string      `json:"region_name"`
	Period     Period      `json:"period"`
	Indicator  string      `json:"indicator"`
	Members    Members     `json:"members"`
	Observed   *float64    `json:"observed"`    // what is there; nil when the finding is not about one number
	Expected   *float64    `json:"expected"`    // what the rule says
	Difference *float64    `json:"difference"`  // observed − expected
	N          float64     `json:"n,omitempty"` // how many people an index rests on; 0 when the finding is about no index
	Cells      []Source    `json:"cells"`       // the total first, then its parts
	Suspects   []Suspect   `json:"suspects"`    // most likely first; empty when the tool abstains
	Message    string      `json:"message"`

	// Absent are the regions that should have a figure and have none, where that is the finding.
	Absent []region.Code `json:"absent,omitempty"`

	// Usual says that Expected is what is usual elsewhere: it can change though nothing changes here.
	Usual bool `json:"-"`
}

// A Suspect is a cell that may be the wrong one, with what was probably meant.
type Suspect struct {
	File        string      `json:"file"`
	Sheet       string      `json:"sheet"`
	Cell        string      `json:"cell"`
	Region      region.Code `json:"region"`
	Indicator   string      `json:"indicator"`
	Members     Members     `json:"members"`
	Observed    float64     `json:"observed"`
	Proposed    float64     `json:"proposed"`    // equal to Observed, and null in JSON, when it cannot be told what was meant
	Mechanism   string      `json:"mechanism"`   // one of the mechanisms of the contract, such as "transposition"
	Probability float64     `json:"probability"` // 0…1
	Evidence    []string    `json:"evidence"`
}

// MarshalJSON leaves out what was meant where it cannot be told.
func (s Suspect) MarshalJSON() ([]byte, error) {
	type suspect Suspect
	if s.Proposed != s.Observed {
		return json.Marshal(suspect(s))
	}
	return json.Marshal(struct {
		suspect
		Proposed *float64 `json:"proposed"`
	}{suspect: suspect(s)})
}

// A Problem is something the importer could not read, had to repair, or wants a person to know, at one cell or for a
// whole sheet or file.
type Problem struct {
	Severity   Severity `json:"severity"`
	Code       string   `json:"code"` // "header-unknown", "number-unreadable", …
	Sheet      string   `json:"sheet,omitempty"`
	Cell       string   `json:"cell,omitempty"`
	Cells      []string `json:"cells,omitempty"` // all of them, Cell the first, where one problem is about several
	Raw        string   `json:"raw,omitempty"`
	Message    string   `json:"message"` // filled by the command layer from Code and Args
	Suggestion string   `json:"suggestion,omitempty"`
	Args       []string `json:"-"` // what the message is made of, in the order its words need
}
