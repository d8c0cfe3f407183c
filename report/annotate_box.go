package report

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"monografi/report/locale"
)

// emptyShapes is a drawing without shapes; the number of the drawing is to be filled in.
const emptyShapes = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">` +
	`<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="%d"/></o:shapelayout></xml>`

const (
	noteShapeType = `<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>` +
		`<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`
	noteShape = `<v:shape id="_x0000_s%d" type="#_x0000_t202" style='position:absolute;width:%.0fpt;height:%.0fpt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto">` +
		`<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>` +
		`<v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox>` +
		`<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>`
)

var (
	shapeElement = regexp.MustCompile(`(?s)<v:shape\b.*?</v:shape>`)
	shapeNumber  = regexp.MustCompile(`id="_x0000_s(\d{1,9})"`)
	shapeRow     = regexp.MustCompile(`<x:Row>\s*(\d{1,7})\s*</x:Row>`)
	shapeColumn  = regexp.MustCompile(`<x:Column>\s*(\d{1,7})\s*</x:Column>`)
	shapeAnchor  = regexp.MustCompile(`<x:Anchor>([^<]*)</x:Anchor>`)
	shapesEnd    = regexp.MustCompile(`</xml>\s*$`)
)

// declareShapes gives a drawing its type.
func (z *archive) declareShapes(part string) error {
	return z.declare(part, "application/vnd.openxmlformats-officedocument.vmlDrawing")
}

// addBoxes adds the boxes in which comments show. A box that is there already is made as large as it needs to be; those of cells that
// an earlier copy had comments at go.
//
// Such drawings are no proper XML in the files of some programs, so they are searched as text.
func (z *archive) addBoxes(part string, scan *sheetScan, cells []*markedCell, earlier map[[2]int]bool, l *locale.Locale) error {
	data, err := z.read(part)
	if err != nil {
		return err
	}
	drawing := string(data)
	wanted := map[[2]int]*markedCell{}
	for _, c := range cells {
		wanted[[2]int{c.col, c.row}] = c
	}
	next := 1024
	for _, m := range shapeNumber.FindAllStringSubmatch(drawing, -1) {
		n, _ := strconv.Atoi(m[1])
		next = max(next, n)
	}
	drawing = shapeElement.ReplaceAllStringFunc(drawing, func(shape string) string {
		at, ok := noteOf(shape)
		switch c := wanted[at]; {
		case ok && earlier[at]:
			return ""
		case ok && c != nil:
			delete(wanted, at)
			return enlarged(shape, scan, c, l)
		}
		return shape
	})
	end := shapesEnd.FindStringIndex(drawing)
	if end == nil {
		return fmt.Errorf("%s: no end of the drawing", part)
	}
	var added strings.Builder
	if !strings.Contains(drawing, `id="_x0000_t202"`) {
		added.WriteString(noteShapeType)
	}
	for _, c := range cells {
		if wanted[[2]int{c.col, c.row}] == nil {
			continue
		}
		next++
		width, height := boxSize(c.text(l))
		fmt.Fprintf(&added, noteShape, next, width*72/96, height*72/96, scan.anchor(c.col, c.row, width, height), c.row-1, c.col-1)
	}
	z.changed[part] = []byte(drawing[:end[0]] + added.String() + drawing[end[0]:])
	return nil
}

// noteOf is the cell, counted from 1, to which a shape is the box of the comment.
func noteOf(shape string) (at [2]int, ok bool) {
	row, col := shapeRow.FindStringSubmatch(shape), shapeColumn.FindStringSubmatch(shape)
	if row == nil || col == nil || !strings.Contains(shape, `ObjectType="Note"`) {
		return at, false
	}
	r, _ := strconv.Atoi(row[1])
	c, _ := strconv.Atoi(col[1])
	return [2]int{c + 1, r + 1}, true
}

// earlierText is the room left for what stands in a comment already, in pixels.
const earlierText = 90

// enlarged is a shape with room for one more text.
func enlarged(shape string, scan *sheetScan, c *markedCell, l *locale.Locale) string {
	width, height := boxSize(c.text(l))
	return shapeAnchor.ReplaceAllLiteralString(shape, "<x:Anchor>"+scan.anchor(c.col, c.row, width, height+earlierText)+"</x:Anchor>")
}

// boxSize is the size of a box in pixels in which a text can be read.
func boxSize(text []commentRun) (width, height float64) {
	const (
		wide     = 330
		inLine   = 48
		line     = 15.0
		border   = 14
		highest  = 600
		smallest = 3
	)
	var all strings.Builder
	for _, r := range text {
		all.WriteString(r.text)
	}
	return wide, min(highest, line*float64(max(smallest, linesIn(all.String(), inLine)))+border)
}
