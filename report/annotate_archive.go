package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// An archive is a workbook as the parts it is made of. Parts that are not changed are copied as they are.
type archive struct {
	parts   map[string]*zip.File
	changed map[string][]byte // nil for a part that is taken out
}

func openArchive(data []byte) (*archive, error) {
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	z := &archive{parts: map[string]*zip.File{}, changed: map[string][]byte{}}
	for _, part := range in.File {
		z.parts[part.Name] = part
	}
	return z, nil
}

// has reports whether there is a part.
func (z *archive) has(part string) bool {
	if data, ok := z.changed[part]; ok {
		return data != nil
	}
	return z.parts[part] != nil
}

// read gives the content of a part; nil when there is none.
func (z *archive) read(part string) ([]byte, error) {
	if data, ok := z.changed[part]; ok || z.parts[part] == nil {
		return data, nil
	}
	r, err := z.parts[part].Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(r)
}

// free is the first name of a form such as "xl/comments%d.xml" that no part has.
func (z *archive) free(form string) string {
	for i := 1; ; i++ {
		if part := fmt.Sprintf(form, i); !z.has(part) {
			return part
		}
	}
}

// write writes all parts in order of name, after the list of their types, which readers that sniff look for at the beginning.
func (z *archive) write(w io.Writer) error {
	names := slices.Collect(maps.Keys(z.parts))
	for part := range z.changed {
		if z.parts[part] == nil {
			names = append(names, part)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		if (a == contentTypes) != (b == contentTypes) {
			return map[bool]int{true: -1, false: 1}[a == contentTypes]
		}
		return strings.Compare(a, b)
	})
	out := zip.NewWriter(w)
	for _, part := range names {
		data, ok := z.changed[part]
		switch {
		case !ok:
			if err := out.Copy(z.parts[part]); err != nil {
				return err
			}
		case data != nil:
			to, err := out.Create(part)
			if err != nil {
				return err
			}
			if _, err := to.Write(data); err != nil {
				return err
			}
		}
	}
	return out.Close()
}

// A relation is a reference of one part to another.
type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"`
	Target string `xml:"Target,attr"`
	Mode   string `xml:"TargetMode,attr"`
}

// is reports whether a relation is of a kind, such as "comments". The kinds are addresses of which one end counts: the strict and the
// usual form of the format differ in the other.
func (r *relation) is(kind string) bool { return strings.HasSuffix(r.Type, "/"+kind) }

func relationsPart(part string) string {
	if part == "" {
		return "_rels/.rels"
	}
	return path.Join(path.Dir(part), "_rels", path.Base(part)+".rels")
}

// relations are the references of a part, with their targets as names of parts. The part "" is the workbook as a whole.
func (z *archive) relations(part string) ([]relation, error) {
	data, err := z.read(relationsPart(part))
	if err != nil || data == nil {
		return nil, err
	}
	var doc struct {
		Relations []relation `xml:"Relationship"`
	}
	if err := xml.Unmarshal(data, &doc); err != nil {
		return nil, fmt.Errorf("%s: %w", relationsPart(part), err)
	}
	for i := range doc.Relations {
		r := &doc.Relations[i]
		if rooted, ok := strings.CutPrefix(r.Target, "/"); ok {
			r.Target = path.Clean(rooted)
		} else {
			r.Target = path.Join(path.Dir(part), r.Target)
		}
	}
	return doc.Relations, nil
}

const (
	relationsSpace  = "http://schemas.openxmlformats.org/package/2006/relationships"
	officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// relate adds a reference of a part to another and gives its number.
func (z *archive) relate(part, kind, target string) (string, error) {
	have, err := z.relations(part)
	if err != nil {
		return "", err
	}
	id := ""
	for i := 1; id == "" || slices.ContainsFunc(have, func(r relation) bool { return r.ID == id }); i++ {
		id = "rId" + strconv.Itoa(i)
	}
	file := relationsPart(part)
	if !z.has(file) {
		z.changed[file] = []byte(xml.Header + `<Relationships xmlns="` + relationsSpace + `"></Relationships>`)
	}
	return id, z.append(file, fmt.Sprintf(`<Relationship xmlns="%s" Id="%s" Type="%s/%s" Target="/%s"/>`, relationsSpace, id, officeRelations, kind, target))
}

const typesSpace = "http://schemas.openxmlformats.org/package/2006/content-types"

// declare gives a part its type.
func (z *archive) declare(part, kind string) error {
	types, err := z.read(contentTypes)
	if err != nil {
		return err
	}
	z.changed[contentTypes] = element("Override", "PartName", "/"+part).ReplaceAll(types, nil) // left behind by a part that is gone
	return z.append(contentTypes, fmt.Sprintf(`<Override xmlns="%s" PartName="/%s" ContentType="%s"/>`, typesSpace, part, kind))
}

var (
	rootEnd   = regexp.MustCompile(`</[^<>]*>\s*$`)
	emptyRoot = regexp.MustCompile(`<([\w:]+)(\s[^<>]*)?/>\s*$`)
)

// append puts an element at the end of an XML part.
func (z *archive) append(part, element string) error {
	data, err := z.read(part)
	if err != nil {
		return err
	}
	if rootEnd.Find(data) == nil {
		data = emptyRoot.ReplaceAll(data, []byte("<$1$2></$1>"))
	}
	end := rootEnd.FindIndex(data)
	if end == nil {
		return fmt.Errorf("%s: no end of the root element", part)
	}
	z.changed[part] = slices.Concat(data[:end[0]], []byte(element), data[end[0]:])
	return nil
}
