package sheet

import "bytes"

// readCell reads the current <c>. A cell without content is not kept.
func (r *sheetReader) readCell() {
	var ref, typ []byte
	style := 0
	for attrs := r.attrs; ; {
		name, value, rest, ok := nextAttr(attrs)
		if !ok {
			break
		}
		if len(name) == 1 {
			switch name[0] {
			case 'r':
				ref = value
			case 's':
				style = index(value)
			case 't':
				typ = value
			}
		}
		attrs = rest
	}
	if !r.locate(ref) || r.kind != openTag {
		return
	}
	r.cell, r.cellText, r.cellFormula = Cell{Row: r.row, Col: r.col}, 0, 0
	c := &r.cell
	kind := cellType(typ)
	hasValue := r.readContent(c)
	r.setValue(c, kind, style)
	// A text result may be empty; then the formula's cell looks empty and is.
	c.NoCache = c.Formula && !(hasValue && (len(r.value) > 0 || kind == typeText))
	if c.Kind != Empty || c.NoCache {
		r.keep()
	}
}

// index reads a small number without a sign; what is none becomes an index that does not exist.
func index(b []byte) int {
	n := 0
	for _, c := range b {
		if !isDigit(c) || n > 1<<30 {
			return -1
		}
		n = n*10 + int(c-'0')
	}
	if len(b) == 0 {
		return -1
	}
	return n
}

// locate sets row and column from a reference such as "C7"; without one the cell follows the cell before.
func (r *sheetReader) locate(ref []byte) bool {
	if len(ref) == 0 {
		r.row, r.col = max(r.row, 0), r.col+1
		return true
	}
	i, col := 0, 0
	for ; i < len(ref) && i < 3 && ref[i]|0x20 >= 'a' && ref[i]|0x20 <= 'z'; i++ {
		col = col*26 + int(ref[i]|0x20-'a') + 1
	}
	row, ok := rowNumber(ref[i:])
	if !ok || i == 0 {
		return r.fail("cell reference %q", ref)
	}
	r.row, r.col = row-1, col-1
	return true
}

// A valueType is the t attribute of a cell.
type valueType uint8

const (
	typeNumber valueType = iota
	typeShared
	typeText // "str" and "inlineStr"
	typeBool
	typeError
	typeDate
)

func cellType(t []byte) valueType {
	switch string(t) {
	case "s":
		return typeShared
	case "str", "inlineStr":
		return typeText
	case "b":
		return typeBool
	case "e":
		return typeError
	case "d":
		return typeDate
	}
	return typeNumber
}

// readContent gathers value and formula of the current cell; it reports whether a value stands there, be it empty.
func (r *sheetReader) readContent(c *Cell) (hasValue bool) {
	r.value = r.value[:0]
	for depth := r.depth; r.within(depth); {
		if r.kind == closeTag {
			continue
		}
		switch string(r.name) {
		case "v":
			r.value = append(r.value, r.text()...)
			hasValue = true
		case "is":
			r.value = r.richText(r.value)
			hasValue = true
		case "f":
			c.Formula = true
			r.formula = append(r.formula[:0], r.text()...)
			r.cellFormula, _ = r.book.texts.keepText(r.formula, r.book.limits.CellBytes)
		default:
			r.skip()
		}
	}
	return hasValue
}

// setValue makes the gathered value what the cell's type says.
func (r *sheetReader) setValue(c *Cell, kind valueType, style int) {
	v := bytes.TrimSpace(r.value)
	switch {
	case len(r.value) == 0:
	case kind == typeText:
		r.setText(c, String, r.value)
	case len(v) == 0:
	case kind == typeShared:
		i := index(v)
		if i < 0 || i >= len(r.book.strings) {
			r.fail("%s: shared string %q of %d", Name(c.Row, c.Col), v, len(r.book.strings))
			return
		}
		if r.cellText = r.book.strings[i]; r.cellText != 0 {
			c.Kind = String
		}
	case kind == typeBool:
		if c.Kind = Bool; isTrue(string(v)) || string(v) == "TRUE" {
			c.Num = 1
		}
	case kind == typeError:
		r.setText(c, Error, v)
	case kind == typeDate:
		r.setDate(c, v)
	default:
		num, ok := parseNumber(string(v))
		if !ok {
			r.setText(c, String, r.value)
			return
		}
		r.setNumber(c, num, style)
	}
}

func (r *sheetReader) setText(c *Cell, kind Kind, text []byte) {
	c.Kind = kind
	text, cut := cleanText(text, r.book.limits.CellBytes)
	if cut {
		r.cut++
	}
	r.giveText(c, text)
}

// giveText gives the cell its text. Of a sieved sheet it is not kept before the cell is known to be needed.
func (r *sheetReader) giveText(c *Cell, text []byte) {
	if r.sift.needed != nil {
		c.Text = string(text)
		return
	}
	r.cellText = r.book.texts.keep(text)
}

// setDate takes an ISO date, which strict workbooks may hold in place of a serial.
func (r *sheetReader) setDate(c *Cell, v []byte) {
	serial, ok := serialDay(string(v), r.book.date1904)
	if !ok {
		r.setText(c, String, v)
		return
	}
	c.Kind, c.Num, c.Format = Date, serial, "yyyy-mm-dd hh:mm:ss"
	iso, _ := dateText(serial, r.book.date1904, c.Format)
	r.giveText(c, []byte(iso))
}

// setNumber makes the cell a number, or a date where its format shows one.
func (r *sheetReader) setNumber(c *Cell, num float64, style int) {
	c.Kind, c.Num = Number, num
	if style < 0 || style >= len(r.book.styles) {
		if style != 0 {
			r.styleErr++
		}
		return
	}
	st := &r.book.styles[style]
	c.Format = st.format
	if st.date {
		if iso, ok := dateText(num, r.book.date1904, st.format); ok {
			c.Kind = Date
			r.giveText(c, []byte(iso))
		}
	}
}
