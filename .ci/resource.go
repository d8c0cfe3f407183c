//go:build ignore

package main

import (
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
)

// winres makes Windows resources of a JSON description. It is run, not imported.
const winres = "github.com/tc-hib/go-winres@v0.3.3"

// manifest makes UTF-8 the code page of the program and lifts the limit of 260 characters on paths.
const manifest = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <assemblyIdentity type="win32" name="monografi" version="1.0.0.0" processorArchitecture="*"/>
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3"><security><requestedPrivileges>
    <requestedExecutionLevel level="asInvoker" uiAccess="false"/>
  </requestedPrivileges></security></trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1"><application>
    <supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/>
  </application></compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3"><windowsSettings>
    <activeCodePage xmlns="http://schemas.microsoft.com/SMI/2019/WindowsSettings">UTF-8</activeCodePage>
    <longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware>
  </windowsSettings></application>
</assembly>
`

// resources puts icon, version and manifest for the Windows builds beside the source and returns the function that removes them.
func resources(version string) (remove func(), err error) {
	folder, err := os.MkdirTemp("", "monografi-winres-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	if err := writeIcon(filepath.Join(folder, "icon.png")); err != nil {
		return nil, err
	}
	if err := os.WriteFile(filepath.Join(folder, "manifest.xml"), []byte(manifest), 0o644); err != nil {
		return nil, err
	}
	description, err := json.Marshal(describe(version))
	if err != nil {
		return nil, err
	}
	in := filepath.Join(folder, "winres.json")
	if err := os.WriteFile(in, description, 0o644); err != nil {
		return nil, err
	}
	const prefix = "cmd/monografi/rsrc"
	remove = func() {
		made, _ := filepath.Glob(prefix + "_windows_*.syso") // the pattern is sound
		for _, f := range made {
			os.Remove(f)
		}
	}
	cmd := exec.Command("go", "run", winres, "make", "--in", in, "--out", prefix, "--arch", "amd64,386,arm64")
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		remove()
		return nil, fmt.Errorf("windows resources: %w", err)
	}
	return remove, nil
}

var numbers = regexp.MustCompile(`^v?(\d+)\.(\d+)\.(\d+)`)

// describe is the description of the resources. Windows wants four numbers; a version without any is 0.0.0.0.
func describe(version string) any {
	four := "0.0.0.0"
	if m := numbers.FindStringSubmatch(version); m != nil {
		four = fmt.Sprintf("%s.%s.%s.0", m[1], m[2], m[3])
	}
	type object = map[string]any
	info := object{
		"ProductName": "monografi", "FileDescription": "Monografi kecamatan", "OriginalFilename": "monografi.exe",
		"ProductVersion": version, "FileVersion": version,
	}
	return object{
		"RT_GROUP_ICON": object{"APP": object{"0000": "icon.png"}},
		"RT_MANIFEST":   object{"#1": object{"0409": "manifest.xml"}},
		"RT_VERSION": object{"#1": object{"0000": object{
			"fixed": object{"file_version": four, "product_version": four},
			"info":  object{"0421": info, "0409": info}, // Indonesian and English
		}}},
	}
}

// writeIcon draws a table with a header: 256 × 256 points, from which the smaller sizes are made.
func writeIcon(path string) error {
	const size, edge = 256, 24
	paper, ink, head := color.RGBA{255, 255, 255, 255}, color.RGBA{38, 70, 83, 255}, color.RGBA{42, 157, 143, 255}
	icon := image.NewRGBA(image.Rect(0, 0, size, size))
	fill := func(x0, y0, x1, y1 int, c color.Color) {
		draw.Draw(icon, image.Rect(x0, y0, x1, y1), image.NewUniform(c), image.Point{}, draw.Src)
	}
	fill(edge, edge, size-edge, size-edge, ink)
	const line = 10
	rows, columns := 4, 3
	high, wide := (size-2*edge-line)/rows, (size-2*edge-line)/columns
	for r := range rows {
		for c := range columns {
			x, y := edge+line+c*wide, edge+line+r*high
			shade := color.Color(paper)
			if r == 0 {
				shade = head
			}
			fill(x, y, x+wide-line, y+high-line, shade)
		}
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(f, icon); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
