package report

import "math"

// pyramid draws two series back to back, the first category at the bottom.
func (c htmlChart) pyramid(s *svg) {
	name := 8.0 // of the ages, in the middle
	for _, age := range c.Categories {
		name = max(name, textWidth(age)+8)
	}
	low, high := c.span()
	figures := c.longest()
	room := max((svgWidth-name)/2-figures, svgLine)
	top := s.y
	for i := len(c.Categories) - 1; i >= 0; i-- {
		foot := s.y + svgBar - 2
		s.words(svgWidth/2, foot, "m", c.Categories[i])
		for k := range min(len(c.Series), 2) {
			length := room * c.value(k, i) / (high - low)
			if k == 0 {
				edge := (svgWidth - name) / 2
				c.bar(s, edge-length, length, k, i)
				s.words(edge-length-4, foot, "e", c.figure(k, i))
			} else {
				edge := (svgWidth + name) / 2
				c.bar(s, edge, length, k, i)
				s.words(edge+length+4, foot, "", c.figure(k, i))
			}
		}
		s.y += svgLine
	}
	s.line((svgWidth-name)/2, top-2, s.y-2)
	s.line((svgWidth+name)/2, top-2, s.y-2)
}

// bars draws lying bars, those of one category below each other.
func (c htmlChart) bars(s *svg) {
	left, above := c.names()
	low, high := c.span()
	scale := (svgWidth - left - c.longest()) / (high - low)
	zero := left - low*scale
	top := s.y
	for i := range c.Categories {
		c.name(s, i, above, len(c.Series))
		for k := range c.Series {
			v := c.value(k, i)
			c.bar(s, zero+min(v, 0)*scale, math.Abs(v)*scale, k, i)
			s.words(zero+max(v, 0)*scale+4, s.y+svgBar-2, "", c.figure(k, i))
			s.y += svgBar + 2
		}
		s.y += svgGap - 2
	}
	if !above {
		s.line(zero, top-2, s.y-2)
	}
}

// shares draws bars of equal length, divided by series. A category that misses a figure has no bar.
func (c htmlChart) shares(s *svg) {
	left, above := c.names()
	for i := range c.Categories {
		c.name(s, i, above, 1)
		total := c.total(i)
		x := left
		for k := range c.Series {
			text := c.figure(k, i)
			if total <= 0 {
				s.words(x+4, s.y+svgBar-2, "", text)
				x += textWidth(text) + 8
				continue
			}
			length := (svgWidth - 2 - left) * c.value(k, i) / total
			c.bar(s, x, length, k, i)
			if textWidth(text)+4 < length {
				s.words(x+length/2, s.y+svgBar-3, inks[k%len(inks)], text)
			}
			x += length
		}
		s.y += svgBar + svgGap
	}
}

// inks are the classes of a figure in the middle of a bar, white or black as is better read on each of ChartColors.
var inks = []string{"m white", "m black", "m black", "m black"}

// total adds up a category, to 0 when one of its figures is missing.
func (c htmlChart) total(category int) float64 {
	total := 0.0
	for k := range c.Series {
		if !c.Series[k].Points[category].Cell.Status.HasValue() {
			return 0
		}
		total += c.value(k, category)
	}
	return total
}

// bar draws the bar of a figure, and nothing where there is no figure or it is nothing.
func (c htmlChart) bar(s *svg, x, length float64, series, category int) {
	if length > 0 {
		s.rect(x, s.y, max(length, 0.5), svgBar-1, series, c.says(series, category))
	}
}

// value is the figure of a category, 0 where there is none: nothing is drawn there.
func (c htmlChart) value(series, category int) float64 {
	cell := &c.Series[series].Points[category].Cell
	if !cell.Status.HasValue() {
		return 0
	}
	return cell.Value
}

// span is the smallest and largest value that the axis must reach, with nothing among them.
func (c htmlChart) span() (low, high float64) {
	for k := range c.Series {
		for i := range c.Categories {
			low, high = min(low, c.value(k, i)), max(high, c.value(k, i))
		}
	}
	if low == high {
		high = low + 1
	}
	return low, high
}

// longest is the room that the figures take beside the bars.
func (c htmlChart) longest() float64 {
	width := 0.0
	for k := range c.Series {
		for i := range c.Categories {
			width = max(width, textWidth(c.figure(k, i)))
		}
	}
	return width + 6
}

// names says where the bars begin, and whether the names stand above them because they are too long to stand before them.
func (c htmlChart) names() (left float64, above bool) {
	for _, name := range c.Categories {
		left = max(left, textWidth(name)+8)
	}
	if left > svgWidth*0.42 {
		return 1, true
	}
	return left, false
}

// name writes the name of a category before its bars or above them.
func (c htmlChart) name(s *svg, category int, above bool, bars int) {
	if !above {
		s.words(0, s.y+svgBar-2+float64(bars-1)*(svgBar+2)/2, "", c.Categories[category])
		return
	}
	for _, line := range Wrap(clean(c.Categories[category]), svgChars) {
		s.words(0, s.y+svgBar-2, "", line)
		s.y += svgLine - 2
	}
}
