package sheet

import (
	"encoding/csv"
	"strings"
)

// separators are tried in this order; the order settles what is otherwise even.
var separators = [...]rune{'\t', ';', '|', ','}

// declaredSeparator takes the first line "sep=;" off, by which Excel is told the separator; 0 when there is none.
func declaredSeparator(text string) (rest string, comma rune) {
	line, rest, _ := strings.Cut(text, "\n")
	line = strings.Trim(strings.TrimRight(line, "\r"), `"`)
	if len(line) != len("sep=;") || !strings.EqualFold(line[:4], "sep=") || !strings.ContainsRune("\t;|,:", rune(line[4])) {
		return text, 0
	}
	return rest, rune(line[4])
}

// sampleBytes is how much of a file votes on its separator.
const sampleBytes = 64 << 10

// findSeparator takes the separator under which the first records agree best on their number of fields. Where two agree alike,
// as in "Desa A;1,5" with a decimal comma in every record, the one that makes more columns wins, and a comma between digits
// makes none.
func findSeparator(text string) rune {
	sample := text
	if len(sample) >= sampleBytes {
		sample = sample[:sampleBytes]
		if n := strings.LastIndexByte(sample, '\n'); n > 0 {
			sample = sample[:n+1]
		}
	}
	votes := [len(separators)]vote{}
	best := 0.0
	for i, sep := range separators {
		votes[i] = castVote(sample, sep)
		best = max(best, votes[i].agreement)
	}
	found, columns := ',', 0.0
	for i, v := range votes {
		if v.agreement > 0 && v.agreement >= best-0.1 && v.columns > columns {
			found, columns = separators[i], v.columns
		}
	}
	return found
}

// A vote is how well a separator fits a text.
type vote struct {
	agreement float64 // 0 to 1: records split at all, and into the usual number of fields
	columns   float64 // the usual number of fields, less those that decimal commas make
}

func castVote(sample string, sep rune) vote {
	r := csv.NewReader(strings.NewReader(sample))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = sep, true, -1, true
	counts := map[int]int{}
	records, split, fields, decimals := 0, 0, 0, 0
	for {
		record, err := r.Read()
		if err != nil {
			break
		}
		records++
		if len(record) > 1 {
			split++
			counts[len(record)]++
			fields += len(record) - 1
			decimals += decimalCommas(record, sep)
		}
	}
	if split == 0 {
		return vote{}
	}
	usual := 0
	for n := range counts {
		if counts[n] > counts[usual] || counts[n] == counts[usual] && n > usual {
			usual = n
		}
	}
	share := func(n, of int) float64 { return float64(n) / float64(of) }
	return vote{
		agreement: share(split, records) * (1 + share(counts[usual], split)) / 2,
		columns:   1 + float64(usual-1)*(1-share(decimals, fields)),
	}
}

// decimalCommas counts the commas of a record that may be decimal: between two runs of digits that nothing but the record's
// ends and other separators bound, as in "Desa A;1,5;2,5" and not in "Desa A,1,2,3".
func decimalCommas(record []string, sep rune) int {
	if sep != ',' {
		return 0
	}
	n := 0
	for i := 1; i < len(record); i++ {
		before := strings.TrimRight(record[i-1], "0123456789.")
		after := strings.TrimLeft(record[i], "0123456789")
		if before == record[i-1] || after == record[i] {
			continue
		}
		startsHere := before == "" && i == 1 || strings.HasSuffix(before, ";") || strings.HasSuffix(before, "\t") || strings.HasSuffix(before, "|")
		endsHere := after == "" && i == len(record)-1 || hasAnyPrefix(after, ";", "\t", "|")
		if startsHere && endsHere {
			n++
		}
	}
	return n
}
