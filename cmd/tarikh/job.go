package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/spf13/cobra"

	"tarikh/extract"
	"tarikh/extract/article"
	"tarikh/output"
	"tarikh/timeline"
)

// job is one run of extract: what the command line asks for, checked.
type job struct {
	*extractOptions
	opts    extract.Options
	filter  timeline.Filter
	specs   []output.Spec
	files   []string // outputs that are files, absolute
	shardOf shard
	read    atomic.Int64 // bytes of input
}

// run checks everything that can be checked before any work, moves the
// articles through, and lets the outputs appear.
func (o *extractOptions) run(cmd *cobra.Command, paths []string) error {
	j, err := o.job()
	if err != nil {
		return err
	}
	held, err := lock(j.files)
	if err != nil {
		return err
	}
	defer held.release()
	check, err := j.checkpoint()
	if err != nil {
		return err
	}
	defer check.close()
	set, err := output.Open(j.specs, cmd.OutOrStdout(), o.options())
	if err != nil {
		return err
	}
	defer set.Abort()
	return j.work(cmd, paths, set, check)
}

// work is the run itself, with its outputs open.
func (j *job) work(cmd *cobra.Command, paths []string, set *output.Set, check *checkpoint) error {
	info := newRunInfo(cmd, j, paths)
	items, err := j.items(paths, cmd.InOrStdin(), article.Options{Skip: j.isOutput, Bytes: &j.read, Seen: info.seen})
	if err != nil {
		return err
	}
	eng, err := newEngine(j.opts, j.published)
	if err != nil {
		return err
	}
	info.Gazetteer = keyValues(eng.gazetteer.Info())
	again, err := j.recurring(cmd.Context(), paths, min(sampleArticles, cmp.Or(j.limit, sampleArticles)), article.Options{Skip: j.isOutput})
	if err != nil {
		return err
	}
	scr := newScreen(cmd.ErrOrStderr(), j.quiet, j.logFormat == "json")
	defer scr.close()
	scr.total(paths, &j.read)
	r := &runner{job: j, engine: eng, set: set, check: check, again: again, screen: scr, errors: &errorLog{path: j.errorLogPath(), owner: j.owner()}}
	err = r.run(cmd.Context(), taken(items, j.shardOf, j.limit), cmp.Or(j.workers, runtime.GOMAXPROCS(0)))
	if err == nil {
		check.close() // some systems rename no file over an open one
		err = r.finish(cmd.Context(), j.filter)
	}
	if err == nil || errors.Is(err, errPartial) || errors.Is(err, errInterrupted) {
		check.done()
	}
	return info.close(r, err)
}

func (o *extractOptions) job() (*job, error) {
	j := &job{extractOptions: o}
	var err error
	if j.opts, err = o.extractOptions(); err != nil {
		return nil, err
	}
	if j.filter, err = o.filter(); err != nil {
		return nil, err
	}
	if j.specs, err = o.specs("csv=-"); err != nil {
		return nil, err
	}
	if j.shardOf, err = parseShard(o.shard); err != nil {
		return nil, err
	}
	if o.strict {
		o.maxErrors = 0
	}
	switch {
	case o.workers < 0:
		return nil, usageError{fmt.Errorf("--workers %d: below 0", o.workers), "give a number of articles"}
	case o.limit < 0:
		return nil, usageError{fmt.Errorf("--limit %d: below 0", o.limit), "give a number of articles"}
	case o.logFormat != "text" && o.logFormat != "json":
		return nil, usageError{fmt.Errorf("--log-format %q", o.logFormat), "formats of messages: text, json"}
	}
	j.files, err = outputFiles(output.Expand(j.specs, o.options()))
	return j, err
}

