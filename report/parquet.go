package report

import (
	"io"

	"github.com/parquet-go/parquet-go"
)

// parquetRow is a row of a Parquet file: the long shape of CSV, with numbers as numbers and nothing instead of "".
type parquetRow struct {
	Region    string   `parquet:"region,dict"`
	Name      string   `parquet:"region_name,dict"`
	Level     string   `parquet:"level,dict"`
	Period    string   `parquet:"period,dict"`
	Indicator string   `parquet:"indicator,dict"`
	Label     string   `parquet:"label,dict"`
	Members   string   `parquet:"members,dict"`
	Value     *float64 `parquet:"value,optional"`
	Text      *string  `parquet:"text,optional"`
	Unit      string   `parquet:"unit,dict"`
	Status    string   `parquet:"status,dict"`
	Have      int32    `parquet:"have"`
	Of        int32    `parquet:"of"`
	Derived   bool     `parquet:"derived"`
	Disputed  bool     `parquet:"disputed"`
}

// WriteParquet writes the same rows as the long CSV, always with the column disputed, of a section or of all (""), as one Parquet file, compressed with Snappy.
// Texts are as they were typed. The order of the rows is that of the CSV, and the same report gives the same bytes.
func WriteParquet(w io.Writer, r *Report, section string) error {
	out := parquet.NewGenericWriter[parquetRow](w, parquet.Compression(&parquet.Snappy), parquet.CreatedBy("monografi", "", ""))
	batch := make([]parquetRow, 0, 1024)
	flush := func() error {
		_, err := out.Write(batch)
		batch = batch[:0]
		return err
	}
	for f := range r.longRows(section) {
		batch = append(batch, parquetOf(&f))
		if len(batch) == cap(batch) {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	return out.Close()
}

func parquetOf(f *longRow) parquetRow {
	row := parquetRow{
		Region: string(f.region), Name: f.name, Level: levelNames[f.region.Level()], Period: f.period, Indicator: f.series.Indicator,
		Label: f.label, Members: string(f.series.Members), Unit: f.indicator.Unit, Status: f.cell.Status.String(),
		Have: int32(f.cell.Have), Of: int32(f.cell.Of), Derived: f.cell.Derived, Disputed: f.cell.Disputed,
	}
	if f.cell.Status.HasValue() && f.indicator.Type.Numeric() {
		row.Value = &f.cell.Value
	}
	if f.cell.Text != "" {
		row.Text = &f.cell.Text
	}
	return row
}
