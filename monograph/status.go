package monograph

import "fmt"

// A Status says whether a figure was given. The zero Status is Missing, so a forgotten field never becomes a figure.
type Status uint8

const (
	Missing       Status = iota // not filled in: blank, "…", "belum ada data"
	Reported                    // a figure or text somebody typed
	Nil                         // none, typed as a dash or "nihil"; the value is 0
	NotApplicable               // "n/a": the question does not arise here
	Estimated                   // a figure marked as an estimate or provisional
	Unreadable                  // something stands there, but not one figure
)

var statusNames = [...]string{"missing", "reported", "nil", "not_applicable", "estimated", "unreadable"}

// String gives the name used in JSON and in the database.
func (s Status) String() string {
	if int(s) < len(statusNames) {
		return statusNames[s]
	}
	return fmt.Sprintf("status(%d)", s)
}

// HasValue reports whether an observation with this status carries a figure.
func (s Status) HasValue() bool { return s == Reported || s == Nil || s == Estimated }

// MarshalText implements encoding.TextMarshaler.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText implements encoding.TextUnmarshaler.
func (s *Status) UnmarshalText(b []byte) error {
	for i, name := range statusNames {
		if name == string(b) {
			*s = Status(i)
			return nil
		}
	}
	return fmt.Errorf("unknown status %q", b)
}
