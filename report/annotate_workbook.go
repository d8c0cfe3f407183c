package report

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
)

// workbookType is the type of a workbook without macros that is no template.
const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"

var (
	workbookTypes = regexp.MustCompile(`application/vnd\.(?:ms-excel\.(?:sheet|template)\.macroEnabled|openxmlformats-officedocument\.spreadsheetml\.template)\.main\+xml`)
	selectedTab   = regexp.MustCompile(` tabSelected="(?:1|true)"`)
	sheetViewTag  = regexp.MustCompile(`<(?:\w+:)?sheetView\b[^>]*>`)
)

// main is the part that holds the list of sheets.
func (z *archive) main() (string, error) {
	rels, err := z.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range rels {
		if r.is("officeDocument") && z.has(r.Target) {
			return r.Target, nil
		}
	}
	return "", fmt.Errorf("archive without a workbook")
}

// sheetParts are the parts of the sheets by the sheets' names.
func (z *archive) sheetParts() (map[string]string, error) {
	main, err := z.main()
	if err != nil {
		return nil, err
	}
	data, err := z.read(main)
	if err != nil {
		return nil, err
	}
	var doc struct {
		Sheets []struct {
			Name string `xml:"name,attr"`
			ID   string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
		} `xml:"sheets>sheet"`
	}
	if err := xml.Unmarshal(data, &doc); err != nil {
		return nil, fmt.Errorf("%s: %w", main, err)
	}
	rels, err := z.relations(main)
	if err != nil {
		return nil, err
	}
	targets := map[string]string{}
	for _, r := range rels {
		targets[r.ID] = r.Target
	}
	out := map[string]string{}
	for _, s := range doc.Sheets {
		out[s.Name] = targets[s.ID]
	}
	return out, nil
}

// plainWorkbook makes the archive a workbook without macros of which one sheet alone is selected. With two selected, what is typed into
// one would go into the other as well.
func (z *archive) plainWorkbook(selected string) error {
	if err := z.dropMacros(); err != nil {
		return err
	}
	sheets, err := z.sheetParts()
	if err != nil {
		return err
	}
	for sheet, part := range sheets {
		data, err := z.read(part)
		if err != nil {
			return err
		}
		view := sheetViewTag.FindIndex(data)
		if view == nil {
			continue
		}
		tag := string(data[view[0]:view[1]])
		plain := selectedTab.ReplaceAllString(tag, "")
		if sheet == selected {
			plain = strings.Replace(plain, "sheetView", `sheetView tabSelected="1"`, 1)
		}
		if plain != tag {
			z.changed[part] = []byte(string(data[:view[0]]) + plain + string(data[view[1]:]))
		}
	}
	return nil
}

// dropMacros takes the macros out.
func (z *archive) dropMacros() error {
	main, err := z.main()
	if err != nil {
		return err
	}
	types, err := z.read(contentTypes)
	if err != nil {
		return err
	}
	z.changed[contentTypes] = workbookTypes.ReplaceAll(types, []byte(workbookType))
	rels, err := z.relations(main)
	if err != nil {
		return err
	}
	for _, r := range rels {
		if !r.is("vbaProject") {
			continue
		}
		signatures, err := z.relations(r.Target)
		if err != nil {
			return err
		}
		for _, s := range signatures {
			z.drop(s.Target)
		}
		z.drop(r.Target)
		if err := z.cut(relationsPart(main), "Relationship", "Id", r.ID); err != nil {
			return err
		}
	}
	return nil
}

// drop takes a part out, with its references.
func (z *archive) drop(part string) {
	z.changed[part], z.changed[relationsPart(part)] = nil, nil
	z.changed[contentTypes] = element("Override", "PartName", "/"+part).ReplaceAll(z.changed[contentTypes], nil)
}

// cut takes the elements of a name out of a part that have an attribute of a value.
func (z *archive) cut(part, name, attr, value string) error {
	data, err := z.read(part)
	if err == nil {
		z.changed[part] = element(name, attr, value).ReplaceAll(data, nil)
	}
	return err
}

// element matches an empty element with an attribute of a value.
func element(name, attr, value string) *regexp.Regexp {
	return regexp.MustCompile(`<(?:\w+:)?` + name + `\b[^>]*\b` + attr + `="` + regexp.QuoteMeta(value) + `"[^>]*?(?:/>|></(?:\w+:)?` + name + `>)`)
}
