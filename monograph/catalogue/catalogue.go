// Package catalogue holds the indicators of the monograph, their breakdown lists, units, the words offices print for them, and the rules
// they obey, as CSV tables that a statistician can edit.
//
//	cat := catalogue.Default()
//	ind := cat.Indicator("PDK.JML")        // Jumlah Penduduk, jiwa
//	list := cat.Breakdown("UMUR5")         // 0-4 … 75+
package catalogue

import "monografi/monograph"

// A Section is a chapter of the catalogue, such as "G" Kependudukan.
type Section struct {
	Code    string
	Chapter int // chapter of the printed report, 1–8 in the order of "Kecamatan Dalam Angka"
	Label   monograph.Label
}

// A Unit is a unit of measurement. Figures are stored in the unit of their indicator.
type Unit struct {
	Code     string // "jiwa", "ha"
	Label    monograph.Label
	Symbol   string // as printed beside a number
	Decimals int    // decimals usually printed
}

// A Spelling is one way a unit is printed, with the factor into a Unit: "km²" is 100 of "ha".
type Spelling struct {
	Text   string // normalised by Normalize
	Unit   string
	Factor float64

	accepted bool // says nothing by itself: read only where the unit is that of the indicator
}

// A Phrase is one way in which offices print the name of something.
//
// A phrase that names an indicator, a member, or an indicator already broken down to members is matched against headings
// and labels. Where one text means different things, Context keeps them apart.
type Phrase struct {
	Text      string            // normalised by Normalize
	Indicator string            // "" when the phrase only names members
	Members   monograph.Members // fixed by the phrase
	Context   string            // normalised words of which one must stand above or before (title, section, group), joined by "|"; "" for anywhere
	Role      string            // for words of structure: one of the Role constants; Indicator and Members are then empty
	List      string            // for words that name a breakdown list as a whole ("Kelompok Umur", "Menurut Agama"); all else is then empty
}

// Roles of structural words.
const (
	RoleNumber      = "number"      // row number: No, Nomor Urut
	RoleVillage     = "village"     // column or label naming a village: Desa/Kelurahan
	RoleSubdistrict = "subdistrict" // Kecamatan, Distrik
	RoleRegency     = "regency"     // Kabupaten/Kota
	RoleProvince    = "province"    // Provinsi
	RoleRegionCode  = "code"        // Kode Wilayah, Kode Desa
	RoleYear        = "year"        // Tahun
	RoleMonth       = "month"       // Bulan, Keadaan pada bulan
	RoleSemester    = "semester"    // Semester
	RoleTotal       = "total"       // Jumlah, Total, Jml, Sub Jumlah
	RoleIndicator   = "indicator"   // column of indicator names in a long list: Indikator, Uraian
	RoleMember      = "member"      // column of category names in a long list: Rincian
	RoleValue       = "value"       // column of figures in a long list: Nilai
	RoleUnit        = "unit"        // Satuan
	RoleNote        = "note"        // Keterangan, Sumber
	RoleDerived     = "derived"     // Persentase, Rasio, Kepadatan, Rata-rata: recomputed, never stored
)

// A Form is an official form: its rows in printed order.
type Form struct {
	Code  string // "F4", "KMS"
	Label monograph.Label
	Level string // "D" village, "K" sub-district
	Rows  []FormRow
}

// A FormRow is one line of an official form.
type FormRow struct {
	Depth   int    // indentation from 0
	Number  string // "1.2.", "a."
	Label   string
	Series  monograph.Series // empty for a heading
	Unit    string           // as printed, "" when none
	Section string
}

