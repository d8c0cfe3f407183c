package report

import (
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// sheet: cells, merged cells, panes, validations and what else a worksheet holds.
func (c *workbookCheck) sheet(name string, part *xmlElement) {
	looks := len(c.parts["xl/styles.xml"].all("cellXfs")[0].Children)
	row := 0
	for _, r := range part.all("row") {
		at := whole(r.attr("r"))
		c.want(at > row && at <= excelize.TotalRows, "%s: row %d below row %d", name, at, row)
		row = at
		if h := r.attr("ht"); h != "" {
			height, err := strconv.ParseFloat(h, 64)
			c.want(err == nil && height > 0 && height <= 409.5, "%s: row %d is %s high", name, at, h)
		}
		col := 0
		for _, x := range r.all("c") {
			n, at, err := excelize.CellNameToCoordinates(x.attr("r"))
			c.want(err == nil && at == row && n > col, "%s: cell %s in row %d after column %d", name, x.attr("r"), row, col)
			col = n
			c.want(whole(x.attr("s")) < looks, "%s!%s has the look %s of %d", name, x.attr("r"), x.attr("s"), looks)
			for _, f := range x.all("f") {
				c.reference(name+"!"+x.attr("r"), f.Text)
			}
			for _, text := range x.all("t", "v") {
				c.want(len(utf16.Encode([]rune(text.Text))) <= 32_767, "%s!%s: a text of %d bytes", name, x.attr("r"), len(text.Text))
			}
		}
	}
	c.areas(name, part)
	c.rules(name, part)
	links := part.all("hyperlink")
	c.want(len(links) <= 65_530, "%s: %d links", name, len(links))
	for _, l := range links {
		c.reference(name+"!"+l.attr("ref"), l.attr("location"))
	}
	for _, f := range part.all("oddFooter", "oddHeader") {
		c.want(len(utf16.Encode([]rune(f.Text))) <= 255, "%s: a foot of %d characters", name, len(f.Text))
	}
	c.want(len(part.all("brk")) <= 1023, "%s: %d page breaks", name, len(part.all("brk")))
	for _, p := range part.all("pane") {
		want, _ := excelize.CoordinatesToCellName(1+max(whole(p.attr("xSplit")), 0), 1+max(whole(p.attr("ySplit")), 0))
		c.want(p.attr("topLeftCell") == want, "%s: frozen before %s, scrolled to %s", name, want, p.attr("topLeftCell"))
	}
}

// areas: merged cells do not overlap, a filter has its hidden name, widths are possible.
func (c *workbookCheck) areas(name string, part *xmlElement) {
	taken := map[[2]int]string{}
	for _, m := range part.all("mergeCell") {
		box, err := rectangle(m.attr("ref"))
		c.want(err == nil && (box[0] != box[2] || box[1] != box[3]), "%s: merged %s", name, m.attr("ref"))
		for col := box[0]; col <= box[2]; col++ {
			for row := box[1]; row <= box[3]; row++ {
				before := taken[[2]int{col, row}]
				c.want(before == "", "%s: merged %s and %s overlap", name, before, m.attr("ref"))
				taken[[2]int{col, row}] = m.attr("ref")
			}
		}
	}
	for _, x := range part.all("col") {
		width, err := strconv.ParseFloat(x.attr("width"), 64)
		c.want(err == nil && width <= 255 && whole(x.attr("min")) <= whole(x.attr("max")), "%s: columns %s to %s are %s wide", name, x.attr("min"), x.attr("max"), x.attr("width"))
	}
	for _, f := range part.all("autoFilter") {
		named := false
		for _, d := range c.parts["xl/workbook.xml"].all("definedName") {
			_, area, _ := strings.Cut(d.Text, "!")
			named = named || d.attr("name") == "_xlnm._FilterDatabase" && d.attr("hidden") != "" && area == f.attr("ref")
		}
		c.want(named, "%s: the filter of %s has no name", name, f.attr("ref"))
	}
}

func rectangle(ref string) ([4]int, error) {
	from, to, _ := strings.Cut(strings.ReplaceAll(ref, "$", ""), ":")
	col1, row1, err := excelize.CellNameToCoordinates(from)
	if err != nil || to == "" {
		return [4]int{col1, row1, col1, row1}, err
	}
	col2, row2, err := excelize.CellNameToCoordinates(to)
	return [4]int{col1, row1, col2, row2}, err
}

// rules: what colours cells and what refuses an entry.
func (c *workbookCheck) rules(name string, part *xmlElement) {
	fills := len(c.parts["xl/styles.xml"].all("dxf"))
	priorities := map[string]bool{}
	for _, r := range part.all("cfRule") {
		c.want(!priorities[r.attr("priority")] && whole(r.attr("priority")) > 0, "%s: priority %s stands twice", name, r.attr("priority"))
		priorities[r.attr("priority")] = true
		c.want(whole(r.attr("dxfId")) < fills, "%s: the fill %s of %d", name, r.attr("dxfId"), fills)
	}
	for _, v := range part.all("dataValidation") {
		for attr, most := range map[string]int{"error": 255, "prompt": 255, "errorTitle": 32, "promptTitle": 32} {
			c.want(len(utf16.Encode([]rune(v.attr(attr)))) <= most, "%s: %s of %s is %q", name, attr, v.attr("sqref"), v.attr(attr))
		}
		for _, f := range v.all("formula1", "formula2") {
			c.want(!strings.HasPrefix(f.Text, `"`) || len(utf16.Encode([]rune(f.Text))) <= 257, "%s: a list of %d characters in %s", name, len(f.Text), v.attr("sqref"))
		}
		c.want(v.attr("sqref") != "", "%s: an input check of no cells", name)
	}
}
