package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// Who double-clicks the program is told what it is and where they are, and the window stays open until they have read it; files that
// are dropped on it are shown.
func TestGreetExplorer(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.WriteFile("kk.csv", []byte("Kecamatan Pengasih Kabupaten Kulon Progo Tahun 2025\nNo;Desa;Jumlah KK\n1;Tawangsari;10\n2;Karangsari;11\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		lang string
		args []string
		want []string
	}{
		{"id", nil, []string{"monografi help panduan", dir, "Tekan Enter untuk menutup jendela ini. "}},
		{"en", nil, []string{"monografi help guide", dir, "Press Enter to close this window. "}},
		{"id", []string{"kk.csv"}, []string{"kk.csv\n", "Jumlah Kepala Keluarga", "Tekan Enter untuk menutup jendela ini. "}},
		{"en", []string{"versoin"}, []string{"did you mean: monografi version?", "Press Enter to close this window. "}},
	} {
		t.Setenv("MONOGRAFI_LANG", c.lang)
		var said bytes.Buffer
		in := strings.NewReader("\nrest")
		code := greetExplorer(c.args, stdio{in: in, out: &said, err: &said})
		for _, want := range c.want {
			if !strings.Contains(said.String(), want) {
				t.Errorf("%s %v: exit %d, want %q in %q", c.lang, c.args, code, want, said.String())
			}
		}
		if in.Len() == len("\nrest") {
			t.Errorf("%s %v: nobody waited for Enter", c.lang, c.args)
		}
	}
}
