//go:build !unix

package main

import (
	"errors"
	"io/fs"
	"os"
)

// lockFile creates a file that must not be there, or that nobody has open.
func lockFile(name string) (*os.File, error) {
	os.Remove(name) // fails while another process has it open
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o666)
	if errors.Is(err, fs.ErrExist) {
		err = errLocked
	}
	return f, err
}

func unlockFile(f *os.File) {
	f.Close()
	os.Remove(f.Name())
}
