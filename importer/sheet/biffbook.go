package sheet

// A biffBook is what the globals of a workbook stream say for all sheets.
type biffBook struct {
	date1904   bool
	shared     []string
	xfs        []uint16          // format id of each XF record
	formats    map[uint16]string // own number formats
	sheets     []biffTab
	links      int  // other workbooks that formulas refer to
	calculated bool // a formula has a result that only a calculation gives
}

// A biffTab is one entry of the sheet list.
type biffTab struct {
	name   string
	pos    uint32 // of its first record
	hidden bool
	kind   byte // 0 worksheet, 1 macro sheet, 2 chart, 6 module
}

const (
	tabCells = 0
	tabMacro = 1
)

// readGlobals reads the first substream.
func readGlobals(r *biffReader, l Limits) (*biffBook, error) {
	id, body, err := r.next()
	if err != nil {
		return nil, err
	}
	if id != recBOF {
		return nil, refuse(ErrDamaged, "Workbook", "stream starts with record 0x%04X", id)
	}
	if v := u16(body, 0); v != biffVersion8 {
		return nil, refuse(ErrExcel95, "Workbook", "version 0x%04X", v)
	}
	b := &biffBook{formats: map[uint16]string{}}
	for {
		id, body, err := r.next()
		if err != nil {
			return nil, err
		}
		if id == recEOF {
			return b, nil
		}
		if err := b.record(r, id, body, l); err != nil {
			return nil, err
		}
	}
}

func (b *biffBook) record(r *biffReader, id uint16, body []byte, l Limits) (err error) {
	switch id {
	case recFilePass:
		return refuse(ErrPassword, "Workbook", "")
	case recDateMode:
		b.date1904 = u16(body, 0) == 1
	case recXF:
		b.xfs = append(b.xfs, u16(body, 2))
	case recFormat:
		t := &biffText{pieces: [][]byte{body}, pos: 2}
		b.formats[u16(body, 0)], err = t.text(2)
	case recSheet:
		err = b.addTab(body)
	case recSST:
		var pieces [][]byte
		if pieces, err = r.pieces(body); err == nil {
			b.shared, err = sharedStrings(pieces, l)
		}
	case recSupBook:
		if isExternal(body) {
			b.links++
		}
	}
	return err
}

func (b *biffBook) addTab(body []byte) error {
	t := &biffText{pieces: [][]byte{body}, pos: 6}
	name, err := t.text(1)
	if err != nil {
		return err
	}
	b.sheets = append(b.sheets, biffTab{name: name, pos: u32(body, 0), hidden: body[4]&3 != 0, kind: body[5]})
	return nil
}

// format is the number format's code of an XF record.
func (b *biffBook) format(xf uint16) string {
	if int(xf) >= len(b.xfs) {
		return ""
	}
	id := b.xfs[xf]
	if code, ok := b.formats[id]; ok {
		return code
	}
	return builtinFormat(int(id))
}

// isExternal tells whether a SUPBOOK record is about another workbook, not about this one or about add-in functions.
func isExternal(body []byte) bool {
	const self, addIn = 0x0401, 0x3A01
	n := u16(body, 2)
	return n != self && n != addIn && n != 0
}
