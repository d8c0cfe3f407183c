package main

import (
	"runtime"
	"runtime/debug"
)

// A small command makes 10 to 20 MB and ends: collecting it several times on the way costs as much as its work. So the first collection waits
// for firstHeap bytes, and from then on the collector goes at its own pace, so that the peak of a long import stays what it is.
const (
	ownPace   = 100     // percent of what is in use, the default of Go
	leastHeap = 4 << 20 // at which Go collects first, at its own pace
	firstHeap = 32 << 20
)

// collectLater puts the first garbage collection off, unless the user has set a pace.
func collectLater() {
	if before := debug.SetGCPercent(ownPace * firstHeap / leastHeap); before != ownPace {
		debug.SetGCPercent(before)
		return
	}
	type mark struct{ _ [16]byte } // not so small that it shares a block with others
	runtime.AddCleanup(new(mark), func(pace int) { debug.SetGCPercent(pace) }, ownPace)
}
