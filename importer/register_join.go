package importer

import (
	"maps"
	"slices"
	"strings"
	"time"

	"monografi/monograph"
)

// Scoped reports whether a file holds lists of reports, which are added to those that came in before; see JoinRegisters.
func (r *Result) Scoped() bool {
	return slices.ContainsFunc(r.Batch.Observations, func(o monograph.Observation) bool { return o.Indicator == scoped })
}

// ScopeIndicator is the code of what JoinRegisters wants to know of a database.
const ScopeIndicator = scoped

// JoinRegisters adds the lists of reports that a database holds to the totals of those in this file. Lists of other months or channels are
// added up. A list of the same month and channel takes the place of the one before, which is told: as a note when it covers all of its
// days, as a warning when it covers some, and as an error when it covers none, since it is then more likely another part of the month.
func (r *Result) JoinRegisters(held []monograph.Observation) {
	for _, k := range r.scopedPlaces() {
		j := &joining{Result: r, key: k, own: map[monograph.Members]*scope{}, others: map[monograph.Members]*scope{}, met: map[replacement]string{}}
		for i := range r.Batch.Observations {
			if o := &r.Batch.Observations[i]; o.Indicator == scoped && j.here(o) && o.Status.HasValue() {
				j.take(o)
			}
		}
		if j.unread || len(j.own) == 0 {
			continue // what is held may be in the totals of this file already
		}
		for i := range held {
			if o := &held[i]; o.Indicator == scoped && j.here(o) && o.Status.HasValue() {
				j.meet(o)
			}
		}
		j.tell()
		if len(j.others) > 0 {
			j.add()
		}
		if j.any {
			j.oldest()
		}
	}
}

