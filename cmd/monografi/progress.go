package main

import "time"

// soonest is how long work has to go on before a guess at its end is worth anything.
const soonest = 3 * time.Second

// timeLeft guesses how long the rest of some work takes, from how long the first parts took; "" while it is too early to say.
func (a *app) timeLeft(begun time.Time, done, all int) string {
	took := a.now().Sub(begun)
	if done == 0 || took < soonest {
		return ""
	}
	left := took / time.Duration(done) * time.Duration(all-done)
	if left < 90*time.Second {
		return a.say("progress.seconds", int(left.Round(time.Second)/time.Second))
	}
	return a.say("progress.minutes", int(left.Round(time.Minute)/time.Minute))
}
