package locale

import (
	"fmt"
)

// A Word names a message of a report.
type Word int

// The words of a report. A comment gives the arguments of those that have any.
const (
	And      Word = iota
	By            // what
	Caption       // what, place, year
	TitleAll      // region, of all its sub-districts
	HalfYear
	SchoolYear

	Subdistrict
	Subdistricts
	Village
	Villages
	Regency
	Regencies
	Province
	Region

	Table
	TableContinued // number, part, parts
	PartOf         // part, parts
	Chapter        // number
	Total
	Number
	Year
	Unit
	Source
	MoreFiles // how many
	MoreRows  // how many
	Change
	ChangePercent
	ShareOfTotal
	Previous // year

	Performance // place, year
	Measure
	Value
	Light
	LightLimits
	LightNote
	LightGreen
	LightYellow
	LightRed

	ServiceStandards
	ServiceDelivery
	ServiceManagement
	ServiceComponents
	ServiceMissing
	ServicePublished
	Officers

	NotePartial
	NotePartialColumn // columns, have, of
	NoteColumns       // how many
	NoteSilent        // regions
	NoteFolded        // how many
	NoteDisputed      // list
	NoteDisputedItem  // region, what, figures with their cells
	NoteOwn           // list
	NoteOwnItem       // region, what, own figure, figure made from below
	NoteDerived
	NoteUnweighted
	NotePeriod // period
	NoteMixed
	NoteHalf // rows
	NoteHalves
	HalfOnly   // half-year
	CoverageOf // "7/10", have, of
	HalfOfSome
	NoteFormer // year, regions
	NoteGross
	NoteDivided    // regions
	NoteDividedSum // regions, year, figure, year, figure, percent
	FormerCode     // region, code
	NoteEstimated

	Contents
	BackToContents
	Explanation
	Symbol
	Meaning
	SymbolMissing
	SymbolNil
	SymbolNotApplicable
	SymbolUnreadable
	SymbolPartial
	SymbolDisputed
	SymbolEstimated
	SymbolDoubtful
	SymbolSeparators
	SymbolComputer
	ExplainSum
	ExplainRatio
	ExplainMissing
	Sources
	Findings
	NoFindings
	File
	Hash
	When
	Who
	Severity
	Indicator
	Observed
	Expected
	Difference
	Cells
	Message
	SeverityError
	SeverityWarning
	SeverityInfo
	Made // date
	PageOf
	Monograph // region
	Compared  // region
	NoFigures // region, year
	Code
	TablesOf // region

	Cover
	ToContents
	Comparison
	Evaluation
	Origins
	Annex
	HiddenSheet
	HiddenMap
	CellMap
	Item
	FromSheet
	FromCell
	Typed
	NOfM // two numbers
	ExplainMarks
	Figure
	Note
	Millions // before a unit
	Billions
	Trillions

	ChartPyramid // place, year
	ChartSexes   // level of rows, place, year
	ChartAges    // level of rows, place, year
	ChartRanking // what, level of rows, place, year
	ChartKinds   // what, list, place, year
	ChartBudget  // place, year
	ChartSpent   // level of rows, place, year
	ChartGaps    // categories
	ChartPartial // categories
	ChartAllPartial

	NotedSheet
	NotedTitle // file
	NotedCount // errors, warnings, notes
	NotedHelp
	NotedColors
	NotedMore // cells
	Sheet
	Cell
	Proposal
	MacrosDropped
	FormatNotKept // file

	StatementTitle
	StatementOf    // region, year
	StatementIntro // weekday, date, place or nothing, region, the region around it, year
	StatementAt    // place
	StatementFiles
	StatementImport
	StatementBinding
	StatementExtent
	StatementChecked // figures, totals
	StatementHeard   // villages with figures, all villages
	StatementOpen
	StatementJustified
	StatementResolved
	StatementNotes // how many
	StatementReason
	StatementSince
	StatementSettled
	StatementComplete
	StatementFilled
	StatementShare
	StatementVerdict
	StatementValid   // region, year
	StatementInvalid // region, year, errors
	StatementWarned  // warnings
	StatementClosing
	StatementSender
	StatementSenderTitle // sub-district without its kind
	StatementChecker
	StatementOfficer
	StatementNIP

	PageSkip
	PageIntro    // region, year, tables, charts, files
	PageMadeBy   // office
	PageEntries  // chapter
	PageFigures  // number of a table
	PageVillages // figures
	PageReported
	PageComplete   // level of rows
	PageFloor      // what the shares of completeness are
	PageEvaluation // level of rows
	PageFindings   // level of rows
	PageShown      // of a pyramid: left, right
	PageBars       // categories
	PageShares     // categories, series
	PageExtremes   // series, category and figure of the largest, of the smallest
	PageShort

	count // of words
)

// Say writes a word with its arguments.
func (l *Locale) Say(w Word, args ...any) string {
	pair := words[w]
	format := pair.ID
	if l.lang == "en" {
		format = pair.EN
	}
	return fmt.Sprintf(format, args...)
}
