package store

import (
	"encoding/json"
	"strconv"
)

// A query asks for blocks of figures. Its rows come place by place, the newest import of each first.
type query struct {
	text  string
	args  []any
	cells bool  // where the figures stand is asked for too
	only  int64 // the import wanted, 0 for all; the others are needed to tell what it still holds
	all   bool  // blocks without any figure in force are wanted too
}

const (
	leanColumns = "m.id, m.region, m.period, f.import, f.again, f.frame, f.vals, coalesce(f.status, '')"
	cellColumns = ", i.file, f.runs, coalesce(f.style, ''), coalesce(f.raws, '')"
	importJoin  = " CROSS JOIN coverage c ON c.monograph = m.id CROSS JOIN import i ON i.id = c.import"
	blockJoin   = " CROSS JOIN fact f ON f.import = c.import AND f.monograph = c.monograph"
	factJoin    = importJoin + " AND i.undone IS NULL" + blockJoin
)

// filterQuery asks for the figures in force that a filter chooses, in order of region and period.
func filterQuery(f Filter, cells bool) query {
	where, args := f.conditions()
	q := query{cells: cells, only: f.Import, args: args}
	q.text = "SELECT " + leanColumns
	if cells {
		q.text += cellColumns
	}
	q.text += " FROM monograph m" + factJoin + " WHERE NOT f.again" + where
	if len(f.Indicators) > 0 {
		q.text += ` AND f.frame IN (SELECT l.frame FROM slot l JOIN series s ON s.id = l.series
			WHERE s.indicator IN (SELECT value FROM json_each(?)))`
		q.args = append(q.args, list(f.Indicators))
	}
	q.text += " ORDER BY m.region, m.period, c.import DESC, f.n"
	return q
}

// conditions are those of a filter on the place.
func (f Filter) conditions() (where string, args []any) {
	if f.Region != "" {
		// "/" follows "." in ASCII: the range holds the code itself and those that go on with a dot.
		where += " AND m.region >= ? AND m.region < ?"
		args = append(args, string(f.Region), string(f.Region)+"/")
	}
	if f.Year != 0 {
		where += " AND substr(m.period, 1, 4) = ?"
		args = append(args, strconv.Itoa(f.Year))
	}
	if f.Period != "" {
		where += " AND m.period = ?"
		args = append(args, string(f.Period))
	}
	if f.Import != 0 {
		where += " AND m.id IN (SELECT monograph FROM coverage WHERE import = ?)"
		args = append(args, f.Import)
	}
	return where, args
}

// placeQuery asks for the figures in force of some places, with their cells.
func placeQuery(ids []int64) query {
	return query{
		cells: true,
		args:  []any{list(ids)},
		text: "SELECT " + leanColumns + cellColumns + " FROM json_each(?) j CROSS JOIN monograph m ON m.id = j.value" +
			factJoin + " WHERE NOT f.again ORDER BY j.key, c.import DESC, f.n",
	}
}

// importQuery asks for all that one import brought, in force or not, with cells. What newer imports say of the same places
// is read along, to know which of its figures they replace.
func importQuery(number int64) query {
	return query{
		cells: true, only: number, all: true,
		args: []any{number},
		text: "SELECT " + leanColumns + cellColumns + " FROM monograph m" + importJoin + " AND (i.undone IS NULL OR i.id = ?1)" +
			blockJoin + " WHERE m.id IN (SELECT monograph FROM fact WHERE import = ?1) ORDER BY m.id, c.import DESC, f.n",
	}
}

// list passes a list to SQL.
func list[T any](values []T) string {
	b, err := json.Marshal(values)
	if err != nil {
		panic(err) // numbers and strings always have a JSON form
	}
	return string(b)
}