// A Catalogue is a consistent set of tables. It is not changed after it is built and may be used from many goroutines.
type Catalogue struct {
	Sections   []Section
	Units      []Unit
	Spellings  []Spelling
	Indicators []*monograph.Indicator
	Breakdowns []*monograph.Breakdown
	Phrases    []Phrase // words of structure, then those with a context: of one text, the first that fits is the most particular
	Forms      []Form
	Rules      []Rule
	Templates  []TemplateTable
	Tests      []Test
	Registers  []RegisterColumn
	Holidays   []Holiday
	Lights     []Light

	section   map[string]*Section
	unit      map[string]*Unit
	spelling  map[string]*Spelling
	indicator map[string]*monograph.Indicator
	breakdown map[string]*monograph.Breakdown
	position  map[string]int

	unknownFlows []string // named in flows.csv, and no indicator

	tables tables // the text it was read from, for Overlay and Export
}

// A Rule is one line of the rule table: a linear statement about series of one region and period.
// Package rules gives Expr its meaning.
type Rule struct {
	Code      string // "A-10"
	Severity  monograph.Severity
	Expr      string // such as "PEM.RT >= PEM.RW" or "MUT.AKHIR = MUT.AWAL + MUT.LAHIR + MUT.DATANG - MUT.MATI - MUT.PINDAH"
	Per       string // lists the rule is repeated over, "SEX|WN"; "" for the undivided figures
	Tolerance string // "", "0.5", or "0.5%"
	Missing   string // what a missing operand means: "skip" (the rule says nothing) or "zero"
	Label     monograph.Label
	Source    string
}

// New indexes the tables of a catalogue. It does not check them; see Check.
func New(c Catalogue) *Catalogue {
	c.section = map[string]*Section{}
	for i := range c.Sections {
		c.section[c.Sections[i].Code] = &c.Sections[i]
	}
	c.unit = map[string]*Unit{}
	for i := range c.Units {
		c.unit[c.Units[i].Code] = &c.Units[i]
	}
	c.spelling = map[string]*Spelling{}
	for i := range c.Spellings {
		// The first unit that has a spelling of its own keeps it: "orang" alone is a person, though "jiwa" accepts it too.
		s := &c.Spellings[i]
		if known := c.spelling[s.Text]; known == nil || known.accepted && !s.accepted {
			c.spelling[s.Text] = s
		}
	}
	c.indicator = map[string]*monograph.Indicator{}
	c.position = map[string]int{}
	for i, ind := range c.Indicators {
		c.indicator[ind.Code] = ind
		c.position[ind.Code] = i
	}
	c.breakdown = map[string]*monograph.Breakdown{}
	for _, b := range c.Breakdowns {
		c.breakdown[b.Code] = b
	}
	return &c
}

// Section returns a section by code, or nil.
func (c *Catalogue) Section(code string) *Section { return c.section[code] }

// Unit returns a unit by code, or nil.
func (c *Catalogue) Unit(code string) *Unit { return c.unit[code] }

// Indicator returns an indicator by code, or nil.
func (c *Catalogue) Indicator(code string) *monograph.Indicator { return c.indicator[code] }

// Breakdown returns a breakdown list by code, or nil.
func (c *Catalogue) Breakdown(code string) *monograph.Breakdown { return c.breakdown[code] }

// Position is the place of an indicator in catalogue order, for sorting; unknown codes come last.
func (c *Catalogue) Position(code string) int {
	if i, ok := c.position[code]; ok {
		return i
	}
	return len(c.Indicators)
}

// UnitFactor is the factor from a printed unit into a unit of the catalogue: 100 for ("Km²", "ha"), 0.0001 for ("m2", "ha").
// It is not known when the text is not a spelling of that unit.
func (c *Catalogue) UnitFactor(text, unit string) (factor float64, ok bool) {
	text = Normalize(text)
	for i := range c.Spellings {
		if s := &c.Spellings[i]; s.Unit == unit && s.Text == text {
			return s.Factor, true
		}
	}
	return 0, false
}

// PrintedUnit finds the unit meant by a printed word such as "Km²" or "Jiwa", and the factor into it.
func (c *Catalogue) PrintedUnit(text string) (unit string, factor float64, ok bool) {
	s := c.spelling[Normalize(text)]
	if s == nil {
		return "", 0, false
	}
	return s.Unit, s.Factor, true
}
