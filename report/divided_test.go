package report

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"monografi/monograph/region"
)

// Villages that were split or merged are not compared one by one: their rows have no figure of the year before and no growth, the total of the
// sub-district has, and a note compares them together. Every other village is compared as ever.
func TestDividedVillages(t *testing.T) {
	const note = "batas %s berubah sejak tahun pembanding"
	tests := []struct {
		name        string
		now, before string
		divisions   []region.Division
		rows        string // name, before, growth in percent
		note        string
	}{
		{"nothing changed",
			"32.15.01.1001 PDK.JML 110\n32.15.01.1003 PDK.JML 220\n32.15.01.1005 PDK.JML 330\n",
			"32.15.01.1001 PDK.JML 100\n32.15.01.1003 PDK.JML 200\n32.15.01.1005 PDK.JML 300\n", nil,
			"Karawang Kulon 100 10\nNagasari 200 10\nTunggakjati 300 10\nJumlah 600 10\n", ""},
		{"a part was split off",
			"32.15.01.1001 PDK.JML 110\n32.15.01.1003 PDK.JML 90\n32.15.01.1005 PDK.JML 130\n",
			"32.15.01.1001 PDK.JML 100\n32.15.01.1003 PDK.JML 200\n",
			[]region.Division{{Before: []region.Code{"32.15.01.1003"}, After: []region.Code{"32.15.01.1003", "32.15.01.1005"}}},
			"Karawang Kulon 100 10\nNagasari … …\nTunggakjati … …\nJumlah 300 10\n",
			fmt.Sprintf(note, "Nagasari dan Tunggakjati") + "; bersama-sama 2024: 200, 2025: 220 (10,00 %)"},
		{"one became two, and its code is gone",
			"32.15.01.1001 PDK.JML 110\n32.15.01.1003 PDK.JML 90\n32.15.01.1005 PDK.JML 130\n",
			"32.15.01.1001 PDK.JML 100\n32.15.01.1099 PDK.JML 200\n",
			[]region.Division{{Before: []region.Code{"32.15.01.1099"}, After: []region.Code{"32.15.01.1003", "32.15.01.1005"}}},
			"Karawang Kulon 100 10\nNagasari … …\nTunggakjati … …\nJumlah 300 10\n",
			fmt.Sprintf(note, "Nagasari dan Tunggakjati") + "; bersama-sama 2024: 200, 2025: 220 (10,00 %)"},
		{"two became one, and one of them goes on",
			"32.15.01.1001 PDK.JML 110\n32.15.01.1003 PDK.JML 220\n32.15.01.1005 PDK.JML 330\n",
			"32.15.01.1001 PDK.JML 100\n32.15.01.1003 PDK.JML 150\n32.15.01.1099 PDK.JML 50\n32.15.01.1005 PDK.JML 300\n",
			[]region.Division{{Before: []region.Code{"32.15.01.1003", "32.15.01.1099"}, After: []region.Code{"32.15.01.1003"}}},
			"Karawang Kulon 100 10\nNagasari … …\nTunggakjati 300 10\nJumlah 600 10\n",
			fmt.Sprintf(note, "Nagasari") + "; bersama-sama 2024: 200, 2025: 220 (10,00 %)"},
		{"a part does not report, so that the whole cannot be compared",
			"32.15.01.1001 PDK.JML 110\n32.15.01.1003 PDK.JML 90\n",
			"32.15.01.1001 PDK.JML 100\n32.15.01.1099 PDK.JML 200\n",
			[]region.Division{{Before: []region.Code{"32.15.01.1099"}, After: []region.Code{"32.15.01.1003", "32.15.01.1005"}}},
			"Karawang Kulon 100 10\nNagasari … …\nTunggakjati … …\nJumlah 300 …\n", fmt.Sprintf(note, "Nagasari dan Tunggakjati") + ", sehingga tidak dibandingkan sendiri-sendiri"},
		{"both years know the new villages",
			"32.15.01.1001 PDK.JML 110\n32.15.01.1003 PDK.JML 90\n32.15.01.1005 PDK.JML 130\n",
			"32.15.01.1001 PDK.JML 100\n32.15.01.1003 PDK.JML 80\n32.15.01.1005 PDK.JML 120\n",
			[]region.Division{{Before: []region.Code{"32.15.01.1003"}, After: []region.Code{"32.15.01.1003", "32.15.01.1005"}}},
			"Karawang Kulon 100 10\nNagasari 80 12.5\nTunggakjati 120 8.333\nJumlah 300 10\n", ""},
		{"a part went to another sub-district, so that neither can be compared",
			"32.15.01.1001 PDK.JML 110\n32.15.01.1003 PDK.JML 90\n32.15.01.1005 PDK.JML 330\n32.15.02.2001 PDK.JML 110\n",
			"32.15.01.1001 PDK.JML 100\n32.15.01.1003 PDK.JML 200\n32.15.01.1005 PDK.JML 300\n",
			[]region.Division{{Before: []region.Code{"32.15.01.1003"}, After: []region.Code{"32.15.01.1003", "32.15.02.2001"}}},
			"Karawang Kulon 100 10\nNagasari … …\nTunggakjati 300 10\nJumlah 400 …\n",
			fmt.Sprintf(note, "Nagasari dan Ciptasari") + ", sehingga tidak dibandingkan sendiri-sendiri"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			in := testInput(t, "32.15", "id")
			in.Observations, in.PrevObservations = parseFigures(t, tt.now, "a.xlsx", "2025"), parseFigures(t, tt.before, "b.xlsx", "2024")
			in.Divisions, in.Findings = tt.divisions, nil
			r, err := Build(in)
			if err != nil {
				t.Fatal(err)
			}
			rows, notes := growthOf(r, "32.15.01")
			if diff := cmp.Diff(tt.rows, rows); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
			if got := strings.Contains(notes, "berubah sejak"); got != (tt.note != "") || !strings.Contains(notes, tt.note) {
				t.Errorf("notes %q, want %q", notes, tt.note)
			}
		})
	}
}

