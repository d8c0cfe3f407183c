package report

import (
	"fmt"
	"strings"

	"monografi/monograph"
	"monografi/report/locale"
)

// figure is a number in the reader's notation, or the symbol for why there is none.
func figure(l *locale.Locale, c *monograph.Cell, decimals int) string {
	if decimals < 0 && c.Status.HasValue() {
		return fmt.Sprintf("%.0f", c.Value)
	}
	return l.Figure(c.Status, c.Value, decimals)
}

// mark is the flag of a figure in dispute, a provisional figure or an estimate.
func mark(c *monograph.Cell) string {
	switch {
	case !c.Status.HasValue():
		return ""
	case c.Disputed:
		return "?)"
	case c.Partial, c.Half():
		return "x)"
	case c.Status == monograph.Estimated:
		return "e)"
	}
	return ""
}

func textOf(l *locale.Locale, c *monograph.Cell) string {
	if c.Status.HasValue() && c.Text != "" {
		return clean(c.Text)
	}
	return l.Figure(c.Status, c.Value, 0)
}

// clean replaces control characters, so that no cell of a foreign file can steer the terminal.
func clean(s string) string {
	if isPlain(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r < 0x20 || r >= 0x7f && r < 0xa0:
			return ' '
		case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069: // direction overrides
			return -1
		}
		return r
	}, s)
}
