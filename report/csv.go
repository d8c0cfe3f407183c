package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"monografi/monograph"
	"monografi/monograph/region"
)

// CSVOptions say which shape a CSV file has.
type CSVOptions struct {
	Wide    bool   // a row for every region, a column for every series; otherwise a row for every figure
	Section string // only this section of the catalogue, "" for all
	Raw     bool   // leave texts that a spreadsheet would take for a formula as they are
}

// bom tells Excel that a file is UTF-8.
const bom = "\ufeff"

// WriteCSV writes all consolidated figures of a report, of every level, as comma-separated UTF-8 with a byte order mark. Numbers
// have a decimal point and no thousands separator. Texts that begin like a formula get an apostrophe in front, unless Raw.
//
// The long shape has the columns
//
//	region,region_name,level,period,indicator,label,members,value,text,unit,status,have,of,derived
//
// with a row for every figure that somebody reported or that follows from reports, and at the end a column disputed where
// anything is in dispute. The wide shape has the first four, with the year as the period, and
// one column for each series, headed "PDK.JML{SEX=L}"; a figure that is missing is empty there.
func WriteCSV(w io.Writer, r *Report, o CSVOptions) error {
	if _, err := io.WriteString(w, bom); err != nil {
		return err
	}
	c := &csvWriter{Writer: csv.NewWriter(w), r: r, o: o}
	if o.Wide {
		c.wide()
	} else {
		c.long()
	}
	c.Flush()
	return c.Error()
}

type csvWriter struct {
	*csv.Writer
	r *Report
	o CSVOptions
}

var levelNames = [...]string{
	region.Nation: "nation", region.Province: "province", region.Regency: "regency", region.Subdistrict: "subdistrict", region.Village: "village",
}

// key is what every row begins with.
func (c *csvWriter) key(r region.Code) []string {
	name := ""
	if reg, ok := c.r.register.Get(r); ok {
		name = reg.Name
	}
	return []string{string(r), c.text(name), levelNames[r.Level()]}
}

// put writes a row; the first error is kept by the csv package until the end.
func (c *csvWriter) put(row []string) { _ = c.Write(row) }

func (c *csvWriter) long() {
	c.put(c.withDispute([]string{
		"region", "region_name", "level", "period", "indicator", "label", "members", "value", "text", "unit", "status", "have", "of", "derived",
	}, "disputed"))
	for f := range c.r.longRows(c.o.Section) {
		c.put(c.withDispute([]string{
			string(f.region), c.text(f.name), levelNames[f.region.Level()], f.period, f.series.Indicator, c.text(f.label), string(f.series.Members),
			plain(f.indicator, f.cell), c.text(f.cell.Text), f.indicator.Unit, f.cell.Status.String(),
			strconv.Itoa(f.cell.Have), strconv.Itoa(f.cell.Of), strconv.FormatBool(f.cell.Derived),
		}, strconv.FormatBool(f.cell.Disputed)))
	}
}

// withDispute adds what stands in the last column to a row; files of reports without disputes do not have it.
func (c *csvWriter) withDispute(row []string, disputed string) []string {
	if len(c.r.Disputes) == 0 {
		return row
	}
	return append(row, disputed)
}

func (c *csvWriter) wide() {
	series := c.r.seriesOf(c.o.Section)
	head := []string{"region", "region_name", "level", "period"}
	for _, s := range series {
		head = append(head, seriesName(s))
	}
	c.put(head)
	for _, r := range c.r.Figures.Regions() {
		row := append(c.key(r), strconv.Itoa(c.r.Year))
		for _, s := range series {
			cell := c.r.Figures.Cell(r, s)
			v := plain(c.r.catalogue.Indicator(s.Indicator), &cell)
			if cell.Text != "" {
				v = c.text(cell.Text)
			}
			row = append(row, v)
		}
		c.put(row)
	}
}

// seriesName writes a series as the catalogue does, "PDK.JML{SEX=L}".
func seriesName(s monograph.Series) string {
	if s.Members == "" {
		return s.Indicator
	}
	return s.Indicator + "{" + string(s.Members) + "}"
}

// plain is a figure as a machine reads it, empty when there is none.
func plain(ind *monograph.Indicator, c *monograph.Cell) string {
	if !c.Status.HasValue() || !ind.Type.Numeric() {
		return ""
	}
	return strconv.FormatFloat(c.Value, 'f', -1, 64)
}

// text makes a text safe to open in a spreadsheet program, which runs what looks like a formula.
func (c *csvWriter) text(s string) string {
	if c.o.Raw || s == "" || !strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return s
	}
	return "'" + s
}
