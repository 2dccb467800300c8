//go:build unix

package gaz

import (
	"fmt"
	"os"
	"syscall"
	"unsafe"
)

// Map maps a file into memory for as long as the program runs. Its bytes are
// read from the disk when they are looked at.
func Map(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	if info.Size() == 0 || !info.Mode().IsRegular() {
		return "", nil // nothing to map: Open calls it foreign
	}
	if int64(int(info.Size())) != info.Size() {
		return "", fmt.Errorf("%s: %d bytes do not fit into memory", path, info.Size())
	}
	b, err := syscall.Mmap(int(f.Fd()), 0, int(info.Size()), syscall.PROT_READ, syscall.MAP_SHARED)
	if err != nil {
		return "", &os.PathError{Op: "mmap", Path: path, Err: err}
	}
	return unsafe.String(&b[0], len(b)), nil
}
