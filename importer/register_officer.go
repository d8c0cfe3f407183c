package importer

import (
	"fmt"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
)

// likelyOfficers asks for posts and education or training under a title that speaks of those who give services: other lists of staff are not
// the profile that the law asks for.
func (r *register) likelyOfficers() bool {
	return r.has("post") && (r.has("education") || r.has("training")) && (r.blank() || len(rowAt(r.whole, r.body)) > 1) && r.speaksOfOfficers()
}

func (r *register) speaksOfOfficers() bool {
	titles := []string{r.whole.Name}
	for row := range rowsFrom(r.whole, 0) {
		if row[0].Row >= r.heads[0].row {
			break
		}
		titles = append(titles, row[0].Text)
	}
	for _, s := range titles {
		s = " " + catalogue.Normalize(s) + " "
		if strings.Contains(s, " pelaksana ") || strings.Contains(s, " petugas pelayanan ") || strings.Contains(s, " petugas layanan ") {
			return true
		}
	}
	return false
}

// officerParts are the columns of an officer that are kept; his name and numbers are not.
var officerParts = []struct{ column, member string }{{"post", "JABATAN"}, {"education", "PENDIDIKAN"}, {"training", "PELATIHAN"}}

// readOfficers stores posts, education and training of those who give the services.
func (r *register) readOfficers() {
	k, ok := r.placeOf()
	if !ok {
		return
	}
	r.leftOut(func(h registerHead) bool { return h.column != "" })
	slots := r.slots("PELAKSANA")
	n := 0
	for row := range rowsFrom(r.whole, r.body) {
		post := inColumn(row, r.at["post"])
		if post == nil || !r.goesOn(row, 3) {
			continue
		}
		members, free := slots.take()
		if !free {
			r.tell(monograph.Error, "register-full", post.Row, post.Col, fmt.Sprint(len(slots.members)))
			break
		}
		n++
		r.last = row[0].Row
		for _, part := range officerParts {
			if c := inColumn(row, r.atOr(part.column)); c != nil && !blankWord(c.Text) {
				r.keepText(k, "PLY.PELAKSANA_DAFTAR", members.With("PROFIL_PELAKSANA", part.member), c)
			}
		}
	}
	if n == 0 {
		return
	}
	r.keepCount(k, "PLY.PELAKSANA_JML", n, r.body, r.at["post"], r.span(r.at["post"]))
}
