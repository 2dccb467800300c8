package geo

import (
	"context"
	"fmt"
	"net/http"
	"path/filepath"
	"strings"
	"time"

	"tarikh/geo/internal/download"
)

// GeoNamesURL is where GeoNames offers its dumps.
const GeoNamesURL = "https://download.geonames.org/export/dump"

// Errors of Fetch: the server has no such file; it is larger than allowed.
var (
	ErrMissing  = download.ErrMissing
	ErrTooLarge = download.ErrTooLarge
)

// FetchOptions set how files of GeoNames are downloaded.
type FetchOptions struct {
	BaseURL  string        // GeoNamesURL when ""
	Dir      string        // where the files go
	Client   *http.Client  // http.DefaultClient when nil
	Tries    int           // for each file; 4 when 0
	Wait     time.Duration // before the second try, doubled after it; a second when 0
	MaxBytes int64         // of one file; 4 GiB when 0
	Progress func(done, total int64, what string)
}

// Fetched is a file of GeoNames on the disk.
type Fetched struct {
	Path string
	New  bool // downloaded now; otherwise what was there is still current
}

// Fetch downloads files of GeoNames: countries by their ISO 3166-1 codes, or
// files by their names (allCountries, alternateNamesV2, hierarchy). A file that
// is there and current is not downloaded again.
func Fetch(ctx context.Context, names []string, o FetchOptions) ([]Fetched, error) {
	base := strings.TrimSuffix(o.BaseURL, "/")
	if base == "" {
		base = GeoNamesURL
	}
	var out []Fetched
	for _, n := range names {
		file, err := dumpFile(n)
		if err != nil {
			return out, err
		}
		path := filepath.Join(o.Dir, file)
		fetched, err := download.Get(ctx, base+"/"+file, path, download.Options{
			Client: o.Client, Tries: o.Tries, Wait: o.Wait, MaxBytes: o.MaxBytes, Progress: o.Progress})
		if err != nil {
			return out, err
		}
		out = append(out, Fetched{path, fetched})
	}
	return out, nil
}

// dumpFile is the name of the file that is asked for: SY is SY.zip.
func dumpFile(name string) (string, error) {
	for _, c := range name {
		if c != '_' && c != '.' && c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return "", fmt.Errorf("%q: %w", name, ErrMissing)
		}
	}
	if len(name) == 2 {
		name = strings.ToUpper(name)
	}
	if !strings.Contains(name, ".") {
		name += ".zip"
	}
	if strings.HasPrefix(name, ".") {
		return "", fmt.Errorf("%q: %w", name, ErrMissing)
	}
	return name, nil
}
