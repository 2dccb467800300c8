package article

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
)

// zip reads the members of a zip file, or the one document that it is. A zip
// file is read in place when it is a file, else from memory.
func (rd *reader) zip(src source, file io.Reader) bool {
	z, size, err := rd.openZip(src, file)
	if err != nil {
		return rd.fail(src.path, 0, fmt.Errorf("%w: %w", ErrFormat, err))
	}
	switch {
	case member(z, "word/document.xml") != nil:
		return rd.document(src, z)
	case member(z, "xl/workbook.xml") != nil:
		return rd.sheets(src, file, size)
	}
	total := int64(0)
	for _, m := range z.File {
		if !rd.member(src, m, size, &total) {
			return false
		}
	}
	return true
}

func (rd *reader) openZip(src source, file io.Reader) (*zip.Reader, int64, error) {
	if f, ok := file.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			z, err := zip.NewReader(f, info.Size())
			return z, info.Size(), err
		}
	}
	data, err := rd.all(src.r)
	if err != nil {
		return nil, 0, err
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	return z, int64(len(data)), err
}

// member reads one member of a zip file. Its name is used in messages only.
// Members may overlap, so that a small file holds terabytes: all together may
// not unpack to more than a bomb may.
func (rd *reader) member(src source, m *zip.File, size int64, total *int64) bool {
	in := src.inside(m.Name, nil)
	if m.FileInfo().IsDir() || passedOver(m.Name) {
		return true
	}
	r, err := m.Open()
	if err != nil {
		return rd.fail(in.path, 0, fmt.Errorf("%w: %w", ErrFormat, err))
	}
	defer r.Close()
	g := &guard{r: r, n: *total, packed: func() int64 { return size }}
	in.r = g
	more := rd.stream(in)
	*total = g.n
	return more
}

func member(z *zip.Reader, name string) *zip.File {
	for _, m := range z.File {
		if m.Name == name {
			return m
		}
	}
	return nil
}

// passedOver reports hidden members, those that archivers of one system put in
// beside the others, and companions of pages.
func passedOver(name string) bool {
	name = strings.ReplaceAll(name, `\`, "/")
	return strings.HasPrefix(path.Base(name), ".") || strings.HasPrefix(name, "__MACOSX/") || notArticles[extension(name)]
}

// tar reads the members of a tar file as they come.
func (rd *reader) tar(src source, br *bufio.Reader) bool {
	t := tar.NewReader(br)
	for {
		h, err := t.Next()
		switch {
		case err == io.EOF:
			return true
		case err != nil:
			return rd.fail(src.path, 0, fmt.Errorf("%w: %w", ErrFormat, unwrapBomb(err)))
		case h.Typeflag != tar.TypeReg || passedOver(h.Name):
			continue
		}
		if !rd.stream(src.inside(h.Name, t)) {
			return false
		}
	}
}

// unwrapBomb keeps the reason of a stopped stream apart from the format's own.
func unwrapBomb(err error) error {
	if errors.Is(err, ErrBomb) {
		return ErrBomb
	}
	return err
}
