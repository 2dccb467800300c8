package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"tarikh/extract/article"
)

// runInfo becomes run.json: what a run read, with what, and what came of it.
type runInfo struct {
	Version       string              `json:"version"`
	Build         string              `json:"build"` // commit, or hash of the program with its lexicons and gazetteer
	Go            string              `json:"go"`
	Gazetteer     map[string][]string `json:"gazetteer"` // what those in use say of themselves
	Lexicon       map[string]string   `json:"lexicon"`   // SHA-256 of the tables of each folder of --lexicon
	Inputs        []string            `json:"inputs"`
	Configuration map[string]string   `json:"configuration"`
	Outputs       []string            `json:"outputs"`
	Files         []fileInfo          `json:"files"`
	AllFiles      int                 `json:"files_read"`
	AllSHA256     string              `json:"files_sha256"` // over path, size and hash of all of them, in order
	Articles      int                 `json:"articles"`
	Reused        int                 `json:"articles_from_last_run"`
	Languages     map[string]int      `json:"articles_by_language"`
	Events        int                 `json:"events"`
	Errors        int                 `json:"errors"`
	Outcome       string              `json:"outcome"`
	ExitCode      int                 `json:"exit_code"`
	Started       time.Time           `json:"started"`
	Seconds       float64             `json:"seconds"`

	path  string
	owner string // the first output of the run
	all   hash.Hash

	mu     sync.Mutex // the reader may still read when a run ends with an error
	closed bool
}

type fileInfo struct {
	Path   string `json:"path"`
	Bytes  int64  `json:"bytes"`
	SHA256 string `json:"sha256"`
}

const mostFiles = 1000 // listed one by one

func newRunInfo(cmd *cobra.Command, j *job, paths []string) *runInfo {
	r := &runInfo{Go: runtime.Version(), Inputs: paths, Outputs: j.outputs, Configuration: map[string]string{},
		Started: time.Now().UTC().Truncate(time.Second), path: j.beside(runName), owner: j.owner(), all: sha256.New()}
	if r.path == "" {
		return r
	}
	r.Version, r.Build, r.Lexicon = firstLine(version()), buildID(), lexiconSums(j.opts.Layers)
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if f.Changed {
			r.Configuration[f.Name] = f.Value.String()
		}
	})
	return r
}

// seen takes note of a file that was read.
func (r *runInfo) seen(f article.File) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.closed {
		return
	}
	fmt.Fprintf(r.all, "%s\x00%d\x00%x\n", f.Path, f.Size, f.SHA256)
	if r.AllFiles++; len(r.Files) < mostFiles {
		r.Files = append(r.Files, fileInfo{f.Path, f.Size, hex.EncodeToString(f.SHA256[:])})
	}
}

// close writes the file beside the outputs, whatever became of the run, and
// gives the run's error.
func (r *runInfo) close(run *runner, err error) error {
	if r.path == "" {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.closed = true
	r.Outcome, r.ExitCode = "complete", exitCode(err)
	if err != nil {
		r.Outcome = err.Error()
	}
	r.Articles, r.Reused, r.Languages = run.screen.articles, run.reused, run.screen.langs
	r.Events, r.Errors = run.events, run.screen.errors
	r.AllSHA256 = hex.EncodeToString(r.all.Sum(nil))
	r.Seconds = time.Since(r.Started).Round(time.Millisecond).Seconds()
	if werr := r.write(); werr != nil && (err == nil || exitCode(err) == 3) {
		return fmt.Errorf("writing %s: %w", r.path, plainError(werr))
	}
	return err
}

func (r *runInfo) write() error {
	file, err := newAtomicFile(r.path, r.owner)
	if err != nil {
		return err
	}
	enc := json.NewEncoder(file)
	enc.SetIndent("", "  ")
	enc.SetEscapeHTML(false)
	if err := enc.Encode(r); err != nil {
		file.abort()
		return err
	}
	return file.commit()
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(s, "\n")
	return line
}

// keyValues reads lines of a name, a tab and a value; a name may come again.
func keyValues(s string) map[string][]string {
	m := map[string][]string{}
	for line := range strings.Lines(s) {
		if key, value, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t"); ok {
			m[key] = append(m[key], value)
		}
	}
	return m
}
