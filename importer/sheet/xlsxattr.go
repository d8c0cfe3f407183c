package sheet

import (
	"strconv"
	"strings"
)

// nextAttr splits the first attribute off b; ok is false when there is none left.
func nextAttr(b []byte) (name, value, rest []byte, ok bool) {
	i := 0
	for i < len(b) && b[i] <= ' ' {
		i++
	}
	from := i
	for i < len(b) && b[i] != '=' && b[i] > ' ' {
		if b[i] == ':' {
			from = i + 1
		}
		i++
	}
	name = b[from:i]
	for i < len(b) && (b[i] == '=' || b[i] <= ' ') {
		i++
	}
	if i >= len(b) || b[i] != '"' && b[i] != '\'' {
		return nil, nil, nil, false
	}
	quote := b[i]
	i++
	for from = i; i < len(b) && b[i] != quote; i++ {
	}
	if i == len(b) {
		return nil, nil, nil, false
	}
	return name, b[from:i], b[i+1:], true
}

// attr is the value of an attribute by its local name, entities resolved, "" when it is not there.
func attr(attrs []byte, want string) string {
	for {
		name, value, rest, ok := nextAttr(attrs)
		if !ok {
			return ""
		}
		if string(name) == want {
			return string(appendUnescaped(nil, value))
		}
		attrs = rest
	}
}

func isTrue(s string) bool { return s == "1" || s == "true" || s == "on" }

// number reads a count or id, -1 for anything else.
func number(s string) int {
	n, err := strconv.Atoi(strings.TrimSpace(s))
	if err != nil || n < 0 {
		return -1
	}
	return n
}
