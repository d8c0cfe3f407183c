package main

import (
	"errors"

	"golang.org/x/sys/windows"
)

// fullDisk reports whether there was no room for a file.
func fullDisk(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

// readOnlyDisk reports whether the disk cannot be written at all.
func readOnlyDisk(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

// openElsewhere reports whether another program, such as Excel, holds a file.
func openElsewhere(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}
