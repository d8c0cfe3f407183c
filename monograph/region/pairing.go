package region

import "math"

// A pairing is one pair of the best assignment.
type pairing struct {
	row, column int
	margin      float64 // how much worse the best assignment without this pair is
}

// maxBlock is the number of rows or columns that are assigned together. Larger blocks are cut by leaving out weak pairs.
const maxBlock = 50

// assignBest finds the one-to-one assignment of rows to columns with the highest sum of weights above floor; a pair at or
// below it does not count. A block of rows too large to solve is left out.
func assignBest(weights [][]float64, floor float64) []pairing {
	var out []pairing
	for _, b := range blocks(weights, floor) {
		switch {
		case len(b.rows) <= maxBlock && len(b.columns) <= maxBlock:
			out = append(out, b.pairings(weights, floor)...)
		case floor < 1:
			out = append(out, assignBest(b.only(weights), floor+0.05)...)
		}
	}
	return out
}

// A block is a set of rows and columns that pairs connect.
type block struct{ rows, columns []int }

// blocks splits rows and columns into those that have to be decided together. Rows without any pair are left out.
func blocks(weights [][]float64, floor float64) []block {
	var out []block
	rowDone := make([]bool, len(weights))
	columnDone := map[int]bool{}
	for start := range weights {
		if rowDone[start] {
			continue
		}
		rowDone[start] = true
		b := block{rows: []int{start}}
		for next := 0; next < len(b.rows); next++ {
			for j, w := range weights[b.rows[next]] {
				if w <= floor || columnDone[j] {
					continue
				}
				columnDone[j] = true
				b.columns = append(b.columns, j)
				for i := range weights {
					if !rowDone[i] && weights[i][j] > floor {
						rowDone[i] = true
						b.rows = append(b.rows, i)
					}
				}
			}
		}
		if len(b.columns) > 0 {
			out = append(out, b)
		}
	}
	return out
}

// only returns the weights with those outside the block at zero.
func (b block) only(weights [][]float64) [][]float64 {
	out := make([][]float64, len(weights))
	for i := range weights {
		out[i] = make([]float64, len(weights[i]))
	}
	for _, i := range b.rows {
		for _, j := range b.columns {
			out[i][j] = weights[i][j]
		}
	}
	return out
}

// pairings solves a block, once for the best assignment and once more for each pair's margin.
func (b block) pairings(weights [][]float64, floor float64) []pairing {
	gain := make([][]float64, len(b.rows))
	for i, row := range b.rows {
		gain[i] = make([]float64, len(b.columns)+len(b.rows)) // the columns behind leave a row without a pair
		for j, column := range b.columns {
			gain[i][j] = max(0, weights[row][column]-floor)
		}
	}
	best, chosen := maximise(gain)
	var out []pairing
	for i, j := range chosen {
		if j >= len(b.columns) || gain[i][j] == 0 {
			continue
		}
		kept := gain[i][j]
		gain[i][j] = 0
		without, _ := maximise(gain)
		gain[i][j] = kept
		out = append(out, pairing{b.rows[i], b.columns[j], best - without})
	}
	return out
}

// maximise is the Hungarian method (Kuhn–Munkres with potentials) for a table with no more rows than columns: it returns
// the highest sum of one gain in each row, no two in one column, and the column chosen for each row.
func maximise(gain [][]float64) (sum float64, chosen []int) {
	rows, columns := len(gain), len(gain[0])
	rowPotential, columnPotential := make([]float64, rows+1), make([]float64, columns+1)
	rowOf, from := make([]int, columns+1), make([]int, columns+1) // rows and columns count from 1
	least, done := make([]float64, columns+1), make([]bool, columns+1)
	for i := 1; i <= rows; i++ {
		rowOf[0] = i
		for j := range least {
			least[j], done[j] = math.Inf(1), false
		}
		column := 0
		for rowOf[column] != 0 {
			done[column] = true
			row, step, next := rowOf[column], math.Inf(1), 0
			for j := 1; j <= columns; j++ {
				if done[j] {
					continue
				}
				if d := -gain[row-1][j-1] - rowPotential[row] - columnPotential[j]; d < least[j] {
					least[j], from[j] = d, column
				}
				if least[j] < step {
					step, next = least[j], j
				}
			}
			for j := range done {
				if done[j] {
					rowPotential[rowOf[j]] += step
					columnPotential[j] -= step
				} else {
					least[j] -= step
				}
			}
			column = next
		}
		for column != 0 {
			rowOf[column] = rowOf[from[column]]
			column = from[column]
		}
	}
	chosen = make([]int, rows)
	for j := 1; j <= columns; j++ {
		if i := rowOf[j]; i > 0 {
			chosen[i-1] = j - 1
			sum += gain[i-1][j-1]
		}
	}
	return sum, chosen
}
