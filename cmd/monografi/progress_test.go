package main

import (
	"testing"
	"time"
)

func TestTimeLeft(t *testing.T) {
	a, _, _ := terminalApp("")
	begun := time.Date(2026, 1, 2, 8, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		after     time.Duration
		done, all int
		want      string
	}{
		{time.Minute, 0, 10, ""},
		{2 * time.Second, 5, 10, ""},
		{10 * time.Second, 5, 10, ", about 10 seconds left"},
		{30 * time.Second, 1, 4, ", about 2 minutes left"},
		{20 * time.Minute, 100, 400, ", about 60 minutes left"},
	} {
		a.now = func() time.Time { return begun.Add(c.after) }
		if got := a.timeLeft(begun, c.done, c.all); got != c.want {
			t.Errorf("%v, %d of %d: %q, want %q", c.after, c.done, c.all, got, c.want)
		}
	}
}
