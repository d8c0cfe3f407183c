package report

import (
	"html/template"
	"strconv"
	"unicode/utf8"
)

// Sizes of a chart in its own units. It is drawn narrow, so that it can be read at the width of a telephone.
const (
	svgWidth  = 340.0
	svgChar   = 7.5 // width of a character at most, on average
	svgLine   = 17.0
	svgBar    = 13.0
	svgGap    = 6.0  // between categories
	svgIndent = 18.0 // of a name after its patch of colour
	svgChars  = 45   // characters of a line
)

// An svg is a picture being drawn from top to bottom.
type svg struct {
	markup
	y float64 // where the next part begins
}

// number writes a coordinate, to a tenth.
func (s *svg) number(v float64) *svg {
	s.put(strconv.FormatFloat(v, 'f', -1, 64))
	return s
}

func tenth(v float64) float64 { return float64(int(v*10+0.5)) / 10 }

// rect draws a bar in the colour of a series, with what it says to a reader who points at it.
func (s *svg) rect(x, y, width, height float64, series int, says string) {
	s.put(`<rect x="`)
	s.number(tenth(x)).put(`" y="`)
	s.number(tenth(y)).put(`" width="`)
	s.number(tenth(width)).put(`" height="`)
	s.number(height).put(`" fill="#`).put(ChartColors[series%len(ChartColors)])
	if says == "" {
		s.put("\"/>\n")
		return
	}
	s.put(`"><title>`).text(says).put("</title></rect>\n")
}

// words writes a text on the line whose foot is y; class "e" ends at x, "m" is centred on it.
func (s *svg) words(x, y float64, class, text string) {
	s.put("<text")
	if class != "" {
		s.put(` class="`).put(class).put(`"`)
	}
	s.put(` x="`)
	s.number(tenth(x)).put(`" y="`)
	s.number(tenth(y)).put(`">`).text(text).put("</text>\n")
}

// line draws an axis downwards.
func (s *svg) line(x, from, to float64) {
	s.put(`<path d="M`)
	s.number(tenth(x)).put(" ")
	s.number(tenth(from)).put("V")
	s.number(tenth(to)).put("\"/>\n")
}

// legend names the colours, as many beside each other as fit.
func (s *svg) legend(names []string) {
	x := 0.0
	for i, name := range names {
		need := svgIndent + svgChar*float64(utf8.RuneCountInString(name)) + svgLine
		if x > 0 && x+need > svgWidth {
			x, s.y = 0, s.y+svgLine
		}
		s.rect(x, s.y+2, svgBar, svgBar, i, "")
		s.words(x+svgIndent, s.y+svgBar, "", name)
		x += need
	}
	s.y += svgLine + svgGap
}

// picture closes the drawing: what it is for those who do not see it, then all that was drawn.
func (s *svg) picture(id, title, desc, figures string) template.HTML {
	var out markup
	out.put(`<svg role="img" viewBox="0 0 `).put(strconv.Itoa(svgWidth)).put(" ").put(strconv.Itoa(int(s.y + 1))).put(`" aria-labelledby="`).put(id).put(`t" aria-describedby="`)
	out.put(id).put("d ").put(figures).put(`"><title id="`).put(id).put(`t">`).text(title)
	out.put(`</title><desc id="`).put(id).put(`d">`).text(desc).put("</desc>\n").put(s.String()).put("</svg>")
	return template.HTML(out.String())
}

func textWidth(s string) float64 { return svgChar * float64(utf8.RuneCountInString(s)) }
