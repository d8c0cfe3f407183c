package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/report/locale"
)

// registerRows is for how many rows the cells of a list check what is entered.
const registerRows = 2000

// A registerSheet is a blank list with a row for each report, respondent, service or officer.
type registerSheet struct {
	kind    string // as in the table registers.csv
	name    string
	title   string // before the name of the sub-district
	columns []registerColumn
}

// A registerColumn is one column of a list: a column of registers.csv, or where that is empty a heading of its own.
type registerColumn struct {
	column  string
	list    string // whose members may be entered
	members string // list whose members are the columns, all of them
	dated   bool
	choices []string
	width   float64
}

// registerSheets are the lists of the workbook. None asks for a name or number of a person.
var registerSheets = []registerSheet{
	{"complaint", "Pengaduan", "Daftar Laporan dan Pengaduan", []registerColumn{
		{column: "received", dated: true, width: 16}, {column: "class", list: "KLASIFIKASI", width: 22}, {column: "channel", list: "KANAL", width: 16},
		{column: "category", list: "KATEGORI", width: 28}, {column: "status", list: "TINDAK_LANJUT", width: 24}, {column: "forwarded", dated: true, width: 18}, {column: "answered", dated: true, width: 18},
	}},
	{"respondent", "Responden SKM", "Survei Kepuasan Masyarakat (SKM)", []registerColumn{{column: "sex", list: "SEX", width: 16}, {members: "UNSUR", choices: []string{"1", "2", "3", "4"}, width: 15}}},
	{"service", "Standar Pelayanan", "Standar Pelayanan", []registerColumn{{column: "name", width: 30}, {members: "KOMPONEN", width: 24}, {column: "published", choices: []string{"Ya", "Tidak"}, width: 16}}},
	{"officer", "Pelaksana", "Daftar Pelaksana Pelayanan", []registerColumn{{column: "post", width: 30}, {column: "education", width: 22}, {column: "training", width: 34}}},
}

// RegisterTemplateName is the name of the file that the lists of a sub-district are written to.
func RegisterTemplateName(in TemplateInput) string {
	reg, _ := in.Register.Get(in.Region)
	return fmt.Sprintf("daftar-%s-%s-%d.xlsx", in.Region, strings.ReplaceAll(strings.ToLower(reg.Name), " ", "-"), in.Year)
}

// WriteRegisterTemplate writes a workbook of blank lists of a sub-district: reports of the public, respondents of the satisfaction survey, services with
// their standards, and officers by post. Filled in, it imports without a question. The same input gives the same bytes.
func WriteRegisterTemplate(w io.Writer, in TemplateInput) error {
	if reg, ok := in.Register.Get(in.Region); !ok || reg.Level() != region.Subdistrict {
		return fmt.Errorf("template: %q is not a sub-district of the register", in.Region)
	}
	b := &book{f: newFile(), r: &Report{Title: "Daftar Pelayanan", Year: in.Year, Lang: "id"}, l: locale.For("id"), styles: map[style]int{}}
	defer b.f.Close()
	place := in.Register.Title(in.Region, "id") + ", " + in.Register.Title(in.Region.Parent(), "id")
	for i, s := range registerSheets {
		if i == 0 {
			if err := b.f.SetSheetName("Sheet1", s.name); err != nil {
				return err
			}
		} else if _, err := b.f.NewSheet(s.name); err != nil {
			return err
		}
		if err := b.registerSheet(in.Catalogue, &s, fmt.Sprintf("%s %s Tahun %d", s.title, place, in.Year)); err != nil {
			return fmt.Errorf("list %q of %s: %w", s.name, in.Region, err)
		}
	}
	return b.writeSorted(w)
}

