package report

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// Excel repairs or refuses a workbook for faults that other programs read over. These are its rules and limits, as far as a program can look.
func TestWorkbooksKeepTheRulesOfExcel(t *testing.T) {
	books := map[string]func(io.Writer) error{}
	for name, in := range map[string]Input{
		"regency": chartInput(t, "32.15", "id"), "sub-district in English": chartInput(t, "32.15.01", "en"), "province": testInput(t, "32", "id"), "all sections": regencyInput(t, "32.15.01"),
	} {
		in.Office = Office{Name: strings.Repeat("Badan & Dinas ", 30), Head: "Siti Aminah"}
		r, err := Build(in)
		if err != nil {
			t.Fatal(err)
		}
		books[name] = func(w io.Writer) error { return WriteXLSX(w, r) }
	}
	form, err := BuildTemplate(TemplateInput{Catalogue: catalogue.Default(), Register: region.Default(), Region: "32.15.01", Year: 2026})
	if err != nil {
		t.Fatal(err)
	}
	books["form"] = func(w io.Writer) error { return WriteTemplate(w, form) }
	books["lists"] = func(w io.Writer) error {
		return WriteRegisterTemplate(w, TemplateInput{Catalogue: catalogue.Default(), Register: region.Default(), Region: "32.15.01", Year: 2026})
	}
	for name, o := range map[string]*Original{
		"marked copy": {Name: strings.Repeat("penduduk & ", 20) + ".xlsx", Format: "xlsx", Data: sentWorkbook(t)}, "findings alone": {Name: "data.xlsx", Format: "xlsx"},
	} {
		books[name] = func(w io.Writer) error {
			return Annotate(w, o, sentNotes, AnnotateOptions{Lang: "id", Now: annotatedOn})
		}
	}
	for name, write := range books {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			if err := write(&out); err != nil {
				t.Fatal(err)
			}
			for _, fault := range excelFaults(t, out.Bytes()) {
				t.Error(fault)
			}
		})
	}
}

// An xmlElement is a part as a tree.
type xmlElement struct {
	XMLName  xml.Name
	Attrs    []xml.Attr   `xml:",any,attr"`
	Text     string       `xml:",chardata"`
	Children []xmlElement `xml:",any"`
}

func (e *xmlElement) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// all are the elements of some names below this one, in their order.
func (e *xmlElement) all(names ...string) []*xmlElement {
	var out []*xmlElement
	for i := range e.Children {
		if slices.Contains(names, e.Children[i].XMLName.Local) {
			out = append(out, &e.Children[i])
		}
		out = append(out, e.Children[i].all(names...)...)
	}
	return out
}

// A workbookCheck collects what is wrong with a workbook.
type workbookCheck struct {
	parts  map[string]*xmlElement
	sheets []string // names in order
	found  []string
}

func (c *workbookCheck) want(ok bool, format string, args ...any) {
	if !ok {
		c.found = append(c.found, fmt.Sprintf(format, args...))
	}
}

func excelFaults(t *testing.T, data []byte) []string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	c := &workbookCheck{parts: map[string]*xmlElement{}}
	for _, entry := range z.File {
		c.want(c.parts[entry.Name] == nil, "part %s stands twice", entry.Name)
		r, err := entry.Open()
		if err != nil {
			t.Fatal(err)
		}
		part := &xmlElement{}
		if strings.HasSuffix(entry.Name, ".xml") || strings.HasSuffix(entry.Name, ".rels") {
			if err := xml.NewDecoder(r).Decode(part); err != nil {
				t.Fatalf("%s: %v", entry.Name, err)
			}
		}
		c.parts[entry.Name] = part
	}
	c.relations()
	c.names()
	for name, part := range c.parts {
		switch {
		case strings.HasPrefix(name, "xl/worksheets/sheet"):
			c.sheet(name, part)
		case strings.HasPrefix(name, "xl/charts/chart"):
			for _, f := range part.all("f") {
				c.reference(name, f.Text)
			}
		}
	}
	slices.Sort(c.found)
	return c.found
}

