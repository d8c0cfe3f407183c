package store

import "monografi/monograph"

const importContent = `file, path, sha256, format, size, digest, at, who, note, figures, changed, unchanged, checks, regions, region, periods`

// copyImport copies the rows of an import as they are, under the numbers that they have here.
func (b *bringing) copyImport(there int64) (id int64, err error) {
	err = b.each("SELECT "+importContent+" FROM import WHERE id = ?", there, 16, func(v []any) error {
		r, err := b.w.exec("INSERT INTO import ("+importContent+") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", v...)
		if err != nil {
			return err
		}
		id, err = r.LastInsertId()
		return err
	})
	if err != nil {
		return 0, err
	}
	err = b.each("SELECT n, name FROM sheet WHERE import = ? ORDER BY n", there, 2, func(v []any) error {
		_, err := b.w.exec("INSERT INTO sheet (import, n, name) VALUES (?, ?, ?)", id, v[0], v[1])
		return err
	})
	if err != nil {
		return 0, err
	}
	err = b.each("SELECT monograph FROM coverage WHERE import = ? ORDER BY monograph", there, 1, func(v []any) error {
		place, err := b.placeHere(v[0].(int64))
		if err != nil {
			return err
		}
		_, err = b.w.exec("INSERT INTO coverage (monograph, import) VALUES (?, ?)", place, id)
		return err
	})
	if err != nil {
		return 0, err
	}
	if err := b.copyBlocks("fact", "n, again, runs, vals, status, style, raws", there, id); err != nil {
		return 0, err
	}
	return id, b.copyBlocks("printed", "n, runs, vals, style, raws, odd", there, id)
}

// copyBlocks copies the blocks of a table; columns are those that mean the same here and there.
func (b *bringing) copyBlocks(table, columns string, there, here int64) error {
	marks, n := "?, ?, ?", 2
	for i, c := range columns {
		if i == 0 || c == ',' {
			marks, n = marks+", ?", n+1
		}
	}
	get := "SELECT monograph, frame, " + columns + " FROM " + table + " WHERE import = ? ORDER BY monograph, n"
	put := "INSERT INTO " + table + " (import, monograph, frame, " + columns + ") VALUES (" + marks + ")"
	return b.each(get, there, n, func(v []any) error {
		place, err := b.placeHere(v[0].(int64))
		if err != nil {
			return err
		}
		frame, err := b.frameHere(v[1].(int64))
		if err != nil {
			return err
		}
		_, err = b.w.exec(put, append([]any{here, place, frame}, v[2:]...)...)
		return err
	})
}

// each reads rows of n columns that belong to one import of the other database.
func (b *bringing) each(text string, there int64, n int, do func([]any) error) error {
	rows, err := b.otx.QueryContext(b.ctx, text, there)
	if err != nil {
		return b.blame(err)
	}
	defer rows.Close()
	v, to := make([]any, n), make([]any, n)
	for i := range v {
		to[i] = &v[i]
	}
	for rows.Next() {
		if err := rows.Scan(to...); err != nil {
			return b.blame(err)
		}
		if err := do(v); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return b.blame(err)
	}
	return nil
}

// placeHere finds the monograph here that is one there, or adds it.
func (b *bringing) placeHere(there int64) (here int64, err error) {
	if here, ok := b.places[there]; ok {
		return here, nil
	}
	err = b.each("SELECT region, period FROM monograph WHERE id = ?", there, 2, func(v []any) error {
		here, _, err = b.w.id("SELECT id FROM monograph WHERE region = ? AND period = ?",
			"INSERT INTO monograph (region, period) VALUES (?, ?)", v...)
		return err
	})
	b.places[there] = here
	return here, err
}

// frameHere finds the frame here that is one there, or adds it.
func (b *bringing) frameHere(there int64) (int64, error) {
	if here, ok := b.frames[there]; ok {
		return here, nil
	}
	f, err := b.other.frame(b.ctx, b.otx, there)
	if err != nil {
		return 0, b.blame(err)
	}
	slots := make([]slot, len(f.series))
	for i, s := range f.series {
		id, err := b.seriesHere(s)
		if err != nil {
			return 0, err
		}
		slots[i] = slot{series: id, run: int64(f.runs[i]), down: int64(f.offsets[i].row), across: int64(f.offsets[i].col)}
		if f.additions != nil {
			if slots[i].addition, err = b.w.additionID(&f.additions[i]); err != nil {
				return 0, err
			}
		}
	}
	here, err := b.w.frameWith(slots)
	b.frames[there] = here
	return here, err
}

// seriesHere is the number of a series here.
func (b *bringing) seriesHere(s monograph.Series) (int64, error) {
	if s.Indicator != "" { // a check of a sum names none
		b.indicators[s.Indicator] = true
	}
	return b.w.seriesID(s)
}
