package article

import (
	"bufio"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

const (
	gzipMagic = "\x1f\x8b"
	zstdMagic = "\x28\xb5\x2f\xfd"
	maxWindow = 128 << 20 // of a zstd frame, so that a crafted file cannot ask for all memory
)

// unpack looks at the first bytes and gives the plain stream, with the
// function that frees what the decompressor holds.
func unpack(r io.Reader) (io.Reader, func(), error) {
	br := bufio.NewReader(r)
	start, _ := br.Peek(len(zstdMagic))
	switch {
	case len(start) >= 2 && string(start[:2]) == gzipMagic:
		z, err := gzip.NewReader(br)
		if err != nil {
			return nil, nil, err
		}
		return z, func() { z.Close() }, nil
	case string(start) == zstdMagic:
		z, err := zstd.NewReader(br, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
		if err != nil {
			return nil, nil, err
		}
		return z, z.Close, nil
	}
	return br, func() {}, nil
}
