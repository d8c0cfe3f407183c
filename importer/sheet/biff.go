package sheet

import (
	"encoding/binary"
	"math"
)

// Records of a BIFF8 workbook stream that carry what we read ([MS-XLS] 2.3); all others are passed over.
const (
	recFormula   = 0x0006
	recEOF       = 0x000A
	recDateMode  = 0x0022
	recFilePass  = 0x002F
	recContinue  = 0x003C
	recColInfo   = 0x007D
	recSheet     = 0x0085 // BOUNDSHEET
	recMulRK     = 0x00BD
	recRString   = 0x00D6
	recXF        = 0x00E0
	recMerges    = 0x00E5
	recSST       = 0x00FC
	recLabelSST  = 0x00FD
	recSupBook   = 0x01AE
	recNumber    = 0x0203
	recLabel     = 0x0204
	recBoolErr   = 0x0205
	recString    = 0x0207
	recRow       = 0x0208
	recRK        = 0x027E
	recFormat    = 0x041E
	recBOF       = 0x0809
	biffVersion8 = 0x0600
)

// shortest holds the least length of a record's body, so that its fields may be read without further checks.
var shortest = map[uint16]int{
	recFormula: 20, recDateMode: 2, recColInfo: 10, recSheet: 8, recMulRK: 12, recRString: 9, recXF: 4,
	recMerges: 2, recSST: 8, recLabelSST: 10, recSupBook: 4, recNumber: 14, recLabel: 9, recBoolErr: 8,
	recRow: 16, recRK: 10, recFormat: 5, recBOF: 4,
}

// A biffReader walks the records of a workbook stream.
type biffReader struct {
	data []byte
	pos  int
}

// next reads one record. The body is a slice of the stream.
func (r *biffReader) next() (id uint16, body []byte, err error) {
	if len(r.data)-r.pos < 4 {
		return 0, nil, refuse(ErrDamaged, "Workbook", "stream ends at byte %d without an end record", r.pos)
	}
	id = u16(r.data, r.pos)
	n := int(u16(r.data, r.pos+2))
	start := r.pos + 4
	if n > len(r.data)-start {
		return 0, nil, refuse(ErrDamaged, "Workbook", "record 0x%04X at byte %d claims %d bytes, %d are left", id, r.pos, n, len(r.data)-start)
	}
	if n < shortest[id] {
		return 0, nil, refuse(ErrDamaged, "Workbook", "record 0x%04X at byte %d has %d bytes, needs %d", id, r.pos, n, shortest[id])
	}
	r.pos = start + n
	return id, r.data[start:r.pos], nil
}

// peek tells the id of the next record without reading it, 0 at the end.
func (r *biffReader) peek() uint16 {
	if len(r.data)-r.pos < 4 {
		return 0
	}
	return u16(r.data, r.pos)
}

// pieces returns a body together with the bodies of the CONTINUE records after it.
func (r *biffReader) pieces(body []byte) ([][]byte, error) {
	all := [][]byte{body}
	for r.peek() == recContinue {
		_, more, err := r.next()
		if err != nil {
			return nil, err
		}
		all = append(all, more)
	}
	return all, nil
}

func u16(b []byte, i int) uint16 { return binary.LittleEndian.Uint16(b[i:]) }

func u32(b []byte, i int) uint32 { return binary.LittleEndian.Uint32(b[i:]) }

func f64(b []byte, i int) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(b[i:])) }

// rk unpacks the four-byte number of RK and MULRK: 30 bits of an integer or of a float's head, perhaps in hundredths.
func rk(v uint32) float64 {
	var f float64
	if v&2 != 0 {
		f = float64(int32(v) >> 2)
	} else {
		f = math.Float64frombits(uint64(v&^3) << 32)
	}
	if v&1 != 0 {
		f /= 100
	}
	return f
}

// biffError names an error value by its code.
func biffError(code byte) string {
	switch code {
	case 0x00:
		return "#NULL!"
	case 0x07:
		return "#DIV/0!"
	case 0x0F:
		return "#VALUE!"
	case 0x17:
		return "#REF!"
	case 0x1D:
		return "#NAME?"
	case 0x24:
		return "#NUM!"
	case 0x2A:
		return "#N/A"
	}
	return "#ERROR!"
}
