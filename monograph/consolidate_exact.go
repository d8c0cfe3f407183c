package monograph

import (
	"math"
	"strconv"
	"strings"
)

// An exact sum is free of the noise of binary fractions: 0.1 + 0.2 is 0.3. Neumaier's compensation keeps what rounding
// loses, and the result is cut to the decimals of the addends.
type exact struct {
	sum, lost float64
	decimals  int
}

func (e *exact) add(v float64) {
	s := e.sum + v
	if math.Abs(e.sum) >= math.Abs(v) {
		e.lost += (e.sum - s) + v
	} else {
		e.lost += (v - s) + e.sum
	}
	e.sum = s
	e.decimals = max(e.decimals, Decimals(v))
}

func (e *exact) value() float64 { return roundTo(e.sum+e.lost, e.decimals) }

// Decimals is the number of decimals in which a figure can be written without loss.
func Decimals(v float64) int {
	if v == math.Trunc(v) {
		return 0
	}
	s := strconv.FormatFloat(v, 'f', -1, 64)
	return len(s) - 1 - strings.IndexByte(s, '.')
}

// ShownDecimals is the number of decimals in which a figure is shown, at most so many. The noise of binary fractions, beyond the fifteenth
// digit of the figure, is none.
func ShownDecimals(v float64, most int) int {
	if plain, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64); err == nil {
		v = plain
	}
	return min(Decimals(v), most)
}

// roundTo gives the number that is written with that many decimals.
func roundTo(v float64, decimals int) float64 {
	if decimals == 0 {
		return math.Round(v)
	}
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'f', decimals, 64), 64)
	if err != nil {
		return v
	}
	return r
}

// Total adds figures up without the noise of binary fractions.
func Total(values []float64) float64 {
	total, _ := TotalDecimals(values)
	return total
}

// TotalDecimals is Total and the most decimals that any of the figures is written with.
func TotalDecimals(values []float64) (total float64, decimals int) {
	var e exact
	for _, v := range values {
		e.add(v)
	}
	return e.value(), e.decimals
}
