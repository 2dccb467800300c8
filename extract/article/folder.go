package article

import (
	"bufio"
	"bytes"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// folder reads everything below a folder in the order of names. Hidden files,
// excluded ones, and what is neither file nor folder are passed over. A link
// to a folder is not followed, so that no circle can arise.
func (rd *reader) folder(root string) bool {
	w := &walk{rd: rd, root: root}
	more := w.folder(root)
	if more && !w.any {
		return rd.fail(root, 0, ErrNone)
	}
	return more
}

// walk is one folder given by the user.
type walk struct {
	rd   *reader
	root string
	any  bool // something was found
}

func (w *walk) folder(dir string) bool {
	entries, err := os.ReadDir(dir)
	for _, e := range entries {
		if !w.entry(filepath.Join(dir, e.Name()), e) {
			return false
		}
	}
	if err != nil {
		w.any = true
		return w.rd.fail(dir, 0, err)
	}
	return true
}

func (w *walk) entry(name string, e fs.DirEntry) bool {
	if strings.HasPrefix(e.Name(), ".") || w.excluded(name) {
		return true
	}
	if e.IsDir() {
		return w.folder(name)
	}
	if !regular(name, e) || notArticles[extension(name)] || w.rd.Skip != nil && w.rd.Skip(name) {
		return true
	}
	return w.file(name)
}

// file counts what the reader makes of a file: one that holds no articles
// gives nothing.
func (w *walk) file(name string) bool {
	rd := *w.rd
	rd.yield = func(it Item) bool {
		w.any = true
		return w.rd.yield(it)
	}
	return rd.file(name, true)
}

// regular follows a link to a file.
func regular(name string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type().IsRegular()
	}
	info, err := os.Stat(name)
	return err != nil || info.Mode().IsRegular()
}

// excluded looks for a pattern that fits the name, or the path below the root.
func (w *walk) excluded(name string) bool {
	rel, err := filepath.Rel(w.root, name)
	if err != nil {
		return false
	}
	rel = filepath.ToSlash(rel)
	for _, pattern := range w.rd.Exclude {
		pattern = strings.TrimSuffix(filepath.ToSlash(pattern), "/")
		if fits(pattern, rel) || !strings.Contains(pattern, "/") && fits(pattern, path.Base(rel)) {
			return true
		}
	}
	return false
}

func isPattern(s string) bool { return strings.ContainsAny(s, "*?[") }

// pattern reads the files that fit a pattern, in the order of names; "**"
// stands for any number of folders. One that fits nothing is an error.
func (rd *reader) pattern(pattern string) bool {
	pattern = filepath.ToSlash(pattern)
	root := "."
	if i := strings.IndexAny(pattern, "*?["); strings.Contains(pattern[:i], "/") {
		root = path.Clean(pattern[:strings.LastIndex(pattern[:i], "/")+1])
	}
	var names []string
	filepath.WalkDir(filepath.FromSlash(root), func(name string, d fs.DirEntry, err error) error {
		if err == nil && fits(pattern, filepath.ToSlash(name)) {
			names = append(names, name)
			if d.IsDir() {
				return fs.SkipDir
			}
		}
		return nil
	})
	if len(names) == 0 {
		return rd.fail(pattern, 0, ErrMatch)
	}
	for _, name := range names {
		if !rd.path(name) {
			return false
		}
	}
	return true
}

// fits matches a pattern against a path, part by part.
func fits(pattern, name string) bool {
	return fitParts(strings.Split(path.Clean(pattern), "/"), strings.Split(path.Clean(name), "/"))
}

func fitParts(pattern, name []string) bool {
	for len(pattern) > 0 {
		if pattern[0] == "**" {
			for i := range len(name) + 1 {
				if fitParts(pattern[1:], name[i:]) {
					return true
				}
			}
			return false
		}
		if len(name) == 0 {
			return false
		}
		if ok, err := path.Match(pattern[0], name[0]); !ok || err != nil {
			return false
		}
		pattern, name = pattern[1:], name[1:]
	}
	return len(name) == 0
}

const maxPath = 64 << 10

// list reads the paths that a list names, one a line, or separated by NUL.
func (rd *reader) list(r io.Reader) bool {
	br := bufio.NewReaderSize(r, maxPath)
	start, _ := br.Peek(maxPath)
	sep := byte('\n')
	if bytes.IndexByte(start, 0) >= 0 {
		sep = 0
	}
	for n := 1; ; n++ {
		line, err := br.ReadSlice(sep)
		if err == bufio.ErrBufferFull {
			return rd.fail("list of files", n, ErrTooLong)
		}
		name := strings.TrimSuffix(strings.TrimSuffix(string(line), string(sep)), "\r")
		if name != "" && !rd.path(name) {
			return false
		}
		if err != nil {
			return err == io.EOF || rd.fail("list of files", n, err)
		}
	}
}
