//go:build unix

package main

import (
	"os"
	"syscall"
)

// lockFile takes a lock that the system gives up when the process dies. The
// file may have been removed between opening and locking: then another run
// holds a newer one.
func lockFile(name string) (*os.File, error) {
	for {
		f, err := os.OpenFile(name, os.O_CREATE|os.O_RDWR, 0o666)
		if err != nil {
			return nil, err
		}
		if err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
			f.Close()
			if err == syscall.EWOULDBLOCK {
				err = errLocked
			}
			return nil, err
		}
		here, err1 := f.Stat()
		there, err2 := os.Stat(name)
		if err1 == nil && err2 == nil && os.SameFile(here, there) {
			return f, nil
		}
		f.Close()
	}
}

func unlockFile(f *os.File) {
	os.Remove(f.Name())
	f.Close()
}
