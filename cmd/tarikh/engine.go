package main

import (
	"fmt"

	"tarikh/extract"
	"tarikh/extract/article"
	"tarikh/geo"
)

// engine joins the two stages of the map: what an article says, and where it
// is. Nothing of it is loaded before it is needed.
type engine struct {
	extractor *extract.Extractor
	gazetteer *geo.Gazetteer
	published string // of articles that give no date, ISO 8601
}

func newEngine(opts extract.Options, published string) (*engine, error) {
	gaz, err := gazetteer()
	if err != nil {
		return nil, err
	}
	x, err := extract.New(gaz, opts)
	switch {
	case err != nil && len(opts.Layers) > 0:
		return nil, lexiconError(err)
	case err != nil:
		return nil, err
	}
	return &engine{x, gaz, published}, nil
}

// mapper is for one goroutine.
type mapper struct {
	worker    *extract.Worker
	gazetteer *geo.Gazetteer
	published string
}

func (g *engine) mapper() *mapper { return &mapper{g.extractor.Worker(), g.gazetteer, g.published} }

// caught makes an error of a fault of the program in one article, which must not cost
// the others. It is deferred.
func caught(id string, err *error) {
	if fault := recover(); fault != nil {
		*err = fmt.Errorf("article %s: internal error: %v", id, fault)
	}
}

// locate gives all that is found in an article.
func (m *mapper) locate(a article.Article) (loc *geo.Located, err error) {
	defer caught(a.ID, &err)
	rec := m.worker.Extract(a)
	if rec.PublishedBasis == article.BasisMetadata && a.PublishedBasis != "" {
		rec.PublishedBasis = a.PublishedBasis
	}
	rec.Warnings = append(rec.Warnings, a.Warnings...)
	return m.gazetteer.Locate(rec), nil
}
