package monograph

import (
	"encoding/json"
	"fmt"
	"sort"
	"strings"
)

// Members says which categories of which breakdown lists a figure counts, in canonical form: "LIST=MEMBER" pairs in
// order of list, joined by ";", such as "SEX=P;UMUR5=20-24". The empty Members is the undivided total.
// Being a string it can be compared and used in map keys. In JSON it is an object.
type Members string

// ParseMembers reads "SEX=P;UMUR5=20-24" in any order of lists.
func ParseMembers(s string) (Members, error) {
	m := map[string]string{}
	for _, pair := range strings.Split(s, ";") {
		pair = strings.TrimSpace(pair)
		if pair == "" {
			continue
		}
		list, member, ok := strings.Cut(pair, "=")
		if !ok || list == "" || member == "" {
			return "", fmt.Errorf("members %q: want LIST=MEMBER;…", s)
		}
		if _, twice := m[list]; twice {
			return "", fmt.Errorf("members %q: list %s named twice", s, list)
		}
		m[list] = member
	}
	return MembersOf(m), nil
}

// MembersOf builds the canonical form of a map from list to member.
func MembersOf(m map[string]string) Members {
	lists := make([]string, 0, len(m))
	for list := range m {
		lists = append(lists, list)
	}
	sort.Strings(lists)
	var b strings.Builder
	for i, list := range lists {
		if i > 0 {
			b.WriteByte(';')
		}
		b.WriteString(list)
		b.WriteByte('=')
		b.WriteString(m[list])
	}
	return Members(b.String())
}

// Map returns the members as a map from list to member; never nil.
func (m Members) Map() map[string]string {
	out := map[string]string{}
	for rest := string(m); rest != ""; {
		var pair string
		pair, rest, _ = strings.Cut(rest, ";")
		list, member, _ := strings.Cut(pair, "=")
		out[list] = member
	}
	return out
}

// Get returns the member of a list, or "".
func (m Members) Get(list string) string {
	for rest := string(m); rest != ""; {
		var pair string
		pair, rest, _ = strings.Cut(rest, ";")
		if l, member, _ := strings.Cut(pair, "="); l == list {
			return member
		}
	}
	return ""
}

// Lists returns the lists named, in canonical order.
func (m Members) Lists() []string {
	var out []string
	for rest := string(m); rest != ""; {
		var pair string
		pair, rest, _ = strings.Cut(rest, ";")
		list, _, _ := strings.Cut(pair, "=")
		out = append(out, list)
	}
	return out
}

// With returns the members with one list set to a member, replacing an earlier one.
func (m Members) With(list, member string) Members {
	all := m.Map()
	all[list] = member
	return MembersOf(all)
}

// Without returns the members with one list left out: the total over that list.
func (m Members) Without(list string) Members {
	all := m.Map()
	delete(all, list)
	return MembersOf(all)
}

// MarshalJSON writes an object, {} for the undivided total.
func (m Members) MarshalJSON() ([]byte, error) { return json.Marshal(m.Map()) }

// UnmarshalJSON reads an object.
func (m *Members) UnmarshalJSON(b []byte) error {
	var all map[string]string
	if err := json.Unmarshal(b, &all); err != nil {
		return err
	}
	*m = MembersOf(all)
	return nil
}
