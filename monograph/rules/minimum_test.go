package rules

import (
	"testing"

	"monografi/monograph/region"
)

func TestMinimumOf(t *testing.T) {
	for at, want := range map[region.Code]minimum{
		"11.01.01.2001": {4000, 800}, "21.71": {4000, 800}, "32.15.01.2003": {6000, 1200}, "51.03": {5000, 1000}, "52.01": {2500, 500}, "53": {1000, 200},
		"61.02": {1500, 300}, "62": {1500, 300}, "63": {2000, 400}, "65": {1500, 300}, "71": {3000, 600}, "72": {2000, 400}, "73": {3000, 600},
		"76": {2000, 400}, "82": {1000, 200}, "96": {500, 100}, "": {},
	} {
		if got := minimumOf(at); got != want {
			t.Errorf("minimumOf(%s) = %v, want %v", at, got, want)
		}
	}
}
