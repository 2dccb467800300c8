package article

import (
	"bufio"
	"bytes"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

const (
	gzipMagic = "\x1f\x8b"
	zstdMagic = "\x28\xb5\x2f\xfd"
	maxWindow = 128 << 20 // of a zstd frame, so that a crafted file cannot ask for all memory

	bombRatio = 400      // unpacked to packed; news is packed five to thirty times
	bombFloor = 32 << 20 // bytes that may come out whatever the ratio
)

// packing gives the unpacker of a stream that begins so, nil for a plain one.
func packing(start []byte) func(io.Reader) (io.ReadCloser, error) {
	switch {
	case bytes.HasPrefix(start, []byte(gzipMagic)):
		return func(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) }
	case bytes.HasPrefix(start, []byte(zstdMagic)):
		return func(r io.Reader) (io.ReadCloser, error) {
			z, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow))
			if err != nil {
				return nil, err
			}
			return z.IOReadCloser(), nil
		}
	}
	return nil
}

// packed reads what is inside a packed stream.
func (rd *reader) packed(src source, br *bufio.Reader, unpack func(io.Reader) (io.ReadCloser, error)) bool {
	in := &counter{r: br}
	z, err := unpack(in)
	if err != nil {
		return rd.fail(src.path, 0, err)
	}
	defer z.Close()
	src.r, src.depth = &guard{r: z, packed: in.count}, src.depth+1
	return rd.stream(src)
}

// counter counts what is read.
type counter struct {
	r io.Reader
	n int64
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	return n, err
}

func (c *counter) count() int64 { return c.n }

// guard stops a stream that unpacks to far more than text does.
type guard struct {
	r      io.Reader
	n      int64
	packed func() int64 // bytes that went in
}

func (g *guard) Read(p []byte) (int, error) {
	if g.n > bombFloor && g.n > bombRatio*g.packed() {
		return 0, ErrBomb
	}
	n, err := g.r.Read(p)
	g.n += int64(n)
	return n, err
}
