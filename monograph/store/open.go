package store

import (
	"context"
	"database/sql"
	"fmt"
	"net/url"
	"strings"
	"time"
)

const defaultBusyTimeout = 10 * time.Second

// pageSize suits blocks of a few hundred bytes to a few kilobytes; it takes effect when the file is made.
const pageSize = 16384

// pragmas hold for every connection. The journal is DELETE because the file travels on USB sticks and lies on network drives.
var pragmas = []struct{ name, set, want string }{
	{"page_size", fmt.Sprint(pageSize), ""},
	{"foreign_keys", "1", "1"},
	{"journal_mode", "DELETE", "delete"},
	{"synchronous", "FULL", "2"},
	{"trusted_schema", "0", "0"},
	{"cell_size_check", "1", "1"},
}

// dsn makes the name under which the driver opens the database. Pragmas stand in it because the driver opens connections at will.
func dsn(path string, o Options) (string, error) {
	if strings.ContainsRune(path, 0) {
		return "", fmt.Errorf("%q: a path cannot hold a zero byte", path)
	}
	abs, err := absolute(path)
	if err != nil {
		return "", err
	}
	busy := o.BusyTimeout
	if busy == 0 {
		busy = defaultBusyTimeout
	}
	q := url.Values{"_txlock": {"immediate"}, "_defensive": {"1"}, "_dqs": {"0"}}
	q.Set("mode", mode(o))
	q.Set("_busy_timeout", fmt.Sprint(busy.Milliseconds()))
	for _, p := range pragmas {
		if p.name == "journal_mode" && o.ReadOnly {
			continue // setting it would be a change; a read-only file in WAL mode stays as it is
		}
		q.Add("_pragma", p.name+"("+p.set+")")
	}
	if o.ReadOnly {
		q.Set("_query_only", "1")
	}
	return "file://" + (&url.URL{Path: abs}).EscapedPath() + "?" + q.Encode(), nil
}

// mode is SQLite's open mode. A reader opens for writing too, for only then can SQLite roll back what a killed import left
// behind; where the file may not be written SQLite falls back to reading.
func mode(o Options) string {
	switch {
	case o.Untouched:
		return "ro"
	case o.Create && !o.ReadOnly:
		return "rwc"
	}
	return "rw"
}

// verifyPragmas reads the pragmas back: SQLite is silent about one it cannot obey.
func verifyPragmas(ctx context.Context, conn *sql.Conn) error {
	for _, p := range pragmas {
		if p.want == "" || p.name == "journal_mode" {
			continue
		}
		var got string
		if err := conn.QueryRowContext(ctx, "PRAGMA "+p.name).Scan(&got); err != nil {
			return err
		}
		if got != p.want {
			return fmt.Errorf("pragma %s is %s, want %s", p.name, got, p.want)
		}
	}
	return nil
}
