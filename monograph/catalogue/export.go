package catalogue

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// Export writes the tables of the catalogue as CSV files into a folder, which is made when absent. Files of the same names are
// replaced. Load reads the folder back; a regency edits what it needs there and lays it over with Overlay.
func (c *Catalogue) Export(dir string) error {
	if c.tables == nil {
		return errors.New("catalogue: made by New, so it has no tables to export")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("catalogue: %w", err)
	}
	for i := range c.tables {
		if err := c.tables[i].writeFile(dir); err != nil {
			return fmt.Errorf("catalogue: %w", err)
		}
	}
	return nil
}

// writeFile writes under another name first, so that a failed run leaves no half table.
func (t *table) writeFile(dir string) error {
	f, err := os.CreateTemp(dir, t.name+".*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	err = t.write(f)
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err := os.Chmod(f.Name(), 0o644); err != nil {
		return err
	}
	return os.Rename(f.Name(), filepath.Join(dir, t.name))
}

func (t *table) write(w io.Writer) error {
	cw := csv.NewWriter(w)
	if err := cw.Write(t.columns); err != nil {
		return err
	}
	for _, r := range t.rows {
		if err := cw.Write(r.fields); err != nil {
			return err
		}
	}
	cw.Flush()
	return cw.Error()
}
