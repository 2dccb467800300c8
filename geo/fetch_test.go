package geo

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// dumps is a server of dumps that fails as it is told.
type dumps struct {
	failures int // answers 503 so many times first
	hits     int
	cut      bool // promises more bytes than it sends
}

var dumpTime = time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC)

func (d *dumps) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	d.hits++
	if d.failures > 0 {
		d.failures--
		http.Error(w, "busy", http.StatusServiceUnavailable)
		return
	}
	if r.URL.Path != "/dump/SY.zip" {
		http.NotFound(w, r)
		return
	}
	if t, err := http.ParseTime(r.Header.Get("If-Modified-Since")); err == nil && !dumpTime.After(t) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	w.Header().Set("Last-Modified", dumpTime.Format(http.TimeFormat))
	if d.cut {
		w.Header().Set("Content-Length", "100")
	}
	w.Write([]byte("content"))
}

// fetch fetches SY from a server.
func fetch(t *testing.T, d *dumps, dir string, o FetchOptions, names ...string) ([]Fetched, error) {
	t.Helper()
	server := httptest.NewServer(d)
	defer server.Close()
	o.BaseURL, o.Dir, o.Wait = server.URL+"/dump/", dir, time.Nanosecond
	return Fetch(context.Background(), names, o)
}

func TestFetch(t *testing.T) {
	dir := t.TempDir()
	d := &dumps{failures: 2}
	got, err := fetch(t, d, dir, FetchOptions{}, "sy")
	if err != nil || len(got) != 1 || !got[0].New || d.hits != 3 {
		t.Fatal(got, err, d.hits)
	}
	path := filepath.Join(dir, "SY.zip")
	if content, _ := os.ReadFile(path); string(content) != "content" {
		t.Errorf("%q", content)
	}
	if info, err := os.Stat(path); err != nil || !info.ModTime().Equal(dumpTime) {
		t.Error(info, err)
	}
	if got, err = fetch(t, &dumps{}, dir, FetchOptions{}, "SY"); err != nil || got[0].New {
		t.Error("fetched again:", got, err)
	}
}

func TestFetchFails(t *testing.T) {
	for name, tt := range map[string]struct {
		server *dumps
		file   string
		max    int64
		want   error
		hits   int
	}{
		"no such country": {&dumps{}, "XX", 0, ErrMissing, 1},
		"too large":       {&dumps{}, "SY", 3, ErrTooLarge, 1},
		"always busy":     {&dumps{failures: 99}, "SY", 0, nil, 4},
		"cut short":       {&dumps{cut: true}, "SY", 0, nil, 4},
		"path":            {&dumps{}, "../SY", 0, ErrMissing, 0},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			_, err := fetch(t, tt.server, dir, FetchOptions{MaxBytes: tt.max}, tt.file)
			if err == nil || tt.want != nil && !errors.Is(err, tt.want) || tt.server.hits != tt.hits {
				t.Errorf("%v after %d requests", err, tt.server.hits)
			}
			if left, _ := os.ReadDir(dir); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}
