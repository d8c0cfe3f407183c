package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var verb = regexp.MustCompile(`%[-+#0]*[\d.]*[a-zA-Z%]`)

// verbs are the verbs of a format, without literal percent signs.
func verbs(format string) []string {
	return slices.DeleteFunc(verb.FindAllString(format, -1), func(v string) bool { return v == "%%" })
}

func TestMessagesInBothLanguages(t *testing.T) {
	for id, m := range messages {
		if m.ID == "" || m.EN == "" {
			t.Errorf("%s: want both languages, got %+v", id, m)
		}
		if !slices.Equal(verbs(m.ID), verbs(m.EN)) {
			t.Errorf("%s: verbs differ: %q, %q", id, verbs(m.ID), verbs(m.EN))
		}
		for _, format := range []string{m.ID, m.EN} {
			// only a message with arguments goes through fmt
			if formatted := len(verbs(format)) > 0; formatted && strings.Contains(format, "% ") || !formatted && strings.Contains(format, "%%") {
				t.Errorf("%s: a percent sign is doubled in a message with verbs and only there: %q", id, format)
			}
		}
	}
}

// TestMessagesFitTheirUses reads the source: each message is used, and each use names a message and has as many arguments as verbs.
func TestMessagesFitTheirUses(t *testing.T) {
	files := parsePackage(t, ".")
	takers := messageTakers(files)
	used := map[msg]bool{}
	for name, file := range files {
		if strings.HasPrefix(name, "messages_") {
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := literal(n); ok {
				used[msg(lit)] = true
			}
			if call, ok := n.(*ast.CallExpr); ok {
				checkMessageCall(t, name, call, takers)
			}
			return true
		})
	}
	for text, code := range problemCodes(t) {
		id := msg("problem." + text)
		if _, ok := messages[id]; code && !ok {
			t.Errorf("%s: a problem without words", text)
		}
		used[id] = true
	}
	for id := range messages {
		if !used[id] {
			t.Errorf("%s: nobody says it", id)
		}
	}
}

// problemCodes are the texts of the importer; true are those that stand for sure as the code of a problem, in its literal or behind a severity.
func problemCodes(t *testing.T) map[string]bool {
	texts := map[string]bool{}
	code := func(n ast.Node) {
		if text, ok := literal(n); ok {
			texts[text] = true
		}
	}
	for _, dir := range []string{"../../importer", "../../importer/sheet"} {
		for _, file := range parsePackage(t, dir) {
			ast.Inspect(file, func(n ast.Node) bool {
				if text, ok := literal(n); ok && !texts[text] {
					texts[text] = false
				}
				switch n := n.(type) {
				case *ast.CallExpr:
					for i, arg := range n.Args {
						if s, ok := arg.(*ast.SelectorExpr); ok && i+1 < len(n.Args) && slices.Contains([]string{"Error", "Warning", "Info"}, s.Sel.Name) {
							code(n.Args[i+1])
						}
					}
				case *ast.CompositeLit:
					if s, ok := n.Type.(*ast.SelectorExpr); ok && s.Sel.Name == "Problem" {
						codeField(n, code)
					}
				}
				return true
			})
		}
	}
	return texts
}

// codeField gives a visitor the field Code of a composite literal.
func codeField(lit *ast.CompositeLit, visit func(ast.Node)) {
	for _, e := range lit.Elts {
		if kv, ok := e.(*ast.KeyValueExpr); ok && kv.Key.(*ast.Ident).Name == "Code" {
			visit(kv.Value)
		}
	}
}

// checkMessageCall checks a call of a function that takes a message and its arguments.
func checkMessageCall(t *testing.T, file string, call *ast.CallExpr, takers map[string]int) {
	at, ok := takers[calledName(call)]
	if !ok || len(call.Args) <= at || call.Ellipsis.IsValid() {
		return
	}
	id, ok := literal(call.Args[at])
	if !ok {
		return
	}
	m, ok := messages[msg(id)]
	if !ok {
		t.Errorf("%s: no message %q", file, id)
		return
	}
	if got, want := len(call.Args)-at-1, len(verbs(m.ID)); got != want {
		t.Errorf("%s: message %q is given %d arguments, has %d verbs", file, id, got, want)
	}
}

// messageTakers finds the functions with parameters "id msg, args ...any" at the end, and where their message stands.
func messageTakers(files map[string]*ast.File) map[string]int {
	takers := map[string]int{}
	for _, file := range files {
		for _, d := range file.Decls {
			f, ok := d.(*ast.FuncDecl)
			if !ok {
				continue
			}
			at := 0
			for _, p := range f.Type.Params.List {
				if typ, ok := p.Type.(*ast.Ident); ok && typ.Name == "msg" && len(p.Names) == 1 {
					if last := f.Type.Params.List[len(f.Type.Params.List)-1]; isVariadicAny(last.Type) {
						takers[f.Name.Name] = at
					}
				}
				at += len(p.Names)
			}
		}
	}
	return takers
}

// isVariadicAny reports whether a parameter is of type ...any.
func isVariadicAny(typ ast.Expr) bool {
	e, ok := typ.(*ast.Ellipsis)
	if !ok {
		return false
	}
	elem, ok := e.Elt.(*ast.Ident)
	return ok && elem.Name == "any"
}

// parsePackage parses the program's own files, by name.
func parsePackage(t *testing.T, dir string) map[string]*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]*ast.File{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = file
	}
	return files
}

// literal is the value of a string literal.
func literal(n ast.Node) (string, bool) {
	lit, ok := n.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

// calledName is the name of the function or method called.
func calledName(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}
