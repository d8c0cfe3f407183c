package main

import (
	"os"

	"golang.org/x/sys/windows"
)

// enableColor asks the console to understand colour codes, which those before Windows Terminal do only when asked.
func enableColor(stream any) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	var mode uint32
	h := windows.Handle(f.Fd())
	if err := windows.GetConsoleMode(h, &mode); err != nil {
		return false
	}
	return windows.SetConsoleMode(h, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}
