package store

import (
	"database/sql"
	"fmt"
	"slices"

	"monografi/monograph/region"
)

// A bringing takes what one other database holds.
type bringing struct {
	*merging
	other  *DB
	otx    *sql.Tx
	theirs *pedigree
	source MergedSource

	reps   map[int64]int64 // import there → the same import here, of those that stand for their key
	frames map[int64]int64 // frame there → here
	places map[int64]int64 // monograph there → here
}

func (b *bringing) run() error {
	var err error
	if b.theirs, err = readPedigree(b.ctx, b.otx); err != nil {
		return b.blame(err)
	}
	b.source.Path = b.other.path
	b.reps = map[int64]int64{}
	for _, key := range b.theirs.keys {
		if err := b.bringKey(key); err != nil {
			return err
		}
	}
	b.note()
	if err := b.bringOrder(); err != nil {
		return err
	}
	if err := b.bringDecisions(); err != nil {
		return err
	}
	if err := b.bringMemory(); err != nil {
		return err
	}
	slices.Sort(b.source.Regencies)
	b.source.Regencies = slices.Compact(b.source.Regencies)
	b.result.Sources = append(b.result.Sources, b.source)
	return nil
}

// blame says that an error is the other database's.
func (b *bringing) blame(err error) error { return &OtherError{b.other.path, b.other.wrap(err)} }

// bringKey brings those imports of a file and reading that are not here, and learns whether it was taken back.
func (b *bringing) bringKey(key string) error {
	theirs, mine := b.theirs.byKey[key], b.mine.byKey[key]
	if stepsOf(theirs) <= stepsOf(mine) {
		b.source.Already++
		return nil
	}
	if len(mine) > 0 && standingOf(mine).undone == "" {
		if err := b.takeBack(standingOf(mine), lastUndone(theirs)); err != nil {
			return err
		}
		if standingOf(theirs).undone != "" {
			b.source.TakenBack++
		}
	}
	for _, k := range missing(theirs, len(theirs)-len(mine)) {
		if err := b.bringImport(k); err != nil {
			return err
		}
	}
	return nil
}

// lastUndone is when imports of a key were last taken back.
func lastUndone(all []*kin) (at string) {
	for _, k := range all {
		at = max(at, k.undone)
	}
	return at
}

// missing chooses n of the imports of a key, first the one in force.
func missing(theirs []*kin, n int) []*kin {
	var out []*kin
	for _, k := range theirs {
		if k.undone == "" && len(out) < n {
			out = append(out, k)
		}
	}
	for _, k := range theirs {
		if k.undone != "" && len(out) < n {
			out = append(out, k)
		}
	}
	slices.SortFunc(out, func(a, b *kin) int { return int(a.id - b.id) })
	return out
}

// takeBack undoes an import here that was undone there.
func (b *bringing) takeBack(k *kin, at string) error {
	k.undone = at
	if _, err := b.w.exec("UPDATE import SET undone = ? WHERE id = ?", at, k.id); err != nil {
		return err
	}
	return b.replace("undone", list([]string{fmt.Sprint(k.id)}), nil, list([]string{at}))
}

// bringImport brings one import, or puts one that an undone merge brought back in its place.
func (b *bringing) bringImport(k *kin) error {
	b.news = true
	var undone any
	if k.undone != "" {
		undone = k.undone
	}
	var id int64
	var err error
	if gone := b.mine.absent[k.key]; len(gone) > 0 {
		id, b.mine.absent[k.key] = gone[0], gone[1:]
	} else if id, err = b.copyImport(k.id); err != nil {
		return err
	}
	if _, err := b.w.exec("UPDATE import SET merge = ?, undone = ? WHERE id = ?", b.number, undone, id); err != nil {
		return err
	}
	here := *k
	here.id, here.own = id, false
	b.mine.add(&here)
	b.source.Imports++
	b.source.Figures += k.figures
	return nil
}

// note remembers which imports stand for the same thing here and there, and where their figures lie.
func (b *bringing) note() {
	in := map[int64]bool{}
	b.from[b.other.path] = in
	for _, key := range b.theirs.keys {
		there, here := standingOf(b.theirs.byKey[key]), standingOf(b.mine.byKey[key])
		if len(b.theirs.byKey[key]) == len(b.mine.byKey[key]) {
			b.reps[there.id] = here.id // of one made anew here, what saw what there says nothing
		}
		if there.undone == "" {
			in[here.id] = true
		}
		b.times[here.id] = max(b.times[here.id], there.at)
		if code := there.region; code.Level() >= region.Regency {
			for code.Level() > region.Regency {
				code = code.Parent()
			}
			b.source.Regencies = append(b.source.Regencies, code)
		}
	}
}
