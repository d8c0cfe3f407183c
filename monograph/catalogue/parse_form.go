package catalogue

import "monografi/monograph"

func (p *parser) form() Form {
	f := Form{Code: p.must("code"), Label: p.label(), Level: p.must("level")}
	if f.Level != "D" && f.Level != "K" {
		p.fail("level", "%q: want D (village) or K (sub-district)", f.Level)
	}
	return f
}

func (p *parser) formRow(forms []Form) {
	r := FormRow{
		Depth: p.integer("depth"), Number: p.get("number"), Label: p.must("label"), Unit: p.get("unit"), Section: p.get("section"),
		Series: monograph.Series{Indicator: p.get("indicator"), Members: p.members()},
	}
	for i := range forms {
		if forms[i].Code == p.get("form") {
			if forms[i].Rows == nil {
				forms[i].Rows = make([]FormRow, 0, len(p.current.rows)/len(forms))
			}
			forms[i].Rows = append(forms[i].Rows, r)
			return
		}
	}
	p.fail("form", "%q is not in forms.csv", p.get("form"))
}
