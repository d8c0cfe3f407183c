package importer

import (
	"regexp"
	"strings"

	"monografi/importer/layout"
)

// indexTitle heads a list of tables or contents. What stands beside the titles in it are pages and years.
var indexTitle = regexp.MustCompile(`(?i)^\s*daftar\s+(?:isi|tabel|table|gambar|lampiran)\b`)

// isIndex reports whether a sheet only lists the tables of a book.
func (p *page) isIndex() bool {
	if indexTitle.MatchString(p.sheet.Name) {
		return true
	}
	return len(p.grid.Rows) > 0 && len(p.grid.Rows[0].Cells) == 1 && indexTitle.MatchString(p.grid.Rows[0].Cells[0].Text)
}

// listIndex gives the numbers of an index their roles.
func (p *page) listIndex() {
	for _, r := range p.grid.Rows {
		for _, c := range r.Cells {
			switch {
			case c.Class == layout.Figure && (c.Year != 0 || c == r.Cells[0]):
				p.key(c)
			case c.Class == layout.Figure || c.Class == layout.Broken:
				p.mark(c, RoleNote)
			case c.Class == layout.Label && layout.ColumnNumbers(r) && strings.TrimSpace(c.Text) != "":
				p.key(c)
			}
		}
	}
}
