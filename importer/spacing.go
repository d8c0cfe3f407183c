package importer

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// cutWord is a word cut at the end of a line: "Perem-", "puan".
var cutWord = regexp.MustCompile(`-\s*\n\s*(\p{Ll})`)

// hump is where a word begins in "jumlahPenduduk".
var hump = regexp.MustCompile(`(\p{Ll}{2})(\p{Lu})`)

// humps takes a name apart whose words a program has run together.
func humps(s string) string {
	if strings.ContainsAny(s, " \n") || strings.ToLower(s) == s || strings.ToUpper(s) == s {
		return s
	}
	return hump.ReplaceAllString(s, "$1 $2")
}

// twoLetters are the short words that headings print with a blank inside.
var twoLetters = map[string]bool{"KK": true, "RT": true, "RW": true, "NO": true}

// unspaced closes up letters that were spaced out to fill a cell: "J U M L A H".
func unspaced(s string) string {
	words := strings.Fields(s)
	if n := len(words); n >= 2 && len(words[n-1]) == 1 && len(words[n-2]) == 1 && twoLetters[strings.ToUpper(words[n-2]+words[n-1])] {
		return strings.Join(append(words[:n-2:n-2], words[n-2]+words[n-1]), " ") // "Jumlah K K"
	}
	if len(words) < 4 || slices.ContainsFunc(words, func(w string) bool { return len(w) > 1 || !unicode.IsLetter(rune(w[0])) }) {
		return s
	}
	return strings.Join(words, "")
}
