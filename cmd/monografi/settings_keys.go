package main

import (
	"os"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A listSetting is a key of the settings file that holds a list; it can be set nowhere else.
type listSetting struct {
	key   string
	about msg // comment in the file that init writes
	items []itemSetting
}

// An itemSetting is one key of the entries of a list.
type itemSetting struct {
	name    string
	about   msg
	example string // value in the file that init writes, as YAML
}

// listSettings are the lists known, in the order of the file.
var listSettings = []listSetting{
	{"refresh::sources", "setting.sources", []itemSetting{
		{"path", "setting.source-path", "masuk/{year}/karawang-barat"},
		{"region", "setting.source-region", `"32.15.01"`},
		{"year", "setting.source-year", "2025"},
		{"semester", "setting.source-semester", "1"},
		{"mapping", "setting.source-mapping", "jawaban.yaml"},
	}},
	{"refresh::reports", "setting.reports", []itemSetting{
		{"file", "setting.report-file", "laporan/{year}/{region}-{name}.xlsx"},
		{"format", "setting.report-format", "xlsx"},
		{"region", "setting.report-region", `"32.15"`},
		{"level", "setting.report-level", "subdistrict"},
		{"year", "setting.report-year", "2025"},
		{"section", "setting.report-section", "L"},
		{"wide", "setting.report-wide", "false"},
	}},
}

// keyLines are the lines of the settings file that keys stand in, by key.
type keyLines map[string]int

// readKeys refuses keys that mean nothing, naming the line and the nearest key that does, and reads the lists.
func (a *app) readKeys(c *config) (keyLines, error) {
	data, err := os.ReadFile(c.File)
	if err != nil {
		return nil, err
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return nil, a.fail(exitUsage, "config.unreadable", c.File, err)
	}
	lines := keyLines{}
	if len(doc.Content) == 0 { // nothing but comments
		return lines, nil
	}
	return lines, a.readMap(c, doc.Content[0], "", lines)
}

// readMap goes through the keys below a heading; "" is the file as a whole.
func (a *app) readMap(c *config, node *yaml.Node, heading string, lines keyLines) error {
	known := keysUnder(heading)
	for i := 0; i+1 < len(node.Content); i += 2 {
		name, value := node.Content[i], node.Content[i+1]
		key := strings.TrimPrefix(heading+"::"+strings.ToLower(name.Value), "::")
		if !slices.Contains(known, key) {
			return a.unknownKey(c.File, name.Line, key, known)
		}
		lines[key] = name.Line
		list := slices.IndexFunc(listSettings, func(s listSetting) bool { return s.key == key })
		switch {
		case list >= 0:
			if err := a.readList(c, &listSettings[list], value); err != nil {
				return err
			}
		case value.Kind == yaml.MappingNode:
			if err := a.readMap(c, value, key, lines); err != nil {
				return err
			}
		}
	}
	return nil
}

// keysUnder are the keys that may stand below a heading.
func keysUnder(heading string) []string {
	var keys []string
	add := func(key string) {
		rest, below := strings.CutPrefix(key, heading+"::")
		if heading == "" {
			rest, below = key, true
		}
		if !below {
			return
		}
		name, _, _ := strings.Cut(rest, "::")
		if key := strings.TrimPrefix(heading+"::"+name, "::"); !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	for _, s := range settings {
		add(s.key)
	}
	for _, s := range listSettings {
		add(s.key)
	}
	return keys
}

// readList reads the entries of a list into their place.
func (a *app) readList(c *config, s *listSetting, node *yaml.Node) error {
	if node.Tag == "!!null" {
		return nil
	}
	if node.Kind != yaml.SequenceNode {
		return a.fail(exitUsage, "config.not-list", c.File, node.Line, shown(s.key)).advise(a.say("config.not-list.hint", s.items[0].name))
	}
	var known []string
	for _, item := range s.items {
		known = append(known, s.key+"::"+item.name)
	}
	for _, entry := range node.Content {
		if entry.Kind != yaml.MappingNode {
			return a.fail(exitUsage, "config.not-list", c.File, entry.Line, shown(s.key)).advise(a.say("config.not-list.hint", s.items[0].name))
		}
		for i := 0; i < len(entry.Content); i += 2 {
			if name := entry.Content[i]; !slices.Contains(known, s.key+"::"+name.Value) {
				return a.unknownKey(c.File, name.Line, s.key+"::"+name.Value, known)
			}
		}
	}
	if s.key == "refresh::sources" {
		return decodeEntries(a, c.File, node, &c.Refresh.Sources, func(e *source, line int) { e.line = line })
	}
	return decodeEntries(a, c.File, node, &c.Refresh.Reports, func(e *target, line int) { e.line = line })
}

// decodeEntries decodes the entries of a list and tells each its line.
func decodeEntries[T any](a *app, file string, node *yaml.Node, into *[]T, mark func(*T, int)) error {
	for _, entry := range node.Content {
		var e T
		if err := entry.Decode(&e); err != nil {
			return a.fail(exitUsage, "config.unreadable", file, err)
		}
		mark(&e, entry.Line)
		*into = append(*into, e)
	}
	return nil
}

// unknownKey refuses a key and names the nearest that is known.
func (a *app) unknownKey(file string, line int, key string, known []string) error {
	f := a.fail(exitUsage, "config.unknown-key", file, line, shown(key))
	names := make([]string, len(known))
	for i := range known {
		names[i] = shown(known[i])
	}
	if near := nearest(shown(key), names); near != "" {
		return f.advise(a.say("hint.did-you-mean", near))
	}
	return f.advise(a.say("config.known-keys", strings.Join(names, ", ")))
}
