package region

import (
	"slices"
	"sort"
	"strings"
)

// widths are the lengths of the codes of each level.
var widths = [...]int{Nation: 0, Province: 2, Regency: 5, Subdistrict: 8, Village: maxWidth}

const maxWidth = 13

// A table holds the regions of one level in code order, in three allocations whatever their number.
type table struct {
	width int
	codes string   // width bytes each
	names string   // one after the other
	ends  []uint32 // where in names each one ends
}

func (t *table) len() int { return len(t.ends) }

func (t *table) code(i int) Code { return Code(t.codes[i*t.width : (i+1)*t.width]) }

func (t *table) name(i int) string {
	start := uint32(0)
	if i > 0 {
		start = t.ends[i-1]
	}
	return t.names[start:t.ends[i]]
}

func (t *table) region(i int) Region { return Region{t.code(i), t.name(i)} }

// search returns where a code stands or would stand; it may be the code of a level above.
func (t *table) search(c Code) int {
	return sort.Search(t.len(), func(i int) bool { return t.code(i) >= c })
}

// within returns the bounds of the regions inside another one.
func (t *table) within(c Code) (start, end int) {
	if c == "" {
		return 0, t.len()
	}
	// '/' is the character after '.', so c + "/" comes after everything inside c.
	return t.search(c), t.search(c + "/")
}

// A tableBuilder collects the regions of a table, which have to come in code order.
type tableBuilder struct {
	level        Level
	codes, names strings.Builder
	ends         []uint32
}

// newBuilders returns a builder for each level.
func newBuilders() []*tableBuilder {
	builders := make([]*tableBuilder, Village+1)
	for level := range builders {
		builders[level] = &tableBuilder{level: Level(level)}
	}
	return builders
}

func (b *tableBuilder) add(code, name []byte) {
	b.codes.Write(code)
	b.names.Write(name)
	b.ends = append(b.ends, uint32(b.names.Len()))
}

// grow makes room for n more regions with names of so many bytes together.
func (b *tableBuilder) grow(n, names int) {
	b.codes.Grow(n * widths[b.level])
	b.names.Grow(names)
	b.ends = slices.Grow(b.ends, n)
}

func (b *tableBuilder) table() *table {
	return &table{widths[b.level], b.codes.String(), b.names.String(), b.ends}
}
