package store

import "monografi/monograph"

// bringOrder learns which imports were made in sight of which.
func (b *bringing) bringOrder() error {
	var own error // of ours, not of the other
	err := companies(b.ctx, b.otx, func(_ int64, imports []int64) error {
		for _, older := range imports {
			for _, newer := range imports {
				if own == nil && older != newer && b.reps[older] != 0 && b.reps[newer] != 0 && b.theirs.saw(newer, older) {
					own = b.bringPair(pair{b.reps[older], b.reps[newer]})
				}
			}
		}
		return own
	})
	if own == nil && err != nil {
		return b.blame(err)
	}
	return own
}

func (b *bringing) bringPair(p pair) error {
	if b.mine.saw(p.newer, p.older) {
		return nil
	}
	b.mine.seen[p] = true
	b.news = true
	_, err := b.w.exec("INSERT INTO seen (older, newer, merge) VALUES (?, ?, ?)", p.older, p.newer, b.number)
	return err
}

// bringDecisions takes over what was decided there between imports.
func (b *bringing) bringDecisions() error {
	if merges, err := knowsMerges(b.ctx, b.otx); err != nil || !merges {
		return err
	}
	rows, err := b.otx.QueryContext(b.ctx, `SELECT d.monograph, s.indicator, s.members, d.winner, d.loser
		FROM decided d JOIN series s ON s.id = d.series JOIN import g ON g.id = d.merge AND g.undone IS NULL
		ORDER BY d.monograph, d.series, d.winner, d.loser`)
	if err != nil {
		return b.blame(err)
	}
	defer rows.Close()
	for rows.Next() {
		var d decision
		var s monograph.Series
		if err := rows.Scan(&d.monograph, &s.Indicator, &s.Members, &d.winner, &d.loser); err != nil {
			return b.blame(err)
		}
		if d.winner, d.loser = b.reps[d.winner], b.reps[d.loser]; d.winner == 0 || d.loser == 0 {
			continue // one of the two was taken back and made again: there is nothing left to decide
		}
		if err := b.bringDecision(d, s); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return b.blame(err)
	}
	return nil
}

func (b *bringing) bringDecision(d decision, s monograph.Series) (err error) {
	if d.monograph, err = b.placeHere(d.monograph); err != nil {
		return err
	}
	if d.series, err = b.seriesHere(s); err != nil {
		return err
	}
	r, err := b.w.exec(`INSERT INTO decided (monograph, series, winner, loser, merge) SELECT ?1, ?2, ?3, ?4, ?5
		WHERE NOT EXISTS (SELECT 1 FROM decided d JOIN import g ON g.id = d.merge AND g.undone IS NULL
			WHERE d.monograph = ?1 AND d.series = ?2 AND d.winner = ?3 AND d.loser = ?4)`,
		d.monograph, d.series, d.winner, d.loser, b.number)
	if err != nil {
		return err
	}
	n, err := r.RowsAffected()
	b.news = b.news || n > 0
	return err
}
