package main

import (
	"bufio"
	"os"
	"path/filepath"
)

// atomicFile appears under its name when it is complete, or not at all.
type atomicFile struct {
	*bufio.Writer
	file *os.File
	path string
}

// newAtomicFile makes the file under a name that begins like the unfinished
// files of its owner, the first output of the run, so that what a killed run
// left goes with them.
func newAtomicFile(path, owner string) (*atomicFile, error) {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(owner)+"."+filepath.Base(path)+".*.tmp")
	if err != nil {
		return nil, err
	}
	return &atomicFile{bufio.NewWriter(f), f, path}, nil
}

// commit brings the file to the disk and then to its name.
func (a *atomicFile) commit() error {
	err := a.Flush()
	if err == nil {
		err = a.file.Chmod(0o644)
	}
	if err == nil {
		err = a.file.Sync()
	}
	if cerr := a.file.Close(); err == nil {
		err = cerr
	}
	if err == nil {
		err = os.Rename(a.file.Name(), a.path)
	}
	if err != nil {
		os.Remove(a.file.Name())
	}
	return err
}

func (a *atomicFile) abort() {
	a.file.Close()
	os.Remove(a.file.Name())
}
