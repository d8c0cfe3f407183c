package importer

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"monografi/importer/layout"
	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// overview reads the head of a sheet: titles and lines such as "Kecamatan : X", "Tahun : 2024".
func (p *page) overview() {
	for i := range p.blocks {
		b := &p.blocks[i]
		if b.Table != nil {
			break
		}
		if p.headLines(b) {
			break
		}
		for _, r := range b.Text {
			if !r.Head {
				p.headText(rowText(r), layoutName(r.Cells[0]))
			}
		}
	}
	for i := 0; i < len(p.head) && p.place == (place{}); i++ {
		p.place.add(foreignNamings(p.head[i]))
	}
	if p.period == "" {
		p.period = periodOf(p.sheet.Name)
	}
	if p.period == "" {
		p.period = p.loneYear()
	}
}

// continued begins the title of a sheet that goes on with a table of a sheet before.
var continued = regexp.MustCompile(`(?i)^\s*\(?(?:lanjutan|sambungan|continued)\b.*?((?:\d+\.)*\d+)?\.?\s*\)?\s*$`)

// goOn gives a sheet that goes on with a table what the sheet says on which the table begins.
func (p *page) goOn(before []*page) {
	number, goesOn := "", false
	for _, s := range append([]string{p.sheet.Name}, p.head[:min(1, len(p.head))]...) {
		if m := continued.FindStringSubmatch(s); m != nil {
			goesOn = true
			number = cmp.Or(m[1], number)
		}
	}
	for i := len(before) - 1; goesOn && i >= 0; i-- {
		from := before[i]
		if number != "" && !slices.ContainsFunc(from.head, func(s string) bool { return tableOf(s) == number }) {
			continue
		}
		p.goesOn = append(slices.Clone(from.goesOn), from.head...)
		p.place = p.place.over(from.place)
		p.period = cmp.Or(p.period, from.period)
		return
	}
}

var numberOfTable = regexp.MustCompile(`(?i)\b(?:tabel|table)\s*[.:]?\s*((?:\d+\.)*\d+)`)

// tableOf is the number of the table that a title names, "" when it names none.
func tableOf(title string) string {
	if m := numberOfTable.FindStringSubmatch(title); m != nil {
		return m[1]
	}
	return ""
}

// headLines reads lines until the first with a figure that is no key; it reports whether one was met.
func (p *page) headLines(b *layout.Block) bool {
	for _, l := range b.Lines {
		if p.keyLine(l) {
			continue
		}
		if l.Figures() > 0 {
			return true
		}
		if number, _ := lineNumber(l); number != "" {
			continue
		}
		if l.Heading() || len(l.Values) == 1 && l.Values[0].Class == layout.Label {
			p.headText(rowText(l.Row), layoutName(l.Label))
		}
	}
	return false
}

// headLimit is how many titles lend their words to the lines below: a list of a thousand names is no head.
const headLimit = 40

func (p *page) headText(s, cell string) {
	if tableNumber.MatchString(s) {
		if i := slices.IndexFunc(p.head, tableNumber.MatchString); i >= 0 {
			p.head = p.head[:i] // the table it stood above was blank
		}
	}
	if len(p.head) < headLimit {
		p.head = append(p.head, s)
	}
	p.place.add(namings(s))
	p.noteMonth(s, cell)
	if y := periodOf(s); y != "" && p.period == "" {
		p.period, p.yearAt = y, cell
	}
}

// loneYear takes a year that stands alone in the first rows, above the tables.
func (p *page) loneYear() monograph.Period {
	for i, r := range p.grid.Rows {
		if i > 2 {
			break
		}
		if c := r.Cells[0]; c.Year != 0 && len(r.Cells) == 1 {
			p.yearAt = layoutName(c)
			return monograph.YearPeriod(c.Year)
		}
	}
	return ""
}

// keyLine takes a line that tells place or time: "Nama Desa : Simpang", "Kode : 32.03.32.2001", "Tahun : 2024".
func (p *page) keyLine(l *layout.Line) bool {
	if len(l.Values) == 0 {
		return false
	}
	t := p.words.parse(l.Label.Text)
	v := strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(l.Values[0].Text), ":"))
	if v == "" && len(l.Values) > 1 {
		v = strings.TrimSpace(l.Values[1].Text)
	}
	isText := l.Values[0].Class == layout.Label
	role := t.role()
	switch {
	case role == catalogue.RoleVillage && isText:
		set(&p.place.village, v)
		if k := region.ParseName(l.Label.Text + " x").Kind; p.place.kind == "" && !strings.Contains(l.Label.Text, "/") {
			p.place.kind = k
		}
	case role == catalogue.RoleSubdistrict && isText:
		set(&p.place.subdistrict, v)
	case role == catalogue.RoleRegency && isText:
		set(&p.place.regency, regencyName(l.Label.Text, v))
	case role == catalogue.RoleProvince && isText:
		set(&p.place.province, v)
	case role == catalogue.RoleRegionCode:
		code, err := region.ParseCode(v)
		if err != nil {
			return false
		}
		p.place.code = code
	case role == catalogue.RoleYear || role == catalogue.RoleMonth || role == catalogue.RoleSemester:
		return p.keyPeriod(l, v)
	default:
		return false
	}
	return true
}

func (p *page) keyPeriod(l *layout.Line, v string) bool {
	p.noteMonth(l.Label.Text+" "+v, layoutName(l.Values[0]))
	y := periodOf(l.Label.Text + " " + v)
	if y == "" {
		return l.Values[0].Class == layout.Label
	}
	if p.period == "" || len(y) > len(p.period) {
		p.period, p.yearAt = y, layoutName(l.Values[0])
	}
	for _, c := range l.Values {
		if c.Class == layout.Figure {
			p.key(c)
		}
	}
	return true
}

// villageFront is what stands before the name of a village in a heading over its lines: "3. Nama Desa : Sukamaju".
var villageFront = regexp.MustCompile(`(?i)^\s*(?:(?:\d{1,2}|[a-z]|[ivx]+)\s*[.)]\s*)?(?:nama\s+)?(?:desa|kelurahan|kel\.|ds\.|gampong|nagari|pekon)(?:\s*/\s*(?:desa|kelurahan|kel\.?))?\s*:?\s*(\pL.*)$`)

// villageHead notes a heading that is nothing but the name of a village, and reports whether it is one.
func (p *page) villageHead(s string) bool {
	m := villageFront.FindStringSubmatch(s)
	if m == nil || !placeName(m[1]) || p.words.Heading(m[1]) || len(namings(m[1])) > 0 {
		return false // "Desa Sukamaju Kecamatan Pengasih" is the head of a sheet
	}
	if p.villages == nil {
		p.villages = map[string]bool{}
	}
	p.village = m[1]
	p.villages[region.Normalize(m[1])] = true
	return true
}

// regencyName puts the kind from the label before a bare name: label "Kabupaten", value "Badung".
func regencyName(label, v string) string {
	low := strings.ToLower(label)
	if strings.Contains(low, "/") || len(namings(v)) > 0 {
		return v
	}
	if strings.Contains(low, "kota") {
		return "Kota " + v
	}
	return v
}
