package monograph

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What was meant is null in JSON where it cannot be told.
func TestSuspectJSON(t *testing.T) {
	for _, c := range []struct {
		proposed float64
		want     any
	}{{2560, 2560.0}, {0, 0.0}, {2650, nil}} {
		text, err := json.Marshal([]Suspect{{Cell: "E14", Observed: 2650, Proposed: c.proposed, Evidence: []string{}}})
		if err != nil {
			t.Fatal(err)
		}
		var got []map[string]any
		if err := json.Unmarshal(text, &got); err != nil {
			t.Fatal(err)
		}
		want := []map[string]any{{
			"file": "", "sheet": "", "cell": "E14", "region": "", "indicator": "", "members": map[string]any{},
			"observed": 2650.0, "proposed": c.want, "mechanism": "", "probability": 0.0, "evidence": []any{},
		}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("suspect as JSON (-want +got):\n%s", diff)
		}
	}
}
