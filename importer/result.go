package importer

import (
	"monografi/monograph"
	"monografi/monograph/region"
)

// A Role says what a cell is.
type Role string

const (
	RoleValue        Role = "value"   // an observation
	RoleTotal        Role = "total"   // a printed total of parts that stand in the same table: checked, not stored
	RoleDerived      Role = "derived" // a ratio, share or density: recomputed, not stored
	RoleKey          Role = "key"     // row and column numbers, codes, years
	RoleNote         Role = "note"    // inside titles, sources, signatures
	RoleUnrecognised Role = "unrecognised"
)

// A Cell is what the importer understood of one cell.
type Cell struct {
	Sheet      string             `json:"sheet"`
	Cell       string             `json:"cell"`
	Raw        string             `json:"raw"`
	Role       Role               `json:"role"`
	Number     *float64           `json:"number"` // in the catalogue's unit; nil unless the status has a value
	Text       *string            `json:"text"`
	Status     monograph.Status   `json:"status"`
	Row        []string           `json:"row"`    // printed labels, outermost first
	Column     []string           `json:"column"` // printed headings, outermost first
	Region     *region.Code       `json:"region"` // nil when not in the register or not yet known
	RegionName string             `json:"region_name"`
	Period     *monograph.Period  `json:"period"`
	Indicator  *string            `json:"indicator"` // nil when the heading is not in the catalogue
	Members    *monograph.Members `json:"members"`
	Unit       string             `json:"unit"`
	Confidence float64            `json:"confidence"`
}

// Coverage counts the numeric cells of a file by role: Numeric is the sum of the others.
type Coverage struct {
	Numeric      int `json:"numeric"`
	Value        int `json:"value"`
	Total        int `json:"total"`
	Derived      int `json:"derived"`
	Key          int `json:"key"`
	Note         int `json:"note"`
	Unrecognised int `json:"unrecognised"`
}

func (c *Coverage) add(r Role) {
	c.Numeric++
	switch r {
	case RoleValue:
		c.Value++
	case RoleTotal:
		c.Total++
	case RoleDerived:
		c.Derived++
	case RoleKey:
		c.Key++
	case RoleNote:
		c.Note++
	default:
		c.Unrecognised++
	}
}

// A Question is something only a person can decide before the file can be stored.
type Question struct {
	Code       string        // "region", "period"
	Sheet      string        // "" for the whole file
	Cell       string        // where the printed name stands, "" when there is none
	Printed    string        // what is printed
	Candidates []region.Code // most likely first
}

// A Result is what the importer understood of one file.
type Result struct {
	File      monograph.FileInfo
	Cells     []Cell
	Coverage  Coverage
	Problems  []monograph.Problem
	Questions []Question
	Layouts   []Layout        // the looks of the file's tables, to be remembered once it is stored
	Batch     monograph.Batch // what may be stored
}

// Errors counts the problems of severity error.
func (r *Result) Errors() int { return r.count(monograph.Error) }

// Warnings counts the problems of severity warning.
func (r *Result) Warnings() int { return r.count(monograph.Warning) }

func (r *Result) count(s monograph.Severity) int {
	n := 0
	for i := range r.Problems {
		if r.Problems[i].Severity == s {
			n++
		}
	}
	return n
}
