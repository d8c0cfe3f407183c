package sheet

// A biffSheet reads the records of one worksheet into the gatherer.
type biffSheet struct {
	*biffReader
	book *biffBook
	out  *gatherer
}

// read walks the substream up to its end record. Charts embedded in the sheet bring substreams of their own, which are skipped.
func (s *biffSheet) read() error {
	depth := 0
	for n := 1; ; n++ {
		if n%4096 == 0 && s.out.ctx.Err() != nil {
			return s.out.ctx.Err()
		}
		id, body, err := s.next()
		if err != nil {
			return err
		}
		switch id {
		case recBOF:
			depth++
		case recEOF:
			if depth--; depth <= 0 {
				return nil
			}
		default:
			if depth > 1 {
				continue
			}
			if err := s.record(id, body); err != nil {
				return err
			}
		}
	}
}

func (s *biffSheet) record(id uint16, body []byte) error {
	switch id {
	case recNumber:
		s.number(s.cell(body), u16(body, 4), f64(body, 6))
	case recRK:
		s.number(s.cell(body), u16(body, 4), rk(u32(body, 6)))
	case recMulRK:
		s.mulRK(body)
	case recLabelSST:
		return s.sharedLabel(body)
	case recLabel, recRString:
		return s.label(body)
	case recBoolErr:
		c := s.cell(body)
		boolOrError(&c, body[6], body[7] != 0)
		s.out.add(c)
	case recFormula:
		return s.formula(body)
	case recMerges:
		s.merges(body)
	case recRow:
		if row := int(u16(body, 0)); u16(body, 12)&0x20 != 0 {
			s.out.hideRows(row, row)
		}
	case recColInfo:
		if u16(body, 8)&1 != 0 {
			s.out.hideCols(int(u16(body, 0)), int(u16(body, 2)))
		}
	}
	return nil
}

// cell reads the place that all cell records start with; the index of an XF record follows it.
func (s *biffSheet) cell(body []byte) Cell {
	return Cell{Row: int(u16(body, 0)), Col: int(u16(body, 2))}
}

func (s *biffSheet) number(c Cell, xf uint16, f float64) {
	c.setFormatted(f, s.book.date1904, s.book.format(xf))
	s.out.add(c)
}

// mulRK reads a run of numbers in one row: row, first column, then pairs of XF and RK, then the last column.
func (s *biffSheet) mulRK(body []byte) {
	c := s.cell(body)
	for i := 4; i+6 <= len(body)-2; i += 6 {
		s.number(c, u16(body, i), rk(u32(body, i+2)))
		c.Col++
	}
}

func (s *biffSheet) sharedLabel(body []byte) error {
	c, i := s.cell(body), u32(body, 6)
	if i >= uint32(len(s.book.shared)) {
		return refuse(ErrDamaged, s.out.sheet.Name, "%s: shared string %d of %d", Name(c.Row, c.Col), i, len(s.book.shared))
	}
	c.Kind, c.Text = String, s.book.shared[i]
	s.out.add(c)
	return nil
}

func (s *biffSheet) label(body []byte) error {
	pieces, err := s.pieces(body)
	if err != nil {
		return err
	}
	c := s.cell(body)
	c.Kind = String
	if c.Text, err = (&biffText{pieces: pieces, pos: 6}).text(2); err != nil {
		return err
	}
	s.out.add(c)
	return nil
}

func boolOrError(c *Cell, v byte, isError bool) {
	if isError {
		c.Kind, c.Text = Error, biffError(v)
		return
	}
	c.setBool(v != 0)
}

// formula takes the cached result. Eight bytes hold a number, unless the last two are FF FF: then the first says what it is.
// A zero to be recalculated and an empty text may be results or may stand for none; settle decides on them.
func (s *biffSheet) formula(body []byte) error {
	const text, truth, fault = 0, 1, 2
	c := s.cell(body)
	c.Formula = true
	switch kind := body[6]; {
	case u16(body, 12) != 0xFFFF:
		const recalculate = 3 // flags: always, or when the file is opened
		c.setFormatted(f64(body, 6), s.book.date1904, s.book.format(u16(body, 4)))
		c.NoCache = c.Num == 0 && u16(body, 14)&recalculate != 0
		s.book.calculated = s.book.calculated || !c.NoCache
	case kind == text:
		var err error
		c.Kind = String
		if c.Text, err = s.formulaText(); err != nil {
			return err
		}
	case kind == truth || kind == fault:
		boolOrError(&c, body[8], kind == fault)
	default:
		c.NoCache = true
	}
	s.book.calculated = s.book.calculated || c.Text != "" && !c.NoCache
	s.out.add(c)
	return nil
}

// formulaText finds the STRING record behind a formula, past the shared formula that may come between.
func (s *biffSheet) formulaText() (string, error) {
	const shared, array, table = 0x04BC, 0x0221, 0x0236
	for {
		switch s.peek() {
		case shared, array, table, recContinue:
			if _, _, err := s.next(); err != nil {
				return "", err
			}
		case recString:
			_, body, err := s.next()
			if err != nil {
				return "", err
			}
			pieces, err := s.pieces(body)
			if err != nil {
				return "", err
			}
			return (&biffText{pieces: pieces}).text(2)
		default:
			return "", nil
		}
	}
}

func (s *biffSheet) merges(body []byte) {
	for i := 2; i+8 <= len(body) && i < 2+8*int(u16(body, 0)); i += 8 {
		s.out.merge(Range{
			Row0: int(u16(body, i)), Row1: int(u16(body, i+2)),
			Col0: int(u16(body, i+4)), Col1: int(u16(body, i+6)),
		})
	}
}
