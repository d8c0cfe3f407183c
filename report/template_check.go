package report

import (
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/monograph"
)

// A formCheck is what may be written into a rectangle of cells.
type formCheck struct {
	col1, row1, col2, row2 int
	kind                   monograph.Type
	choices                string // joined by ","
}

// check says what may be written into a cell, together with the cells beside it that take the same.
func (d *drafter) check(col, row int, l *formLeaf) {
	if !l.ind.Type.Numeric() && l.choices == nil {
		return
	}
	c := formCheck{col, row, col, row, monograph.Decimal, strings.Join(l.choices, ",")}
	if l.ind.Type == monograph.Integer || l.ind.Type == monograph.Year || money(l.ind) {
		c.kind = monograph.Integer
	}
	if n := len(d.s.checks); n > 0 {
		if last := &d.s.checks[n-1]; last.kind == c.kind && last.choices == c.choices && last.row1 == row && last.row2 == row && last.col2 == col-1 {
			last.col2 = col
			return
		}
	}
	d.s.checks = append(d.s.checks, c)
}

// stackChecks makes one of the checks that stand below each other and are the same.
func (s *formSheet) stackChecks() {
	var out []formCheck
	for _, c := range s.checks {
		i := slices.IndexFunc(out, func(o formCheck) bool {
			return o.col1 == c.col1 && o.col2 == c.col2 && o.row2 == c.row1-1 && o.kind == c.kind && o.choices == c.choices
		})
		if i >= 0 {
			out[i].row2 = c.row2
		} else {
			out = append(out, c)
		}
	}
	s.checks = out
}

// rule is the check of some cells: a whole number or a measured one, not below 0, or a mark for why there is none; or one of some words.
// The marks are those that an import reads.
func (c formCheck) rule() *excelize.DataValidation {
	dv := &excelize.DataValidation{AllowBlank: true, Sqref: cells(c.col1, c.row1, c.col2, c.row2)}
	at := name(c.col1, c.row1)
	if c.choices != "" {
		dv.Type, dv.Formula1 = "list", xmlText(`"`+c.choices+`"`)
		dv.SetError(excelize.DataValidationErrorStyleStop, "Pilihan tidak dikenal", "Pilih salah satu: "+strings.ReplaceAll(c.choices, ",", ", ")+".")
		return dv
	}
	number, say := at+">=0", "Isi dengan bilangan, tidak kurang dari 0."
	if c.kind == monograph.Integer {
		number, say = at+">=0,"+at+"=INT("+at+")", "Isi dengan bilangan bulat, tidak kurang dari 0."
	}
	dv.Type = "custom"
	dv.Formula1 = xmlText(fmt.Sprintf(`IF(ISNUMBER(%s),AND(%s),OR(%s="-",%s="n/a",%s="...",%s="…"))`, at, number, at, at, at, at))
	dv.SetError(excelize.DataValidationErrorStyleStop, "Isian tidak sesuai",
		say+` Bila tidak ada, tulis - (tanda hubung). Bila tidak berlaku, tulis n/a. Bila datanya belum ada, kosongkan.`)
	return dv
}

func xmlText(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
