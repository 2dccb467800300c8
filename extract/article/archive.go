package article

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"path"
	"strings"
)

// zip reads the members of a zip file, or the one document that it is. A zip
// file is read in place when it is a file, else from memory.
func (rd *reader) zip(src source, file io.Reader) bool {
	at, size, err := rd.inPlace(src, file)
	if err != nil {
		return rd.fail(src.path, 0, err)
	}
	z, err := zip.NewReader(at, size)
	if err != nil {
		return rd.fail(src.path, 0, fmt.Errorf("%w: %w", ErrFormat, err))
	}
	switch {
	case member(z, "word/document.xml") != nil:
		return rd.document(src, z)
	case member(z, "xl/workbook.xml") != nil:
		return rd.sheets(src, io.NewSectionReader(at, 0, size))
	}
	return rd.counted(src, func(rd *reader) bool {
		total := int64(0)
		for _, m := range z.File {
			if !rd.member(src, m, size, &total) {
				return false
			}
		}
		return true
	})
}

// counted reads the members of an archive, and tells when nothing came of it.
func (rd *reader) counted(src source, members func(*reader) bool) bool {
	inner, any := *rd, false
	inner.yield = func(it Item) bool {
		any = true
		return rd.yield(it)
	}
	more := members(&inner)
	if more && !any {
		return rd.fail(src.path, 0, ErrNone)
	}
	return more
}

// inPlace gives random access to a stream.
func (rd *reader) inPlace(src source, file io.Reader) (io.ReaderAt, int64, error) {
	if p, ok := file.(*progress); ok {
		file = p.File
	}
	if f, ok := file.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return f, info.Size(), nil
		}
	}
	data, err := io.ReadAll(io.LimitReader(src.r, maxArchive+1))
	if err == nil && len(data) > maxArchive {
		err = ErrTooLong
	}
	return bytes.NewReader(data), int64(len(data)), err
}

// maxArchive is the largest zip file that is held in memory, because it comes
// from a pipe or lies in another archive.
const maxArchive = 256 << 20

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
	return rd.counted(src, func(rd *reader) bool { return rd.tape(src, tar.NewReader(br)) })
}

func (rd *reader) tape(src source, t *tar.Reader) bool {
	for {
		h, err := t.Next()
		switch {
		case err == io.EOF:
			return true
		case err != nil:
			return rd.fail(src.path, 0, fmt.Errorf("%w: %w", ErrFormat, err))
		case h.Typeflag != tar.TypeReg || passedOver(h.Name):
			continue
		}
		if !rd.stream(src.inside(h.Name, t)) {
			return false
		}
	}
}
