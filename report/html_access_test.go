package report

import (
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// The page can be read with a screen reader and a keyboard: what WCAG 2.1 AA asks of such a page and a program can see.
func TestHTMLAccessible(t *testing.T) {
	chart := func(lang string) *Report {
		r := chartReport(t, "32.15", lang)
		r.Office = Office{Name: "Bagian Pemerintahan", Address: "Jalan Ahmad Yani 1"}
		return r
	}
	big, err := Build(regencyInput(t, "32.15.01"))
	if err != nil {
		t.Fatal(err)
	}
	empty := testInput(t, "32.15.01", "id")
	empty.Observations, empty.Findings, empty.Imports = nil, nil, nil
	none, err := Build(empty)
	if err != nil {
		t.Fatal(err)
	}
	for name, r := range map[string]*Report{
		"regency": testReport(t, "32.15", "id"), "english": testReport(t, "32.15", "en"), "section": testReport(t, "32.15", "id").Only("G"),
		"charts": chart("id"), "english charts": chart("en"), "all sections": big, "nothing": none, "village": testReport(t, "32.15.01.1001", "id"), "province": testReport(t, "32", "en"),
	} {
		t.Run(name, func(t *testing.T) {
			for _, fault := range faults(parsed(t, htmlOf(t, r)), r.Lang) {
				t.Error(fault)
			}
		})
	}
}

// faults lists what is wrong with a page.
func faults(root *html.Node, lang string) []string {
	c := &accessChecker{ids: map[string]*html.Node{}}
	for _, n := range elements(root) {
		if id := attr(n, "id"); id != "" {
			c.want(c.ids[id] == nil, "the id %q stands twice", id)
			c.ids[id] = n
		}
	}
	c.page(root, lang)
	for _, n := range elements(root) {
		c.element(n)
	}
	return c.found
}

type accessChecker struct {
	ids   map[string]*html.Node
	found []string
	level int // of the last heading
}

func (c *accessChecker) want(ok bool, format string, args ...any) {
	if !ok {
		c.found = append(c.found, fmt.Sprintf(format, args...))
	}
}

// page checks language, title, landmarks and the way past the contents.
func (c *accessChecker) page(root *html.Node, lang string) {
	c.want(attr(find(root, "html")[0], "lang") == lang, "the language is not %q", lang)
	for _, one := range []string{"title", "h1", "main", "header", "footer", "nav"} {
		found := find(root, one)
		if one == "title" { // pictures and their bars have titles too
			found = slices.DeleteFunc(found, func(n *html.Node) bool { return n.Parent.Data != "head" })
		}
		if len(found) != 1 {
			c.want(false, "%d times <%s>", len(found), one)
			continue
		}
		c.want(strings.TrimSpace(text(found[0])) != "", "<%s> is empty", one)
	}
	first := find(root, "a")[0]
	c.want(attr(first, "href") == "#main" && c.ids["main"] != nil, "the first link does not lead to the content")
	c.want(len(find(root, "script")) == 0, "there is a script")
}

// element checks one element and what it refers to.
func (c *accessChecker) element(n *html.Node) {
	for _, key := range []string{"aria-labelledby", "aria-describedby"} {
		for _, id := range strings.Fields(attr(n, key)) {
			to := c.ids[id]
			c.want(to != nil && strings.TrimSpace(text(to)) != "", "%s %q of <%s> leads nowhere", key, id, n.Data)
		}
	}
	for _, key := range []string{"src", "href", "data", "action"} {
		v := attr(n, key)
		c.want(v == "" || strings.HasPrefix(v, "#") && c.ids[v[1:]] != nil, "%s=%q leads nowhere or out of the page", key, v)
	}
	switch n.Data {
	case "h1", "h2", "h3", "h4":
		level := int(n.Data[1] - '0')
		c.want(level <= c.level+1 && text(n) != "", "<%s> %q after a heading of level %d", n.Data, text(n), c.level)
		c.level = level
	case "a", "summary", "figcaption", "caption", "li":
		c.want(strings.TrimSpace(text(n)) != "", "an empty <%s>", n.Data)
	case "abbr":
		c.want(attr(n, "title") != "", "%q is not explained", text(n))
	case "section", "nav":
		c.want(attr(n, "aria-labelledby") != "", "<%s> has no name", n.Data)
	case "svg":
		c.picture(n)
	case "table":
		c.table(n)
	}
}

func (c *accessChecker) picture(n *html.Node) {
	c.want(attr(n, "role") == "img" && attr(n, "aria-labelledby") != "", "a picture without role or name")
	for _, part := range []string{"title", "desc"} {
		found := slices.DeleteFunc(find(n, part), func(x *html.Node) bool { return x.Parent != n })
		c.want(len(found) == 1 && text(found[0]) != "", "a picture with %d <%s>", len(found), part)
	}
	refs := strings.Fields(attr(n, "aria-describedby"))
	tables := slices.ContainsFunc(refs, func(id string) bool { return c.ids[id] != nil && liesIn(c.ids[id], "table") })
	c.want(tables, "the picture %q does not name the table of its figures", attr(n, "aria-labelledby"))
}

// table wants a caption, headings with scopes for every column and row, as many cells in every row, and a place to scroll in.
func (c *accessChecker) table(n *html.Node) {
	id := attr(n, "id")
	c.want(len(find(n, "caption")) == 1, "table %s: no caption", id)
	box := n.Parent
	c.want(attr(box, "tabindex") == "0" && attr(box, "role") == "group" && attr(box, "aria-labelledby") != "", "table %s cannot be scrolled with the keyboard", id)
	columns := 0
	for _, group := range find(n, "colgroup") {
		columns += span(group, "span")
	}
	width := -1
	if columns > 0 {
		width = columns
	}
	reaches := map[int]int{} // rows that headings still reach down, by column
	for _, tr := range find(n, "tr") {
		body := tr.Parent.Data != "thead"
		at := 0
		headed := false
		for cell := range tr.ChildNodes() {
			if cell.Type != html.ElementNode {
				continue
			}
			for reaches[at] > 0 {
				reaches[at]--
				at++
			}
			scope := attr(cell, "scope")
			if cell.Data == "th" {
				headed = true
				c.want(body && scope == "row" || !body && (scope == "col" || scope == "colgroup"), "table %s: scope %q of %q", id, scope, text(cell))
				c.want(scope != "colgroup" || columns > 0, "table %s: a heading of a group that is not marked as one", id)
				c.want(strings.TrimSpace(text(cell)) != "", "table %s: an empty heading", id)
			}
			for range span(cell, "colspan") {
				reaches[at] = span(cell, "rowspan") - 1
				at++
			}
		}
		for reaches[at] > 0 {
			reaches[at]--
			at++
		}
		c.want(headed, "table %s: a row without a heading", id)
		c.want(width < 0 || at == width, "table %s: a row of %d columns, want %d", id, at, width)
		width = at
	}
}

func span(n *html.Node, key string) int {
	if v, err := strconv.Atoi(attr(n, key)); err == nil {
		return v
	}
	return 1
}

// Text stands out by 4.5 to 1 from what is behind it, and the borders of bars and tables by 3 to 1, by day and by night.
func TestHTMLContrast(t *testing.T) {
	blocks := regexp.MustCompile(`:root \{([^}]*)\}`).FindAllStringSubmatch(reportStyle, -1)
	if len(blocks) != 2 {
		t.Fatalf("%d sets of colours, want 2", len(blocks))
	}
	for i, block := range blocks {
		colors := map[string]string{}
		for _, m := range regexp.MustCompile(`--(\w+): #(\w{6})`).FindAllStringSubmatch(block[1], -1) {
			colors[m[1]] = m[2]
		}
		for _, pair := range []struct {
			front, back string
			least       float64
		}{
			{"ink", "paper", 4.5}, {"quiet", "paper", 4.5}, {"link", "paper", 4.5}, {"ink", "head", 4.5}, {"rule", "paper", 3}, {"rule", "head", 3}, {"focus", "paper", 3},
		} {
			if got := contrast(t, colors[pair.front], colors[pair.back]); got < pair.least {
				t.Errorf("set %d: %s on %s %.2f, want %.1f", i+1, pair.front, pair.back, got, pair.least)
			}
		}
	}
	inside := map[string]string{"white": "ffffff", "black": "000000"}
	for i, fill := range ChartColors {
		ink := inside[strings.TrimPrefix(inks[i], "m ")]
		if got := contrast(t, ink, fill); got < 4.5 {
			t.Errorf("figures in bars of %s: %.2f, want 4.5", fill, got)
		}
	}
	// series are told apart by the border, which is ink, and by their own lightness
	if !strings.Contains(reportStyle, "svg rect { stroke: var(--ink)") {
		t.Error("bars have no border")
	}
	for _, used := range regexp.MustCompile(`#\w{3,6}\b`).FindAllString(reportStyle[strings.Index(reportStyle, "}"):], -1) {
		if !strings.Contains(blocks[1][1], used) && inside["white"] != used[1:] && inside["black"] != used[1:] {
			t.Errorf("the colour %s is not among those checked", used)
		}
	}
}

// contrast is the ratio that WCAG defines between two colours.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	x, y := luminance(t, a), luminance(t, b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(t *testing.T, color string) float64 {
	t.Helper()
	v, err := strconv.ParseUint(color, 16, 24)
	if err != nil {
		t.Fatalf("%q is not a colour", color)
	}
	linear := func(shift int) float64 {
		s := float64(v>>shift&0xff) / 255
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(16) + 0.7152*linear(8) + 0.0722*linear(0)
}

func elements(root *html.Node) []*html.Node {
	var out []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			out = append(out, n)
		}
	}
	return out
}

func find(root *html.Node, name string) []*html.Node {
	return slices.DeleteFunc(elements(root), func(n *html.Node) bool { return n.Data != name })
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func text(n *html.Node) string {
	var b strings.Builder
	if n.Type == html.TextNode {
		return n.Data
	}
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}

// liesIn reports whether an element lies in one of a name.
func liesIn(n *html.Node, name string) bool {
	for p := range n.Ancestors() {
		if p.Data == name {
			return true
		}
	}
	return false
}

// No chapter is drawn only when it is scrolled to: until then browsers tell a screen reader nothing of its headings and tables.
func TestHTMLTellsAllOfItself(t *testing.T) {
	for _, lazy := range []string{"content-visibility", "display: none", "visibility: hidden"} {
		for rule := range strings.Lines(reportStyle) {
			if strings.Contains(rule, lazy) && !strings.Contains(rule, ".skip, .back, details") {
				t.Errorf("report.css hides: %s", rule)
			}
		}
	}
}
