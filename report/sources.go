package report

import (
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// sources says which files the figures of an indicator came from, for every region and all regions above it.
type sources struct {
	files []string
	sets  map[sourceKey]fileSet
}

type sourceKey struct {
	scope     region.Code
	indicator string
}

// A fileSet has a bit for every file.
type fileSet []uint64

func gather(root region.Code, observations []monograph.Observation) *sources {
	s := &sources{sets: map[sourceKey]fileSet{}}
	number := map[string]int{}
	for i := range observations {
		o := &observations[i]
		if o.Source.File == "" || !o.Region.Within(root) {
			continue
		}
		if i > 0 {
			if last := &observations[i-1]; last.Region == o.Region && last.Indicator == o.Indicator && last.Source.File == o.Source.File {
				continue
			}
		}
		n, known := number[o.Source.File]
		if !known {
			n = len(s.files)
			number[o.Source.File] = n
			s.files = append(s.files, o.Source.File)
		}
		for scope := o.Region; ; scope = scope.Parent() {
			s.put(sourceKey{scope, o.Indicator}, n)
			if scope == root || scope == "" {
				break
			}
		}
	}
	return s
}

func (s *sources) put(key sourceKey, file int) {
	set := s.sets[key]
	if file/64 < len(set) && set[file/64]>>(file%64)&1 == 1 {
		return
	}
	for len(set) <= file/64 {
		set = append(set, 0)
	}
	set[file/64] |= 1 << (file % 64)
	s.sets[key] = set
}

// of lists the files behind columns in a scope.
func (s *sources) of(scope region.Code, columns []*Column) []string {
	all := make(fileSet, len(s.files)/64+1)
	for _, c := range columns {
		for i, word := range s.sets[sourceKey{scope, c.Series.Indicator}] {
			all[i] |= word
		}
	}
	var out []string
	for i, file := range s.files {
		if all[i/64]>>(i%64)&1 == 1 {
			out = append(out, file)
		}
	}
	slices.Sort(out)
	return out
}
