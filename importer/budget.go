package importer

import (
	"regexp"
	"strings"

	"monografi/monograph"
	"monografi/monograph/catalogue"
	"monografi/monograph/region"
)

// The stages of a budget.
const (
	stages   = "TAHAP"
	planned  = "ANGGARAN"
	changed  = "PERUBAHAN"
	realised = "REALISASI"
)

// budgetStages reads the columns of a table of budgets against each other. "Anggaran Setelah Perubahan" is the changed budget where the budget before the
// change stands beside it; alone it is the budget.
func (t *table) budgetStages() {
	given := map[string]bool{}
	for _, c := range t.cols { // also those that nobody has filled in yet
		for i := range c.texts {
			for _, tm := range c.texts[i].terms {
				for _, ph := range tm.means {
					given[ph.Members.Get(stages)] = true
				}
			}
		}
	}
	if !given[changed] || given[planned] {
		return
	}
	for _, f := range t.cells {
		if f.sense.series.Members.Get(stages) == changed {
			f.sense.series.Members = f.sense.series.Members.With(stages, planned)
		}
	}
}

// officeAccounts are the accounts of a village budget as the office of a sub-district has them.
var officeAccounts = map[string]string{"5": "", "5.1": "PEGAWAI", "5.2": "BARANG_JASA", "5.3": "MODAL"}

// officeBudgets reads the budget of a sub-district's own office. Its accounts are named like those of villages; that no village is spoken of
// tells them apart.
func (b *book) officeBudgets() {
	for _, p := range b.pages {
		for _, t := range p.tables {
			if t.regional() == region.Nation && t.base.Level() == region.Subdistrict && !t.speaksOfVillages() {
				t.officeBudget()
			}
		}
	}
}

func (t *table) speaksOfVillages() bool {
	if t.caption != nil && t.caption.indicator.Code == "APB" {
		return true
	}
	for i := range t.weak {
		s := " " + t.weak[i].norm + " "
		if strings.Contains(s, " desa ") || strings.Contains(s, "apbdes") || strings.Contains(s, "apb desa") {
			return true
		}
	}
	return false
}

func (t *table) officeBudget() {
	for _, f := range t.cells {
		s := &f.sense
		if !s.known || s.series.Indicator != "APB" {
			continue
		}
		kind, ok := officeAccounts[s.series.Members.Get("AKUN")]
		if !ok || s.series.Members.Get("BIDANG") != "" {
			s.known, s.unknown = false, strings.Join(f.row, " ")
			continue
		}
		s.series.Indicator, s.series.Members = "APB.KEC", s.series.Members.Without("AKUN")
		if kind != "" {
			s.series.Members = s.series.Members.With("BELANJA_KEC", kind)
		}
	}
}

// accountCode is a code of an account as printed: "4.2.8", "5.".
var accountCode = regexp.MustCompile(`^\d(?:\.\d{1,2}){0,3}\.?$`)

// unknownAccount is the code of an account that a figure of a budget stands beside and that does not exist, "" when there is none.
func (f *figure) unknownAccount() string {
	t := f.table
	if t == nil || t.votes[stages] == 0 && t.votes["AKUN"] == 0 {
		return ""
	}
	for _, c := range t.cols {
		x := t.rows[f.r].lr.At(c.Index)
		if x == nil || c.kind != labelColumn || !t.memberCodes(c) || !accountCode.MatchString(strings.TrimSpace(x.Text)) {
			continue
		}
		code := strings.TrimSuffix(strings.TrimSpace(x.Text), ".")
		if _, ok := f.page.words.cat.Breakdown("AKUN").Member(code); !ok {
			return code
		}
	}
	return ""
}

// accountProblem is what to say of an account whose figures are not stored: that no account has the code, or that those above or below it are the ones
// that are kept.
func (b *book) accountProblem(code string) (monograph.Severity, string) {
	list := b.words.cat.Breakdown("AKUN")
	for i := range list.Members {
		if strings.HasPrefix(list.Members[i].Code, code+".") {
			return monograph.Info, "account-detail" // "6", of which receipts and payments are kept
		}
	}
	if strings.Count(code, ".") == 3 {
		if _, ok := list.Member(code[:strings.LastIndexByte(code, '.')]); ok {
			return monograph.Info, "account-detail" // "4.1.1.01"
		}
	}
	return monograph.Warning, "account-unknown"
}

// collectDifference keeps a printed "lebih/(kurang)" and a printed percentage of a budget, to be compared with the budget and what was realised of it
// (rule K-07).
func (b *book) collectDifference(f *figure) {
	if f.table == nil || !f.sense.known || f.sense.series.Indicator != "APB" || f.sense.series.Members.Get(stages) != "" || !f.status.HasValue() {
		return
	}
	head := ""
	if len(f.column) > 0 {
		head = catalogue.Normalize(f.column[len(f.column)-1])
	}
	before, budget, actual := f.table.stage(f, planned), f.table.stage(f, changed), f.table.stage(f, realised)
	if strings.Contains(head, "bertambah") || strings.Contains(head, "berkurang") {
		if before != nil && budget != nil {
			b.keepDifference(f, before, budget) // what the change added
		}
		return
	}
	if budget == nil {
		budget = before
	}
	if budget == nil || actual == nil {
		return
	}
	switch {
	case strings.Contains(head, "lebih") || strings.Contains(head, "kurang") || strings.Contains(head, "selisih"):
		b.keepDifference(f, budget, actual)
	case strings.Contains(head, "%") || strings.Contains(head, "persen"):
		b.collectCheck(f, []*figure{actual, budget}, monograph.OverRatio)
		check := &b.res.Batch.Checks[len(b.res.Batch.Checks)-1]
		check.Indicator = "APB.PERSEN"
		if f.cell.Percent() {
			check.Value *= 100
		}
	}
}

// keepDifference takes the sign that the office uses: budget less realised, or the other way round.
func (b *book) keepDifference(f, budget, actual *figure) {
	parts, signs := []*figure{budget, actual}, []int8{1, -1}
	switch n := f.table.turnedDifferences(f.c); {
	case n > 0 || n == 0 && (near(f.value, actual.value-budget.value) || f.value < 0 && budget.value > actual.value):
		signs = []int8{-1, 1}
	}
	b.collectCheck(f, parts, "")
	check := &b.res.Batch.Checks[len(b.res.Batch.Checks)-1]
	check.Address = monograph.Address{Region: f.code, Period: f.period}
	for i := range check.Parts {
		check.Parts[i].Sign = signs[i]
	}
}

// turnedDifferences counts in how many rows more of a column a difference is what was realised less the budget than the other way round.
func (t *table) turnedDifferences(ci int) int {
	n := 0
	for ri := range t.rows {
		f := t.cells[[2]int{ri, ci}]
		if f == nil || !f.status.HasValue() || f.value == 0 {
			continue
		}
		budget, actual := t.stage(f, changed), t.stage(f, realised)
		if budget == nil {
			budget = t.stage(f, planned)
		}
		switch {
		case budget == nil || actual == nil:
		case near(f.value, actual.value-budget.value):
			n++
		case near(f.value, budget.value-actual.value):
			n--
		}
	}
	return n
}

// stage finds the figure of the same account in another stage of the budget, in the row of f.
func (t *table) stage(f *figure, stage string) *figure {
	want := f.sense.series.Members.With(stages, stage)
	for ci := range t.cols {
		o := t.cells[[2]int{f.r, ci}]
		if o != nil && o.role == RoleValue && o.sense.known && o.sense.series.Indicator == "APB" && o.sense.series.Members == want && o.period == f.period && o.status.HasValue() {
			return o
		}
	}
	return nil
}
