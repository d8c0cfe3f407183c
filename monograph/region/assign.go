package region

// A Printed is a row or sheet label that should be one of a set of regions.
type Printed struct {
	Name string // as printed, with kind words, row numbers and all
	Code Code   // a code printed beside the name, or ""
	Kind Kind   // the kind that a heading or column gives, or NoKind; a word in the name itself counts more
}

// How says what a match rests on.
type How string

const (
	ByCode    How = "code"
	ByAlias   How = "alias" // an answer given before
	ByName    How = "name"  // the same after normalisation
	BySimilar How = "similar"
	NoHow     How = "none"
)

// What a match may have wrong with it.
const (
	CodeNameConflict = "code-name-conflict" // the code is one region, the name another; no region is given
	Ambiguous        = "ambiguous"          // several regions fit; no region is given
	Unmatched        = "unmatched"          // no region fits well enough; no region is given
	Duplicate        = "duplicate"          // several rows are this region; which of them is right is not known
	CodeUnknown      = "code-unknown"       // the code is none of the regions; the region is that of the name
	NameDiffers      = "name-differs"       // the region is that of the code; its name is another
	KindDiffers      = "kind-differs"       // the name is the same, desa and kelurahan are not
)

// A Match says which region a printed name is.
type Match struct {
	Region     Code // "" when that is not certain
	How        How
	Score      float64     // 0…1; 1 is the same name or a code with its name
	Candidates []Candidate // the regions worth asking about, best first; empty when the match is certain
	Problem    string      // "" or one of the constants
}

// A Candidate is a region that a printed name may be.
type Candidate struct {
	Region Region
	Score  float64
}

// Assign finds out which of the candidates (the villages of a sub-district, or the sub-districts of a regency) each printed
// name is. Codes count first, then aliases (printed names settled before, in any spelling that Normalize makes the same),
// then names that agree after normalisation, then the best one-to-one assignment of what is left by similarity. Numbers
// and single letters have to be the same: "Sungai Duri I" is never "Sungai Duri II".
//
// The result has a Match for each printed name, in their order. Without a Problem a region is given to one row only. What
// is not certain is not settled: Region is then empty, and Candidates says what it may be.
func Assign(printed []Printed, candidates []Region, aliases map[string]Code) []Match {
	a := newAssignment(printed, candidates)
	a.byCode()
	a.byAlias(aliases)
	a.byName()
	a.bySimilarity()
	a.markDuplicates()
	return a.matches()
}

// An assignment is the state of Assign.
type assignment struct {
	rows  []assignRow
	of    []int // the row that each printed name belongs to
	named []named
	at    map[Code]int // of a candidate in named
	taken []bool       // whether a row has the candidate
	sim   matcher
}

// An assignRow is a printed name; rows printed in the same way are one.
type assignRow struct {
	name  Name
	code  Code
	kind  Kind
	count int // how often it is printed
	match Match
}

func newAssignment(printed []Printed, candidates []Region) *assignment {
	a := &assignment{at: map[Code]int{}}
	for _, c := range candidates {
		if _, twice := a.at[c.Code]; !twice {
			a.at[c.Code] = len(a.named)
			a.named = append(a.named, newNamed(c))
		}
	}
	a.taken = make([]bool, len(a.named))
	type label struct {
		key  string
		code Code
		kind Kind
	}
	seen := map[label]int{}
	for _, p := range printed {
		row := newRow(p)
		l := label{row.name.key(), row.code, row.name.Kind.or(row.kind)}
		i, ok := seen[l]
		if !ok {
			i = len(a.rows)
			seen[l] = i
			a.rows = append(a.rows, row)
		}
		a.rows[i].count++
		a.of = append(a.of, i)
	}
	return a
}

func newRow(p Printed) assignRow {
	row := assignRow{name: ParseName(p.Name), code: p.Code, kind: p.Kind, match: Match{How: NoHow}}
	if row.code == "" {
		row.code = row.name.Code
	}
	return row
}

// key is the literal reading, or "" for an empty name.
func (n Name) key() string {
	if len(n.readings) == 0 {
		return ""
	}
	return n.readings[0].key
}

// settle gives a row its region.
func (a *assignment) settle(row *assignRow, candidate int, how How, score float64) {
	row.match.Region, row.match.How, row.match.Score = a.named[candidate].Code, how, score
	a.taken[candidate] = true
}

// open reports whether nothing has been found out of a row yet.
func (row *assignRow) open() bool { return row.match.Region == "" && row.match.Problem == "" }

// markDuplicates tells of the regions that several rows have.
func (a *assignment) markDuplicates() {
	rows := map[Code]int{}
	for i := range a.rows {
		rows[a.rows[i].match.Region] += a.rows[i].count
	}
	for i := range a.rows {
		if m := &a.rows[i].match; m.Region != "" && rows[m.Region] > 1 {
			m.Problem = Duplicate
		}
	}
}

func (a *assignment) matches() []Match {
	out := make([]Match, len(a.of))
	for i, row := range a.of {
		out[i] = a.rows[row].match
		out[i].Candidates = append([]Candidate(nil), out[i].Candidates...)
	}
	return out
}
