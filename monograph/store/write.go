package store

import (
	"context"
	"database/sql"
	"strconv"
)

// A writer puts plans into the database, one after the other, in one transaction.
type writer struct {
	db      *DB
	ctx     context.Context
	tx      *sql.Tx
	options SaveOptions
	stmts   map[string]*sql.Stmt
	packer  packer
	key     []byte     // scratch
	slots   []slot     // scratch
	read    []*reading // scratch

	plan   *plan   // in hand
	number int64   // of its import
	places []int64 // id by index in plan.places
	series []int64 // id by index in plan.series
}

func (db *DB) newWriter(ctx context.Context, tx *sql.Tx, o SaveOptions) *writer {
	if db.ids.series == nil {
		db.ids = newIDs()
	}
	return &writer{db: db, ctx: ctx, tx: tx, options: o, stmts: map[string]*sql.Stmt{}}
}

// save writes a plan as a new import, unless it is in force already.
func (w *writer) save(p *plan) (SaveResult, error) {
	w.plan, w.places, w.series = p, nil, nil
	r, err := w.db.compare(w.ctx, w.tx, p)
	if err != nil || r.Already {
		return r, err
	}
	if err := w.writeImport(&r); err != nil {
		return r, err
	}
	if err := w.writeNames(); err != nil {
		return r, err
	}
	if err := blocks(p.figures, w.writeFact); err != nil {
		return r, err
	}
	g := newGrid(p)
	r.Import, r.Stored = w.number, len(p.figures)
	return r, blocks(p.checks, func(n int, b block) error {
		odd, err := g.odd(p, b.entries)
		if err != nil {
			return err
		}
		return w.writePrinted(n, b, odd)
	})
}

// writeImport adds the row of the import itself.
func (w *writer) writeImport(r *SaveResult) error {
	f, o := w.plan.batch.File, w.options
	regions, around, periods := w.plan.extent()
	result, err := w.exec(`INSERT INTO import (file, path, sha256, format, size, digest, at, who, note,
			figures, changed, unchanged, checks, regions, region, periods)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		f.Name, f.Path, f.SHA256, f.Format, f.Size, w.plan.digest, stamp(o.Now), o.Who, o.Note,
		len(w.plan.figures), r.Changed, r.Unchanged, len(w.plan.checks), regions, string(around), periods)
	if err != nil {
		return err
	}
	w.number, err = result.LastInsertId()
	return err
}

// writeNames sees to the rows that facts refer to: sheets, places, coverage and series.
func (w *writer) writeNames() error {
	for n, name := range w.plan.sheets {
		if _, err := w.exec("INSERT INTO sheet (import, n, name) VALUES (?, ?, ?)", w.number, n, name); err != nil {
			return err
		}
	}
	for _, s := range w.plan.series {
		id, err := w.seriesID(s)
		if err != nil {
			return err
		}
		w.series = append(w.series, id)
	}
	for _, at := range w.plan.places {
		id, _, err := w.id("SELECT id FROM monograph WHERE region = ? AND period = ?",
			"INSERT INTO monograph (region, period) VALUES (?, ?)", string(at.region), string(at.period))
		if err != nil {
			return err
		}
		w.places = append(w.places, id)
	}
	for i := range w.plan.figures {
		at := w.plan.figures[i].place
		if i > 0 && at == w.plan.figures[i-1].place {
			continue
		}
		if _, err := w.exec("INSERT INTO coverage (monograph, import) VALUES (?, ?)", w.places[at], w.number); err != nil {
			return err
		}
	}
	return nil
}

// pack fills w.packer from a block and gives the text of its runs.
func (w *writer) pack(b block) (runs string) {
	w.read = w.read[:0]
	for i := range b.entries {
		w.read = append(w.read, &b.entries[i].reading)
	}
	w.packer.pack(w.read)
	text := []byte{'['}
	for i, start := range b.starts {
		if i > 0 {
			text = append(text, ',')
		}
		e := &b.entries[start]
		text = strconv.AppendInt(text, int64(e.sheet), 10)
		text = strconv.AppendInt(append(text, ','), int64(e.at.row), 10)
		text = strconv.AppendInt(append(text, ','), int64(e.at.col), 10)
	}
	return string(append(text, ']'))
}

// writeFact stores a block of figures.
func (w *writer) writeFact(n int, b block) error {
	frame, err := w.frameID(b)
	if err != nil {
		return err
	}
	runs := w.pack(b)
	p, first := &w.packer, &b.entries[0]
	_, err = w.exec(`INSERT INTO fact (import, monograph, n, again, frame, runs, vals, status, style, raws)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		w.number, w.places[first.place], n, first.again, frame, runs,
		string(p.vals), orNull(p.status), p.style.orNull(), orNull(p.raws))
	return err
}

// writePrinted stores a block of printed totals.
func (w *writer) writePrinted(n int, b block, odd string) error {
	frame, err := w.frameID(b)
	if err != nil {
		return err
	}
	runs := w.pack(b)
	p, first := &w.packer, &b.entries[0]
	_, err = w.exec(`INSERT INTO printed (import, monograph, n, frame, runs, vals, style, raws, odd)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		w.number, w.places[first.place], n, frame, runs,
		string(p.vals), p.style.orNull(), orNull(p.raws), orNull([]byte(odd)))
	return err
}

func orNull(b []byte) any {
	if len(b) == 0 {
		return nil
	}
	return string(b)
}

func (s style) orNull() any {
	if s == plain {
		return nil
	}
	return string(rune(s))
}