// registerSheet writes title, headings and checks of one list.
func (b *book) registerSheet(cat *catalogue.Catalogue, s *registerSheet, title string) error {
	bold, err := b.style(styleTitle)
	if err != nil {
		return err
	}
	head, err := b.style(styleHead)
	if err != nil {
		return err
	}
	if err := b.f.SetCellStr(s.name, "A1", title); err != nil {
		return err
	}
	if err := b.f.SetCellStyle(s.name, "A1", "A1", bold); err != nil {
		return err
	}
	col, lines := 0, 1
	for i := range s.columns {
		for _, text := range headings(cat, s.kind, &s.columns[i]) {
			col++
			lines = max(lines, linesIn(text, s.columns[i].width*0.8)) // bold letters are wider
			if err := b.registerColumn(cat, s, &s.columns[i], col, text); err != nil {
				return err
			}
		}
	}
	if err := b.f.SetCellStyle(s.name, name(1, registerHead), name(col, registerHead), head); err != nil {
		return err
	}
	if err := b.f.SetRowHeight(s.name, registerHead, rowHeight*float64(lines)+2); err != nil {
		return err
	}
	if err := b.paper(s.name, true, false); err != nil {
		return err
	}
	if err := b.define("_xlnm.Print_Titles", s.name, fmt.Sprintf("%s!$%d:$%d", quote(s.name), registerHead, registerHead)); err != nil {
		return err
	}
	return b.f.SetPanes(s.name, &excelize.Panes{Freeze: true, YSplit: registerHead, TopLeftCell: name(1, registerHead+1), ActivePane: "bottomLeft"})
}

// registerHead is the row of the headings.
const registerHead = 3

// headings are the words above a column: the first that registers.csv has for it, or the names of the members of a list.
func headings(cat *catalogue.Catalogue, kind string, c *registerColumn) []string {
	if c.members != "" {
		var out []string
		for _, m := range cat.Breakdown(c.members).Members {
			out = append(out, m.Label.ID)
		}
		return out
	}
	for _, r := range cat.Registers {
		if r.Register == kind && r.Column == c.column && r.Value == "" && len(r.Words) > 0 {
			return []string{capitals(r.Words[0])}
		}
	}
	return nil
}

func capitals(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		words[i] = strings.ToUpper(w[:1]) + w[1:]
	}
	return strings.Join(words, " ")
}

// registerColumn writes one heading and says what may be entered below it.
func (b *book) registerColumn(cat *catalogue.Catalogue, s *registerSheet, c *registerColumn, col int, text string) error {
	if err := b.f.SetCellStr(s.name, name(col, registerHead), text); err != nil {
		return err
	}
	letter, err := excelize.ColumnNumberToName(col)
	if err != nil {
		return err
	}
	if err := b.f.SetColWidth(s.name, letter, letter, c.width); err != nil {
		return err
	}
	below := cells(col, registerHead+1, col, registerHead+registerRows)
	dv := &excelize.DataValidation{AllowBlank: true, Sqref: below}
	choices := c.choices
	if c.list != "" {
		for _, m := range cat.Breakdown(c.list).Members {
			choices = append(choices, m.Label.ID)
		}
	}
	switch {
	case c.dated:
		dv.Type, dv.Operator, dv.Formula1 = "date", "greaterThan", "36526" // 1 January 2000
		dv.SetError(excelize.DataValidationErrorStyleStop, "Tanggal tidak sesuai", "Isi dengan tanggal, misalnya 31/12/2025.")
		date, err := b.style(style{format: "dd/mm/yyyy"})
		if err != nil {
			return err
		}
		if err := b.f.SetCellStyle(s.name, name(col, registerHead+1), name(col, registerHead+registerRows), date); err != nil {
			return err
		}
	case choices != nil:
		dv.Type, dv.Formula1 = "list", xmlText(`"`+strings.Join(choices, ",")+`"`)
		dv.SetError(excelize.DataValidationErrorStyleStop, "Pilihan tidak dikenal", "Pilih salah satu dari daftar.")
	default:
		return nil
	}
	return b.f.AddDataValidation(s.name, dv)
}
