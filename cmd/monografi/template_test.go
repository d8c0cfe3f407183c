package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"monografi/importer"
	"monografi/importer/sheet"
	"monografi/monograph"
	"monografi/monograph/region"
	"monografi/report"
)

func dump(r *importer.Result) {
	fmt.Printf("coverage %+v obs %d checks %d questions %d\n", r.Coverage, len(r.Batch.Observations), len(r.Batch.Checks), len(r.Questions))
	for _, p := range r.Problems {
		fmt.Printf("%s %s %s!%s %q %q %v\n", p.Severity, p.Code, p.Sheet, p.Cell, p.Raw, p.Suggestion, p.Args)
	}
	for _, q := range r.Questions {
		fmt.Printf("question %+v\n", q)
	}
}

func TestX(t *testing.T) {
	for _, code := range []region.Code{"91.03.01", "34.01.07"} {
		for _, lang := range []string{"id", "en"} {
			f := newForm(t, code, lang)
			r := f.read(t)
			fmt.Println("BLANK", code, lang, len(f.Cells))
			dump(r)
			tables := map[string]bool{}
			for _, c := range f.Cells {
				tables[c.Sheet+"/"+c.Table] = true
			}
			for _, key := range slices.Sorted(maps.Keys(tables)) {
				clear := func() {
					for k := range f.written {
						f.written[k] = map[string]sheet.Cell{}
					}
				}
				one := func(what string, want func(report.TemplateCell) bool) {
					clear()
					filled := f.fill(1, want)
					sh, _, _ := strings.Cut(key, "/")
					r := f.read(t, sh, "Petunjuk")
					got := map[string]monograph.Observation{}
					for _, o := range r.Batch.Observations {
						got[o.Source.Sheet+"!"+o.Source.Cell] = o
					}
					bad := 0
					for _, c := range f.Cells {
						if _, ok := filled[c.Address]; !ok {
							continue
						}
						if o, ok := got[c.Sheet+"!"+c.Cell]; !ok || o.Address != c.Address {
							if bad == 0 {
								fmt.Println(code, lang, what, key, c.Cell, c.Address, "got", o.Address)
							}
							bad++
						}
					}
					if bad > 0 || r.Errors() > 0 || len(r.Questions) > 0 || r.Warnings() > 0 {
						fmt.Println(code, lang, what, key, "bad", bad)
						dump(r)
					}
				}
				all := func(c report.TemplateCell) bool { return c.Sheet+"/"+c.Table == key }
				one("table", all)
				n := region.Code("")
				one("village", func(c report.TemplateCell) bool {
					if !all(c) {
						return false
					}
					if n == "" {
						n = c.Address.Region
					}
					return c.Address.Region == n
				})
				k := 0
				one("one", func(c report.TemplateCell) bool {
					if !all(c) {
						return false
					}
					k++
					return k == 2
				})
				cn := 0
				col := ""
				one("column", func(c report.TemplateCell) bool {
					if !all(c) {
						return false
					}
					cn++
					x := strings.TrimRight(c.Cell, "0123456789")
					if cn == 2 {
						col = x
					}
					return x == col
				})
			}
		}
	}
}
