package importer

import (
	"regexp"
	"slices"
	"strings"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph/catalogue"
)

// upright is the kind of a sheet of service standards with a line for each component, one service below or beside the other.
const upright = "upright"

// uprightOf recognises a sheet of standards whose components stand below one another; nil for any other.
func (b *book) uprightOf(s *sheet.Sheet) *register {
	const enough = 8 // components
	if !namesRequirements(s) {
		return nil
	}
	labels := map[int]map[string]bool{}
	for c := range s.Cells() {
		if code := b.componentOf(&c); code != "" && code != "published" {
			if labels[c.Col] == nil {
				labels[c.Col] = map[string]bool{}
			}
			labels[c.Col][code] = true
		}
	}
	col := -1
	for at, codes := range labels {
		if len(codes) >= enough && (col < 0 || len(codes) > len(labels[col]) || len(codes) == len(labels[col]) && at < col) {
			col = at
		}
	}
	if col < 0 {
		return nil
	}
	r := &register{page: &page{book: b}, whole: s, kind: upright, at: map[string]int{"component": col}, claimed: map[[2]int]bool{}}
	head := &sheet.Sheet{Name: s.Name, Hidden: s.Hidden, Merges: s.Merges}
	r.body = -1
	lines, rows := 0, 0
	for row := range rowsFrom(s, 0) {
		label := inColumn(row, col)
		line := label != nil && b.componentOf(label) != ""
		if line {
			lines++
		}
		if line && r.body < 0 {
			r.body = row[0].Row
		}
		if r.body >= 0 {
			rows++
		} else if r.serviceName(row) == nil {
			for _, c := range row {
				head.Add(c)
			}
		}
		for _, c := range row {
			if c.Kind == sheet.String && isNumbering(c.Text) {
				r.heads = append(r.heads, registerHead{row: c.Row, col: c.Col, text: c.Text})
			}
		}
	}
	r.services = r.standing()
	if lines*3 < rows || !r.describes() { // otherwise the sheet is about more
		return nil
	}
	g := layout.NewGrid(head, b.words)
	r.page = &page{book: b, sheet: head, grid: g, blocks: layout.Find(g, b.words), taken: map[[2]int]bool{}}
	return r
}

// namesRequirements reports whether the upper part of a sheet names the first component, without which there is no standard. It is cheap, and it
// is asked of every sheet.
func namesRequirements(s *sheet.Sheet) bool {
	for c := range s.Cells() {
		if c.Row > maxHeadRow {
			break
		}
		if c.Kind == sheet.String && (strings.Contains(c.Text, "yarat") || strings.Contains(c.Text, "YARAT") || strings.Contains(c.Text, "equirements")) {
			return true
		}
	}
	return false
}

// numberBefore is the number of a line: "1. ", "a) ".
var numberBefore = regexp.MustCompile(`^\s*(?:\d{1,2}|[a-n])\s*[.)]\s*`)

// componentOf is the component that a cell names, or "published", or "".
func (b *book) componentOf(c *sheet.Cell) string {
	if c.Kind != sheet.String || len(c.Text) > 80 {
		return ""
	}
	text := strings.TrimRight(numberBefore.ReplaceAllString(c.Text, ""), " :")
	code := b.registers.column(services, text, catalogue.Normalize(text))
	if code == "published" || slices.Contains(components, code) {
		return code
	}
	return ""
}

// standing finds the services of the sheet.
func (r *register) standing() []*service {
	col := r.at["component"]
	var out, open []*service // open are those that the next component belongs to, by column of values when there are several
	var name *sheet.Cell
	var beside []*sheet.Cell // names in the heading, one for each column of values
	for row := range rowsFrom(r.whole, 0) {
		if c := r.serviceName(row); c != nil {
			name, open = c, nil
		}
		label := inColumn(row, col)
		code := ""
		if label != nil {
			code = r.book.componentOf(label)
		}
		values := right(row, col)
		if code == "" {
			if len(values) > 1 {
				beside = values
			}
			continue
		}
		if len(open) == 0 || open[0].parts[code] != nil {
			open = r.begin(name, beside)
			name = nil
			out = append(out, open...)
		}
		for i, s := range open {
			s.parts[code] = &sheet.Cell{} // named, and blank so far
			for j := range values {
				if len(open) == 1 && j == 0 || len(open) > 1 && values[j].Col == s.name.Col && open[i] == s {
					s.parts[code] = values[j]
				}
			}
		}
	}
	return out
}

// begin starts the service of a name, or those that are named beside each other.
func (r *register) begin(name *sheet.Cell, beside []*sheet.Cell) []*service {
	if name != nil || len(beside) < 2 {
		return []*service{{name, map[string]*sheet.Cell{}}}
	}
	var out []*service
	for _, c := range beside {
		out = append(out, &service{c, map[string]*sheet.Cell{}})
	}
	return out
}

// right are the cells of a row to the right of a column that say something.
func right(row []sheet.Cell, col int) []*sheet.Cell {
	var out []*sheet.Cell
	for i := range row {
		if row[i].Col > col && strings.Trim(row[i].Text, " :") != "" {
			out = append(out, &row[i])
		}
	}
	return out
}

// serviceName is the name that a row gives to a service: "Jenis Pelayanan : Surat Pindah", in one cell or in several.
func (r *register) serviceName(row []sheet.Cell) *sheet.Cell {
	for i := range row {
		if row[i].Kind != sheet.String {
			continue
		}
		label, value, _ := strings.Cut(numberBefore.ReplaceAllString(row[i].Text, ""), ":")
		if r.book.registers.column(services, label, catalogue.Normalize(label)) != "name" {
			continue
		}
		if value = strings.TrimSpace(value); value != "" {
			c := row[i]
			c.Text = value
			return &c
		}
		if given := right(row, row[i].Col); len(given) == 1 {
			c := *given[0]
			c.Text = strings.TrimLeft(c.Text, " :")
			return &c
		}
	}
	return nil
}

// describes reports whether the lines describe the components, and do not only say whether there are any, as the form of the monograph asks.
func (r *register) describes() bool {
	said, ticked := 0, 0
	for _, s := range r.services {
		for _, c := range s.parts {
			switch catalogue.Normalize(c.Text) {
			case "":
			case "ya", "ada", "sudah", "v", "tidak", "tidak ada", "belum", "x", "ya tidak", "lengkap":
				ticked++
			default:
				said++
			}
		}
	}
	return said > ticked
}
