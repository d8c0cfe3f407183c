package importer

import (
	"strconv"
	"strings"
	"time"

	"monografi/importer/layout"
	"monografi/importer/sheet"
	"monografi/monograph"
)

// staffNumberIn is the member of a list under which forms ask for the staff number (NIP) of an official. It is data of a person: the number is looked at,
// and not kept.
const staffNumberIn, staffNumberMember = "ATRIBUT", "NIP"

// staffDigits are the digits of a staff number as it is printed: 19690824 199903 1 001.
func staffDigits(c *layout.Cell) string {
	if c.Kind == sheet.Number {
		return strconv.FormatFloat(c.Num, 'f', 0, 64)
	}
	s := strings.TrimPrefix(strings.TrimSpace(c.Text), "'")
	s = strings.TrimSpace(strings.TrimLeft(strings.TrimPrefix(strings.ToUpper(s), "NIP"), ".: "))
	return strings.NewReplacer(" ", "", "\u00a0", "", ".", "", "-", "").Replace(s)
}

// staffNumber reports whether digits are a staff number: date of birth, month of appointment, 1 or 2 for the sex, and three of order.
func staffNumber(digits string) bool {
	if len(digits) != 18 || strings.Trim(digits, "0123456789") != "" || digits[14] != '1' && digits[14] != '2' {
		return false
	}
	born, err := time.Parse("20060102", digits[:8])
	if err != nil || born.Year() < 1900 {
		return false
	}
	appointed, err := time.Parse("200601", digits[8:14])
	return err == nil && appointed.After(born)
}

// leaveOutStaff takes the staff numbers of officials out of the figures, and tells of those that cannot be right.
func (p *page) leaveOutStaff() {
	for _, f := range p.figures {
		if !f.sense.known || f.sense.series.Members.Get(staffNumberIn) != staffNumberMember {
			continue
		}
		digits := staffDigits(f.cell)
		f.role, f.text, f.status, f.value, f.sense = RoleNote, "", monograph.NotApplicable, 0, sense{}
		f.secret = true
		if strings.Trim(digits, "0123456789") == "" && len(digits) > 1 && !staffNumber(digits) {
			p.problemAt(f.cell, monograph.Warning, "staff-number", "")
		}
	}
}
