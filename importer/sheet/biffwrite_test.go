package sheet

import (
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"unicode/utf16"
)

// record builds a BIFF record: whole numbers by their size, floats, and bytes as they are.
func record(id uint16, fields ...any) []byte {
	var body []byte
	for _, f := range fields {
		body = appendField(body, f)
	}
	b := binary.LittleEndian.AppendUint16(nil, id)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(body)))
	return append(b, body...)
}

func appendField(b []byte, f any) []byte {
	switch f := f.(type) {
	case uint8:
		return append(b, f)
	case uint16:
		return binary.LittleEndian.AppendUint16(b, f)
	case int: // of an RK number
		return binary.LittleEndian.AppendUint32(b, uint32(f))
	case uint32:
		return binary.LittleEndian.AppendUint32(b, f)
	case float64:
		return binary.LittleEndian.AppendUint64(b, math.Float64bits(f))
	case string:
		return append(b, f...)
	case []byte:
		return append(b, f...)
	case []uint16:
		for _, v := range f {
			b = binary.LittleEndian.AppendUint16(b, v)
		}
		return b
	}
	panic("field of unknown type")
}

// at is the head of a cell record: row, column and XF index.
func at(name string, xf uint16) []uint16 {
	row, col, ok := ParseName(name)
	if !ok {
		panic("no cell name: " + name)
	}
	return []uint16{uint16(row), uint16(col), xf}
}

// wide is a string of two-byte characters with its length and flag.
func wide(s string) []byte {
	units := utf16.Encode([]rune(s))
	b := binary.LittleEndian.AppendUint16(nil, uint16(len(units)))
	return appendField(append(b, textWide), units)
}

// narrow is a string of one-byte characters with its length and flag.
func narrow(s string) []byte {
	b := binary.LittleEndian.AppendUint16(nil, uint16(len(s)))
	return append(append(b, 0), s...)
}

// An xlsTab is a sheet for xlsStream.
type xlsTab struct {
	name   string
	hidden uint8
	kind   uint8
	body   []byte
}

func bof(kind uint16) []byte {
	return record(recBOF, uint16(biffVersion8), kind, uint32(0), uint32(0), uint32(0))
}

var eof = record(recEOF)

// xlsStream is a workbook stream: globals, the list of sheets, the sheets.
func xlsStream(globals []byte, tabs ...xlsTab) []byte {
	build := func(pos []int) (stream []byte, starts []int) {
		stream = append(bof(5), globals...)
		for i, t := range tabs {
			name := append([]byte{uint8(len(t.name)), 0}, t.name...)
			stream = append(stream, record(recSheet, uint32(pos[i]), t.hidden, t.kind, name)...)
		}
		stream = append(stream, eof...)
		for _, t := range tabs {
			starts = append(starts, len(stream))
			stream = append(append(append(stream, bof(0x10)...), t.body...), eof...)
		}
		return stream, starts
	}
	_, starts := build(make([]int, len(tabs)))
	stream, _ := build(starts)
	return stream
}

// xlsFile is a workbook of one sheet, "S", with three cell formats: 0 General, 1 percent, 2 dd/mm/yyyy.
func xlsFile(body ...[]byte) []byte {
	return compound(map[string][]byte{"Workbook": xlsStream(xlsGlobals(), xlsTab{name: "S", body: slices.Concat(body...)})})
}

func xlsGlobals(more ...[]byte) []byte {
	xf := func(format uint16) []byte { return record(recXF, uint16(0), format, make([]byte, 16)) }
	return slices.Concat(record(recFormat, uint16(164), narrow("dd/mm/yyyy")), xf(0), xf(10), xf(164), slices.Concat(more...))
}

// compound is a compound file of the streams: header, streams, directory, allocation table.
func compound(streams map[string][]byte) []byte {
	const sector, end, free, isTable = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
	names := make([]string, 0, len(streams))
	for name := range streams {
		names = append(names, name)
	}
	slices.Sort(names)
	var data []byte
	var table []uint32
	chain := func(b []byte) (first int) {
		first = len(table)
		b = append(b[:len(b):len(b)], make([]byte, (sector-len(b)%sector)%sector)...)
		for range len(b) / sector {
			table = append(table, uint32(len(table)+1))
		}
		table[len(table)-1] = end
		data = append(data, b...)
		return first
	}
	dir := dirEntry("Root Entry", 5, free, 1, end, 0)
	for i, name := range names {
		stream := streams[name]
		if n := 4096 - len(stream); n > 0 { // shorter ones would need the mini stream
			stream = append(stream[:len(stream):len(stream)], make([]byte, n)...)
		}
		next := uint32(i + 2)
		if i == len(names)-1 {
			next = free
		}
		dir = append(dir, dirEntry(name, 2, next, free, uint32(chain(stream)), len(stream))...)
	}
	dirStart := chain(dir)
	sectors := len(table)/(sector/4-1) + 1
	tableStart := len(table)
	for range sectors {
		table = append(table, isTable)
	}
	for len(table)%(sector/4) != 0 {
		table = append(table, free)
	}
	head := []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 16))
	head = appendField(head, []uint16{0x3E, 3, 0xFFFE, 9, 6, 0, 0, 0})
	for _, v := range []uint32{0, uint32(sectors), uint32(dirStart), 0, 4096, end, 0, end, 0} {
		head = appendField(head, v)
	}
	for i := range 109 {
		v := uint32(free)
		if i < sectors {
			v = uint32(tableStart + i)
		}
		head = appendField(head, v)
	}
	for _, v := range table {
		data = appendField(data, v)
	}
	return append(head, data...)
}

func dirEntry(name string, kind uint8, right, child, start uint32, size int) []byte {
	const free = 0xFFFFFFFF
	units := utf16.Encode([]rune(name))
	b := appendField(nil, append(units, make([]uint16, 32-len(units))...))
	b = appendField(b, uint16(2*len(units)+2))
	b = append(b, kind, 1)
	for _, v := range []uint32{free, right, child} {
		b = appendField(b, v)
	}
	b = append(b, make([]byte, 36)...)
	b = appendField(b, start)
	b = appendField(b, uint32(size))
	return appendField(b, uint32(0))
}
