// Package gaz is the file format of a gazetteer: names, places and shapes in
// one file that is read where it lies.
//
// What comes in is the bytes of a file, embedded, mapped or read; what goes
// out is keys, records and geometries, decoded one at a time when asked for.
// Opening looks at the header alone, so it costs the same for a kilobyte and
// for a gigabyte. Writing takes rows in memory (see Writer).
//
// # Format, version 1
//
// All numbers are little-endian. A header is followed by sections.
//
//	 0  magic    "TARIKHGZ"
//	 8  version  uint32
//	12  count    uint32, number of sections
//	16  size     uint64, length of the whole file
//	24  check    uint32, CRC-32C of bytes 0 to 24 and of the section table
//	28  zero     uint32
//	32  table    count entries of 24 bytes: tag (4 letters), CRC-32C, offset, size (uint64 each)
//
// The sections, by tag:
//
//	INFO  lines "name<TAB>value" about the contents: sources, licences, counts
//	STRS  strings, each an unsigned varint length and its bytes; offset 0 is ""
//	RECS  places, 22 bytes each, see Record; those with a shape come first,
//	      the others follow by degree of latitude and then by longitude
//	BAND  180 + 1 uint32: first place of each degree of latitude, from 90° south
//	KEYS  sorted keys in blocks of 16, front-coded: a byte with the length shared
//	      with the key before (high half) and the length of the rest (low half),
//	      15 meaning that a varint to add follows; the rest; a posting (varint)
//	KBLK  uint32 offset in KEYS of each block
//	POST  posting lists: varint count, then varint place<<1|weak, best place first
//	SHPX  20 bytes for each place with a shape: uint32 offset in SHAP, then
//	      west, south, east, north as int32 in 1e-5 degrees
//	SHAP  shapes: varint kind (1 area, 2 course), units a degree and number of
//	      parts; each part a varint tag and number of points, then zigzag varint
//	      differences of longitude and latitude in turn
//
// A posting is x<<3 | stop<<2 | list<<1 | weak: x is a place, or with the list
// bit an offset in POST; stop says that the key is an ordinary word, weak that
// the name is a minor one of its place.
package gaz

import (
	"errors"
	"fmt"
	"hash/crc32"
)

// Errors of opening; the error returned wraps one of them and says more.
var (
	ErrForeign   = errors.New("not a gazetteer file")
	ErrVersion   = errors.New("gazetteer of another version")
	ErrTruncated = errors.New("gazetteer file is cut short")
	ErrCorrupt   = errors.New("gazetteer file is damaged")
)

// Version is the format version that this package reads and writes.
const Version = 1

const (
	magic       = "TARIKHGZ"
	headerSize  = 32
	entrySize   = 24
	recordSize  = 22
	boundSize   = 20
	blockKeys   = 16
	maxKey      = 200
	maxSections = 64
	bands       = 180
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// sectionTags are the sections of a file, in their order.
var sectionTags = [...]string{"INFO", "STRS", "RECS", "BAND", "KEYS", "KBLK", "POST", "SHPX", "SHAP"}

const (
	secInfo = iota
	secStrings
	secRecords
	secBands
	secKeys
	secBlocks
	secPostings
	secBounds
	secShapes
	secCount
)

// File is an open gazetteer. The zero File is an empty one.
type File struct {
	sec  [secCount]string
	sums [secCount]uint32
}

// Open reads the header of a gazetteer and keeps data, which must not change
// afterwards. The sections are not read; see Verify.
func Open(data string) (*File, error) {
	if len(data) < len(magic) || data[:len(magic)] != magic {
		return nil, ErrForeign
	}
	if len(data) < headerSize {
		return nil, fmt.Errorf("%w: %d bytes, no whole header", ErrTruncated, len(data))
	}
	if v := u32(data, 8); v != Version {
		return nil, fmt.Errorf("%w: file has %d, program reads %d", ErrVersion, v, Version)
	}
	if size := u64(data, 16); size != uint64(len(data)) {
		if size < uint64(len(data)) {
			return nil, fmt.Errorf("%w: %d bytes, header says %d", ErrCorrupt, len(data), size)
		}
		return nil, fmt.Errorf("%w: %d bytes of %d", ErrTruncated, len(data), size)
	}
	return openSections(data)
}

// openSections checks the table of sections and cuts the data along it.
func openSections(data string) (*File, error) {
	count := u32(data, 12)
	end := headerSize + int(min(count, maxSections))*entrySize
	if count > maxSections || end > len(data) {
		return nil, fmt.Errorf("%w: %d sections", ErrCorrupt, count)
	}
	if headerSum(data[:24], data[headerSize:end]) != u32(data, 24) {
		return nil, fmt.Errorf("%w: header checksum", ErrCorrupt)
	}
	f := new(File)
	for at := headerSize; at < end; at += entrySize {
		offset, size := u64(data, at+8), u64(data, at+16)
		if offset > uint64(len(data)) || size > uint64(len(data))-offset {
			return nil, fmt.Errorf("%w: section %q beyond the end", ErrCorrupt, data[at:at+4])
		}
		for i, tag := range sectionTags {
			if data[at:at+4] == tag {
				f.sec[i] = data[offset : offset+size]
				f.sums[i] = u32(data, at+4)
			}
		}
	}
	return f, nil
}

// headerSum is the checksum of the fixed header and the section table.
func headerSum(head, table string) uint32 {
	return crc32.Update(crc32.Checksum([]byte(head), castagnoli), castagnoli, []byte(table))
}

// Verify reads the whole file and compares the checksum of each section. It
// returns an error that wraps ErrCorrupt and names the first bad section.
func (f *File) Verify() error {
	for i, tag := range sectionTags {
		if sectionSum(f.sec[i]) != f.sums[i] {
			return fmt.Errorf("%w: checksum of section %s", ErrCorrupt, tag)
		}
	}
	return nil
}

// sectionSum is the checksum of a section, taken in pieces to keep memory low.
func sectionSum(s string) uint32 {
	var buf [8192]byte
	sum := uint32(0)
	for len(s) > 0 {
		n := copy(buf[:], s)
		sum = crc32.Update(sum, castagnoli, buf[:n])
		s = s[n:]
	}
	return sum
}

// Info is the text of the INFO section: lines of a name, a tab and a value.
func (f *File) Info() string { return f.sec[secInfo] }
