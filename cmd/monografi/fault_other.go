//go:build !windows

package main

import (
	"errors"
	"syscall"
)

// fullDisk reports whether there was no room for a file.
func fullDisk(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

// readOnlyDisk reports whether the disk cannot be written at all.
func readOnlyDisk(err error) bool { return errors.Is(err, syscall.EROFS) }

// openElsewhere reports whether another program holds a file; only Windows keeps others from one.
func openElsewhere(error) bool { return false }