func (r *Result) scopedPlaces() []tallyKey {
	var out []tallyKey
	for i := range r.Batch.Observations {
		o := &r.Batch.Observations[i]
		if k := (tallyKey{o.Region, o.Period}); o.Indicator == scoped && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// A joining adds what is held of one sub-district and period to what a file says of it.
type joining struct {
	*Result
	key    tallyKey
	own    map[monograph.Members]*scope
	others map[monograph.Members]*scope // held, of other months or channels
	files  []string                     // where the others come from
	met    map[replacement]string       // months that take the place of held ones
	any    bool                         // something is held
	part   []string                     // lists that some records break down and others do not
	unread bool                         // a record of the file was changed by hand
}

// A replacement is a file whose counts are replaced, and how grave that is.
type replacement struct {
	file     string
	severity monograph.Severity
}

func (j *joining) here(o *monograph.Observation) bool {
	return o.Region == j.key.region && o.Period == j.key.period
}

// take takes a record of the file. One that cannot be read was changed by hand in an exported report.
func (j *joining) take(o *monograph.Observation) {
	c := readScope(o.Text)
	if c == nil {
		j.unread = true
		j.Problems = append(j.Problems, monograph.Problem{Severity: monograph.Error, Code: "register-record", Sheet: o.Source.Sheet, Cell: o.Source.Cell, Raw: o.Source.Raw})
		return
	}
	c.source = o.Source
	j.own[o.Members] = c
}

// meet takes a held record: beside those of the file, or replaced by them.
func (j *joining) meet(o *monograph.Observation) {
	held := readScope(o.Text)
	if held == nil {
		return
	}
	j.any = true
	met, all := false, &scope{}
	for at, c := range j.own {
		if at.Get("BULAN") == o.Members.Get("BULAN") && (at.Get("KANAL") == o.Members.Get("KANAL") || at.Get("KANAL") == "" || o.Members.Get("KANAL") == "") {
			met = true
			if c.from != "" {
				all.from, all.to = earlier(all.from, c.from), max(all.to, c.to)
			}
		}
	}
	same := j.own[o.Members]
	switch {
	case !met:
		j.others[o.Members] = held
		if !slices.Contains(j.files, o.Source.File) {
			j.files = append(j.files, o.Source.File)
		}
		return
	case same == nil:
		gone := *o
		gone.Status, gone.Text, gone.Source = monograph.Missing, "", j.source()
		j.Batch.Observations = append(j.Batch.Observations, gone)
	case same.String() == o.Text:
		return
	}
	k := replacement{o.Source.File, monograph.Warning}
	switch {
	case all.from <= held.from && all.to >= held.to:
		k.severity = monograph.Info
	case all.to < held.from || all.from > held.to:
		k.severity = monograph.Error
	}
	j.met[k] = strings.TrimPrefix(j.met[k]+", "+held.from+".."+held.to, ", ")
}

// source is where the first record of the file stands.
func (j *joining) source() monograph.Source {
	for i := range j.Batch.Observations {
		if o := &j.Batch.Observations[i]; o.Indicator == scoped && j.here(o) {
			return o.Source
		}
	}
	return monograph.Source{}
}

func (j *joining) tell() {
	for _, severity := range []monograph.Severity{monograph.Error, monograph.Warning, monograph.Info} {
		var files []string
		for k := range j.met {
			if k.severity == severity {
				files = append(files, k.file)
			}
		}
		slices.Sort(files)
		code := "register-replaces"
		if severity == monograph.Error {
			code = "register-part"
		}
		from := j.source()
		for _, file := range files {
			j.Problems = append(j.Problems, monograph.Problem{Severity: severity, Code: code, Sheet: from.Sheet, Cell: from.Cell,
				Args: []string{file, j.met[replacement{file, severity}]}})
		}
	}
	if len(j.others) > 0 {
		slices.Sort(j.files)
		j.note("register-added", strings.Join(j.files, ", "))
	}
}

// note records a problem that is only to be known.
func (j *joining) note(code, arg string) {
	from := j.source()
	j.Problems = append(j.Problems, monograph.Problem{Severity: monograph.Info, Code: code, Sheet: from.Sheet, Cell: from.Cell, Args: []string{arg}})
}

// partly remembers a list that is not known for the whole.
func (j *joining) partly(list string) {
	if list, _, _ = strings.Cut(list, "="); !slices.Contains(j.part, list) {
		j.part = append(j.part, list)
	}
}

// Held reports whether every list of the file is among those held, with the same counts.
func (r *Result) Held(held []monograph.Observation) bool {
	for i := range r.Batch.Observations {
		o := &r.Batch.Observations[i]
		if o.Indicator == scoped && !slices.ContainsFunc(held, func(h monograph.Observation) bool { return h.Address == o.Address && h.Text == o.Text }) {
			return false
		}
	}
	return true
}

// add adds the other records to the totals of the file. A list that one of them does not break down is not known for the whole, and is
// withdrawn.
func (j *joining) add() {
	given := map[string]bool{}
	for i := range j.Batch.Observations {
		o := &j.Batch.Observations[i]
		if !j.here(o) || o.Indicator != "PLY.ADUAN" && o.Indicator != "PLY.ADU_TEPAT" {
			continue
		}
		given[listOfSeries(o.Members)] = true
		for at, c := range j.others {
			n, known := c.of(at, o.Series)
			if !known && o.Status != monograph.Missing {
				o.Status, o.Value = monograph.Missing, 0
				j.partly(listOfSeries(o.Members))
			}
			if o.Status != monograph.Missing {
				o.Value += float64(n)
			}
		}
		o.Source.Raw += " + " + strings.Join(j.files, " + ")
	}
	j.withdraw(given)
	if len(j.part) > 0 {
		slices.Sort(j.part)
		j.note("register-partly", strings.Join(j.part, ", "))
	}
}

// listOfSeries is the list of a count, with its member where each member is a list of its own.
func listOfSeries(m monograph.Members) string {
	lists := m.Lists()
	switch {
	case len(lists) == 0:
		return ""
	case lists[0] == "WAKTU":
		return lists[0] + "=" + m.Get(lists[0])
	}
	return lists[0]
}

// withdraw takes back the figures of lists that the records held break down and this file does not.
func (j *joining) withdraw(given map[string]bool) {
	var gone []string
	for _, c := range j.others {
		for list := range c.lists {
			if !given[list] && !slices.Contains(gone, list) {
				gone = append(gone, list)
			}
		}
	}
	slices.Sort(gone)
	for _, list := range gone {
		j.partly(list)
		keys := map[string]bool{}
		for _, c := range j.others {
			for key := range c.counts {
				if key == list || strings.HasPrefix(key, list+"=") {
					keys[key] = true
				}
			}
		}
		indicator := "PLY.ADUAN"
		if strings.HasPrefix(list, "WAKTU") {
			indicator = "PLY.ADU_TEPAT"
		}
		for _, key := range slices.Sorted(maps.Keys(keys)) {
			l, m, _ := strings.Cut(key, "=")
			j.Batch.Observations = append(j.Batch.Observations, monograph.Observation{Status: monograph.Missing, Source: j.source(), Address: monograph.Address{
				Region: j.key.region, Period: j.key.period, Series: monograph.Series{Indicator: indicator, Members: monograph.Members("").With(l, m)}}})
		}
	}
}

// oldest finds the oldest open report of all records; where there is none any more, that of before is withdrawn.
func (j *joining) oldest() {
	oldest, latest := "", ""
	for _, all := range []map[monograph.Members]*scope{j.own, j.others} {
		for _, c := range all {
			oldest, latest = earlier(oldest, c.oldest), max(latest, c.latest)
		}
	}
	if oldest == "" {
		j.set("PLY.ADU_BUKA", monograph.Missing, 0, "", "")
		j.set("PLY.ADU_UMUR", monograph.Missing, 0, "", "")
		return
	}
	from, _ := time.Parse(time.DateOnly, oldest)
	to, _ := time.Parse(time.DateOnly, latest)
	j.set("PLY.ADU_BUKA", monograph.Reported, 0, oldest, oldest)
	j.set("PLY.ADU_UMUR", monograph.Reported, to.Sub(from).Hours()/24, "", oldest+" .. "+latest)
}

// set gives a figure of the place another value.
func (j *joining) set(indicator string, status monograph.Status, value float64, text, raw string) {
	for i := range j.Batch.Observations {
		if o := &j.Batch.Observations[i]; o.Indicator == indicator && j.here(o) {
			o.Status, o.Value, o.Text, o.Source.Raw = status, value, text, raw
			return
		}
	}
	o := monograph.Observation{Status: status, Value: value, Text: text, Source: j.source()}
	o.Address = monograph.Address{Region: j.key.region, Period: j.key.period, Series: monograph.Series{Indicator: indicator}}
	o.Source.Raw = raw
	j.Batch.Observations = append(j.Batch.Observations, o)
}
