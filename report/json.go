package report

import (
	"encoding/json"
	"io"
	"time"

	"monografi/monograph"
	"monografi/monograph/region"
)

// The JSON form of a report. Keys are English and stable.
type (
	jsonReport struct {
		Region   region.Code         `json:"region"`
		Name     string              `json:"region_name"`
		Title    string              `json:"title"`
		Year     int                 `json:"year"`
		Made     time.Time           `json:"made"`
		Chapters []jsonChapter       `json:"chapters"`
		Parts    []jsonPart          `json:"parts"`
		Sources  []jsonSource        `json:"sources"`
		Findings []monograph.Finding `json:"findings"`
	}
	jsonPart struct {
		Region   region.Code   `json:"region"`
		Name     string        `json:"region_name"`
		Chapters []jsonChapter `json:"chapters"`
	}
	jsonChapter struct {
		Number int         `json:"number"`
		Title  jsonLabel   `json:"title"`
		Tables []jsonTable `json:"tables"`
	}
	jsonLabel struct {
		ID string `json:"id"`
		EN string `json:"en"`
	}
	jsonTable struct {
		Number  string       `json:"number"`
		Caption jsonLabel    `json:"caption"`
		Section string       `json:"section"`
		Scope   region.Code  `json:"scope"`
		Columns []jsonColumn `json:"columns"`
		Rows    []jsonRow    `json:"rows"`
		Total   *jsonRow     `json:"total"`
		Notes   []string     `json:"notes"`
		Files   []string     `json:"files"`
	}
	jsonColumn struct {
		Path      []jsonLabel       `json:"path"` // headings, outermost first
		Kind      string            `json:"kind"` // "figure", "text", "count", "previous", "change"
		Indicator string            `json:"indicator"`
		Members   monograph.Members `json:"members"`
		Value     string            `json:"value,omitempty"` // what a "count" counts
		Unit      string            `json:"unit"`
	}
	jsonRow struct {
		Region  region.Code       `json:"region"`
		Name    string            `json:"region_name"`
		Members monograph.Members `json:"members"` // not empty in a table whose rows are members of a list
		Cells   []*jsonCell       `json:"cells"`   // one for each column; null where a total has no meaning
	}
	jsonCell struct {
		Number   *float64         `json:"number"` // null unless the status is reported, nil or estimated
		Text     *string          `json:"text"`
		Status   monograph.Status `json:"status"`
		Have     int              `json:"have"` // reporting units that gave a figure …
		Of       int              `json:"of"`   // … of how many
		Partial  bool             `json:"partial"`
		Half     bool             `json:"half,omitempty"` // a flow of which one half-year is missing
		Disputed bool             `json:"disputed,omitempty"`
		Derived  bool             `json:"derived"`       // added up from a breakdown, or a ratio
		Own      *float64         `json:"own,omitempty"` // the region's own figure, where the sum of its parts is used
		Period   monograph.Period `json:"period,omitempty"`
		Sources  int              `json:"sources"` // typed figures it rests on; see the command trace
		Weighted *bool            `json:"weighted,omitempty"`
	}
	jsonSource struct {
		Import int64     `json:"import"`
		File   string    `json:"file"`
		SHA256 string    `json:"sha256"`
		When   time.Time `json:"when"`
		Who    string    `json:"who"`
	}
)

var kindNames = [...]string{Figures: "figure", Texts: "text", Counted: "count", Previous: "previous", Change: "change"}

// WriteJSON writes a report as one JSON document: chapters with their tables, columns with their addresses, and cells with
// status and coverage. Lists are never null.
func WriteJSON(w io.Writer, r *Report) error {
	out := jsonReport{
		Region: r.Region, Name: r.Name, Title: r.Title, Year: r.Year, Made: r.Made,
		Chapters: jsonChapters(r.Chapters), Parts: []jsonPart{}, Sources: []jsonSource{}, Findings: r.Findings,
	}
	if out.Findings == nil {
		out.Findings = []monograph.Finding{}
	}
	for _, p := range r.Parts {
		out.Parts = append(out.Parts, jsonPart{p.Region, p.Name, jsonChapters(p.Chapters)})
	}
	for _, i := range r.Imports {
		out.Sources = append(out.Sources, jsonSource{i.ID, i.File, i.SHA256, i.When, i.Who})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(out)
}

func jsonChapters(chapters []Chapter) []jsonChapter {
	out := []jsonChapter{}
	for _, c := range chapters {
		j := jsonChapter{c.Number, jsonLabel(c.Title), []jsonTable{}}
		for _, t := range c.Tables {
			j.Tables = append(j.Tables, tableJSON(t))
		}
		out = append(out, j)
	}
	return out
}

func tableJSON(t *Table) jsonTable {
	j := jsonTable{
		Number: t.Number, Caption: jsonLabel(t.Caption), Section: t.Section, Scope: t.Scope,
		Columns: []jsonColumn{}, Rows: []jsonRow{}, Notes: append([]string{}, t.Notes...), Files: append([]string{}, t.Files...),
	}
	for _, top := range t.Columns {
		for _, path := range paths(top) {
			j.Columns = append(j.Columns, columnJSON(t, path))
		}
	}
	cols := t.Leaves()
	for i := range t.Rows {
		j.Rows = append(j.Rows, rowJSON(t, &t.Rows[i], cols))
	}
	if t.Total != nil {
		total := rowJSON(t, t.Total, cols)
		j.Total = &total
	}
	return j
}

func columnJSON(t *Table, path []*Column) jsonColumn {
	leaf := path[len(path)-1]
	c := jsonColumn{
		Kind: kindNames[leaf.Kind], Indicator: leaf.Series.Indicator, Members: leaf.Series.Members, Value: leaf.Value, Unit: leaf.Unit,
	}
	if c.Unit == "" {
		c.Unit = t.Unit
	}
	for _, p := range path {
		c.Path = append(c.Path, jsonLabel(p.Title))
	}
	return c
}

func rowJSON(t *Table, row *Row, cols []*Column) jsonRow {
	j := jsonRow{Region: row.Region, Name: row.Name, Members: row.Members, Cells: make([]*jsonCell, len(cols))}
	for i, c := range cols {
		if !t.blank(row, c) {
			j.Cells[i] = cellJSON(&row.Cells[i], c)
		}
	}
	return j
}

func cellJSON(c *monograph.Cell, col *Column) *jsonCell {
	j := &jsonCell{
		Status: c.Status, Have: c.Have, Of: c.Of, Partial: c.Partial, Half: c.Half(), Disputed: c.Disputed, Derived: c.Derived, Period: c.Period, Sources: c.Sources,
	}
	switch {
	case !c.Status.HasValue():
	case col.Kind == Texts:
		j.Text = &c.Text
	default:
		j.Number = &c.Value
	}
	if c.HasOwn {
		j.Own = &c.Own
	}
	if col.Agg == monograph.Mean && c.Status.HasValue() && !c.Typed {
		j.Weighted = new(!c.Unweighted)
	}
	return j
}
