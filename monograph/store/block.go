package store

// A run holds at least minRun cells before it ends at a gap of more than maxGap rows: tables under one another then make
// runs of their own, whose shape does not depend on how many villages stand between them. A block holds at most maxBlock
// cells, so that a row of the database fits a page.
const (
	minRun   = 8
	maxGap   = 4
	maxBlock = 256
)

// A block is entries of one place, cut into runs.
type block struct {
	entries []entry
	starts  []int // index of the first entry of each run
}

// blocks cuts entries in their order into blocks, and calls f for each with its number within the place.
func blocks(entries []entry, f func(n int, b block) error) error {
	n := 0
	for len(entries) > 0 {
		b := cutBlock(entries)
		if err := f(n, b); err != nil {
			return err
		}
		last := &b.entries[len(b.entries)-1]
		entries = entries[len(b.entries):]
		n++
		if len(entries) > 0 && entries[0].place != last.place {
			n = 0
		}
	}
	return nil
}

// cutBlock takes whole runs off the head of entries while there is room.
func cutBlock(entries []entry) block {
	b := block{}
	for end := 0; end < len(entries); {
		first := &entries[end]
		if end > 0 && (first.place != entries[0].place || first.again != entries[0].again) {
			break
		}
		length := runLength(entries[end:])
		if end > 0 && end+length > maxBlock {
			break
		}
		b.starts = append(b.starts, end)
		end += length
		b.entries = entries[:end]
	}
	return b
}

// runLength is how many entries at the head make a run.
func runLength(entries []entry) int {
	n := 1
	for n < len(entries) && n < maxBlock {
		a, b := &entries[n-1], &entries[n]
		near := n < minRun || b.at.row-a.at.row <= maxGap
		if a.place != b.place || a.again != b.again || a.sheet != b.sheet || !near {
			break
		}
		n++
	}
	return n
}

// each calls f for every entry with its run and its offset from the run's first cell.
func (b block) each(f func(e *entry, run int, offset cell) error) error {
	run := -1
	var origin cell
	for i := range b.entries {
		e := &b.entries[i]
		if run+1 < len(b.starts) && b.starts[run+1] == i {
			run++
			origin = e.at
		}
		if err := f(e, run, cell{e.at.row - origin.row, e.at.col - origin.col}); err != nil {
			return err
		}
	}
	return nil
}
