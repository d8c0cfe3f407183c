package main

import (
	"context"
	"errors"
	"io/fs"

	"monografi/importer"
	"monografi/monograph"
	"monografi/monograph/store"
)

// A commit waits for the disk, so files are stored several at a time: at most so many, or files of so many figures, and those
// read within about a second. Each file is stored whole or not at all all the same, and nothing is said of it before.
const (
	togetherFiles   = 32
	togetherFigures = 50_000
)

// A waitingFile has been read and judged, and waits to be stored and told.
type waitingFile struct {
	reading
	row    importedRow
	fault  error    // the store could not take it
	reason *failure // why it is not stored or could not be read, nil when it may be stored
}

// wait puts a file behind those that wait, and ends the waiting when there are enough.
func (run *importRun) wait(ctx context.Context, f *waitingFile) error {
	run.waiting = append(run.waiting, f)
	figures := 0
	for _, f := range run.waiting {
		if f.result != nil {
			figures += len(f.result.Batch.Observations)
		}
	}
	if len(run.waiting) < togetherFiles && figures < togetherFigures {
		return nil
	}
	return run.settle(ctx)
}

// settle stores the files that wait, and says what became of each in their order.
func (run *importRun) settle(ctx context.Context) error {
	files := run.waiting
	run.waiting = nil
	if err := run.store(ctx, files); err != nil {
		return err
	}
	var first error
	for _, f := range files {
		if err := run.settled(ctx, f); err != nil && first == nil {
			first = err
		}
	}
	return first
}

// store keeps the figures of files, or with --dry-run only finds out what would change.
func (run *importRun) store(ctx context.Context, files []*waitingFile) error {
	var batches []monograph.Batch
	var stored []*waitingFile
	for _, f := range files {
		if f.reason != nil || len(f.result.Batch.Observations) == 0 {
			continue
		}
		if f.twice != 0 {
			f.row.Import, f.row.Unchanged = f.twice, len(f.result.Batch.Observations)
			continue
		}
		f.result.Batch.File = f.result.File
		batches, stored = append(batches, f.result.Batch), append(stored, f)
	}
	if len(batches) == 0 {
		return nil
	}
	if run.o.dryRun {
		return run.preview(ctx, batches, stored)
	}
	all, err := run.db.SaveAll(ctx, batches, store.SaveOptions{Now: run.now(), Who: user()})
	if err != nil {
		return err
	}
	var looks []importer.Layout
	for i, f := range stored {
		if f.fault = all[i].Err; f.fault != nil {
			continue
		}
		run.countStored(f, all[i].SaveResult)
		looks = append(looks, f.result.Layouts...)
		if err := run.rememberNames(ctx, f.opt); err != nil {
			return err
		}
	}
	return run.remember(ctx, looks)
}

func (run *importRun) preview(ctx context.Context, batches []monograph.Batch, files []*waitingFile) error {
	for i, f := range files {
		done, err := run.db.Preview(ctx, batches[i])
		if err != nil {
			return err
		}
		run.countStored(f, done)
	}
	return nil
}

func (run *importRun) countStored(f *waitingFile, done store.SaveResult) {
	row := &f.row
	row.Import, row.Stored, row.Changed, row.Unchanged = done.Import, done.Stored, done.Changed, done.Unchanged
	if done.Already {
		row.Import = done.AlreadyImport
	}
	if done.Stored > 0 {
		run.files++
		run.stored += done.Stored
	}
}

// settled says what became of a file.
func (run *importRun) settled(ctx context.Context, f *waitingFile) error {
	if !errors.Is(f.err, fs.ErrNotExist) {
		run.read++
	}
	if f.fault != nil {
		return f.fault
	}
	if f.err != nil {
		run.tellFileFailure(f.reason)
		return run.answerImported(f.row)
	}
	if run.copies != nil {
		var err error
		if f.row.Annotated, err = run.annotate(ctx, &f.reading, f.found); err != nil {
			return err
		}
	}
	if run.globals.json {
		run.findings = append(run.findings, f.found...)
		return run.answerImported(f.row)
	}
	run.printImport(&f.row, f.result, f.found, f.reason)
	return nil
}

// answerImported writes a file into the JSON document.
func (run *importRun) answerImported(row importedRow) error {
	if !run.globals.json {
		return nil
	}
	cells := row.Cells
	row.Cells = []importer.Cell{}
	return run.answerFile(row, cells)
}
