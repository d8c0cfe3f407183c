package sheet

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// decodeText makes text of a file's bytes: by byte-order mark, by the pattern of zero bytes that UTF-16 leaves, as UTF-8 when
// it is valid, otherwise as Windows-1252, which offices' older programs write. name is the encoding found. Bytes that are
// no text at all give ErrNotSheet.
func decodeText(data []byte) (text, name string, err error) {
	if rest, ok := bytes.CutPrefix(data, []byte("\xEF\xBB\xBF")); ok {
		return string(bytes.ToValidUTF8(rest, []byte("\uFFFD"))), "utf-8", nil
	}
	if enc, name := utf16Kind(data); enc != nil {
		return decode(data, enc, name)
	}
	if n := bytes.IndexByte(data, 0); n >= 0 {
		return "", "", refuse(ErrNotSheet, "", "binary data: zero byte at %d", n)
	}
	if n := controls(data); n*100 > len(data) {
		return "", "", refuse(ErrNotSheet, "", "binary data: %d control bytes of %d", n, len(data))
	}
	if whole := trimTorn(data); utf8.Valid(whole) {
		return string(whole), "utf-8", nil
	}
	return decode(data, charmap.Windows1252, "windows-1252")
}

func decode(data []byte, enc encoding.Encoding, name string) (string, string, error) {
	b, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", "", refuse(ErrDamaged, "", "%s: %v", name, err)
	}
	if n := controls(b); n*100 > len(b) {
		return "", "", refuse(ErrNotSheet, "", "binary data: %d control bytes of %d", n, len(b))
	}
	return string(b), name, nil
}

// utf16Kind finds UTF-16 by its mark, or by the zero bytes beside ASCII; nil when the data is something else.
func utf16Kind(data []byte) (encoding.Encoding, string) {
	switch {
	case len(data) < 2:
		return nil, ""
	case data[0] == 0xFF && data[1] == 0xFE:
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), "utf-16le"
	case data[0] == 0xFE && data[1] == 0xFF:
		return unicode.UTF16(unicode.BigEndian, unicode.ExpectBOM), "utf-16be"
	}
	head := data[:min(len(data), sniffBytes)&^1]
	var zeros [2]int // at even and odd places
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1]*10 > half*4 && zeros[0]*20 < half:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"
	case zeros[0]*10 > half*4 && zeros[1]*20 < half:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be"
	}
	return nil, ""
}

// controls counts the control bytes that text does not hold. The end-of-file mark of old programs is none of them.
func controls(data []byte) int {
	n := 0
	for _, c := range data {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A {
			n++
		}
	}
	return n
}

// trimTorn drops a character that is cut off at the end, as in the head of a longer text.
func trimTorn(data []byte) []byte {
	for n := 1; n < utf8.UTFMax && n <= len(data); n++ {
		if tail := data[len(data)-n:]; utf8.RuneStart(tail[0]) {
			if !utf8.FullRune(tail) {
				return data[:len(data)-n]
			}
			break
		}
	}
	return data
}