// relations: every part has a type, every relation a part.
func (c *workbookCheck) relations() {
	types := map[string]bool{}
	for _, x := range c.parts["[Content_Types].xml"].all("Override", "Default") {
		key := cmp.Or(strings.TrimPrefix(x.attr("PartName"), "/"), "."+x.attr("Extension"))
		c.want(!types[key], "type of %s stands twice", key)
		types[key] = true
		c.want(x.XMLName.Local == "Default" || c.parts[key] != nil, "a type for %s, which is no part", key)
	}
	for name, part := range c.parts {
		c.want(types[name] || types[path.Ext(name)] || name == "[Content_Types].xml", "part %s has no type", name)
		if path.Ext(name) != ".rels" {
			continue
		}
		ids := map[string]bool{}
		for _, r := range part.all("Relationship") {
			c.want(!ids[r.attr("Id")], "%s: id %s stands twice", name, r.attr("Id"))
			ids[r.attr("Id")] = true
			to := path.Join(path.Dir(path.Dir(name)), r.attr("Target"))
			if strings.HasPrefix(r.attr("Target"), "/") {
				to = r.attr("Target")[1:]
			}
			c.want(r.attr("TargetMode") == "External" || c.parts[to] != nil, "%s: no part %s", name, to)
		}
	}
}

var legalName = regexp.MustCompile(`^(_xlnm\.)?[\pL_\\][\pL\pN_.\\]*$`)

// names: sheets and defined names.
func (c *workbookCheck) names() {
	book := c.parts["xl/workbook.xml"]
	seen := map[string]bool{}
	for _, s := range book.all("sheet") {
		n := s.attr("name")
		c.want(n != "" && len(utf16.Encode([]rune(n))) <= 31 && !strings.ContainsAny(n, `\/?*[]:`) && strings.Trim(n, "'") == n, "sheet name %q", n)
		c.want(!seen[strings.ToLower(n)], "sheet name %q stands twice", n)
		seen[strings.ToLower(n)] = true
		c.sheets = append(c.sheets, n)
	}
	names := map[string]bool{}
	for _, d := range book.all("definedName") {
		key := strings.ToLower(d.attr("name")) + " of " + d.attr("localSheetId")
		c.want(!names[key], "name %s stands twice", key)
		names[key] = true
		_, _, like := excelize.CellNameToCoordinates(d.attr("name"))
		c.want(legalName.MatchString(d.attr("name")) && len(d.attr("name")) <= 255 && like != nil, "name %q", d.attr("name"))
		if id := d.attr("localSheetId"); id != "" {
			c.want(whole(id) < len(c.sheets) && strings.HasPrefix(d.Text, quote(c.sheets[min(whole(id), len(c.sheets)-1)])+"!"), "name %s means %s", key, d.Text)
		}
		c.reference("name "+key, d.Text)
	}
	styles := c.parts["xl/styles.xml"]
	c.want(len(styles.all("cellXfs")[0].Children) <= 64_000, "%d looks", len(styles.all("cellXfs")[0].Children))
}

// whole reads a whole number, -1 where there is none.
func whole(s string) int {
	n := -1
	_, _ = fmt.Sscanf(s, "%d", &n)
	return n
}

var referred = regexp.MustCompile(`('(?:[^']|'')+'|[\pL\pN_.]+)!`)

// reference: a formula or range names sheets that are there.
func (c *workbookCheck) reference(where, formula string) {
	for _, m := range referred.FindAllStringSubmatch(formula, -1) {
		sheet := strings.ReplaceAll(strings.Trim(m[1], "'"), "''", "'")
		c.want(slices.Contains(c.sheets, sheet), "%s: no sheet %q in %s", where, sheet, formula)
	}
	c.want(!strings.Contains(formula, "''!"), "%s: a sheet without a name in %s", where, formula)
	c.want(len(formula) <= 8192, "%s: a formula of %d characters", where, len(formula))
}
