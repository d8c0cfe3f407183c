package monograph

import "monografi/monograph/region"

// A Series is what is counted, without where and when: an indicator and the members it is broken down to.
type Series struct {
	Indicator string // code, such as "PDK.JML"
	Members   Members
}

// An Address names one figure: which region, when, and which series.
type Address struct {
	Region region.Code
	Period Period
	Series
}

// A Source is the cell a figure was typed in.
type Source struct {
	File  string `json:"file"`  // base name of the file as it was given
	Sheet string `json:"sheet"` // "csv" for flat files
	Cell  string `json:"cell"`  // A1 notation; in flat files the row is the record number
	Raw   string `json:"raw"`   // what stands in the cell, before any reading
}

// An Observation is one figure (or text) with its address and the cell it came from.
type Observation struct {
	Address
	Status Status
	Value  float64 // in the indicator's unit; 0 unless Status.HasValue
	Text   string  // for indicators of type text, enum, bool, date; otherwise empty
	Source Source
}

// A Check is a total printed in a sheet beside its parts. It is compared with the sum of its parts and never stored as
// an observation.
type Check struct {
	Address             // what it is the total of; Indicator is empty when the table is not in the catalogue
	Value   float64     // as printed, in the indicator's unit
	Source  Source      // the cell of the total
	Over    string      // what was summed over: the code of a breakdown list, or OverRegions, or "" when only the sheet's sum is known; or OverRatio
	Parts   []CheckPart // the cells added up, all of the same file and sheet; empty only of a ratio
}

// OverRegions marks a Check that adds up regions (the villages of a sub-district, the sub-districts of a regency).
const OverRegions = "REGION"

// OverRatio marks a Check that is no sum but a printed ratio, share or density. It has no parts where these stand elsewhere; otherwise its value should be the indicator's scale times
// the first part over the second.
const OverRatio = "RATIO"

// OverShare marks a Check of a column of percentages, each of them the share of a figure in the total of all. Its value is the total of the percentages; its
// parts are, row by row, a percentage and the figure that it is the share of, and last the total of these figures alone.
const OverShare = "SHARE"

// A CheckPart is one addend of a Check.
type CheckPart struct {
	Cell  string  // A1, in the sheet of the check
	Value float64 // as read, in the indicator's unit; 0 where the cell is a dash or blank
	Sign  int8    // +1, or -1 for a subtrahend (deaths in a balance)
	Known bool    // false when the cell is missing or unreadable: the check then says nothing
}

// A Batch is what one file gives: everything the store needs to keep in one transaction.
type Batch struct {
	File         FileInfo
	Observations []Observation
	Checks       []Check
}

// FileInfo identifies an imported file.
type FileInfo struct {
	Name   string // base name
	Path   string // as given by the user
	SHA256 string // lower-case hex of the content
	Format string // "xlsx", "xls", "ods", "csv", "html"
	Size   int64
}
