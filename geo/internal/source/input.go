package source

import (
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

// maxLine is the longest line read; GeoNames has up to 12 KB.
const maxLine = 1 << 20

// read reads an input: a file, or every file of a zip archive.
func (b *builder) read(name string) error {
	if strings.EqualFold(path.Ext(name), ".zip") {
		return b.readZip(name)
	}
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return b.readFile(path.Base(name), &meter{file, b})
}

// meter counts the bytes read.
type meter struct {
	io.Reader
	b *builder
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.Reader.Read(p)
	m.b.done += int64(n)
	return n, err
}

// readZip reads the files of an archive. Their bytes count as the archive's,
// by the share that is done.
func (b *builder) readZip(name string) error {
	z, err := zip.OpenReader(name)
	if err != nil {
		if errors.Is(err, os.ErrNotExist) || errors.Is(err, os.ErrPermission) {
			return err
		}
		return fmt.Errorf("%s: %w: %w", name, ErrArchive, err)
	}
	defer z.Close()
	known := false
	for _, f := range z.File {
		if f.FileInfo().IsDir() || ignored(path.Base(f.Name)) {
			continue
		}
		known = true
		if err := b.readMember(name, f); err != nil {
			return err
		}
	}
	if !known {
		return fmt.Errorf("%s: %w", name, ErrInput)
	}
	return nil
}

func (b *builder) readMember(archive string, f *zip.File) error {
	in, err := f.Open()
	if err != nil {
		return fmt.Errorf("%s: %w: %w", archive, ErrArchive, err)
	}
	defer in.Close()
	before := b.done
	err = b.readFile(path.Base(f.Name), &meter{in, b})
	b.done = before + int64(f.CompressedSize64)
	if err != nil {
		err = fmt.Errorf("%s: %w", path.Base(archive), err)
	}
	return err
}

// ignored are the files of GeoNames archives that hold no places.
func ignored(name string) bool {
	low := strings.ToLower(name)
	return strings.HasPrefix(low, "readme") || strings.HasPrefix(low, "iso-language") || strings.HasPrefix(low, ".")
}

// readFile tells by name and first line what a file is.
func (b *builder) readFile(name string, in io.Reader) error {
	r := bufio.NewReaderSize(in, 1<<16)
	head, err := r.Peek(512)
	if err != nil && !errors.Is(err, io.EOF) && len(head) == 0 {
		return fmt.Errorf("%s: %w", name, err)
	}
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	first, _, _ := strings.Cut(string(head), "\n")
	low := strings.ToLower(name)
	tabs := strings.Count(first, "\t")
	b.sources = append(b.sources, name)
	switch {
	case len(bytes.TrimSpace(head)) == 0:
		return fmt.Errorf("%s: %w: empty", name, ErrInput)
	case strings.HasPrefix(strings.TrimSpace(first), "{"):
		return b.readGeoJSON(name, r)
	case strings.HasPrefix(low, "alternatenames"):
		return b.readLines(name, r, b.alternate)
	case strings.HasPrefix(low, "hierarchy"):
		return b.readLines(name, r, b.hierarchy)
	case strings.HasSuffix(low, ".csv"), strings.HasSuffix(low, ".tsv"):
		return b.readTable(name, r, separator(first))
	case strings.HasSuffix(low, ".txt") && tabs > 0:
		if tabs != geoColumns-1 {
			return fmt.Errorf("%s:1: %w: %d, GeoNames has %d", name, ErrColumns, tabs+1, geoColumns)
		}
		return b.readLines(name, r, b.place)
	case strings.HasSuffix(low, ".txt"):
		return fmt.Errorf("%s:1: %w: 1, GeoNames has %d", name, ErrColumns, geoColumns)
	}
	return fmt.Errorf("%s: %w", name, ErrInput)
}

// readLines calls each with the fields of every line of a table of GeoNames,
// which has tabs and no quotes.
func (b *builder) readLines(name string, r *bufio.Reader, each func(name string, line int, raw []byte, f [][]byte) error) error {
	for line := 1; ; line++ {
		raw, err := readLine(r)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if errors.Is(err, bufio.ErrTooLong) {
			b.report.skip(name, line, "line longer than a mebibyte")
			continue
		}
		if err != nil {
			return fmt.Errorf("%s:%d: %w: %w", name, line, ErrArchive, err)
		}
		if len(raw) == 0 || raw[0] == '#' {
			continue
		}
		if err := b.each(); err != nil {
			return err
		}
		if err := each(name, line, raw, bytes.Split(raw, []byte{'\t'})); err != nil {
			return err
		}
	}
}

// readLine reads a line without its end. Of one that is too long the rest is
// passed over and the error is bufio.ErrTooLong.
func readLine(r *bufio.Reader) ([]byte, error) {
	part, err := r.ReadSlice('\n')
	line := part
	if errors.Is(err, bufio.ErrBufferFull) {
		line = bytes.Clone(part)
		for errors.Is(err, bufio.ErrBufferFull) {
			part, err = r.ReadSlice('\n')
			if len(line) <= maxLine {
				line = append(line, part...)
			}
		}
		if len(line) > maxLine {
			return nil, bufio.ErrTooLong
		}
	}
	if errors.Is(err, io.EOF) && len(line) > 0 {
		err = nil
	}
	return bytes.TrimRight(line, "\r\n"), err
}
