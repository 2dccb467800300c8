package output

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// target is where an output goes.
type target interface {
	io.Writer
	name() string  // for messages, and to tell targets apart
	finish() error // everything is written: bring it to the disk
	commit() error // let it appear
	abort()        // take away what has not appeared
}

// openTarget makes a path ready for writing, or says why it is not.
func openTarget(path string, stdout io.Writer) (target, error) {
	if path == "-" {
		return stream{stdout, "standard output"}, nil
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real // a link stays a link
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return nil, errors.New("is a folder")
	case err == nil && !info.Mode().IsRegular():
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err != nil {
			return nil, err
		}
		return device{stream{f, path}, f}, nil
	case err == nil:
		return newAtomic(path, info.Mode().Perm())
	case errors.Is(err, fs.ErrNotExist):
		return newAtomic(path, 0)
	}
	return nil, err
}

// stream is an open writer of somebody else.
type stream struct {
	io.Writer
	label string
}

func (s stream) name() string { return s.label }
func (stream) finish() error  { return nil }
func (stream) commit() error  { return nil }
func (stream) abort()         {}

// device is a pipe or device, which cannot be replaced by a file.
type device struct {
	stream
	file *os.File
}

func (d device) finish() error { return d.file.Close() }
func (d device) abort()        { d.file.Close() }

// atomic is a regular file under a temporary name beside its place.
type atomic struct {
	*os.File
	path string // where it shall appear
	done bool
}

// newAtomic creates the temporary file, which also shows that the folder can
// be written to. A file that is there keeps its permissions.
func newAtomic(path string, perm fs.FileMode) (*atomic, error) {
	for i := os.Getpid(); ; i++ {
		tmp := filepath.Join(filepath.Dir(path), fmt.Sprintf(".%s.%d.tmp", filepath.Base(path), i))
		f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err == nil && perm != 0 {
			err = f.Chmod(perm)
		}
		if err != nil {
			return nil, err
		}
		return &atomic{File: f, path: path}, nil
	}
}

func (a *atomic) name() string { return a.path }

func (a *atomic) finish() error {
	err := a.Sync()
	if cerr := a.Close(); err == nil {
		err = cerr
	}
	return err
}

func (a *atomic) commit() error {
	if err := os.Rename(a.Name(), a.path); err != nil {
		return err
	}
	a.done = true
	return nil
}

func (a *atomic) abort() {
	if !a.done {
		a.done = true
		a.Close()
		os.Remove(a.Name())
	}
}

// reason is the error without the operation and the path that package os adds.
func reason(err error) error {
	var pe *fs.PathError
	var le *os.LinkError
	switch {
	case errors.As(err, &pe):
		return pe.Err
	case errors.As(err, &le):
		return le.Err
	}
	return err
}
