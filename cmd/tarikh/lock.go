package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

var errLocked = errors.New("another run writes there")

// locks keep two runs from writing one output. They are files beside the
// outputs, gone when the run ends; one that a killed run left is taken over.
type locks []*os.File

// lock takes the locks of all paths, or none.
func lock(paths []string) (locks, error) {
	var held locks
	for _, path := range paths {
		name := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".lock")
		f, err := lockFile(name)
		if errors.Is(err, errLocked) {
			held.release()
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if err == nil { // else the output cannot be written either, and that is told
			held = append(held, f)
		}
	}
	return held, nil
}

func (l locks) release() {
	for _, f := range l {
		unlockFile(f)
	}
}

// plainError is the error without the operation and path that package os adds.
func plainError(err error) error {
	var pe *os.PathError
	if errors.As(err, &pe) {
		return pe.Err
	}
	return err
}
