package report

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"
)

// A Parquet file holds what the long CSV holds.
func TestWriteParquet(t *testing.T) {
	for _, section := range []string{"", "G"} {
		r := testReport(t, "32.15", "id")
		var flat, columns, again bytes.Buffer
		if err := WriteCSV(&flat, r, CSVOptions{Section: section, Raw: true}); err != nil {
			t.Fatal(err)
		}
		for _, b := range []*bytes.Buffer{&columns, &again} {
			if err := WriteParquet(b, r, section); err != nil {
				t.Fatal(err)
			}
		}
		if !bytes.Equal(columns.Bytes(), again.Bytes()) {
			t.Error("the same report gives different files")
		}
		want, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(flat.Bytes(), []byte(bom)))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		rows, err := parquet.Read[parquetRow](bytes.NewReader(columns.Bytes()), int64(columns.Len()))
		if err != nil {
			t.Fatal(err)
		}
		got := [][]string{want[0]}
		for _, row := range rows {
			got = append(got, row.strings())
		}
		if len(rows) == 0 {
			t.Error("no rows")
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("section %q: -want +got\n%s", section, diff)
		}
	}
}

// strings are the fields as the CSV writes them.
func (p *parquetRow) strings() []string {
	value, text := "", ""
	if p.Value != nil {
		value = strconv.FormatFloat(*p.Value, 'f', -1, 64)
	}
	if p.Text != nil {
		text = *p.Text
	}
	return []string{
		p.Region, p.Name, p.Level, p.Period, p.Indicator, p.Label, p.Members, value, text, p.Unit, p.Status,
		strconv.Itoa(int(p.Have)), strconv.Itoa(int(p.Of)), strconv.FormatBool(p.Derived),
	}
}
