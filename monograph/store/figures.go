package store

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// A Filter chooses figures. Its zero value chooses all; every field that is set narrows the choice.
type Filter struct {
	Region     region.Code      // the region itself and all within it
	Year       int              // every period that belongs to the calendar year
	Period     monograph.Period // exactly this period
	Indicators []string         // codes
	Import     int64            // only what this import brought and still holds
}

// A Figure is an observation with the import that brought it.
type Figure struct {
	monograph.Observation
	Import int64
}

// Figures returns the figures in force, ordered by region, period, indicator and members.
func (db *DB) Figures(ctx context.Context, f Filter) ([]Figure, error) {
	var all []Figure
	err := db.EachFigure(ctx, f, func(x Figure) error {
		all = append(all, x)
		return nil
	})
	return all, err
}

// EachFigure calls do for each figure that Figures would return, in the same order, without holding more than one region
// and period in memory. It stops at the first error and returns it. A Save waits for it to end.
func (db *DB) EachFigure(ctx context.Context, f Filter, do func(Figure) error) error {
	var held []Figure // of one region and period
	flush := func() error {
		slices.SortFunc(held, func(a, b Figure) int {
			return cmp.Or(cmp.Compare(a.Indicator, b.Indicator), cmp.Compare(a.Members, b.Members))
		})
		for _, x := range held {
			if err := do(x); err != nil {
				return err
			}
		}
		held = held[:0]
		return nil
	}
	err := db.stream(ctx, filterQuery(f, true), func(r *row) error {
		if n := len(held); n > 0 && (held[n-1].Region != r.region || held[n-1].Period != r.period) {
			if err := flush(); err != nil {
				return err
			}
		}
		return r.each(f.Indicators, func(x Figure) { held = append(held, x) })
	})
	if err != nil {
		return err
	}
	return flush()
}

// stream runs a query in a transaction of its own. An error of do comes back as it is.
func (db *DB) stream(ctx context.Context, q query, do func(*row) error) error {
	var failed error
	err := db.inReadTx(ctx, func(tx *sql.Tx) error {
		return db.eachRow(ctx, tx, q, func(r *row) error {
			failed = do(r)
			return failed
		})
	})
	if failed != nil {
		return failed
	}
	return err
}

// each expands the live figures of a row.
func (r *row) each(indicators []string, add func(Figure)) error {
	raws, err := unpackRaws(r.raws)
	if err != nil {
		return err
	}
	for pos, s := range r.frame.series {
		if r.live(pos) && (len(indicators) == 0 || slices.Contains(indicators, s.Indicator)) {
			add(r.at(pos, raws).figure())
		}
	}
	return nil
}

// A Block is a stretch of cells that speak of one region and period. Its lists run in parallel.
type Block struct {
	Region region.Code
	Period monograph.Period
	Import int64
	Frame  int64              // blocks of the same Frame have the same Series
	Series []monograph.Series // not to be changed
	Status []monograph.Status
	Value  []float64 // 0 unless the status has a value
	Text   []string  // nil when there are no texts
	row    *row
}

// Current reports whether the figure at a position is in force.
func (b *Block) Current(pos int) bool { return b.row.live(pos) }

// EachBlock calls do for every block with figures in force, ordered by region and period. It is the quick way through
// many figures when their cells do not matter. The Filter's Indicators choose blocks: those that hold at least one.
// A Block and its lists are good until do returns.
func (db *DB) EachBlock(ctx context.Context, f Filter, do func(*Block) error) error {
	var b Block
	return db.stream(ctx, filterQuery(f, false), func(r *row) error {
		b = Block{
			Region: r.region, Period: r.period, Import: r.imp, Frame: r.frame.id, Series: r.frame.series,
			Status: r.values.status, Value: r.values.value, Text: r.values.text, row: r,
		}
		return do(&b)
	})
}
