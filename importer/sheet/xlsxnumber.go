package sheet

import (
	"math"
	"strconv"
	"strings"
)

var pow10 = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// plainNumber reads the decimal forms that nearly all cells hold: at most 15 digits, no exponent, already in shortest form.
// Digits and scale are exact in a float64 then, so one division rounds right. ok is false for any other text.
func plainNumber(b []byte) (num float64, ok bool) {
	i, neg := 0, false
	if len(b) > 0 && b[0] == '-' {
		i, neg = 1, true
	}
	first, dot := i, -1
	var mant uint64
	for ; i < len(b); i++ {
		switch d := b[i] - '0'; {
		case d <= 9:
			mant = mant*10 + uint64(d)
		case b[i] == '.' && dot < 0:
			dot = i
		default:
			return 0, false
		}
		if i-first > 15 {
			return 0, false
		}
	}
	digits, scale := len(b)-first, 0
	if dot >= 0 {
		digits, scale = digits-1, len(b)-1-dot
		if scale == 0 || b[len(b)-1] == '0' || dot == first {
			return 0, false
		}
	}
	if digits == 0 || digits > 15 || b[first] == '0' && digits > scale+1 || neg && mant == 0 {
		return 0, false
	}
	num = float64(mant)
	if scale > 0 {
		if num /= pow10[scale]; num < 1e-6 {
			return 0, false
		}
	}
	if neg {
		num = -num
	}
	return num, true
}

// parseNumber reads a stored number. The last digits that binary
// arithmetic leaves behind are dropped where a spreadsheet would not show them: 8.994999999999999 is 8.995. ok is false for
// what is not a finite decimal number.
func parseNumber(s string) (num float64, ok bool) {
	if strings.Trim(s, "0123456789+-.eE") != "" {
		return 0, false
	}
	num, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsInf(num, 0) {
		return 0, false
	}
	if num == 0 {
		return 0, true // without a minus sign
	}
	return shown(num), true
}

// shown rounds a fraction to 15 significant digits where that makes it shorter. Whole numbers stay exact: they may be codes.
func shown(num float64) float64 {
	if num == math.Trunc(num) && math.Abs(num) < 1<<53 {
		return num
	}
	if digits(strconv.FormatFloat(num, 'e', -1, 64)) <= 15 {
		return num
	}
	short := strconv.FormatFloat(num, 'e', 14, 64)
	if digits(short) >= 15 {
		return num
	}
	rounded, err := strconv.ParseFloat(short, 64)
	if err != nil {
		return num
	}
	return rounded
}

// digits counts the significant digits of a number in the form d.ddde±dd.
func digits(s string) int {
	s, _, _ = strings.Cut(strings.TrimPrefix(s, "-"), "e")
	return len(strings.TrimRight(strings.Replace(s, ".", "", 1), "0"))
}

// numberText is the shortest decimal text of a number, with an exponent only outside 1e-7 to 1e21.
func numberText(num float64) string { return string(appendNumber(nil, num)) }

func appendNumber(b []byte, num float64) []byte {
	abs := math.Abs(num)
	switch {
	case abs < 1<<53 && num == math.Trunc(num):
		return strconv.AppendInt(b, int64(num), 10)
	case abs < 1e-7 || abs >= 1e21:
		return strconv.AppendFloat(b, num, 'e', -1, 64)
	}
	return strconv.AppendFloat(b, num, 'f', -1, 64)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
