package rules

import (
	"cmp"
	"strings"

	"monografi/monograph"
)

// locate reads an A1 reference into column and line, from 1; both 0 when it is none.
func locate(ref string) (col, line int32) {
	i := 0
	for ; i < len(ref) && ref[i] >= 'A' && ref[i] <= 'Z' && i < 3; i++ {
		col = col*26 + int32(ref[i]-'A') + 1
	}
	if i == 0 || i == len(ref) || len(ref)-i > 9 {
		return 0, 0
	}
	for ; i < len(ref); i++ {
		if ref[i] < '0' || ref[i] > '9' {
			return 0, 0
		}
		line = line*10 + int32(ref[i]-'0')
	}
	return col, line
}

// compareCells orders cells by file, sheet, line and column.
func compareCells(a, b monograph.Source) int {
	aCol, aLine := locate(a.Cell)
	bCol, bLine := locate(b.Cell)
	return cmp.Or(
		strings.Compare(a.File, b.File),
		strings.Compare(a.Sheet, b.Sheet),
		cmp.Compare(aLine, bLine),
		cmp.Compare(aCol, bCol),
	)
}