// outputFiles are the outputs that appear as files, links followed.
func outputFiles(specs []output.Spec) ([]string, error) {
	var files []string
	for _, spec := range specs {
		if spec.Path == "-" {
			continue
		}
		if info, err := os.Stat(spec.Path); err == nil && !info.Mode().IsRegular() {
			continue
		}
		path := spec.Path
		if real, err := filepath.EvalSymlinks(path); err == nil {
			path = real
		}
		path, err := filepath.Abs(path)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(files, path) { // output.Open tells of two outputs to one place
			files = append(files, path)
		}
	}
	return files, nil
}

// beside is a file in the folder of the first output, "" without one.
func (j *job) beside(name string) string {
	if len(j.files) == 0 {
		return ""
	}
	return filepath.Join(filepath.Dir(j.files[0]), name)
}

// owner is the output that run.json and errors.jsonl belong to.
func (j *job) owner() string {
	if len(j.files) == 0 {
		return "tarikh"
	}
	return j.files[0]
}

func (j *job) errorLogPath() string { return cmp.Or(j.errorsPath, j.beside(errorsName)) }

const (
	errorsName = "errors.jsonl"
	runName    = "run.json"
)

// isOutput reports whether a file that was found in a folder is one of ours.
func (j *job) isOutput(path string) bool {
	path, err := filepath.Abs(path)
	if err != nil {
		return false
	}
	return slices.Contains(j.files, path) || path == j.beside(runName) || path == j.errorLogPath()
}

// documentsName is the format whose output is a checkpoint too.
const documentsName = "documents"

// checkpoint opens the records of an earlier run, when there is a file of
// documents. Unfinished files of other outputs are of no use, and are cleared
// away.
func (j *job) checkpoint() (*checkpoint, error) {
	path := j.records()
	for _, file := range j.files {
		if file != path {
			remove(leftovers(file))
		}
	}
	if path == "" {
		return nil, nil
	}
	return openCheckpoint(path, j.fingerprint(), j.force)
}

// records is the documents output that can be continued, "" for none.
func (j *job) records() string {
	for _, spec := range j.specs {
		if spec.Format.Name != documentsName || spec.Path == "-" {
			continue
		}
		for _, file := range j.files {
			if sameFile(file, spec.Path) {
				return file
			}
		}
	}
	return ""
}

func sameFile(abs, path string) bool {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	path, err := filepath.Abs(path)
	return err == nil && path == abs
}

// merges reports whether some output is a timeline.
func (j *job) merges() bool {
	return slices.ContainsFunc(j.specs, func(s output.Spec) bool { return s.Format.Timeline != nil })
}

// fingerprint tells settings apart that find different things in one article.
// What changes the article itself is seen in the article.
func (j *job) fingerprint() string {
	return strings.Join([]string{buildID(), j.lang, j.timezone, gazetteerKey(), lexiconKey(j.opts.Layers)}, "\n")
}

// shard is the i-th of n parts of the articles, from 1; n is 0 for all.
type shard struct{ i, n int }

func parseShard(s string) (shard, error) {
	if s == "" {
		return shard{}, nil
	}
	first, second, ok := strings.Cut(s, "/")
	i, err1 := strconv.Atoi(first)
	n, err2 := strconv.Atoi(second)
	if !ok || err1 != nil || err2 != nil || i < 1 || n < i {
		return shard{}, usageError{fmt.Errorf("--shard %q", s), "write it as 2/8: the second of eight parts"}
	}
	return shard{i, n}, nil
}

// taken gives the items of a shard, at most limit of them; 0 for all.
func taken(items iter.Seq[article.Item], s shard, limit int) iter.Seq[article.Item] {
	if s.n == 0 && limit == 0 {
		return items
	}
	return func(yield func(article.Item) bool) {
		at, given := -1, 0
		for it := range items {
			if at++; s.n > 0 && at%s.n != s.i-1 {
				continue
			}
			if !yield(it) {
				return
			}
			if given++; given == limit {
				return
			}
		}
	}
}

// stopped reports whether the run was interrupted.
func stopped(ctx context.Context) bool { return ctx.Err() != nil }
