package report

import (
	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// lampFills are the colours of a traffic light behind its word, pale enough to be read in print.
var lampFills = map[catalogue.Signal]string{catalogue.Green: "C6EFCE", catalogue.Yellow: "FFEB9C", catalogue.Red: "FFC7CE"}

// lampStyle is the look of a text, coloured when it is that of a traffic light.
func (b *book) lampStyle(c *Column, cell *monograph.Cell) style {
	look := styleText
	if c.Light {
		for signal, word := range lightWords {
			if cell.Text == b.l.Say(word) {
				look.fill = lampFills[signal]
			}
		}
	}
	return look
}
