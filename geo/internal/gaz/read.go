package gaz

// Reading in place. A position outside the string gives zero, so that a
// damaged file yields wrong places but never a panic.

func u32(s string, i int) uint32 {
	if i < 0 || i+4 > len(s) {
		return 0
	}
	b := s[i : i+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

func u24(s string, i int) uint32 {
	if i < 0 || i+3 > len(s) {
		return 0
	}
	b := s[i : i+3]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16
}

func u64(s string, i int) uint64 {
	return uint64(u32(s, i)) | uint64(u32(s, i+4))<<32
}

func i32(s string, i int) int32 { return int32(u32(s, i)) }

// uvarint reads an unsigned varint at i and gives the position after it, or a
// position beyond the end when there is none.
func uvarint(s string, i int) (uint64, int) {
	var v uint64
	for shift := 0; shift < 64; shift += 7 {
		if i < 0 || i >= len(s) {
			return 0, len(s) + 1
		}
		b := s[i]
		i++
		v |= uint64(b&0x7f) << shift
		if b < 0x80 {
			return v, i
		}
	}
	return 0, len(s) + 1
}

// varint reads a zigzag varint.
func varint(s string, i int) (int64, int) {
	v, next := uvarint(s, i)
	return int64(v>>1) ^ -int64(v&1), next
}

// text gives the string at an offset of the string table.
func (f *File) text(offset uint32) string {
	s := f.sec[secStrings]
	n, at := uvarint(s, int(offset))
	if at > len(s) || n > uint64(len(s)-at) {
		return ""
	}
	return s[at : at+int(n)]
}
