// Package htmldate stands in for the module of that name, which go-trafilatura
// imports to guess the date of a page. tarikh reads dates itself: the module
// takes a bare year for 1 January, and its tables cost an eighth of a second at
// every start of the program. What is here is what go-trafilatura names, and
// finds nothing.
package htmldate

import (
	"errors"
	"time"

	"golang.org/x/net/html"
)

// Options are accepted and not looked at.
type Options struct {
	UseOriginalDate     bool
	SkipExtensiveSearch bool
	DeferUrlExtractor   bool
	EnableLog           bool
	ExtractTime         bool
	URL                 string
	MinDate, MaxDate    time.Time
}

// Result is the date of a page.
type Result struct {
	DateTime time.Time
	HasTime  bool
	SrcName  string
}

// IsZero reports whether there is no date, which is always so.
func (r Result) IsZero() bool { return r.DateTime.IsZero() }

var errNone = errors.New("dates of pages are read elsewhere")

// FromDocument finds nothing.
func FromDocument(*html.Node, Options) (Result, error) { return Result{}, errNone }
