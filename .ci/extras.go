//go:build ignore

package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
)

// extras are the files that every archive holds beside the program: manual, licences, manual pages and completion scripts.
func extras() ([]member, error) {
	readme, err := os.ReadFile("README.md")
	if err != nil {
		return nil, err
	}
	licences, err := licences()
	if err != nil {
		return nil, fmt.Errorf("licences: %w", err)
	}
	regions, err := os.ReadFile("monograph/region/LICENSE-ODbL.md")
	if err != nil {
		return nil, err
	}
	pages, err := pages()
	if err != nil {
		return nil, fmt.Errorf("manual pages: %w", err)
	}
	return append([]member{
		{"README.md", 0o644, readme},
		{"LICENSES.txt", 0o644, licences},
		{"LICENSE-ODbL.md", 0o644, regions},
	}, pages...), nil
}

// pages are the manual pages and completion scripts.
func pages() ([]member, error) {
	folder, err := os.MkdirTemp("", "monografi-pages-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	if _, err := output("go", "test", "-count=1", "./cmd/monografi", "-run", "^TestPages$", "-pages", folder); err != nil {
		return nil, err
	}
	var out []member
	err = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(folder, path) // both are absolute
		out = append(out, member{filepath.ToSlash(name), 0o644, data})
		return err
	})
	return out, err
}

var licenceFile = regexp.MustCompile(`(?i)^(licen[cs]e|copying|notice)`)

// licences are the licence texts of every module that is built into the program for any system, and of Go itself.
func licences() ([]byte, error) {
	folders := map[string]string{}
	for _, t := range targets {
		list, err := outputFor(t.os, t.arch, "go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}", "./cmd/monografi")
		if err != nil {
			return nil, err
		}
		for _, line := range strings.Split(strings.TrimSpace(string(list)), "\n") {
			if name, dir, ok := strings.Cut(line, "\t"); ok {
				folders[name] = dir
			}
		}
	}
	root, err := output("go", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	folders["Go"] = strings.TrimSpace(string(root))
	names := make([]string, 0, len(folders))
	for name := range folders {
		names = append(names, name)
	}
	sort.Strings(names)
	var b bytes.Buffer
	for _, name := range names {
		if err := addLicences(&b, name, folders[name]); err != nil {
			return nil, err
		}
	}
	return b.Bytes(), nil
}

// addLicences appends the licence files in a module's folder; a module without any stops the build.
func addLicences(b *bytes.Buffer, name, folder string) error {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return err
	}
	found := false
	for _, e := range entries {
		if e.IsDir() || !licenceFile.MatchString(e.Name()) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, e.Name()))
		if err != nil {
			return err
		}
		fmt.Fprintf(b, "==== %s: %s\n\n%s\n\n", name, e.Name(), bytes.TrimSpace(text))
		found = true
	}
	if !found {
		return fmt.Errorf("%s has no licence in %s", name, folder)
	}
	return nil
}

func output(name string, args ...string) ([]byte, error) { return outputFor("", "", name, args...) }

// outputFor runs a program as for a system and returns what it wrote.
func outputFor(goos, goarch, name string, args ...string) ([]byte, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0")
	if goos != "" {
		cmd.Env = append(cmd.Env, "GOOS="+goos, "GOARCH="+goarch)
	}
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", name, strings.Join(args, " "), err)
	}
	return out, nil
}
