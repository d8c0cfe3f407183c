package layout

import (
	"fmt"
	"regexp"
	"strconv"
	"time"

	"monografi/importer/sheet"
)

// classOf is the label of a class of ages or sizes: "0 - 4", "10 s/d 14 tahun".
var classOf = regexp.MustCompile(`^\D{0,8}(\d{1,2})\s*(?:-|–|—|s\s*/?\s*d\.?|sampai(?:\s+dengan)?)\s*(\d{1,2})(?:\D.*)?$`)

// A Restored is a label that the file holds as a date.
type Restored struct {
	*Cell
	Was string // the date
}

// dates takes dates for the labels of classes that they were typed as, where their neighbours in the row or column leave no doubt: spreadsheets make
// 5 September of "5-9" below "0-4", or of "10-14" the first of October 2014.
func (g *Grid) dates() {
	for at, r := range g.Rows {
		for i, c := range r.Cells {
			if c.Kind != sheet.Date {
				continue
			}
			var before, after class
			if i > 0 {
				before = classIn(r.Cells[i-1])
			}
			if i+1 < len(r.Cells) {
				after = classIn(r.Cells[i+1])
			}
			if !g.restore(c, before, after) {
				g.restore(c, g.classBeside(at, c.Col, -1), g.classBeside(at, c.Col, 1))
			}
		}
	}
}

// classBeside is the class that the nearest cell above or below names.
func (g *Grid) classBeside(at, col, step int) class {
	const reach = 3 // rows of one class: men, women, both
	for n := at + step; n >= 0 && n < len(g.Rows) && (n-at)*step <= reach; n += step {
		if c := g.Rows[n].At(col); c != nil {
			return classIn(c)
		}
	}
	return class{}
}

// restore gives a date back the label between two classes; false when it fits none.
func (g *Grid) restore(c *Cell, before, after class) bool {
	for _, x := range typedAs(c.Text) {
		follows, precedes := before.known && before.to+1 == x.from, after.known && x.to+1 == after.from
		if follows && (precedes || !after.known) || precedes && !before.known {
			g.Restored = append(g.Restored, Restored{c, c.Text})
			c.Kind, c.Text = sheet.String, fmt.Sprintf("%d-%d", x.from, x.to)
			return true
		}
	}
	return false
}

// A class runs from one number to another.
type class struct {
	from, to int
	known    bool
}

func classIn(c *Cell) class {
	m := classOf.FindStringSubmatch(trim(c.Text))
	if m == nil || c.Kind != sheet.String {
		return class{}
	}
	from, _ := strconv.Atoi(m[1])
	to, _ := strconv.Atoi(m[2])
	return class{from, to, from < to}
}

// typedAs lists the classes that may have become a date: its day and month, its month and day, or its month and the end of its year.
func typedAs(iso string) []class {
	d, err := time.Parse(time.DateOnly, iso)
	if err != nil {
		return nil
	}
	var out []class
	day, month := d.Day(), int(d.Month())
	pairs := [][2]int{{day, month}, {month, day}}
	if day == 1 {
		pairs = append(pairs, [2]int{month, d.Year() % 100})
	}
	for _, p := range pairs {
		if p[0] < p[1] {
			out = append(out, class{p[0], p[1], true})
		}
	}
	return out
}
