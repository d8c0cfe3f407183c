package report

import (
	"bytes"
	"testing"

	"github.com/xuri/excelize/v2"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// TestListsPrint: the blank lists are fitted to the width of the page, and their headings have room for all their words.
func TestListsPrint(t *testing.T) {
	var out bytes.Buffer
	if err := WriteRegisterTemplate(&out, TemplateInput{Catalogue: catalogue.Default(), Register: region.Default(), Region: "32.15.01", Year: 2026}); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&out)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for _, s := range f.GetSheetList() {
		props, err := f.GetSheetProps(s)
		if err != nil || props.FitToPage == nil || !*props.FitToPage {
			t.Errorf("%s is not fitted to the page: %v", s, err)
		}
		rows, err := f.GetRows(s)
		if err != nil {
			t.Fatal(err)
		}
		height, _ := f.GetRowHeight(s, registerHead)
		for i, text := range rows[registerHead-1] {
			letter, _ := excelize.ColumnNumberToName(i + 1)
			width, _ := f.GetColWidth(s, letter)
			if need := rowHeight * float64(linesIn(text, width*0.8)); height < need {
				t.Errorf("%s!%s%d %q needs %v points, has %v", s, letter, registerHead, text, need, height)
			}
		}
	}
}
