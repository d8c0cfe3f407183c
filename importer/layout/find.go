package layout

// A Block is a piece of a sheet in reading order: a Table, or else a run of Lines, or else Text.
type Block struct {
	Table *Table
	Lines []*Line // a form: label–value lines and headings
	Text  []*Row  // rows that are neither, such as titles, notes and signatures
}

// Find splits a sheet into its blocks. Every row of the grid is in exactly one of them.
func Find(g *Grid, lex Lexicon) []Block {
	f := finder{g: g, lex: lex}
	looked := 0 // rows up to here hold no tables side by side
	for p := 0; p < len(g.Rows); {
		if p >= looked && len(g.Rows[p].Cells) > 1 && headerLike(g.Rows[p]) {
			var apart []Block
			if apart, looked = g.apart(p, lex); apart != nil {
				f.flush()
				f.blocks = append(f.blocks, apart...)
				f.inForm = false
				p = looked
				continue
			}
		}
		if h, ok := g.findHead(p, lex, f.inForm); ok {
			f.titles(p, h.from)
			t, next := g.newTable(h, lex)
			f.flush()
			f.blocks = append(f.blocks, g.beside(h, t, next, lex)...)
			f.inForm = false
			p = next
			continue
		}
		f.row(p)
		p++
	}
	f.flush()
	return f.blocks
}

type finder struct {
	g      *Grid
	lex    Lexicon
	blocks []Block
	form   []*Line
	text   []*Row
	inForm bool // the row before was a line with a value
}

// titles hands the rows before a header on as text or form headings.
func (f *finder) titles(from, to int) {
	for p := from; p < to; p++ {
		f.row(p)
	}
}

// row takes a row that is in no table: a line of a form or text.
func (f *finder) row(p int) {
	r := f.g.Rows[p]
	ls := lines(r, f.lex)
	if f.g.blankHead(p, f.lex) {
		ls, r.Head = nil, true
	}
	values := 0
	for _, l := range ls {
		values += len(l.Values)
	}
	if len(ls) == 0 || r.note() || r.numberBehind() {
		f.flushForm()
		f.text = append(f.text, r)
		f.inForm = false
		return
	}
	f.flushText()
	f.form = append(f.form, ls...)
	f.inForm = values > 0
}

func (f *finder) flushForm() {
	if len(f.form) > 0 {
		f.blocks = append(f.blocks, Block{Lines: f.form})
		f.form = nil
	}
}

func (f *finder) flushText() {
	if len(f.text) > 0 {
		f.blocks = append(f.blocks, Block{Text: f.text})
		f.text = nil
	}
}

func (f *finder) flush() {
	f.flushForm()
	f.flushText()
}

// beside gives a table, or the tables that stand side by side in it. Each is looked for again in its own columns, for their
// headers need not be equally deep and their rows of column numbers not in one line.
func (g *Grid) beside(h head, t *Table, next int, lex Lexicon) []Block {
	parts := t.split(h)
	if len(parts) == 1 {
		return []Block{{Table: t}}
	}
	var cut, found []Block
	whole := true
	for i, part := range parts {
		cut = append(cut, Block{Table: part})
		last := 1 << 30
		if i+1 < len(parts) {
			last = parts[i+1].Columns[0].Index - 1
		}
		own := Find(g.strip(h.from, next, part.Columns[0].Index, last), lex)
		tables := 0
		for _, b := range own {
			if b.Table != nil {
				tables++
			}
		}
		whole = whole && tables == 1
		found = append(found, own...)
	}
	if !whole {
		return cut
	}
	return found
}

// strip is the part of a grid in the rows [from, to) and the columns first to last.
func (g *Grid) strip(from, to, first, last int) *Grid {
	s := &Grid{Sheet: g.Sheet, anchor: g.anchor, byRow: map[int]*Row{}}
	for _, r := range g.Rows[from:to] {
		own := &Row{Index: r.Index}
		for _, c := range r.Cells {
			if c.Col >= first && c.Col <= last {
				own.Cells = append(own.Cells, c)
			}
		}
		if len(own.Cells) > 0 {
			s.Rows = append(s.Rows, own)
			s.byRow[r.Index] = own
		}
	}
	return s
}

// split cuts a table that stands beside another under one header row: where a column of labels with a heading of its own
// begins behind the data, behind an empty column or under the heading of the first stub again.
func (t *Table) split(h head) []*Table {
	cut := -1
	seenData := false
	for i, c := range t.Columns {
		if c.Figures > c.Labels && c.Figures > 0 {
			seenData = true
		}
		if seenData && i > 0 && c.Index > t.Columns[i-1].Index+1 && t.namesBehind(i) {
			cut = i
			break
		}
		if !seenData || i == 0 || c.Labels <= c.Figures || c.Labels < 2 || len(c.Path) == 0 {
			continue
		}
		gap := c.Index > t.Columns[i-1].Index+1
		again := sameHead(c, t.Columns)
		if (gap && t.tellsApart(c) || again) && i+1 < len(t.Columns) && t.Columns[i+1].Figures > 0 {
			cut = i
			break
		}
	}
	if cut < 0 {
		return []*Table{t}
	}
	left, right := *t, *t
	left.Columns, right.Columns = t.Columns[:cut], t.Columns[cut:]
	out := []*Table{&left}
	return append(out, right.split(h)...)
}

// namesBehind reports whether a table begins at a column behind an empty one: a column of labels with a heading follows row
// numbers and codes, and figures follow the labels.
func (t *Table) namesBehind(i int) bool {
	for n := 0; n < 3 && i+1 < len(t.Columns); n, i = n+1, i+1 {
		c := t.Columns[i]
		if len(c.Path) == 0 {
			return false
		}
		if c.Labels > c.Figures && c.Labels > 1 && t.Columns[i+1].Labels <= t.Columns[i+1].Figures {
			return t.Columns[i+1].Figures > 0 && t.tellsApart(c)
		}
	}
	return false
}

func sameHead(c Column, cols []Column) bool {
	text := trim(c.Path[len(c.Path)-1].Text)
	for _, other := range cols {
		if other.Index >= c.Index {
			return false
		}
		if len(other.Path) > 0 && other.Labels > other.Figures && trim(other.Path[len(other.Path)-1].Text) == text {
			return true
		}
	}
	return false
}
