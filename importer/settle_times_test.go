package importer

import "testing"

// A conversion leaves no noise of binary fractions, and what needs none keeps its last digit.
func TestTimes(t *testing.T) {
	for _, test := range []struct{ v, factor, want float64 }{
		{17.98, 100, 1798}, {0.07, 100, 7}, {1.0 / 3, 1, 1.0 / 3}, {510.98734582732766, 1, 510.98734582732766},
	} {
		if got := times(test.v, test.factor); got != test.want {
			t.Errorf("times(%v, %v) = %v, want %v", test.v, test.factor, got, test.want)
		}
	}
}
