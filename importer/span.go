package importer

// withoutSpans drops the headings that only list what stands below them: "RT/RW" above "RT" and "RW". By themselves they name
// several things at once, and so nothing.
func withoutSpans(path []text) []text {
	if len(path) < 2 || len(path[len(path)-1].indicators()) == 0 {
		return path
	}
	out := path[:0:0]
	for i := range path {
		if i == len(path)-1 || len(path[i].indicators()) < 2 {
			out = append(out, path[i])
		}
	}
	return out
}

// countedIn reports whether a heading is nothing but the unit in which a series is counted.
func (v *vocabulary) countedIn(printed string, s sense) bool {
	unit, factor, ok := v.cat.PrintedUnit(printed)
	if !ok || factor != 1 {
		return false
	}
	want := v.cat.Indicator(s.series.Indicator).Unit
	return unit == want || countsPeople[unit] && countsPeople[want]
}

// indicators are those that a text names, each by a term of its own; nil when it says anything else.
func (t *text) indicators() map[string]bool {
	if len(t.rest) > 0 {
		return nil
	}
	out := map[string]bool{}
	for _, tm := range t.terms {
		code := ""
		for _, ph := range tm.means {
			if ph.Indicator != "" && ph.Members == "" {
				code = ph.Indicator
			}
		}
		if code == "" {
			return nil
		}
		out[code] = true
	}
	return out
}
