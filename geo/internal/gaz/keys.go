package gaz

import "strings"

// cursor stands on one key of the sorted keys.
type cursor struct {
	f       *File
	next    int // offset in KEYS after this key
	left    int // keys of the block not yet read
	block   int
	posting uint64
	n       int
	key     [maxKey]byte
}

// bytes is the key the cursor stands on.
func (c *cursor) bytes() []byte { return c.key[:c.n] }

// seek puts the cursor on the first key that is not before key.
func (c *cursor) seek(f *File, key []byte) bool {
	c.f = f
	low, high := 0, len(f.sec[secBlocks])/4
	for low < high {
		mid := (low + high) / 2
		if f.first(mid) <= string(key) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if low > 0 {
		low--
	}
	c.open(low)
	for c.step() {
		if string(c.bytes()) >= string(key) {
			return true
		}
	}
	return false
}

// first is the first key of a block, which is stored whole.
func (f *File) first(block int) string {
	s := f.sec[secKeys]
	_, size, at := lengths(s, int(u32(f.sec[secBlocks], block*4)))
	if at > len(s) || size > len(s)-at {
		return ""
	}
	return s[at : at+size]
}

// open puts the cursor before the first key of a block.
func (c *cursor) open(block int) {
	c.block, c.left, c.n = block, blockKeys, 0
	c.next = int(u32(c.f.sec[secBlocks], block*4))
}

// step moves the cursor to the next key; false at the end.
func (c *cursor) step() bool {
	s := c.f.sec[secKeys]
	if c.left == 0 {
		if (c.block+1)*4 >= len(c.f.sec[secBlocks]) {
			return false
		}
		c.open(c.block + 1)
	}
	if c.next >= len(s) {
		return false
	}
	shared, size, at := lengths(s, c.next)
	if shared > c.n || size > maxKey-shared || at > len(s) || size > len(s)-at {
		return false
	}
	copy(c.key[shared:], s[at:at+size])
	c.n = shared + size
	c.posting, c.next = uvarint(s, at+size)
	c.left--
	return true
}

// lengths reads the byte, and the varints that may follow it, with the lengths
// of a front-coded key.
func lengths(s string, i int) (shared, size, next int) {
	if i < 0 || i >= len(s) {
		return 0, 0, len(s) + 1
	}
	shared, size = int(s[i]>>4), int(s[i]&15)
	i++
	if shared == 15 {
		shared, i = extend(s, i)
	}
	if size == 15 {
		size, i = extend(s, i)
	}
	return shared, size, i
}

// extend reads a length of 15 or more.
func extend(s string, i int) (int, int) {
	more, next := uvarint(s, i)
	return 15 + int(min(more, 2*maxKey)), next
}

// Entry is what the files hold under one key.
type Entry struct {
	f       *File
	posting uint64
	base    int     // number of the first place of the file
	more    []Entry // of the files above
}

// Stop reports whether the key is an ordinary word or a personal name that
// only seldom means a place.
func (e Entry) Stop() bool { return e.posting&4 != 0 }

// Len is the number of places that bear the name.
func (e Entry) Len() int {
	sum := 1
	if e.posting&2 != 0 {
		n, _ := uvarint(e.f.sec[secPostings], int(e.posting>>3))
		sum = int(min(n, uint64(e.f.Len())))
	}
	for _, m := range e.more {
		sum += m.Len()
	}
	return sum
}

// Places calls yield with each place of the name, the best known first; weak
// tells that the name is a minor one of the place. The places of each file
// come together.
func (e Entry) Places(yield func(place int, weak bool) bool) {
	if !e.own(yield) {
		return
	}
	for _, m := range e.more {
		if !m.own(yield) {
			return
		}
	}
}

// own calls yield with the places of one file; false when it is to stop.
func (e Entry) own(yield func(place int, weak bool) bool) bool {
	if e.posting&2 == 0 {
		return yield(e.base+int(e.posting>>3), e.posting&1 != 0)
	}
	s := e.f.sec[secPostings]
	n, at := uvarint(s, int(e.posting>>3))
	for ; n > 0 && at < len(s); n-- {
		var v uint64
		v, at = uvarint(s, at)
		if !yield(e.base+int(v>>1), v&1 != 0) {
			return false
		}
	}
	return true
}

// Best is the first place of the entry.
func (e Entry) Best() (place int, weak bool) {
	for p, w := range e.Places {
		return p, w
	}
	return -1, false
}

// Find looks a key up.
func (f *File) Find(key []byte) (Entry, bool) {
	var c cursor
	if !c.seek(f, key) || string(c.bytes()) != string(key) {
		return Entry{}, false
	}
	return Entry{f: f, posting: c.posting}, true
}

// Prefix looks a key up and also tells whether longer keys go on after it with
// a space. ok is false when the key itself is none.
func (f *File) Prefix(key []byte) (e Entry, ok, longer bool) {
	var c cursor
	if !c.seek(f, key) {
		return Entry{}, false, false
	}
	if string(c.bytes()) == string(key) {
		e, ok = Entry{f: f, posting: c.posting}, true
		if !c.step() {
			return e, ok, false
		}
	}
	return e, ok, c.continues(key)
}

// continues reports whether the cursor's key is the given one, a space and more.
func (c *cursor) continues(key []byte) bool {
	return c.n > len(key) && c.key[len(key)] == ' ' && string(c.key[:len(key)]) == string(key)
}

// All calls yield with every key in order and what it holds.
func (f *File) All(yield func(key string, e Entry) bool) {
	var c cursor
	if !c.seek(f, nil) {
		return
	}
	for more := true; more; more = c.step() {
		if !yield(strings.Clone(string(c.bytes())), Entry{f: f, posting: c.posting}) {
			return
		}
	}
}
