package store

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestRelate(t *testing.T) {
	tests := []struct {
		name  string
		total cell
		parts []part
		want  string
	}{
		{"column", cell{10, 3}, []part{{cell{7, 3}, 1}, {cell{8, 3}, 1}, {cell{9, 3}, 1}}, "+R[-3]C:R[-1]C"},
		{"row, total first", cell{5, 1}, []part{{cell{5, 2}, 1}, {cell{5, 3}, 1}}, "+RC[1]:RC[2]"},
		{"every third", cell{5, 9}, []part{{cell{5, 2}, 1}, {cell{5, 5}, 1}}, "+RC[-7]+RC[-4]"},
		{"balance", cell{9, 0}, []part{{cell{5, 0}, 1}, {cell{6, 0}, 1}, {cell{7, 0}, -1}, {cell{8, 0}, -1}}, "+R[-4]C:R[-3]C-R[-2]C:R[-1]C"},
		{"upward", cell{9, 0}, []part{{cell{6, 0}, 1}, {cell{5, 0}, 1}}, "+R[-3]C+R[-4]C"},
		{"twice the same", cell{9, 0}, []part{{cell{6, 0}, 1}, {cell{6, 0}, 1}}, "+R[-3]C+R[-3]C"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := relate(test.total, test.parts)
			if got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
			back, err := resolve(test.total, got)
			if diff := cmp.Diff(test.parts, back, cmp.AllowUnexported(part{}, cell{})); diff != "" || err != nil {
				t.Errorf("%v -want +got\n%s", err, diff)
			}
		})
	}
}

func TestRelateBack(t *testing.T) {
	draw := rapid.Custom(func(t *rapid.T) cell {
		return cell{rapid.IntRange(0, 12).Draw(t, "row"), rapid.IntRange(0, 12).Draw(t, "col")}
	})
	rapid.Check(t, func(t *rapid.T) {
		total := draw.Draw(t, "total")
		parts := make([]part, rapid.IntRange(1, 40).Draw(t, "parts"))
		for i := range parts {
			parts[i] = part{draw.Draw(t, "cell"), rapid.SampledFrom([]int8{1, 1, 1, -1}).Draw(t, "sign")}
			if i > 0 && rapid.Bool().Draw(t, "next") {
				parts[i].cell = cell{parts[i-1].row + 1, parts[i-1].col}
			}
		}
		back, err := resolve(total, relate(total, parts))
		if diff := cmp.Diff(parts, back, cmp.AllowUnexported(part{}, cell{})); diff != "" || err != nil {
			t.Fatalf("%v -want +got\n%s", err, diff)
		}
	})
}

func TestResolveRefuses(t *testing.T) {
	for _, s := range []string{"+", "R", "+RC[", "+RC[x]", "+RC[1]:", "+RC[2]:RC[1]", "+RC[1]x"} {
		if got, err := resolve(cell{5, 5}, s); err == nil {
			t.Errorf("%q: got %v, want an error", s, got)
		}
	}
}
