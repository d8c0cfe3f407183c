package report

import ("os";"testing";"bytes")

func TestZZDump(t *testing.T) {
	dir := os.Getenv("ZZ")
	if dir == "" { t.Skip() }
	in := regencyInput(t, "32.15")
	r, err := Build(in)
	if err != nil { t.Fatal(err) }
	for n, w := range map[string]func(*bytes.Buffer) error{
		"x.xlsx": func(b *bytes.Buffer) error { return WriteXLSX(b, r) },
		"x.json": func(b *bytes.Buffer) error { return WriteJSON(b, r) },
		"x.csv": func(b *bytes.Buffer) error { return WriteCSV(b, r, CSVOptions{}) },
		"x.txt": func(b *bytes.Buffer) error { return WriteText(b, r, TextOptions{}) },
	} {
		var b bytes.Buffer
		if err := w(&b); err != nil { t.Fatal(err) }
		os.WriteFile(dir+"/"+n, b.Bytes(), 0o666)
	}
}
