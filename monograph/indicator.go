// Package monograph is the domain of a kecamatan monograph: regions, periods, indicators, observations and what is wrong with them.
// It does no input or output.
//
// A figure has an address, Region × Period × Indicator × Members:
//
//	a := monograph.Address{
//		Region: "32.15.01.2003", Period: "2025",
//		Series: monograph.Series{Indicator: "PDK.JML", Members: "SEX=P;UMUR5=20-24"},
//	}
package monograph

import "strings"

// A Label is a name in both languages of the program.
type Label struct {
	ID string // Indonesian, as on the official forms
	EN string // English
}

// In returns the label in a language, "id" or "en".
func (l Label) In(lang string) string {
	if lang == "en" && l.EN != "" {
		return l.EN
	}
	return l.ID
}

// A Type says what kind of value an indicator takes.
type Type string

const (
	Integer Type = "int"  // a count: whole and not negative
	Decimal Type = "dec"  // a measured quantity
	Percent Type = "pct"  // a percentage, 0–100
	Text    Type = "text" // free text
	Enum    Type = "enum" // one of a few words
	Bool    Type = "bool" // yes or no
	Year    Type = "year" // a calendar year
	Date    Type = "date" // a date or month
)

// Numeric reports whether figures of the type are numbers.
func (t Type) Numeric() bool { return t == Integer || t == Decimal || t == Percent || t == Year }

// An Aggregation says how the figures of villages become that of a sub-district, and so on upward.
type Aggregation string

const (
	Sum     Aggregation = "sum"     // add up
	Count   Aggregation = "count"   // number of regions per value
	Max     Aggregation = "max"     // the largest
	Min     Aggregation = "min"     // the smallest
	Mean    Aggregation = "mean"    // mean, weighted by Weight when that is set, otherwise plain and marked so
	Ratio   Aggregation = "ratio"   // recomputed: Scale × Numerator / Denominator of the sums
	List    Aggregation = "list"    // the distinct texts
	None    Aggregation = "none"    // has no meaning above its own level
	KeyOnly Aggregation = "key"     // an identifier, never a figure
	Derived Aggregation = "derived" // recomputed by a formula that is not a plain ratio
)

// An Indicator is one thing that is counted, measured or noted.
type Indicator struct {
	Code    string // "PDK.JML"
	Section string // code of its section, "G"
	Label   Label
	Unit    string // code of its unit, "jiwa"
	Type    Type
	Levels  string // where it is reported: letters of D (village), K (sub-district), B (regency)
	Agg     Aggregation
	Weight  string  // series code for a weighted Mean, such as "PLY.SKM_RESPONDEN"
	Num     string  // numerator series of a Ratio, written CODE or CODE{SEX=L}; of a Mean, CODE{LIST=*}, the members that it is the mean of
	Den     string  // denominator series of a Ratio
	Scale   float64 // factor of a Ratio, 100 for a percentage, and of a Mean that has a numerator

	Halves Halves // how two half-years make a year; "" for the last

	// Breakdowns are the lists it may be broken down by, in the order of the forms.
	Breakdowns []Use
	Source     string // where the definition comes from: form and item
}

// A Use is a breakdown list as used by an indicator.
type Use struct {
	List      string
	Partition bool // complete figures over the list add up to the undivided figure
}

// DesaOnly reports whether only villages with a budget of their own (desa) are asked: the village budget, APBDes. An urban
// village (kelurahan) is part of the sub-district's administration and has none (Law 6/2014 on villages, article 71).
func (i *Indicator) DesaOnly() bool {
	return i.Levels == "D" && (i.Code == "APB" || strings.HasPrefix(i.Code, "APB."))
}

// Uses reports whether the indicator may be broken down by a list, and whether that is a partition.
func (i *Indicator) Uses(list string) (partition, ok bool) {
	for _, u := range i.Breakdowns {
		if u.List == list {
			return u.Partition, true
		}
	}
	return false, false
}

// A Breakdown is a list of categories.
type Breakdown struct {
	Code    string // "SEX"
	Label   Label
	Default string   // indicator meant when a heading names only a member of the list, "" when that says nothing
	Members []Member // in printed order
}

// A Member is one category of a Breakdown.
type Member struct {
	Code   string // "L"
	Label  Label
	Parent string // code of the member it is a part of ("4.2" of "4.2.1"), or ""
}

// Member returns a member by its code.
func (b *Breakdown) Member(code string) (Member, bool) {
	for _, m := range b.Members {
		if m.Code == code {
			return m, true
		}
	}
	return Member{}, false
}
