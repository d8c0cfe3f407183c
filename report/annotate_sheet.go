package report

import (
	"encoding/xml"
	"fmt"
	"math"
	"slices"
	"strconv"
)

// A sheetScan is what a sheet's XML says about where a comment may go.
type sheetScan struct {
	legacy  string // number of the reference to the shapes of comments, "" when there is none
	insert  int64  // where such a reference belongs
	columns []columnSpan
	width   float64         // of the other columns, in pixels
	heights map[int]float64 // of rows that have one of their own, in pixels
	height  float64         // of the other rows
}

// A columnSpan is the width of some columns in pixels; 0 for hidden ones.
type columnSpan struct {
	first, last int // from 1
	pixels      float64
}

// afterComments are the elements of a sheet that come after the reference to the shapes of comments.
var afterComments = []string{"legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "AlternateContent", "tableParts", "extLst"}

// Sizes of a sheet that says nothing else, in pixels.
const (
	defaultColumn = 64
	defaultRow    = 20
)

func scanSheet(data []byte) (*sheetScan, error) {
	s := &sheetScan{insert: -1, width: defaultColumn, height: defaultRow, heights: map[int]float64{}}
	depth := 0
	err := eachToken(data, func(tok xml.Token, before, _ int64) {
		switch t := tok.(type) {
		case xml.StartElement:
			depth++
			s.start(t, depth, before)
		case xml.EndElement:
			if depth--; depth == 0 && s.insert < 0 {
				s.insert = before
			}
		}
	})
	if err != nil {
		return nil, err
	}
	if s.insert < 0 {
		return nil, fmt.Errorf("sheet without an end")
	}
	return s, nil
}

func (s *sheetScan) start(t xml.StartElement, depth int, at int64) {
	switch name := t.Name.Local; {
	case depth == 2 && s.insert < 0 && slices.Contains(afterComments, name):
		s.insert = at
	case depth == 2 && name == "legacyDrawing":
		s.legacy = attribute(t, "id")
	case depth == 2 && name == "sheetFormatPr":
		if v := number(t, "defaultColWidth"); v > 0 {
			s.width = columnPixels(v)
		}
		if v := number(t, "defaultRowHeight"); v > 0 {
			s.height = pointPixels(v)
		}
	case depth == 3 && name == "col":
		span := columnSpan{first: int(number(t, "min")), last: int(number(t, "max")), pixels: columnPixels(number(t, "width"))}
		if isTrue(t, "hidden") {
			span.pixels = 0
		}
		s.columns = append(s.columns, span)
	case depth == 3 && name == "row":
		if isTrue(t, "hidden") {
			s.heights[int(number(t, "r"))] = 0
		} else if v := number(t, "ht"); v > 0 {
			s.heights[int(number(t, "r"))] = pointPixels(v)
		}
	}
}

func attribute(t xml.StartElement, name string) string {
	for _, a := range t.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func number(t xml.StartElement, name string) float64 {
	v, err := strconv.ParseFloat(attribute(t, name), 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return 0
	}
	return v
}

func isTrue(t xml.StartElement, name string) bool {
	v := attribute(t, name)
	return v == "1" || v == "true"
}

// columnPixels is the width of a column of so many digits of the usual font.
func columnPixels(digits float64) float64 { return math.Round(digits*7) + 5 }

func pointPixels(points float64) float64 { return math.Round(points * 96 / 72) }

func (s *sheetScan) columnWidth(col int) float64 {
	for _, c := range s.columns {
		if c.first <= col && col <= c.last {
			return c.pixels
		}
	}
	return s.width
}

func (s *sheetScan) rowHeight(row int) float64 {
	if h, ok := s.heights[row]; ok {
		return h
	}
	return s.height
}

// reach is the column or row in which a length ends that begins with another, and how far it goes into it.
func reach(first int, length float64, size func(int) float64) (last int, rest float64) {
	const furthest = 2000 // hidden columns and rows have no size
	for last = first; last < first+furthest; last++ {
		if length < size(last) {
			return last, length
		}
		length -= size(last)
	}
	return last, 0
}

// anchor is where the box of a comment of a size in pixels stands: beside its cell.
func (s *sheetScan) anchor(col, row int, width, height float64) string {
	const gap = 15
	left, top := col+1, max(row-1, 1)
	right, dx := reach(left, width+gap, s.columnWidth)
	bottom, dy := reach(top, height, s.rowHeight)
	return fmt.Sprintf("%d, %d, %d, %d, %d, %.0f, %d, %.0f", left-1, gap, top-1, 2, right-1, dx, bottom-1, dy)
}
