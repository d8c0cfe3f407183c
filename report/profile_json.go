package report

import (
	"encoding/json"
	"io"

	"monografi/monograph"
	"monografi/monograph/region"
)

type (
	jsonProfile struct {
		Region   region.Code          `json:"region"`
		Name     string               `json:"region_name"`
		Years    []int                `json:"years"`
		Sections []jsonProfileSection `json:"sections"`
	}
	jsonProfileSection struct {
		Section string            `json:"section"`
		Title   string            `json:"title"`
		Lines   []jsonProfileLine `json:"lines"`
	}
	jsonProfileLine struct {
		Indicator string            `json:"indicator"`
		Members   monograph.Members `json:"members"`
		Label     string            `json:"label"`
		Unit      string            `json:"unit"`
		Cells     []jsonProfileCell `json:"cells"` // one for each of years
	}
	jsonProfileCell struct {
		Number   *float64         `json:"number"` // null unless the status is reported, nil or estimated
		Text     *string          `json:"text"`
		Status   monograph.Status `json:"status"`
		Have     int              `json:"have"`
		Of       int              `json:"of"`
		Partial  bool             `json:"partial"`
		Half     bool             `json:"half,omitempty"` // a flow of which one half-year is missing
		Disputed bool             `json:"disputed,omitempty"`
		Derived  bool             `json:"derived"`
	}
)

// WriteProfileJSON writes a profile as one JSON document: its sections with a line for each series. Lists are never null.
func WriteProfileJSON(w io.Writer, p *Profile) error {
	doc := jsonProfile{Region: p.Region, Name: p.Name, Years: p.Years, Sections: []jsonProfileSection{}}
	for _, s := range p.Sections {
		section := jsonProfileSection{Section: s.Code, Title: s.Title.In(p.Lang), Lines: []jsonProfileLine{}}
		for _, l := range s.Lines {
			if len(l.Cells) == 0 {
				continue // the heading over the parts of an indicator
			}
			section.Lines = append(section.Lines, jsonLine(&l, p.Lang))
		}
		doc.Sections = append(doc.Sections, section)
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(doc)
}

func jsonLine(l *Line, lang string) jsonProfileLine {
	out := jsonProfileLine{Indicator: l.Series.Indicator, Members: l.Series.Members, Label: l.Label.In(lang), Unit: l.Unit, Cells: []jsonProfileCell{}}
	for _, c := range l.Cells {
		cell := jsonProfileCell{Status: c.Status, Have: c.Have, Of: c.Of, Partial: c.Partial, Half: c.Half(), Disputed: c.Disputed, Derived: c.Derived}
		if c.Status.HasValue() && c.Text == "" {
			v := c.Value
			cell.Number = &v
		}
		if c.Text != "" {
			text := c.Text
			cell.Text = &text
		}
		out.Cells = append(out.Cells, cell)
	}
	return out
}