// growthOf writes the rows of the table of growth of a sub-district, and its notes.
func growthOf(r *Report, scope region.Code) (rows, notes string) {
	var b strings.Builder
	for _, table := range r.all() {
		leaves := table.Leaves()
		for i, c := range leaves {
			if table.Scope != scope || c.Kind != Previous {
				continue
			}
			for _, row := range append(table.Rows[:len(table.Rows):len(table.Rows)], *table.Total) {
				b.WriteString(row.Name)
				for _, cell := range row.Cells[i : i+2] {
					if cell.Status.HasValue() {
						fmt.Fprintf(&b, " %.4g", cell.Value)
					} else {
						b.WriteString(" …")
					}
				}
				b.WriteByte('\n')
			}
			notes = strings.Join(table.Notes, "\n")
		}
	}
	return b.String(), notes
}

// A village alone does not show whether it had other borders; the day of the change does.
func TestDividedVillageAlone(t *testing.T) {
	for since, compared := range map[string]bool{"": false, "2025-03-01": false, "2020-03-01": true} {
		in := testInput(t, "32.15.01.1003", "id")
		in.Divisions = []region.Division{{Before: []region.Code{"32.15.01.1003"}, After: []region.Code{"32.15.01.1003", "32.15.01.1005"}, Since: since}}
		in.PrevYear, in.Findings = 2024, nil
		p, err := BuildProfile(in)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range p.Sections {
			for _, line := range s.Lines {
				if line.Series.Indicator == population && line.Series.Members == "" && len(line.Cells) == 2 {
					if got := line.Cells[1].Status.HasValue(); got != compared {
						t.Errorf("since %q: compared %t, want %t", since, got, compared)
					}
				}
			}
		}
		if got := strings.Contains(p.Note, "tidak dibandingkan"); got == compared {
			t.Errorf("since %q: note %q", since, p.Note)
		}
	}
}
