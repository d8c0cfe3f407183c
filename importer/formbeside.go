package importer

import "monografi/importer/layout"

// byColumn puts the lines of a form that runs in columns in the order in which they are read: down the first one, then down
// the next. A heading alone in its row ends them.
func byColumn(ls []*layout.Line) []*layout.Line {
	var out []*layout.Line
	var columns [][]*layout.Line
	flush := func() {
		for _, c := range columns {
			out = append(out, c...)
		}
		columns = nil
	}
	for i := 0; i < len(ls); {
		j := i + 1
		for j < len(ls) && ls[j].Row == ls[i].Row {
			j++
		}
		if j == i+1 && ls[i].Heading() {
			flush()
		}
		for k, l := range ls[i:j] {
			if k == len(columns) {
				columns = append(columns, nil)
			}
			columns[k] = append(columns[k], l)
		}
		i = j
	}
	flush()
	return out
}
