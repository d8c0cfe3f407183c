package report

import (
	"maps"
	"slices"

	"monografi/monograph"
	"monografi/monograph/region"
)

// sources says which files the figures of an indicator came from, for every region and all regions above it.
type sources map[sourceKey]map[string]bool

type sourceKey struct {
	scope     region.Code
	indicator string
}

func gather(root region.Code, observations []monograph.Observation) sources {
	s := sources{}
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
		for scope := o.Region; ; scope = scope.Parent() {
			s.put(sourceKey{scope, o.Indicator}, o.Source.File)
			if scope == root || scope == "" {
				break
			}
		}
	}
	return s
}

func (s sources) put(key sourceKey, file string) {
	files := s[key]
	if files == nil {
		files = map[string]bool{}
		s[key] = files
	}
	files[file] = true
}

// of lists the files behind columns in a scope.
func (s sources) of(scope region.Code, columns []*Column) []string {
	all := map[string]bool{}
	for _, c := range columns {
		maps.Copy(all, s[sourceKey{scope, c.Series.Indicator}])
	}
	return slices.Sorted(maps.Keys(all))
}
