package article

import (
	"bufio"
	"bytes"
	"io"
)

// lines reads JSON lines. A bad line is reported with its number and the next
// one read; empty lines are passed over.
func (rd *reader) lines(src source, br *bufio.Reader) bool {
	if plain := decodeStream(br); plain != io.Reader(br) {
		br = bufio.NewReaderSize(plain, lookBytes)
	}
	found, offset := false, int64(0)
	var buf []byte
	for n := 1; ; n++ {
		line, size, err := readLine(br, buf[:0], rd.MaxBytes)
		buf = line
		if text := bytes.TrimSpace(line); len(text) > 0 {
			found = true
			if !rd.line(Item{path: src.path, line: n, offset: offset, raw: text}, err) {
				return false
			}
		}
		offset += size
		switch {
		case err == io.EOF && !found:
			return rd.fail(src.path, 0, ErrEmpty)
		case err == io.EOF:
			return true
		case err != nil && err != ErrTooLong:
			return rd.fail(src.path, n, err)
		}
	}
}

// line hands out one line. What a failing file broke off in the middle is not
// tried.
func (rd *reader) line(it Item, err error) bool {
	switch {
	case err == ErrTooLong:
		it.raw, it.err = bytes.Clone(it.raw[:min(len(it.raw), headBytes)]), err
	case err != nil && err != io.EOF:
		return true
	default:
		it.raw, it.read = bytes.Clone(it.raw), rd.readObject
	}
	if it.err == nil && it.line == 1 && rd.listed(it) { // a whole answer of an interface in one line
		return !rd.ended
	}
	return rd.yield(it)
}

// readLine appends the next line to buf, with its end, and says how many bytes
// it has. Of a line longer than max it keeps the start, reads to its end and
// gives ErrTooLong.
func readLine(br *bufio.Reader, buf []byte, max int) ([]byte, int64, error) {
	size := int64(0)
	for {
		part, err := br.ReadSlice('\n')
		size += int64(len(part))
		if long := size > int64(max); !long {
			buf = append(buf, part...)
		} else if len(buf) < headBytes {
			buf = append(buf, part[:min(len(part), headBytes)]...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case size > int64(max) && (err == nil || err == io.EOF):
			return buf[:min(len(buf), headBytes)], size, ErrTooLong
		}
		return buf, size, err
	}
}
