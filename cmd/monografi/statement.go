package main

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"monografi/monograph/catalogue"
	"monografi/monograph/region"
	"monografi/monograph/store"
	"monografi/report"
)

// checkStatement refuses a validation statement about anything but the whole of one sub-district and year.
func (a *app) checkStatement(o *validateOptions, code region.Code) error {
	switch {
	case o.statement == "":
		return nil
	case code.Level() != region.Subdistrict || o.year == 0 || o.rule != "":
		return a.fail(exitUsage, "statement.region")
	case statementWriter(o.statement) == nil:
		return a.fail(exitUsage, "statement.ending", o.statement)
	}
	return nil
}

// statementWriter is how a statement is written to a file, by its ending; nil for an ending unknown.
func statementWriter(path string) func(io.Writer, *report.Statement) error {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm":
		return report.WriteStatementHTML
	case ".txt":
		return report.WriteStatementText
	}
	return nil
}

// writeStatement writes what a validation came to for signature.
func (a *app) writeStatement(ctx context.Context, db *store.DB, cat *catalogue.Catalogue, v *validation, code region.Code, o *validateOptions) error {
	used := map[int64]bool{}
	figures, err := figuresOf(ctx, db, code, o.year, used)
	if err != nil {
		return err
	}
	checks, err := db.Checks(ctx, store.Filter{Region: code, Year: o.year})
	if err != nil {
		return err
	}
	for i := range checks {
		used[checks[i].Import] = true
	}
	imports, err := importRefs(ctx, db, used)
	if err != nil {
		return err
	}
	if len(imports) == 0 {
		return a.fail(exitFailed, "report.empty", a.register().Title(code, a.lang), o.year).advise(a.say("report.empty.hint"))
	}
	s := report.BuildStatement(report.StatementInput{
		Catalogue: cat, Register: a.register(), Region: code, Year: o.year, Observations: figures, Totals: len(checks),
		Imports: imports, Open: a.stated(v.standing), Justified: a.stated(v.justified), Resolved: a.stated(v.resolved),
		Office: a.config.Office, Lang: a.lang, Now: a.now(),
	})
	write := statementWriter(o.statement)
	return a.writeTo(o.statement, func(w io.Writer) error { return write(w, s) })
}

// stated are findings as a statement has them.
func (a *app) stated(found []store.TrackedFinding) []report.StatementFinding {
	out := make([]report.StatementFinding, len(found))
	for i := range found {
		t := &found[i]
		out[i] = report.StatementFinding{Finding: t.Finding, Since: t.FirstSeen, Reason: t.Reason, Who: t.Who, Justified: t.Justified, Resolved: t.Resolved}
	}
	return out
}
