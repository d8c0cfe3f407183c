package report

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// inParallel does things that do not depend on each other, as many at a time as there are processors, and waits for all.
func inParallel(n int, do func(i int)) {
	var next atomic.Int64
	var working sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		working.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				do(i)
			}
		})
	}
	working.Wait()
}
