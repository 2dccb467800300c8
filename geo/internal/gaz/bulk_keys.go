package gaz

import (
	"encoding/binary"
	"errors"
)

// keyWriter writes the sorted keys with their postings.
type keyWriter struct {
	stop                map[string]bool
	keys, blocks, posts *section
	key, last           string
	count               int
	bearers             []uint64 // place<<1 | weak
}

// writeKeys merges the names of all places and writes them by key.
func (b *Bulk) writeKeys(keys, blocks, posts *section) error {
	w := &keyWriter{stop: b.Stop, keys: keys, blocks: blocks, posts: posts}
	const tail = 7 // zero, strength, people, place, weak
	err := b.keys.All(func(k, _ []byte) error {
		n := len(k) - tail
		place := uint64(k[n+3])<<16 | uint64(k[n+4])<<8 | uint64(k[n+5])
		if string(k[:n]) != w.key {
			w.flush()
			w.key = string(k[:n])
		}
		w.add(place<<1 | uint64(k[n+6]))
		return nil
	})
	w.flush()
	return errors.Join(err, keys.err, blocks.err, posts.err)
}

// add takes a bearer of the key, each place once.
func (w *keyWriter) add(bearer uint64) {
	for i := len(w.bearers) - 1; i >= 0 && i >= len(w.bearers)-4; i-- {
		if w.bearers[i]>>1 == bearer>>1 {
			return
		}
	}
	w.bearers = append(w.bearers, bearer)
}

// flush writes the key and its posting.
func (w *keyWriter) flush() {
	if len(w.bearers) == 0 {
		return
	}
	if w.count%blockKeys == 0 {
		w.blocks.Write(binary.LittleEndian.AppendUint32(nil, uint32(w.keys.size)))
		w.last = ""
	}
	w.count++
	posting := w.bearers[0]>>1<<3 | w.bearers[0]&1
	if len(w.bearers) > 1 {
		posting = uint64(w.posts.size)<<3 | 2
		list := binary.AppendUvarint(nil, uint64(len(w.bearers)))
		for _, b := range w.bearers {
			list = binary.AppendUvarint(list, b)
		}
		w.posts.Write(list)
	}
	if w.stop[w.key] {
		posting |= 4
	}
	w.keys.Write(binary.AppendUvarint(appendKey(nil, w.last, w.key), posting))
	w.last, w.bearers = w.key, w.bearers[:0]
}
