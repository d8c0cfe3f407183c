package importer

import (
	"strings"
	"testing"
)

// TestMayMention: what the search finds is never passed over without a search.
func TestMayMention(t *testing.T) {
	for word := range kindOf {
		for _, s := range []string{word + " Sukamaju", "Tabel 1." + strings.ToUpper(word) + ": SUKAMAJU", "di (" + word + " Sukamaju)", "2024-" + word + " Sukamaju"} {
			if mention.MatchString(s) != mayMention(s) {
				t.Errorf("mayMention(%q) is %v", s, mayMention(s))
			}
		}
	}
	for _, s := range []string{"", "L", "Laki-laki", "Jumlah Penduduk (jiwa)", "Satuan", "12.345", "_desa", "7desa"} {
		if mayMention(s) {
			t.Errorf("mayMention(%q) is true", s)
		}
	}
}
