package store

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"monografi/monograph"
)

// values are the unpacked texts of a block, each list as long as its frame. Texts is nil when there are none.
type values struct {
	status []monograph.Status
	value  []float64
	text   []string
}

// unpack reads fact.vals and fact.status into v, whose lists are reused.
func (v *values) unpack(n int, vals, status string) error {
	v.status, v.value, v.text = v.status[:0], v.value[:0], nil
	rest := vals
	for i := range n {
		if rest == "" || (rest[0] != '[') == (i == 0) || (rest[0] != ',') == (i > 0) {
			return fmt.Errorf("figures %q: want an array of %d", vals, n)
		}
		number, text, after, err := cutValue(rest[1:])
		if err != nil {
			return fmt.Errorf("figures %q: %w", vals, err)
		}
		rest = after
		v.value = append(v.value, number)
		if text != "" {
			if v.text == nil {
				v.text = make([]string, n)
			}
			v.text[i] = text
		}
		s := int(monograph.Reported)
		if i < len(status) {
			s = strings.IndexByte(statusLetters, status[i])
		}
		if s < 0 {
			return fmt.Errorf("statuses %q: want letters of %q", status, statusLetters)
		}
		v.status = append(v.status, monograph.Status(s))
	}
	if rest != "]" {
		return fmt.Errorf("figures %q: want an array of %d", vals, n)
	}
	return nil
}

// cutValue reads one element at the head of s. Whole numbers, which almost all are, are read in place.
func cutValue(s string) (number float64, text, rest string, err error) {
	i, n, negative := 0, int64(0), false
	if i < len(s) && s[i] == '-' {
		i, negative = 1, true
	}
	first := i
	for ; i < len(s) && i < first+17 && '0' <= s[i] && s[i] <= '9'; i++ {
		n = n*10 + int64(s[i]-'0')
	}
	if i > first && i < len(s) && (s[i] == ',' || s[i] == ']') {
		if negative {
			n = -n
		}
		return float64(n), "", s[i:], nil
	}
	return cutAny(s)
}

// cutAny reads an element of any kind.
func cutAny(s string) (number float64, text, rest string, err error) {
	if s == "" {
		return 0, "", "", fmt.Errorf("ends early")
	}
	switch s[0] {
	case 'n':
		rest, ok := strings.CutPrefix(s, "null")
		if !ok {
			return 0, "", "", fmt.Errorf("unknown word")
		}
		return 0, "", rest, nil
	case '"':
		text, rest, err = cutString(s)
		return 0, text, rest, err
	case '[':
		number, _, rest, err = cutValue(s[1:])
		if err == nil && strings.HasPrefix(rest, ",") {
			if text, rest, err = cutString(rest[1:]); err == nil && strings.HasPrefix(rest, "]") {
				return number, text, rest[1:], nil
			}
		}
		return 0, "", "", fmt.Errorf("want [number,text]")
	}
	end := strings.IndexAny(s, ",]")
	if end < 0 {
		return 0, "", "", fmt.Errorf("ends early")
	}
	number, err = strconv.ParseFloat(s[:end], 64)
	return number, "", s[end:], err
}

// cutString reads a JSON string at the head of s.
func cutString(s string) (text, rest string, err error) {
	if s == "" || s[0] != '"' {
		return "", "", fmt.Errorf("want a text")
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			err = json.Unmarshal([]byte(s[:i+1]), &text)
			return text, s[i+1:], err
		}
	}
	return "", "", fmt.Errorf("text without an end")
}

// unpackRaws reads fact.raws.
func unpackRaws(raws string) (map[int]string, error) {
	if raws == "" {
		return nil, nil
	}
	var m map[int]string
	if err := json.Unmarshal([]byte(raws), &m); err != nil {
		return nil, fmt.Errorf("%w: texts of cells %q: %w", ErrDamaged, raws, err)
	}
	return m, nil
}

// rawOf is the text of a cell.
func rawOf(r *reading, s string, raws map[int]string, pos int) string {
	if raw, ok := raws[pos]; ok {
		return raw
	}
	st := plain
	if s != "" {
		st = style(s[0])
	}
	b, _ := appendRaw(nil, r, st)
	return string(b)
}
