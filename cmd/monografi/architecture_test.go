package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "monografi/"

// rooms says what the packages of each room may import of ours: itself is always allowed, and test files obey too.
// The longest prefix that fits a package decides.
var rooms = []struct {
	prefix string
	may    []string
}{
	{"cmd", []string{"importer", "report", "monograph"}},
	{"importer", []string{"monograph"}},
	{"report", []string{"monograph"}},
	{"monograph", []string{"monograph/region"}},
	{"monograph/region", []string{"monograph/spelling"}},
	{"monograph/spelling", nil},
	{"monograph/catalogue", []string{"monograph"}},
	{"monograph/rules", []string{"monograph"}},
	{"monograph/store", []string{"monograph"}},
}

// homes says where a module from outside may be imported: in files whose path begins so.
var homes = map[string][]string{
	"github.com/spf13/cobra":            {"cmd/"},
	"github.com/spf13/pflag":            {"cmd/"},
	"github.com/spf13/viper":            {"cmd/"},
	"modernc.org/sqlite":                {"monograph/store/"},
	"github.com/xuri/excelize":          {"importer/sheet/", "report/", "cmd/monografi/workbook_test.go"},
	"github.com/olekukonko/tablewriter": {"report/text"},
}

// TestImportDirections holds the directions of the architecture: commands know everything, importer and report never meet, and the domain
// knows nothing but regions.
func TestImportDirections(t *testing.T) {
	root := os.DirFS(filepath.Join("..", ".."))
	err := fs.WalkDir(root, ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && file != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if strings.HasSuffix(file, ".go") {
			checkImports(t, root, file)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// checkImports checks every import of a file, named by its path in the module.
func checkImports(t *testing.T, root fs.FS, file string) {
	t.Helper()
	src, err := fs.ReadFile(root, file)
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := parser.ParseFile(token.NewFileSet(), file, src, parser.ImportsOnly)
	if err != nil {
		t.Error(err)
		return
	}
	for _, spec := range parsed.Imports {
		imported := strings.Trim(spec.Path.Value, `"`)
		if ours, ok := strings.CutPrefix(imported, module); ok {
			if !mayImport(path.Dir(file), ours) {
				t.Errorf("%s imports %s", file, imported)
			}
		} else if !atHome(file, imported) {
			t.Errorf("%s imports %s, which has its place in %v", file, imported, homes[homeKey(imported)])
		}
	}
}

// mayImport reports whether one of our packages may import another.
func mayImport(pkg, imported string) bool {
	room := -1
	for i, r := range rooms {
		if within(pkg, r.prefix) && (room < 0 || len(r.prefix) > len(rooms[room].prefix)) {
			room = i
		}
	}
	if room < 0 {
		return false
	}
	r := rooms[room]
	if r.prefix != "monograph" && within(imported, r.prefix) {
		return true
	}
	return slices.ContainsFunc(r.may, func(may string) bool { return within(imported, may) })
}

// atHome reports whether a file may import a module from outside.
func atHome(file, imported string) bool {
	places, kept := homes[homeKey(imported)]
	return !kept || slices.ContainsFunc(places, func(place string) bool { return strings.HasPrefix(file, place) })
}

// homeKey is the key of homes that holds for an import path, or "".
func homeKey(imported string) string {
	for key := range homes {
		if within(imported, key) {
			return key
		}
	}
	return ""
}

// within reports whether a path is a folder or below it.
func within(p, folder string) bool { return p == folder || strings.HasPrefix(p, folder+"/") }

func TestMayImport(t *testing.T) {
	for _, c := range []struct {
		pkg, imported string
		want          bool
	}{
		{"cmd/monografi", "report", true},
		{"importer", "importer/sheet", true},
		{"importer", "report", false},
		{"report", "importer", false},
		{"report", "monograph/store", true},
		{"monograph", "monograph/region", true},
		{"monograph", "monograph/catalogue", false},
		{"monograph/region", "monograph", false},
		{"monograph/rules", "monograph/catalogue", true},
		{"monograph/store", "importer", false},
	} {
		if got := mayImport(c.pkg, c.imported); got != c.want {
			t.Errorf("mayImport(%q, %q) = %v, want %v", c.pkg, c.imported, got, c.want)
		}
	}
}
