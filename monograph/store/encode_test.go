package store

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph"
)

func TestPack(t *testing.T) {
	reported := func(v float64, raw string) *reading {
		return &reading{status: monograph.Reported, value: v, raw: raw}
	}
	type packed struct{ Vals, Status, Style, Raws string }
	tests := []struct {
		name  string
		block []*reading
		want  packed
	}{
		{"plain numbers cost only their digits",
			[]*reading{reported(12, "12"), reported(1234, "1234"), reported(2.5, "2.5"), reported(-3, "-3")},
			packed{Vals: "[12,1234,2.5,-3]"}},
		{"dots between thousands are a style",
			[]*reading{reported(12, "12"), reported(1234, "1.234"), reported(1234567, "1.234.567"), reported(2.5, "2,5")},
			packed{Vals: "[12,1234,1234567,2.5]", Style: "."}},
		{"commas too",
			[]*reading{reported(1234, "1,234"), reported(1234.5, "1,234.5")},
			packed{Vals: "[1234,1234.5]", Style: ","}},
		{"a number meant otherwise than printed keeps its text",
			[]*reading{reported(1040, "1.04"), reported(1234, "1.234")},
			packed{Vals: "[1040,1234]", Style: ".", Raws: `{"0":"1.04"}`}},
		{"statuses end with the last that is not reported",
			[]*reading{reported(1, "1"), {status: monograph.Nil, raw: "-"}, {status: monograph.Missing}, reported(4, "4")},
			packed{Vals: "[1,0,null,4]", Status: ".0-"}},
		{"texts",
			[]*reading{{status: monograph.Reported, text: "Pegunungan", raw: "Pegunungan"}, {status: monograph.Reported, text: "ada", value: 1, raw: "Ada"}},
			packed{Vals: `["Pegunungan",[1,"ada"]]`, Raws: `{"1":"Ada"}`}},
		{"unreadable", []*reading{{status: monograph.Unreadable, raw: "12/13"}}, packed{Vals: "[null]", Status: "u", Raws: `{"0":"12/13"}`}},
	}
	var p packer
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p.pack(test.block)
			got := packed{string(p.vals), string(p.status), "", string(p.raws)}
			if p.style != plain {
				got.Style = string(rune(p.style))
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

func TestUnpackRefuses(t *testing.T) {
	for _, test := range []struct{ vals, status string }{
		{"", ""}, {"[]", ""}, {"[1]", ""}, {"[1,2,3]", ""}, {"[1,2", ""}, {"[1 2]", ""}, {"1,2", ""}, {"[1,2]]", ""},
		{`["a,2]`, ""}, {"[nil,2]", ""}, {"[1,[2]]", ""}, {"[1,x]", ""}, {"[1,2]", "x"}, {"[,]", ""},
	} {
		var v values
		if err := v.unpack(2, test.vals, test.status); err == nil {
			t.Errorf("%s %s: got %v, want an error", test.vals, test.status, v)
		}
	}
}

func FuzzUnpack(f *testing.F) {
	for _, s := range []string{"[12,1234,2.5,-3]", `["Pegunungan",[1,"ada"]]`, "[null,1e+300]", "[0", "[99999999999999999999]"} {
		f.Add(2, s, ".0-neu")
	}
	f.Fuzz(func(t *testing.T, n int, vals, status string) {
		var v values
		if err := v.unpack(n%1000, vals, status); err == nil && len(v.value) != max(n%1000, 0) {
			t.Errorf("%d values without an error, want %d", len(v.value), n%1000)
		}
	})
}
