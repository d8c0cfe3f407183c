package main

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/region"
)

// A cell is written as encoding/json writes it.
func TestAppendCell(t *testing.T) {
	for _, c := range []importer.Cell{
		{},
		{
			Sheet: "Penduduk", Cell: "C7", Raw: "1.234", Role: importer.RoleValue, Number: new(1234.0), Status: monograph.Reported,
			Row: []string{"Desa Sukamaju"}, Column: []string{"Penduduk", "Laki-laki"}, Region: new(region.Code("32.15.01.2003")), RegionName: "Sukamaju",
			Period: new(monograph.Period("2025")), Indicator: new("PDK.JML"), Members: new(monograph.Members("SEX=L;UMUR5=0-4")), Unit: "jiwa", Confidence: 0.98,
		},
		{Raw: "\"a\\b\"\n\t\x00\x7f<&>é\u2028\xff", Text: new(""), Row: []string{}, Members: new(monograph.Members("")), Number: new(-0.5e-6)},
		{Number: new(1e21), Text: new("a 'b'"), Confidence: 1.0 / 3, Members: new(monograph.Members("UMUR5=75+")), Column: []string{"", "x\ny"}},
		{Number: new(-123456789.125), Status: monograph.Unreadable, Confidence: 1e-7},
	} {
		var want bytes.Buffer
		if err := indent(&want, cellIndent, &c); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want.String(), string(appendCell(nil, &c))); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
}
