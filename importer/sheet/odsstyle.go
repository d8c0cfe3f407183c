package sheet

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// odsStyles is what the styles of a package say about tables and cells.
type odsStyles struct {
	byName map[string]odsStyle
	codes  map[string]string // number format's code of each data style
}

// An odsStyle is a named style of a table or a cell.
type odsStyle struct {
	parent string
	data   string // name of the data style
	hidden bool   // the table is not displayed
}

// style reads one element among the styles.
func (r *odsReader) style(el xml.StartElement) error {
	switch el.Name.Space {
	case nsStyle:
		if el.Name.Local == "style" {
			return r.namedStyle(el)
		}
	case nsNumber:
		return r.dataStyle(el)
	}
	return r.dec.Skip()
}

func (r *odsReader) namedStyle(el xml.StartElement) error {
	s := odsStyle{parent: xmlAttr(el, nsStyle, "parent-style-name"), data: xmlAttr(el, nsStyle, "data-style-name")}
	err := r.children(func(el xml.StartElement) error {
		if el.Name.Local == "table-properties" && xmlAttr(el, nsTable, "display") == "false" {
			s.hidden = true
		}
		return r.dec.Skip()
	})
	r.styles.byName[xmlAttr(el, nsStyle, "name")] = s
	return err
}

// dataStyle puts a number format's code together. A format in sections refers to the style of its first section by a map element.
func (r *odsReader) dataStyle(el xml.StartElement) error {
	var code, first strings.Builder
	err := r.children(func(part xml.StartElement) error {
		if part.Name.Local == "map" {
			first.WriteString(r.styles.codes[xmlAttr(part, nsStyle, "apply-style-name")] + ";")
			return r.dec.Skip()
		}
		text, err := r.allText()
		code.WriteString(codePart(part, text, el.Name.Local))
		return err
	})
	r.styles.codes[xmlAttr(el, nsStyle, "name")] = first.String() + code.String()
	return err
}

// codePart is the code of one element of a data style.
func codePart(el xml.StartElement, text, family string) string {
	long := xmlAttr(el, nsNumber, "style") == "long"
	pick := func(short, other string) string {
		if long {
			return other
		}
		return short
	}
	switch el.Name.Local {
	case "number":
		return numberCode(el)
	case "scientific-number":
		return "0.00E+00"
	case "fraction":
		return "# ?/?"
	case "text-content":
		return "@"
	case "text", "currency-symbol":
		return quoteLiteral(text, family == "percentage-style")
	case "year":
		return pick("yy", "yyyy")
	case "month":
		if xmlAttr(el, nsNumber, "textual") == "true" {
			return pick("mmm", "mmmm")
		}
		return pick("m", "mm")
	case "day":
		return pick("d", "dd")
	case "day-of-week":
		return pick("ddd", "dddd")
	case "hours":
		return pick("h", "hh")
	case "minutes":
		return pick("m", "mm")
	case "seconds":
		return pick("s", "ss")
	case "am-pm":
		return "AM/PM"
	}
	return ""
}

// numberCode writes digits: #,##0.00 for grouping and two decimals; a display factor of 1000 is a comma behind.
func numberCode(el xml.StartElement) string {
	const most = 30
	whole, _ := strconv.Atoi(xmlAttr(el, nsNumber, "min-integer-digits"))
	decimals, err := strconv.Atoi(xmlAttr(el, nsNumber, "decimal-places"))
	grouped := xmlAttr(el, nsNumber, "grouping") == "true"
	if err != nil && !grouped && whole <= 1 {
		return "General"
	}
	code := strings.Repeat("0", min(max(whole, 0), most))
	switch {
	case grouped && whole <= 1:
		code = "#,##" + code
	case grouped:
		code = "#,#" + code
	case code == "":
		code = "#"
	}
	if decimals > 0 {
		code += "." + strings.Repeat("0", min(decimals, most))
	}
	factor, _ := strconv.ParseFloat(xmlAttr(el, nsNumber, "display-factor"), 64)
	for ; factor >= 1000 && factor < 1e15; factor /= 1000 {
		code += ","
	}
	return code
}

// quoteLiteral quotes what a number format shows besides digits.
func quoteLiteral(s string, percent bool) string {
	if s == "" || strings.Trim(s, " -/:().,") == "" || percent && strings.TrimSpace(s) == "%" {
		return s
	}
	return `"` + strings.ReplaceAll(s, `"`, "") + `"`
}

// code is the number format's code of a cell: of its own style, or else of its row's, or else of its column's.
func (r *odsReader) code(el xml.StartElement, kind string) string {
	name := xmlAttr(el, nsTable, "style-name")
	if name == "" {
		name = r.rowCell
	}
	if name == "" && r.col < len(r.columns) {
		name = r.columns[r.col]
	}
	code := r.styles.code(name)
	switch {
	case kind == "percentage" && !hasPercent(code):
		return "0%"
	case code == "General":
		return ""
	}
	return code
}

// code follows the parents of a style up to one that has a data style.
func (s odsStyles) code(name string) string {
	for range 10 {
		style, ok := s.byName[name]
		if !ok {
			return ""
		}
		if style.data != "" {
			return s.codes[style.data]
		}
		name = style.parent
	}
	return ""
}
