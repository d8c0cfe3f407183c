package sheet

import (
	"net/url"
	"path"
	"strconv"
	"strings"
)

// scan opens a part for scanning; done closes it. The scanners share one window, so only one part is open at a time.
func (b *xlsxBook) scan(part string) (s *scanner, done func(), err error) {
	rc, err := b.zip.open(part)
	if err != nil {
		return nil, nil, err
	}
	s = newScanner(b.ctx, part, rc, b.window)
	return s, func() { rc.Close() }, nil
}

// findMain sets the package's main part, "" when there is none, and returns its declared content type in lower case.
func (b *xlsxBook) findMain() (kind string, err error) {
	root, err := b.relations("")
	if err != nil {
		return "", err
	}
	if r, ok := root.ofType("officeDocument"); ok {
		b.main = r.target
	} else if b.zip.has("xl/workbook.xml") {
		b.main = "xl/workbook.xml"
	} else if b.zip.has("xl/workbook.bin") {
		b.main = "xl/workbook.bin"
	}
	if b.main == "" || !b.zip.has(contentTypes) {
		return "", nil
	}
	s, done, err := b.scan(contentTypes)
	if err != nil {
		return "", err
	}
	defer done()
	byEnding := ""
	for s.next() {
		if s.kind == closeTag {
			continue
		}
		switch string(s.name) {
		case "Default":
			if strings.HasSuffix(partKey(b.main), "."+strings.ToLower(attr(s.attrs, "Extension"))) {
				byEnding = strings.ToLower(attr(s.attrs, "ContentType"))
			}
		case "Override":
			if partKey(attr(s.attrs, "PartName")) == partKey(b.main) {
				kind = strings.ToLower(attr(s.attrs, "ContentType"))
			}
		}
	}
	if kind == "" && byEnding != "application/xml" {
		kind = byEnding
	}
	return kind, s.finish()
}

const contentTypes = "[Content_Types].xml"

// A relation leads from one part to another.
type relation struct {
	kind   string // last element of the type's address, such as "worksheet"; the same in transitional and strict files
	target string // name of the part inside the zip
}

type relations map[string]relation // by id

// ofType finds the relation of a kind; the lowest id wins when there are several.
func (r relations) ofType(kind string) (found relation, ok bool) {
	best := ""
	for id, rel := range r {
		if rel.kind == kind && (!ok || id < best) {
			best, found, ok = id, rel, true
		}
	}
	return found, ok
}

// relations reads the relations of a part, "" for those of the whole package. A part without relations has none.
func (b *xlsxBook) relations(part string) (relations, error) {
	dir, file := path.Split(part)
	name := dir + "_rels/" + file + ".rels"
	rels := relations{}
	if !b.zip.has(name) {
		return rels, nil
	}
	s, done, err := b.scan(name)
	if err != nil {
		return nil, err
	}
	defer done()
	for s.next() {
		if s.kind == closeTag || string(s.name) != "Relationship" {
			continue
		}
		if len(rels) >= b.limits.Entries {
			return nil, refuse(ErrTooLarge, name, "more than %d relations", b.limits.Entries)
		}
		kind := path.Base(attr(s.attrs, "Type"))
		if attr(s.attrs, "TargetMode") == "External" {
			kind = "external " + kind
		}
		rels[attr(s.attrs, "Id")] = relation{kind, b.resolve(dir, attr(s.attrs, "Target"))}
	}
	return rels, s.finish()
}

// resolve makes a target the name of a part: absolute, or relative to the folder of the part that names it.
func (b *xlsxBook) resolve(dir, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if !strings.HasPrefix(target, "/") {
		target = dir + target
	}
	name := strings.TrimPrefix(path.Clean("/"+target), "/")
	if plain, err := url.PathUnescape(name); err == nil && !b.zip.has(name) {
		return plain
	}
	return name
}

// A cellStyle is what a cell's style says about its value.
type cellStyle struct {
	format string // the number format's code, "" for General
	date   bool
}

// maxStyles is what a workbook can hold; a cell with a style beyond it is noted.
const maxStyles = 65_536

// readStyles takes the number formats of the cell styles.
func (b *xlsxBook) readStyles(part string) error {
	s, done, err := b.scan(part)
	if err != nil {
		return err
	}
	defer done()
	codes := map[int]string{}
	for s.next() {
		if s.kind != openTag {
			continue
		}
		switch string(s.name) {
		case "numFmts":
			for depth := s.depth; s.within(depth); {
				if s.kind != closeTag && string(s.name) == "numFmt" && len(codes) < maxStyles {
					codes[number(attr(s.attrs, "numFmtId"))] = attr(s.attrs, "formatCode")
				}
			}
		case "cellXfs":
			for depth := s.depth; s.within(depth); {
				if s.kind != closeTag && string(s.name) == "xf" && len(b.styles) < maxStyles {
					b.styles = append(b.styles, newCellStyle(number(attr(s.attrs, "numFmtId")), codes))
				}
			}
		}
	}
	return s.finish()
}

func newCellStyle(id int, codes map[int]string) cellStyle {
	code, ok := codes[id]
	if !ok {
		code = builtinFormat(id)
	}
	if strings.EqualFold(code, "General") {
		code = ""
	}
	return cellStyle{format: code, date: isDateFormat(code)}
}

// readStrings takes the shared strings, to which cells refer by index.
func (b *xlsxBook) readStrings(part string) error {
	s, done, err := b.scan(part)
	if err != nil {
		return err
	}
	defer done()
	var text []byte
	for s.next() {
		if s.kind == closeTag || string(s.name) != "si" {
			continue
		}
		text = s.richText(text[:0])
		if len(b.strings) >= b.limits.Cells {
			return refuse(ErrTooLarge, part, "more than %d shared strings", b.limits.Cells)
		}
		kept, cut := b.texts.keepText(text, b.limits.CellBytes)
		if cut {
			b.cut++
		}
		b.strings = append(b.strings, kept)
	}
	if b.cut > 0 {
		b.note("truncated", "", strconv.Itoa(b.cut)+" texts")
	}
	return s.finish()
}
