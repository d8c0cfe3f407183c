package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFitted(t *testing.T) {
	text := `1. Impor
   Buka folder tempat data Anda, lalu buka terminal di sana (di Windows:
   ketik cmd).

     monografi init --regency 32.15 --dan-sesuatu-yang-panjang
     monografi validate

   Perlu internet?  Tidak. Semua data tinggal di
                    komputer ini.
   Pendek.
   Dua.`
	want := `1. Impor
   Buka folder tempat data Anda, lalu
   buka terminal di sana (di Windows:
   ketik cmd).

     monografi init --regency 32.15 --dan-sesuatu-yang-panjang
     monografi validate

   Perlu internet?  Tidak. Semua data
                    tinggal di komputer
                    ini.
   Pendek.
   Dua.`
	if diff := cmp.Diff(want, fitted(text, 40)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if diff := cmp.Diff(text, fitted(text, 100)); diff != "" {
		t.Errorf("a wide terminal -want +got:\n%s", diff)
	}
}

// No word of the guide is lost on a terminal of 80 columns.
func TestFittedGuide(t *testing.T) {
	for _, topic := range topics {
		for _, lang := range []string{"id", "en"} {
			text, err := topic.text(lang)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Fields(text), strings.Fields(fitted(text, 80))); diff != "" {
				t.Errorf("%s %s -want +got:\n%s", topic.id, lang, diff)
			}
		}
	}
}
