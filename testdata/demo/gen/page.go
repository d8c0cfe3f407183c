package main

import "github.com/xuri/excelize/v2"

// page sets up the paper: A4, upright or across, as wide as the table.
func (p *paper) page(orientation string) {
	size, width, height, fit := 9, 1, 0, true
	p.keep(p.file.SetPageLayout(p.sheet, &excelize.PageLayoutOptions{Orientation: &orientation, Size: &size, FitToWidth: &width, FitToHeight: &height}))
	p.keep(p.file.SetSheetProps(p.sheet, &excelize.SheetPropsOptions{FitToPage: &fit}))
}

// widths sets the widths of columns from the first on; the last holds for those that follow.
func (p *paper) widths(widths ...float64) {
	for i := range p.width {
		w := widths[min(i, len(widths)-1)]
		name, err := excelize.ColumnNumberToName(i + 1)
		p.keep(err)
		p.keep(p.file.SetColWidth(p.sheet, name, name, w))
	}
}
