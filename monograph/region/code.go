package region

import (
	"fmt"
	"regexp"
	"strings"
)

// A Code is a region's code of the Ministry of Home Affairs in dotted form: province "32", regency "32.15", sub-district
// "32.15.01" or village "32.15.01.2003". The empty Code is unknown.
type Code string

// A Level is the depth of a region in the hierarchy.
type Level int

const (
	Nation      Level = iota // the empty code
	Province                 // provinsi
	Regency                  // kabupaten or kota
	Subdistrict              // kecamatan, distrik, kapanewon, kemantren
	Village                  // desa, kelurahan, desa adat
)

// A Kind is the legal kind of a village or regency, read from its code.
type Kind string

const (
	Desa      Kind = "desa"
	Kelurahan Kind = "kelurahan"
	DesaAdat  Kind = "desa adat"
	Kabupaten Kind = "kabupaten"
	Kota      Kind = "kota"
	NoKind    Kind = ""
)

// Level tells the level from the shape of the code.
func (c Code) Level() Level {
	switch len(c) {
	case 0:
		return Nation
	case 2:
		return Province
	case 5:
		return Regency
	case 8:
		return Subdistrict
	default:
		return Village
	}
}

// Parent is the code one level up; that of a province is the empty Code.
func (c Code) Parent() Code {
	if i := strings.LastIndexByte(string(c), '.'); i >= 0 {
		return c[:i]
	}
	return ""
}

// At is the code cut to a level at or above its own; below its own level the empty Code.
func (c Code) At(l Level) Code {
	n := widths[l]
	if len(c) < n {
		return ""
	}
	return c[:n]
}

// Within reports whether the region is the other one or lies inside it. Everything lies in the empty Code.
func (c Code) Within(other Code) bool {
	n := len(other)
	return c == other || n == 0 || len(c) > n && c[n] == '.' && c[:n] == other
}

// Kind reads the kind from the code: a village's fourth part starts with 1 (kelurahan), 2 (desa) or 3 (desa adat);
// a regency's second part is 71 or more for a city (kota).
func (c Code) Kind() Kind {
	switch c.Level() {
	case Village:
		if len(c) != maxWidth {
			return NoKind // not a code
		}
		switch c[9] {
		case '1':
			return Kelurahan
		case '2':
			return Desa
		case '3':
			return DesaAdat
		}
	case Regency:
		if c[3] >= '7' {
			return Kota
		}
		return Kabupaten
	}
	return NoKind
}

var codeForm = regexp.MustCompile(`^([1-9]\d)(?:\.?(\d{2})(?:\.?(\d{2})(?:\.?([123]\d{3}))?)?)?$`)

// ParseCode reads every printed form of a code: "32.15.01.2003", "3215012003", "32. 15. 01", "32-15-01".
// It checks the form only; whether the region exists is asked of a Register.
func ParseCode(s string) (Code, error) {
	bare := strings.Map(func(r rune) rune {
		switch r {
		case ' ', '\u00a0', '\u2009', '\u202f', '\t':
			return -1
		case '-', '/', '–':
			return '.'
		}
		return r
	}, strings.TrimSpace(s))
	m := codeForm.FindStringSubmatch(strings.TrimRight(bare, "."))
	if m == nil {
		return "", fmt.Errorf("%q is not a region code; want PP, PP.KK, PP.KK.CC or PP.KK.CC.DDDD", s)
	}
	parts := []string{m[1]}
	for _, p := range m[2:] {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return Code(strings.Join(parts, ".")), nil
}
