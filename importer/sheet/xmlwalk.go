package sheet

import (
	"context"
	"encoding/xml"
	"errors"
	"strings"
)

// maxDepth bounds elements within elements; no spreadsheet comes near it.
const maxDepth = 256

// An xmlWalker reads an XML document element by element.
type xmlWalker struct {
	dec   *xml.Decoder
	depth int
}

// children calls f for each element inside the current one; f reads to the element's end. At the end of the document the error
// is io.EOF.
func (w *xmlWalker) children(f func(xml.StartElement) error) error {
	return w.content(f, func(xml.CharData) {})
}

// content is children that gives away the text between the elements as well.
func (w *xmlWalker) content(f func(xml.StartElement) error, text func(xml.CharData)) error {
	if w.depth++; w.depth > maxDepth {
		return refuse(ErrDamaged, "", "elements nested more than %d deep", maxDepth)
	}
	defer func() { w.depth-- }()
	for {
		token, err := w.dec.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			if err := f(t); err != nil {
				return err
			}
		case xml.CharData:
			text(t)
		case xml.EndElement:
			return nil
		case xml.Directive:
			return refuse(ErrDamaged, "", "a document type declaration in the XML")
		}
	}
}

// allText reads the characters of the current element and of all elements in it.
func (w *xmlWalker) allText() (string, error) {
	var s strings.Builder
	var inner func(xml.StartElement) error
	write := func(t xml.CharData) { s.Write(t) }
	inner = func(xml.StartElement) error { return w.content(inner, write) }
	err := w.content(inner, write)
	return s.String(), err
}

// xmlDamage names the part and the line of a syntax error. What was refused already, or cancelled, stays as it is.
func xmlDamage(part string, err error) error {
	var syntax *xml.SyntaxError
	var refused *RefusedError
	switch {
	case errors.As(err, &syntax):
		return refuse(ErrDamaged, part, "line %d: %s", syntax.Line, syntax.Msg)
	case errors.As(err, &refused), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	}
	return refuse(ErrDamaged, part, "%v", err)
}

func xmlAttr(el xml.StartElement, space, name string) string {
	for _, a := range el.Attr {
		if a.Name.Local == name && a.Name.Space == space {
			return a.Value
		}
	}
	return ""
}
