// Package download fetches files over HTTP: only when they are newer than what
// is there, again when the connection fails, never more than was allowed, and
// whole or not at all.
package download

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

// Errors that are not tried again.
var (
	ErrMissing  = errors.New("no such file on the server")
	ErrTooLarge = errors.New("file is larger than allowed")
)

// Options of a download.
type Options struct {
	Client   *http.Client  // http.DefaultClient when nil
	Tries    int           // 4 when 0
	Wait     time.Duration // before the second try, doubled for each further one; a second when 0
	MaxBytes int64         // 4 GiB when 0
	Progress func(done, total int64, what string)
}

func (o Options) defaults() Options {
	if o.Client == nil {
		o.Client = http.DefaultClient
	}
	if o.Tries == 0 {
		o.Tries = 4
	}
	if o.Wait == 0 {
		o.Wait = time.Second
	}
	if o.MaxBytes == 0 {
		o.MaxBytes = 4 << 30
	}
	return o
}

// Get fetches a file to a path. It reports whether the file was fetched: what
// is there already and is not older than the server's stays.
func Get(ctx context.Context, url, path string, o Options) (fetched bool, err error) {
	o = o.defaults()
	wait := o.Wait
	for try := 1; ; try++ {
		fetched, err = get(ctx, url, path, o)
		if err == nil || try == o.Tries || ctx.Err() != nil || errors.Is(err, ErrMissing) || errors.Is(err, ErrTooLarge) {
			return fetched, err
		}
		select {
		case <-ctx.Done():
			return false, ctx.Err()
		case <-time.After(wait):
			wait *= 2
		}
	}
}

// get tries once.
func get(ctx context.Context, url, path string, o Options) (bool, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
	if err != nil {
		return false, fmt.Errorf("%w: %w", ErrMissing, err)
	}
	if info, err := os.Stat(path); err == nil {
		req.Header.Set("If-Modified-Since", info.ModTime().UTC().Format(http.TimeFormat))
	}
	resp, err := o.Client.Do(req)
	if err != nil {
		return false, err
	}
	defer resp.Body.Close()
	switch {
	case resp.StatusCode == http.StatusNotModified:
		return false, nil
	case resp.StatusCode == http.StatusNotFound || resp.StatusCode == http.StatusGone || resp.StatusCode == http.StatusForbidden:
		return false, fmt.Errorf("%s: %w (%s)", url, ErrMissing, resp.Status)
	case resp.StatusCode != http.StatusOK:
		return false, fmt.Errorf("%s: %s", url, resp.Status)
	case resp.ContentLength > o.MaxBytes:
		return false, fmt.Errorf("%s: %w: %d bytes of %d", url, ErrTooLarge, resp.ContentLength, o.MaxBytes)
	}
	return true, store(resp, path, o)
}

// store writes the body to the path, with the server's time.
func store(resp *http.Response, path string, o Options) error {
	tmp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	in := &meter{r: io.LimitReader(resp.Body, o.MaxBytes+1), total: resp.ContentLength, what: filepath.Base(path), tell: o.Progress}
	n, err := io.Copy(tmp, in)
	switch {
	case err == nil && n > o.MaxBytes:
		err = fmt.Errorf("%s: %w: more than %d bytes", resp.Request.URL, ErrTooLarge, o.MaxBytes)
	case err == nil && resp.ContentLength >= 0 && n != resp.ContentLength:
		err = fmt.Errorf("%s: %w: %d bytes of %d", resp.Request.URL, io.ErrUnexpectedEOF, n, resp.ContentLength)
	}
	if err = errors.Join(err, tmp.Chmod(0o644), tmp.Close()); err != nil {
		return err
	}
	if t, err := http.ParseTime(resp.Header.Get("Last-Modified")); err == nil {
		os.Chtimes(tmp.Name(), t, t)
	}
	return os.Rename(tmp.Name(), path)
}

// meter tells how much was read.
type meter struct {
	r           io.Reader
	done, total int64
	what        string
	tell        func(done, total int64, what string)
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.r.Read(p)
	if m.done += int64(n); m.tell != nil {
		m.tell(m.done, m.total, m.what)
	}
	return n, err
}
