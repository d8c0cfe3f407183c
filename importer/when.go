package importer

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"monografi/monograph"
)

var (
	schoolYear  = regexp.MustCompile(`\b((?:19|20)\d{2}|\d{3})\s*[/–-]\s*((?:19|20)\d{2})\b`)
	yearWord    = regexp.MustCompile(`(?i)\b(?:tahun|thn?\.?|ta\.?|year|per\s+\d{1,2}\s+\p{L}+|keadaan)\s*(?:anggaran|pelajaran|ajaran)?\s*:?\s*((?:19|20)\d{2})\b`)
	anyYear     = regexp.MustCompile(`(?:^|[^\d.,/])((?:19|20)\d{2})(?:$|[^\d.,/]|[.,](?:\s|$))`)
	semester    = regexp.MustCompile(`(?i)\b(?:semester|smt|sem)\.?\s*:?\s*(II|I|1|2)\b`)
	firstHalf   = regexp.MustCompile(`(?i)\bjan\w*\s*(?:-|–|s\s*[/.]?\s*d|sampai)\s*jun`)
	secondHalf  = regexp.MustCompile(`(?i)\bjul\w*\s*(?:-|–|s\s*[/.]?\s*d|sampai)\s*(?:dec|des)`)
	signature   = regexp.MustCompile(`(?i)^\s*([\p{L} .']+),\s*(\d{1,2}\s+|\.{2,}\s*|_+\s*)?\s*(januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)?\s*(?:19|20)\d{2}\s*$`)
	printedOn   = regexp.MustCompile(`(?i)^\s*(?:tanggal\s+|tgl\.?\s+|waktu\s+)?(?:di)?(?:cetak|unduh|ekspor|export|akses|download|print|generate|update)\w*\b`)
	monthBefore = regexp.MustCompile(`(?i)\b(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)\s+((?:19|20)\d{2})\b`)
)

// mayHoldYear is false for most texts, which saves them the long search.
func mayHoldYear(s string) bool { return strings.Contains(s, "19") || strings.Contains(s, "20") }

// periodOf finds the period that a title, sheet name or file name speaks of; "" when there is none or more than one year.
func periodOf(s string) monograph.Period {
	if !mayHoldYear(s) {
		return ""
	}
	if signed(s) || printedOn.MatchString(s) {
		return ""
	}
	year := ""
	if m := yearWord.FindStringSubmatch(s); m != nil {
		year = m[1]
	} else if m := monthBefore.FindStringSubmatch(s); m != nil {
		year = m[1]
	} else if ms := anyYear.FindAllStringSubmatch(strings.NewReplacer("_", " ", "(", " ", ")", " ").Replace(s), -1); len(ms) > 0 {
		year = ms[0][1]
		for _, m := range ms[1:] {
			if m[1] != year {
				return ""
			}
		}
	}
	if year == "" {
		return ""
	}
	return monograph.Period(year + halfOf(s))
}

// signed reports whether a text is the line above a signature, "Karawang, 3 Januari 2026", which dates the paper and not its figures: a
// place of few words with a date, or with room for one. "Sarana Ibadah, 2020" is a title.
func signed(s string) bool {
	m := signature.FindStringSubmatch(s)
	if m == nil {
		return false
	}
	if m[2] == "" && m[3] == "" && !strings.Contains(s, ",  ") {
		return false // no room for the day
	}
	words := strings.Fields(strings.ToLower(m[1]))
	return len(words) <= 4 && !slices.ContainsFunc(words, func(w string) bool { return titleWords[w] })
}

// titleWords tell a title from the name of a town.
var titleWords = wordSet("jumlah banyaknya luas data monografi profil penduduk menurut keadaan tahun kecamatan kabupaten desa kelurahan provinsi")

// halfOf is "-S1" or "-S2" when the text names a half-year, otherwise "".
func halfOf(s string) string {
	low := strings.ToLower(s)
	if !slices.ContainsFunc([]string{"sem", "smt", "jan", "jul"}, func(word string) bool { return strings.Contains(low, word) }) {
		return "" // saves three searches
	}
	if m := semester.FindStringSubmatch(s); m != nil {
		if m[1] == "2" || strings.EqualFold(m[1], "II") {
			return "-S2"
		}
		return "-S1"
	}
	switch {
	case firstHalf.MatchString(s):
		return "-S1"
	case secondHalf.MatchString(s):
		return "-S2"
	}
	return ""
}

// periodHead takes a period out of a heading: "2023", "Laki-laki 2020", "Tahun 2024", "2024/2025". mistyped is set for
// a school year such as 204/2025 that can only mean one thing.
func periodHead(s string) (p monograph.Period, rest string, mistyped bool) {
	if !mayHoldYear(s) {
		return "", s, false
	}
	if m := schoolYear.FindStringSubmatchIndex(s); m != nil {
		first, last := s[m[2]:m[3]], s[m[4]:m[5]]
		end, _ := strconv.Atoi(last)
		begin, _ := strconv.Atoi(first)
		rest = s[:m[0]] + " " + s[m[1]:]
		if begin == end-1 {
			return monograph.Period(fmt.Sprintf("%d/%d", end-1, end)), rest, false
		}
		if len(first) == 3 && strings.HasPrefix(strconv.Itoa(end-1), first[:1]) {
			return monograph.Period(fmt.Sprintf("%d/%d", end-1, end)), rest, true
		}
		return "", s, false
	}
	ms := anyYear.FindAllStringSubmatchIndex(s, -1)
	if len(ms) != 1 {
		return "", s, false
	}
	m := ms[0]
	year := s[m[2]:m[3]]
	rest = s[:m[2]] + " " + s[m[3]:]
	return monograph.Period(year + halfOf(s)), rest, false
}

// fileStem is a file name without its folder and ending, with "_" and "-" as blanks.
func fileStem(name string) string {
	if i := strings.LastIndexAny(name, `/\`); i >= 0 {
		name = name[i+1:]
	}
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	return strings.NewReplacer("_", " ", "-", " ").Replace(name)
}
