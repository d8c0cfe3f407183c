package main

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
	"strings"

	"monografi/importer"
)

// cellIndent is where the object of a cell stands in the document.
const cellIndent = "        "

// appendCell writes a cell as indent does, byte for byte: cells are nearly all of an answer, and encoding/json goes over each of them twice.
func appendCell(b []byte, c *importer.Cell) []byte {
	b = append(b, '{')
	b = appendText(appendKey(b, "sheet"), c.Sheet)
	b = appendText(appendKey(append(b, ','), "cell"), c.Cell)
	b = appendText(appendKey(append(b, ','), "raw"), c.Raw)
	b = appendText(appendKey(append(b, ','), "role"), string(c.Role))
	b = appendNumber(appendKey(append(b, ','), "number"), c.Number)
	b = appendOptional(appendKey(append(b, ','), "text"), c.Text)
	b = appendText(appendKey(append(b, ','), "status"), c.Status.String())
	b = appendList(appendKey(append(b, ','), "row"), c.Row)
	b = appendList(appendKey(append(b, ','), "column"), c.Column)
	b = appendOptional(appendKey(append(b, ','), "region"), c.Region)
	b = appendText(appendKey(append(b, ','), "region_name"), c.RegionName)
	b = appendOptional(appendKey(append(b, ','), "period"), c.Period)
	b = appendOptional(appendKey(append(b, ','), "indicator"), c.Indicator)
	b = appendMembers(appendKey(append(b, ','), "members"), c)
	b = appendText(appendKey(append(b, ','), "unit"), c.Unit)
	b = appendNumber(appendKey(append(b, ','), "confidence"), &c.Confidence)
	return append(b, "\n"+cellIndent+"}"...)
}

func appendKey(b []byte, key string) []byte {
	b = append(b, "\n"+cellIndent+`  "`...)
	return append(append(b, key...), `": `...)
}

// appendText writes a string; what encoding/json would escape is left to it.
func appendText(b []byte, s string) []byte {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || s[i] == '"' || s[i] == '\\' {
			return appendEncoded(b, s)
		}
	}
	return append(append(append(b, '"'), s...), '"')
}

func appendOptional[S ~string](b []byte, s *S) []byte {
	if s == nil {
		return append(b, "null"...)
	}
	return appendText(b, string(*s))
}

func appendNumber(b []byte, v *float64) []byte {
	switch {
	case v == nil:
		return append(b, "null"...)
	case *v == 0 || math.Abs(*v) >= 1e-6 && math.Abs(*v) < 1e21:
		return strconv.AppendFloat(b, *v, 'f', -1, 64)
	}
	return appendEncoded(b, *v)
}

func appendList(b []byte, list []string) []byte {
	switch {
	case list == nil:
		return append(b, "null"...)
	case len(list) == 0:
		return append(b, "[]"...)
	}
	b = append(b, '[')
	for i, s := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendText(append(b, "\n"+cellIndent+"    "...), s)
	}
	return append(b, "\n"+cellIndent+"  ]"...)
}

// appendMembers writes an object; members stand in the order of its keys already.
func appendMembers(b []byte, c *importer.Cell) []byte {
	switch {
	case c.Members == nil:
		return append(b, "null"...)
	case *c.Members == "":
		return append(b, "{}"...)
	}
	b = append(b, '{')
	for i, pair := range strings.Split(string(*c.Members), ";") {
		if i > 0 {
			b = append(b, ',')
		}
		list, member, _ := strings.Cut(pair, "=")
		b = append(appendText(append(b, "\n"+cellIndent+"    "...), list), ": "...)
		b = appendText(b, member)
	}
	return append(b, "\n"+cellIndent+"  }"...)
}

// appendEncoded writes a value that has no lines.
func appendEncoded(b []byte, value any) []byte {
	buf := bytes.NewBuffer(b)
	enc := json.NewEncoder(buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(value); err != nil {
		return append(b, "null"...) // a number that is none
	}
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n"))
}
