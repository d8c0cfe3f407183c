package main

import (
	"os"
	"strings"
)

// The language is known before the command tree is built, because cobra's words are fixed when a command is made:
// --lang, MONOGRAFI_LANG, the config file, then the locale.

// guessLanguage is the language before the config file is read, and when it cannot be read.
func guessLanguage(flag string) string {
	for _, lang := range []string{flag, os.Getenv("MONOGRAFI_LANG")} {
		if lang == "id" || lang == "en" {
			return lang
		}
	}
	return localeLanguage()
}

// localeLanguage is "en" when the locale says English, otherwise "id". The first of the three variables that is set decides.
func localeLanguage() string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := os.Getenv(name); v != "" {
			lang, _, _ := strings.Cut(strings.ToLower(v), "_")
			lang, _, _ = strings.Cut(lang, ".")
			lang, _, _ = strings.Cut(lang, "-")
			if lang == "en" || lang == "english" {
				return "en"
			}
			return "id"
		}
	}
	return "id"
}
