package importer

import (
	"regexp"
	"strings"

	"monografi/monograph/catalogue"
)

// A term is a phrase found in a text, with everything it may mean.
type term struct {
	text  string
	means []*catalogue.Phrase
}

// A text is a heading, label or title taken apart.
type text struct {
	raw    string
	norm   string   // normalised, without item number and brackets
	terms  []term   // phrases found, left to right
	rest   []string // words that no phrase covers and that say something
	aside  []term   // phrases found in brackets or behind a slash
	unit   string   // unit named in brackets or at the end
	factor float64  // from the printed unit into the catalogue's
	mult   float64  // "(ribu rupiah)": 1000; otherwise 1

	own     bool  // a title right above its table
	named   bool  // the name of a sheet that says nothing the catalogue knows, "Pencari_Kerja_Terdaftar"
	answer  bool  // given by a person in place of what is printed
	subject *text // of a title: what stands before "menurut desa", "di Kecamatan"; nil when it has no such tail
}

var (
	itemFront = regexp.MustCompile(`^\s*(?:[-–•*]\s*)?(?:\(?(?:\d{1,2}(?:\.\d{1,2})*|[A-Za-z]|[IVXivx]{1,5})\s*[.)]\s*)+(\D)`)
	brackets  = regexp.MustCompile(`\(([^()]*)\)`)
)

// fillers are words that carry no meaning of their own in a heading.
var fillers = map[string]bool{
	"dan": true, "di": true, "ke": true, "dari": true, "per": true, "menurut": true, "berdasarkan": true, "yang": true, "untuk": true, "pada": true, "data": true,
	"banyaknya": true, "the": true, "of": true, "by": true, "and": true, "in": true, "serta": true, "atau": true, "dengan": true, "dalam": true, "ada": true,
	"terdapat": true, "s": true, "d": true, "area": true, "orang": true, "buah": true, "unit": true, "jiwa": true, "number": true, "a": true, "yg": true, "tahun": true,
	"sampai": true, "dirinci": true, "id": true, "nilai": true, "besar": true, "type": true, "kind": true, "umum": true, "kode": true, "beragama": true,
}

// parse takes a printed text apart.
func (v *vocabulary) parse(raw string) text {
	t := text{raw: raw, factor: 1, mult: 1}
	main := unspaced(humps(strings.ReplaceAll(raw, "_", " ")))
	if m := itemFront.FindStringSubmatchIndex(main); m != nil {
		main = main[m[2]:]
	}
	for _, m := range brackets.FindAllStringSubmatch(main, -1) {
		v.bracket(&t, m[1])
	}
	main = strings.TrimSpace(brackets.ReplaceAllString(main, " "))
	t.norm = expand(catalogue.Normalize(main))
	t.terms, t.rest = v.segment(t.norm)
	if len(t.rest) > 0 && len(t.aside) == 0 {
		if terms, rest := v.segment(expand(catalogue.Normalize(raw))); len(rest) == 0 {
			t.terms, t.rest = terms, nil
		}
	}
	if whole := cutWord.ReplaceAllString(main, "$1"); len(t.rest) > 0 && whole != main {
		if terms, rest := v.segment(expand(catalogue.Normalize(whole))); len(rest) == 0 {
			t.norm, t.terms, t.rest = expand(catalogue.Normalize(whole)), terms, nil
		}
	}
	if len(t.rest) > 0 {
		v.bilingual(&t, main)
	}
	if len(t.rest) > 0 {
		v.withUnit(&t)
	} else if t.unit == "" && len(t.terms) > 0 {
		v.unitInside(&t)
	}
	return t
}

// bracket reads what stands in brackets: a unit, or another name of the same thing.
func (v *vocabulary) bracket(t *text, inside string) {
	inside = strings.TrimSpace(inside)
	first, _, _ := strings.Cut(inside, "/")
	for _, s := range []string{inside, first, strings.TrimPrefix(strings.ToLower(inside), "dalam ")} {
		if v.setUnit(t, s) {
			return
		}
	}
	terms, rest := v.segment(expand(catalogue.Normalize(inside)))
	if len(rest) == 0 {
		t.aside = append(t.aside, terms...)
	}
}

// bilingual reads "Negeri/Public" or a second line in English: the first part when it is understood and the others do not
// contradict it.
func (v *vocabulary) bilingual(t *text, main string) {
	parts := strings.FieldsFunc(main, func(r rune) bool { return r == '/' || r == '\n' || r == '|' })
	if len(parts) < 2 {
		return
	}
	for cut := len(parts) - 1; cut > 0; cut-- {
		terms, rest := v.segment(expand(catalogue.Normalize(strings.Join(parts[:cut], " "))))
		if len(rest) > 0 || len(terms) == 0 {
			continue
		}
		for _, other := range parts[cut:] {
			more, left := v.segment(expand(catalogue.Normalize(other)))
			if len(left) == 0 && !overlap(terms, more) {
				return
			}
			t.aside = append(t.aside, more...)
		}
		t.terms, t.rest = terms, nil
		return
	}
}

// overlap reports whether two readings share a meaning.
func overlap(a, b []term) bool {
	for _, x := range a {
		for _, p := range x.means {
			for _, y := range b {
				for _, q := range y.means {
					if p.Indicator == q.Indicator && p.Members == q.Members && p.Role == q.Role {
						return true
					}
				}
			}
		}
	}
	return false
}

// role is the structural role of a text that is nothing but structure, or "".
func (t *text) role() string {
	role := ""
	for _, tm := range t.terms {
		r := ""
		for _, p := range tm.means {
			if p.Role != "" {
				r = p.Role
			}
		}
		if r == "" {
			return ""
		}
		if role == "" || role == catalogue.RoleTotal {
			role = r
		}
	}
	if len(t.rest) > 0 && role != catalogue.RoleDerived {
		return ""
	}
	return role
}

// hasRole reports whether any term has a structural role.
func (t *text) hasRole(role string) bool {
	for _, tm := range t.terms {
		for _, p := range tm.means {
			if p.Role == role {
				return true
			}
		}
	}
	return false
}

// mostly reports whether phrases cover at least as many words as they leave over.
func (t *text) mostly() bool {
	n := 0
	for _, tm := range t.terms {
		n += strings.Count(tm.text, " ") + 1
	}
	return n >= len(t.rest)
}

// total reports whether the text is a word for a total and nothing else.
func (t *text) total() bool { return len(t.terms) > 0 && t.role() == catalogue.RoleTotal }

// lists are the breakdown lists that a text may name members of.
func (t *text) lists(add func(list string)) {
	seen := map[string]bool{}
	for _, tm := range t.terms {
		for _, p := range tm.means {
			for _, l := range p.Members.Lists() {
				if !seen[l] {
					seen[l] = true
					add(l)
				}
			}
		}
	}
}

// onlyList is the breakdown list of which a text names a member and can name nothing else; "" when there is none.
func (t *text) onlyList() string {
	if len(t.terms) != 1 || len(t.rest) > 0 {
		return ""
	}
	only := ""
	for _, p := range t.terms[0].means {
		ls := p.Members.Lists()
		if p.Indicator != "" || p.Role != "" || len(ls) != 1 || only != "" && ls[0] != only {
			return ""
		}
		only = ls[0]
	}
	return only
}
