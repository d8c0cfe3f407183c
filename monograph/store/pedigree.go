package store

import (
	"context"
	"database/sql"

	"monografi/monograph/region"
)

// formatMerge is the format of an import that is a merge.
const formatMerge = "merge"

// A kin is an import as merges look at it.
type kin struct {
	id      int64
	key     string // the file's hash and the digest of what was read: what has the same is the same import
	at      string
	undone  string // "" while in force
	own     bool   // imported here
	file    string
	figures int
	regions int // number of regions with figures
	region  region.Code
}

// A pedigree is what a database knows of its imports and of their order. What an undone merge brought does not take part.
type pedigree struct {
	imports []*kin
	byID    map[int64]*kin
	keys    []string          // in order of their first import
	byKey   map[string][]*kin // in order of number
	absent  map[string][]int64
	seen    map[pair]bool // beside what follows from the order of own imports
	merged  bool          // some are not its own, or their order is not
}

type pair struct{ older, newer int64 }

// add enters an import; they come in order of number.
func (p *pedigree) add(k *kin) {
	p.imports = append(p.imports, k)
	p.byID[k.id] = k
	if len(p.byKey[k.key]) == 0 {
		p.keys = append(p.keys, k.key)
	}
	p.byKey[k.key] = append(p.byKey[k.key], k)
	p.merged = p.merged || !k.own
}

// saw reports whether one import was made in sight of another.
func (p *pedigree) saw(newer, older int64) bool {
	return older < newer && p.byID[newer].own || p.seen[pair{older, newer}]
}

// after reports whether one import goes before another because it was made in sight of it. Where each was made in sight of
// the other, in different databases, neither does.
func (p *pedigree) after(newer, older int64) bool { return p.saw(newer, older) && !p.saw(older, newer) }

// readPedigree reads the imports of a database of any version.
func readPedigree(ctx context.Context, tx *sql.Tx) (*pedigree, error) {
	p := &pedigree{byID: map[int64]*kin{}, byKey: map[string][]*kin{}, absent: map[string][]int64{}, seen: map[pair]bool{}}
	merges, err := knowsMerges(ctx, tx)
	if err != nil {
		return nil, err
	}
	merge := "NULL"
	if merges {
		merge = "i.merge"
	}
	rows, err := tx.QueryContext(ctx, `SELECT i.id, i.sha256, i.digest, i.at, coalesce(i.undone, ''), `+merge+` IS NULL, g.undone IS NOT NULL,
			i.file, i.figures, i.regions, i.region
		FROM import i LEFT JOIN import g ON g.id = `+merge+` WHERE i.format <> ? ORDER BY i.id`, formatMerge)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var k kin
		var sha, digest string
		var gone bool
		err := rows.Scan(&k.id, &sha, &digest, &k.at, &k.undone, &k.own, &gone, &k.file, &k.figures, &k.regions, (*string)(&k.region))
		if err != nil {
			return nil, err
		}
		if k.key = sha + " " + digest; gone {
			p.absent[k.key] = append(p.absent[k.key], k.id)
			continue
		}
		p.add(&k)
	}
	if err := rows.Err(); err != nil || !merges {
		return p, err
	}
	return p, p.readSeen(ctx, tx)
}

// readSeen reads what merges that are in force tell of the order of imports.
func (p *pedigree) readSeen(ctx context.Context, tx *sql.Tx) error {
	rows, err := tx.QueryContext(ctx, `SELECT s.older, s.newer FROM seen s JOIN import g ON g.id = s.merge AND g.undone IS NULL`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var at pair
		if err := rows.Scan(&at.older, &at.newer); err != nil {
			return err
		}
		p.seen[at], p.merged = true, true
	}
	return rows.Err()
}

// A standing import of a key is the one in force, or the last.
func standingOf(all []*kin) *kin {
	for _, k := range all {
		if k.undone == "" {
			return k
		}
	}
	return all[len(all)-1]
}

// steps counts how often imports with one key were made and taken back: of two databases the one that took more steps knows
// better whether the import is in force, whatever their clocks say.
func stepsOf(all []*kin) int {
	n := 2 * len(all)
	if n > 0 && standingOf(all).undone == "" {
		n--
	}
	return n
}

// companies lists the imports that have figures of a monograph, for each monograph, in the order of their numbers.
func companies(ctx context.Context, tx *sql.Tx, do func(monograph int64, imports []int64) error) error {
	rows, err := tx.QueryContext(ctx, "SELECT monograph, import FROM coverage ORDER BY monograph, import")
	if err != nil {
		return err
	}
	defer rows.Close()
	var at int64
	var imports []int64
	for rows.Next() {
		var monograph, imp int64
		if err := rows.Scan(&monograph, &imp); err != nil {
			return err
		}
		if monograph != at && len(imports) > 0 {
			if err := do(at, imports); err != nil {
				return err
			}
			imports = imports[:0]
		}
		at, imports = monograph, append(imports, imp)
	}
	if err := rows.Err(); err != nil || len(imports) == 0 {
		return err
	}
	return do(at, imports)
}
