package report

import (
	"math"
	"strings"

	"monografi/monograph"
	"monografi/report/locale"
)

// findings writes what validation found.
func (b *book) findings() error {
	columns := []listColumn{
		{title: b.l.Say(locale.Number), width: 9}, {title: b.l.Say(locale.Severity), width: 12}, {title: b.l.Say(locale.Region), width: 26},
		{title: b.l.Say(locale.Indicator), width: 30},
		{title: b.l.Say(locale.Observed), width: 12, number: true}, {title: b.l.Say(locale.Expected), width: 12, number: true},
		{title: b.l.Say(locale.Difference), width: 10, number: true},
		{title: b.l.Say(locale.Cells), width: 30}, {title: b.l.Say(locale.Message), width: 50},
	}
	var body [][]string
	for i := range b.r.Findings {
		line := b.finding(&b.r.Findings[i])
		for c := range columns {
			if columns[c].number {
				columns[c].width = math.Max(columns[c].width, wideEnough(len(line[c])))
			}
		}
		body = append(body, line)
	}
	if len(body) == 0 {
		body = append(body, make([]string, len(columns)))
		body[0][2] = b.l.Say(locale.NoFindings)
	}
	return b.list(b.findingsName, b.l.Say(locale.Findings), columns, body)
}

var severityWords = map[monograph.Severity]locale.Word{
	monograph.Error: locale.SeverityError, monograph.Warning: locale.SeverityWarning, monograph.Info: locale.SeverityInfo,
}

func (b *book) finding(f *monograph.Finding) []string {
	region := f.RegionName
	if region == "" {
		region = string(f.Region)
	}
	message := f.Message
	if message == "" {
		message = f.Rule
	}
	return []string{
		f.ID, b.l.Say(severityWords[f.Severity]), region, b.r.catalogue.SeriesLabel(monograph.Series{Indicator: f.Indicator, Members: f.Members}, b.l.Lang()),
		b.optional(f.Observed), b.optional(f.Expected), b.optional(f.Difference), b.cellsOf(f), message,
	}
}

// cellsOf names the first cells of a finding, each file and sheet once: "a.xlsx [Data]!B2, C2, dan 3 lainnya".
func (b *book) cellsOf(f *monograph.Finding) string {
	const most = 3
	var cells []string
	for i, c := range f.Cells {
		switch {
		case i == most:
			return strings.Join(append(cells, b.l.Say(locale.MoreRows, len(f.Cells)-most)), ", ")
		case i > 0 && c.File == f.Cells[i-1].File && c.Sheet == f.Cells[i-1].Sheet:
			cells = append(cells, c.Cell)
		default:
			cells = append(cells, c.File+" ["+c.Sheet+"]!"+c.Cell)
		}
	}
	return strings.Join(cells, ", ")
}

func (b *book) optional(v *float64) string {
	if v == nil {
		return ""
	}
	return b.l.Plain(*v)
}
