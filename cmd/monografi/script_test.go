package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

// scriptCommands are what the scripts can do besides running the program.
var scriptCommands = map[string]func(*testscript.TestScript, bool, []string){
	"exits": exits, "json": checkJSON, "workbook": makeWorkbook, "marked": showMarks, "encrypted": makeEncrypted, "zipped": makeZip, "halved": halve,
	"snapshot": snapshot, "held": holdWhile, "dated": datedImport,
}

// checkJSON reads a file (or stdout) as one JSON document and compares what stands at a path: json stdout files.0.stored 11.
// The path ” is the whole; at its end "len" counts a list and "keys" lists the keys in alphabetical order. A text is compared as it is,
// anything else as JSON.
func checkJSON(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 || len(args) == 2 || len(args) > 3 {
		ts.Fatalf("usage: json FILE [PATH WANT]")
	}
	var doc any
	if err := json.Unmarshal([]byte(ts.ReadFile(args[0])), &doc); err != nil {
		ts.Fatalf("%s is not one JSON document: %v", args[0], err)
	}
	if len(args) == 1 {
		return
	}
	for _, key := range strings.FieldsFunc(args[1], func(r rune) bool { return r == '.' }) {
		doc = element(ts, doc, key)
	}
	got, isText := doc.(string)
	if !isText {
		b, err := json.Marshal(doc)
		ts.Check(err)
		got = string(b)
	}
	if got != args[2] {
		ts.Fatalf("%s is %s, want %s", args[1], got, args[2])
	}
}

// element is what a key of a path means in a value.
func element(ts *testscript.TestScript, v any, key string) any {
	switch v := v.(type) {
	case map[string]any:
		if key == "keys" {
			keys := make([]string, 0, len(v))
			for k := range v {
				keys = append(keys, k)
			}
			sort.Strings(keys)
			return strings.Join(keys, " ")
		}
		if x, ok := v[key]; ok {
			return x
		}
	case []any:
		if key == "len" {
			return float64(len(v))
		}
		if i, err := strconv.Atoi(key); err == nil && i < len(v) {
			return v[i]
		}
	}
	ts.Fatalf("there is no %q in %v", key, v)
	return nil
}

// makeEncrypted writes what Excel makes of a workbook with a password, as far as it can be told from outside: a compound file
// whose directory names the stream EncryptedPackage.
func makeEncrypted(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: encrypted OUT")
	}
	const sector, end, free = 512, "\xFE\xFF\xFF\xFF", "\xFF\xFF\xFF\xFF"
	pad := func(s string, n int) string { return s + strings.Repeat("\x00", n-len(s)) }
	number := func(n byte) string { return string([]byte{n, 0, 0, 0}) }
	entry := func(name, kind, child, start string) string {
		var wide strings.Builder
		for _, c := range []byte(name) {
			wide.Write([]byte{c, 0})
		}
		head := pad(wide.String(), 64) + string([]byte{byte(2*len(name) + 2), 0}) + kind + "\x01" + free + free + child
		return pad(pad(head, 116)+start, 128)
	}
	head := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + pad("", 16) + "\x3E\x00\x03\x00\xFE\xFF\x09\x00\x06\x00" + pad("", 10) +
		number(1) + number(0) + number(0) + "\x00\x10\x00\x00" + end + number(0) + end + number(0) + number(1) + strings.Repeat(free, 108)
	directory := entry("Root Entry", "\x05", number(1), end) + entry("EncryptedPackage", "\x02", free, end)
	table := end + "\xFD\xFF\xFF\xFF" + strings.Repeat(free, sector/4-2)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(head+pad(directory, sector)+table), 0o666))
}

// makeZip packs files into a zip: zipped OUT FILE...
func makeZip(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: zipped OUT FILE...")
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range args[1:] {
		w, err := z.Create(name)
		ts.Check(err)
		_, err = w.Write([]byte(ts.ReadFile(name)))
		ts.Check(err)
	}
	ts.Check(z.Close())
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), b.Bytes(), 0o666))
}

// snapshot lists all files with their size and the time they were last written to: snapshot OUT. Lists made before are left out.
func snapshot(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: snapshot OUT")
	}
	var list strings.Builder
	root := ts.MkAbs(".")
	ts.Check(filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(d.Name(), "snapshot-") {
			return err
		}
		info, err := d.Info()
		if err == nil {
			fmt.Fprintln(&list, path, info.Size(), info.ModTime().UnixNano())
		}
		return err
	}))
	ts.Check(os.WriteFile(ts.MkAbs("snapshot-"+args[0]), []byte(list.String()), 0o666))
}

// halve cuts a file off in the middle, as a broken transfer does.
func halve(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: halved FILE")
	}
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), info.Size()/2))
}
