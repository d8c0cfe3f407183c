package region

// Successors returns, by the retired codes, the regions that overlays say took their place: those that name a retired region as their predecessor, alone.
// A region that was split has several successors and is left out, and so is one that stays beside what was split from it: figures from
// before a split are not those of any part. Of codes that changed twice the last counts.
func (r *Register) Successors() map[Code]Code {
	next := map[Code]Code{}
	split := map[Code]bool{}
	for _, c := range r.changes {
		if c.Action != Added || c.Predecessor == "" {
			continue
		}
		for _, from := range c.Merged {
			split[from] = true
		}
		_, twice := next[c.Predecessor]
		split[c.Predecessor] = split[c.Predecessor] || twice || len(c.Merged) > 0 || !r.retired(c.Predecessor)
		next[c.Predecessor] = c.Code
	}
	out := map[Code]Code{}
	for from := range next {
		to, steps := from, 0
		for next[to] != "" && !split[to] && steps <= len(next) {
			to = next[to]
			steps++
		}
		if !split[from] && !r.retired(to) {
			out[from] = to
		}
	}
	return out
}

func (r *Register) retired(code Code) bool {
	c, changed := r.Change(code)
	return changed && c.Action == Retired
}
