package gaz

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// bearer is a row under a key.
type bearer struct {
	key  string
	row  *Row
	weak bool
}

// keys writes the sorted keys, the offsets of their blocks and the postings.
func (w *Writer) keys() (keys, blocks, posts []byte) {
	all := w.bearers()
	last, count := "", 0
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].key == all[0].key {
			n++
		}
		if count%blockKeys == 0 {
			blocks = binary.LittleEndian.AppendUint32(blocks, uint32(len(keys)))
			last = ""
		}
		count++
		keys = appendKey(keys, last, all[0].key)
		last = all[0].key
		var posting uint64
		posting, posts = post(all[:n], posts)
		if w.Stop[last] {
			posting |= 4
		}
		keys = binary.AppendUvarint(keys, posting)
		all = all[n:]
	}
	return keys, blocks, posts
}

// bearers lists the names of all rows by key, the best bearer of a key first,
// each row once a key.
func (w *Writer) bearers() []bearer {
	var all []bearer
	for _, r := range w.rows {
		for _, n := range r.Names {
			if n.Key != "" && len(n.Key) < maxKey {
				all = append(all, bearer{n.Key, r, n.Weak})
			}
		}
	}
	slices.SortFunc(all, func(a, b bearer) int {
		return cmp.Or(
			cmp.Compare(a.key, b.key),
			-cmp.Compare(a.strength(), b.strength()),
			-cmp.Compare(a.row.Population, b.row.Population),
			cmp.Compare(a.row.number, b.row.number),
			cmp.Compare(weakness(a.weak), weakness(b.weak)),
		)
	})
	seen := map[*Row]bool{}
	key := ""
	return slices.DeleteFunc(all, func(b bearer) bool {
		if b.key != key {
			key = b.key
			clear(seen)
		}
		double := seen[b.row]
		seen[b.row] = true
		return double
	})
}

// WeakPenalty is what a minor name takes off the weight of its place.
const WeakPenalty = 12

func (b bearer) strength() int { return b.row.Weight - WeakPenalty*weakness(b.weak) }

func weakness(weak bool) int {
	if weak {
		return 1
	}
	return 0
}

// appendKey front-codes a key against the one before.
func appendKey(b []byte, last, key string) []byte {
	shared := 0
	for shared < len(last) && shared < len(key) && last[shared] == key[shared] {
		shared++
	}
	rest := len(key) - shared
	b = append(b, byte(min(shared, 15))<<4|byte(min(rest, 15)))
	if shared >= 15 {
		b = binary.AppendUvarint(b, uint64(shared-15))
	}
	if rest >= 15 {
		b = binary.AppendUvarint(b, uint64(rest-15))
	}
	return append(b, key[shared:]...)
}

// post gives the posting of the bearers of one key and adds their list, if
// they need one.
func post(bs []bearer, posts []byte) (uint64, []byte) {
	if len(bs) == 1 {
		return uint64(bs[0].row.number)<<3 | uint64(weakness(bs[0].weak)), posts
	}
	at := len(posts)
	posts = binary.AppendUvarint(posts, uint64(len(bs)))
	for _, b := range bs {
		posts = binary.AppendUvarint(posts, uint64(b.row.number)<<1|uint64(weakness(b.weak)))
	}
	return uint64(at)<<3 | 2, posts
}
