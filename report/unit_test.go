package report

import (
	"testing"

	"monografi/monograph/catalogue"
	"monografi/report/locale"
)

// A symbol that is an Indonesian word is no symbol in an English report.
func TestUnitName(t *testing.T) {
	cat := catalogue.Default()
	for _, tt := range []struct{ unit, id, en string }{
		{"hari", "hari", "days"},
		{"kk", "KK", "households"},
		{"km", "km", "km"},
		{"%", "%", "%"},
		{"nowhere", "nowhere", "nowhere"},
	} {
		for lang, want := range map[string]string{"id": tt.id, "en": tt.en} {
			b := &builder{Input: Input{Catalogue: cat}, l: locale.For(lang)}
			if got := b.unitName(tt.unit); got != want {
				t.Errorf("unitName(%q) in %s = %q, want %q", tt.unit, lang, got, want)
			}
		}
	}
}
