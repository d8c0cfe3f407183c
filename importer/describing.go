package importer

import (
	"strings"

	"monografi/importer/layout"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// describing makes notes of the columns of words in a table of regions that do not tell its rows apart: names of officials,
// remarks.
func (t *table) describing() {
	if t.regional() == region.Nation {
		return
	}
	for _, c := range t.cols {
		if c.kind == labelColumn && t.namesPlace(c) {
			c.kind = noteColumn
			continue
		}
		if c.kind == labelColumn && c.Labels > 0 && c.role != catalogue.RoleIndicator && c.role != catalogue.RoleMember && (!t.namesMembers(c) || t.describes(c)) && !t.memberCodes(c) {
			c.kind = noteColumn
		}
	}
}

// namesPlace reports whether a column under a heading that is not understood repeats the name of one province or regency, some of which are
// names of peoples too.
func (t *table) namesPlace(c *column) bool {
	if len(c.texts) == 0 || len(c.texts[len(c.texts)-1].rest) == 0 {
		return false
	}
	only := ""
	for _, r := range t.lt.Body {
		x := r.At(c.Index)
		if x == nil {
			continue
		}
		if x.Class != layout.Label || only != "" && only != x.Text {
			return false
		}
		only = x.Text
	}
	return only != "" && (len(t.reg.Lookup(region.Province, "", only)) > 0 || len(t.reg.Lookup(region.Regency, "", only)) > 0)
}

// describes reports whether a column of words tells something of each region, such as its class or main religion, and does
// not divide the figures: no region stands in two rows, while the words differ or stand behind figures.
func (t *table) describes(c *column) bool {
	seen, words, rows := map[string]bool{}, map[string]bool{}, 0
	behind := false // figures stand before it
	for _, r := range t.lt.Body {
		x := r.At(c.Index)
		if x == nil || x.Class != layout.Label {
			continue
		}
		key, named := "", false
		for _, k := range t.cols {
			behind = behind || k.kind == dataColumn && k.Index < c.Index
			switch k.kind {
			case villageColumn, subdistrictColumn, regencyColumn, codeColumn, yearColumn, halfColumn, monthColumn:
				cell := r.At(k.Index)
				key += "\x00"
				if cell != nil {
					key += cell.Text
					named = named || k.kind != yearColumn && k.kind != halfColumn && k.kind != monthColumn
				}
			}
		}
		if !named || seen[key] {
			return false
		}
		seen[key], words[strings.TrimSpace(x.Text)] = true, true
		rows++
	}
	return rows > 1 && (len(words) > 1 || behind)
}
