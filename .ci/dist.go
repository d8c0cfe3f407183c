//go:build ignore

// Dist builds the program for every system it is offered for and packs each build with manual, licences, manual pages and completion
// scripts into dist/, with SHA256SUMS. It needs nothing but Go, and the same source gives the same archives.
package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

var targets = []struct{ os, arch string }{
	{"windows", "amd64"}, {"windows", "arm64"}, {"windows", "386"},
	{"linux", "amd64"}, {"linux", "arm64"},
	{"darwin", "amd64"}, {"darwin", "arm64"},
}

// stamp is the time of every file in the archives. Zip knows no earlier one.
var stamp = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// A member is a file of an archive.
type member struct {
	name string
	mode os.FileMode
	data []byte
}

func main() {
	log.SetFlags(0)
	version := flag.String("version", "dev", "version to build into the program")
	flag.Parse()
	if err := dist(*version); err != nil {
		log.Fatal("dist: ", err)
	}
}

func dist(version string) error {
	if err := os.RemoveAll("dist"); err != nil {
		return err
	}
	if err := os.MkdirAll("dist", 0o755); err != nil {
		return err
	}
	remove, err := resources(version)
	if err != nil {
		return err
	}
	defer remove()
	rest, err := extras()
	if err != nil {
		return err
	}
	var sums bytes.Buffer
	for _, t := range targets {
		name, data, err := archive(version, t.os, t.arch, rest)
		if err != nil {
			return fmt.Errorf("%s/%s: %w", t.os, t.arch, err)
		}
		if err := os.WriteFile(filepath.Join("dist", name), data, 0o644); err != nil {
			return err
		}
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(data), name)
		fmt.Printf("dist/%s  %.1f MB\n", name, float64(len(data))/1e6)
	}
	return os.WriteFile(filepath.Join("dist", "SHA256SUMS"), sums.Bytes(), 0o644)
}

// archive builds the program for a system and packs it: zip for Windows, tar.gz elsewhere.
func archive(version, goos, goarch string, rest []member) (name string, data []byte, err error) {
	program := "monografi"
	if goos == "windows" {
		program += ".exe"
	}
	binary, err := build(version, goos, goarch)
	if err != nil {
		return "", nil, err
	}
	base := fmt.Sprintf("monografi-%s-%s-%s", version, goos, goarch)
	members := []member{{base + "/" + program, 0o755, binary}}
	for _, m := range rest {
		members = append(members, member{base + "/" + m.name, m.mode, m.data})
	}
	if goos == "windows" {
		data, err = packZip(members)
		return base + ".zip", data, err
	}
	data, err = packTar(members)
	return base + ".tar.gz", data, err
}

func build(version, goos, goarch string) ([]byte, error) {
	folder, err := os.MkdirTemp("", "monografi-dist-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "program")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags", "-s -w -X main.version="+version, "-o", file, "./cmd/monografi")
	cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+goos, "GOARCH="+goarch)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		return nil, err
	}
	return os.ReadFile(file)
}

func packZip(members []member) ([]byte, error) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: zip.Deflate, Modified: stamp}
		h.SetMode(m.mode)
		f, err := w.CreateHeader(h)
		if err != nil {
			return nil, err
		}
		if _, err := f.Write(m.data); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return b.Bytes(), err
}

func packTar(members []member) ([]byte, error) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for _, m := range members {
		h := &tar.Header{Name: m.name, Mode: int64(m.mode), Size: int64(len(m.data)), ModTime: stamp}
		if err := w.WriteHeader(h); err != nil {
			return nil, err
		}
		if _, err := io.Copy(w, bytes.NewReader(m.data)); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	err := z.Close()
	return b.Bytes(), err
}
