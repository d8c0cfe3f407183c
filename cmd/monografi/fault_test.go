package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// faultTakers are the functions of the catalogue and the rules that take English words, and the place of these among their arguments.
var faultTakers = map[string]int{"report": 2, "fail": 1, "Faultf": 0, "once": 3}

// Every fault of the catalogue's tables has Indonesian words with the same verbs, and no words are kept that nobody says.
func TestFaultsInBothLanguages(t *testing.T) {
	said := map[string]bool{}
	for _, pattern := range []string{"../../monograph/catalogue/*.go", "../../monograph/rules/*.go"} {
		names, err := filepath.Glob(pattern)
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(file, func(n ast.Node) bool {
				if call, ok := n.(*ast.CallExpr); ok {
					for _, format := range faultsOf(call) {
						said[format] = true
					}
				}
				return true
			})
		}
	}
	for format := range said {
		words := strings.TrimSpace(verb.ReplaceAllString(format, ""))
		if _, ok := faultFormats[format]; !ok && strings.Trim(words, ": ") != "" && words != "per :" && words != "expr :" {
			t.Errorf("%q has no Indonesian words", format)
		}
	}
	for format, words := range faultFormats {
		if !said[format] {
			t.Errorf("%q: nobody says it", format)
		}
		if !slices.Equal(verbs(format), verbs(words)) {
			t.Errorf("%q: verbs differ: %q", format, words)
		}
	}
}

// faultsOf are the English words given to a call. The parser of rules has a method fail with the words alone.
func faultsOf(call *ast.CallExpr) []string {
	at, ok := faultTakers[calledName(call)]
	if !ok {
		return nil
	}
	if calledName(call) == "fail" && len(call.Args) == 1 {
		at = 0
	}
	if len(call.Args) <= at {
		return nil
	}
	format, ok := literal(call.Args[at])
	if !ok {
		return nil
	}
	return []string{format}
}
