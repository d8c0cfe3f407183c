package catalogue

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"monografi/monograph"
)

// An UnknownError says that a series names something the catalogue does not have.
type UnknownError struct {
	Kind    string // "indicator", "breakdown", "member"
	Name    string // what was named
	In      string // where: the indicator of an unknown breakdown, the list of an unknown member; otherwise empty
	Nearest string // the known name most like it, "" when none is near
}

func (e *UnknownError) Error() string {
	s := fmt.Sprintf("%s %q is not in the catalogue", e.Kind, e.Name)
	if e.In != "" {
		s = fmt.Sprintf("%s has no %s %q", e.In, e.Kind, e.Name)
	}
	if e.Nearest != "" {
		s += fmt.Sprintf("; nearest is %q", e.Nearest)
	}
	return s
}

// ValidSeries reports what in a series is unknown: its indicator, a list that the indicator is not broken down by, or a member.
// The error is an *UnknownError.
func (c *Catalogue) ValidSeries(s monograph.Series) error {
	ind := c.indicator[s.Indicator]
	if ind == nil {
		return &UnknownError{Kind: "indicator", Name: s.Indicator, Nearest: c.nearestIndicator(s.Indicator)}
	}
	for _, code := range s.Members.Lists() {
		list := c.breakdown[code]
		if _, ok := ind.Uses(code); !ok || list == nil {
			return &UnknownError{Kind: "breakdown", Name: code, In: ind.Code, Nearest: nearest(code, usedLists(ind))}
		}
		if name := s.Members.Get(code); !hasMember(list, name) {
			return &UnknownError{Kind: "member", Name: name, In: code, Nearest: nearest(name, memberCodes(list))}
		}
	}
	return nil
}

func hasMember(b *monograph.Breakdown, code string) bool {
	_, ok := b.Member(code)
	return ok
}

func usedLists(ind *monograph.Indicator) []string {
	out := make([]string, len(ind.Breakdowns))
	for i, u := range ind.Breakdowns {
		out[i] = u.List
	}
	return out
}

func memberCodes(b *monograph.Breakdown) []string {
	out := make([]string, len(b.Members))
	for i, m := range b.Members {
		out[i] = m.Code
	}
	return out
}

// SeriesLabel names a series in a language, "id" or "en": "Penduduk, Perempuan, 20-24 tahun". What the catalogue does not know is
// named by its code.
func (c *Catalogue) SeriesLabel(s monograph.Series, lang string) string {
	ind := c.indicator[s.Indicator]
	if ind == nil {
		if s.Members == "" {
			return s.Indicator
		}
		return s.Indicator + ", " + strings.Join(c.memberLabels(nil, s.Members, lang), ", ")
	}
	if s.Members == "" {
		return ind.Label.In(lang)
	}
	parts := append([]string{bareLabel(ind.Label.In(lang))}, c.memberLabels(ind, s.Members, lang)...)
	return strings.Join(parts, ", ")
}

// memberLabels names members in the order in which the indicator's forms break it down, unforeseen lists last.
func (c *Catalogue) memberLabels(ind *monograph.Indicator, m monograph.Members, lang string) []string {
	left := m.Map()
	var out []string
	take := func(list string) {
		code, ok := left[list]
		if !ok {
			return
		}
		delete(left, list)
		out = append(out, c.memberLabel(list, code, lang))
	}
	if ind != nil {
		for _, u := range ind.Breakdowns {
			take(u.List)
		}
	}
	for _, list := range m.Lists() {
		take(list)
	}
	return out
}

func (c *Catalogue) memberLabel(list, code, lang string) string {
	if b := c.breakdown[list]; b != nil {
		if m, ok := b.Member(code); ok {
			return m.Label.In(lang)
		}
	}
	return code
}

// bareLabel drops the counting word of a label: "Jumlah Penduduk" counts, "Penduduk, Perempuan" names.
func bareLabel(s string) string {
	for _, word := range []string{"Jumlah ", "Banyaknya ", "Number of "} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			first, size := utf8.DecodeRuneInString(rest)
			return string(unicode.ToUpper(first)) + rest[size:]
		}
	}
	return s
}

// SeriesUnit is the code of the unit a series is counted in, "" when its indicator is unknown.
func (c *Catalogue) SeriesUnit(s monograph.Series) string {
	if ind := c.indicator[s.Indicator]; ind != nil {
		return ind.Unit
	}
	return ""
}

// ParseSeries reads "PDK.JML" or "PDK.JML{SEX=L;UMUR5=0-4}", the way in which ratios and rules name their operands.
// It does not ask whether the catalogue knows the series; see ValidSeries.
func ParseSeries(s string) (monograph.Series, error) {
	code, rest, braced := strings.Cut(s, "{")
	if !braced {
		return monograph.Series{Indicator: s}, nil
	}
	inner, closed := strings.CutSuffix(rest, "}")
	if !closed {
		return monograph.Series{}, Faultf("series %q: want CODE or CODE{LIST=MEMBER;…}", s)
	}
	members, err := monograph.ParseMembers(inner)
	if err != nil {
		return monograph.Series{}, Faultf("series %q: want CODE or CODE{LIST=MEMBER;…}", s)
	}
	return monograph.Series{Indicator: code, Members: members}, nil
}
