package main

import (
	"path/filepath"
	"strings"
)

// warnOfPlace says where a database does not lie well: locks do not hold on every network, and a program that synchronises
// a folder may take the file away in the middle of an import.
func (a *app) warnOfPlace(path string) {
	if a.placeTold {
		return
	}
	abs, err := filepath.Abs(path)
	if err != nil {
		return
	}
	if service := syncedBy(abs); service != "" {
		a.placeTold = true
		a.warn("place.synced", path, service)
	} else if networked(abs) || onNetwork(filepath.Dir(abs)) {
		a.placeTold = true
		a.warn("place.network", path)
	}
}

// syncedFolders are the names of folders that programs synchronise; some put the account behind it.
var syncedFolders = []struct{ prefix, service string }{
	{"onedrive", "OneDrive"}, {"dropbox", "Dropbox"},
	{"google drive", "Google Drive"}, {"googledrive", "Google Drive"}, {"my drive", "Google Drive"}, {"drive saya", "Google Drive"},
	{"icloud drive", "iCloud"}, {"iclouddrive", "iCloud"}, {"mobile documents", "iCloud"},
	{"nextcloud", "Nextcloud"}, {"syncthing", "Syncthing"},
}

// syncedBy names the service that synchronises a folder in which a file lies, "" when none is known to.
func syncedBy(path string) string {
	parts := strings.FieldsFunc(strings.ToLower(path), func(r rune) bool { return r == '/' || r == '\\' })
	for _, part := range parts[:max(len(parts)-1, 0)] {
		for _, f := range syncedFolders {
			rest, ok := strings.CutPrefix(part, f.prefix)
			if ok && (rest == "" || strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, "-")) {
				return f.service
			}
		}
	}
	return ""
}

// networked reports whether a path names another computer, as \\server\folder does.
func networked(path string) bool {
	return strings.HasPrefix(path, `\\`) && !strings.HasPrefix(path, `\\?\`) || strings.HasPrefix(strings.ToUpper(path), `\\?\UNC\`)
}
