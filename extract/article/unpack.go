package article

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
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

// packed reads what is inside a packed stream that begins so.
func (rd *reader) packed(src source, br *bufio.Reader, start []byte) bool {
	if bytes.HasPrefix(start, []byte(gzipMagic)) {
		return rd.gzip(src, br)
	}
	in := &counter{r: br}
	z, err := packing(start)(in)
	if err != nil {
		return rd.fail(src.path, 0, err)
	}
	defer z.Close()
	src.r, src.depth = &guard{r: z, packed: in.count}, src.depth+1
	return rd.stream(src)
}

// gzip reads what is inside a gzip file, its members as one. Where one is
// damaged, that is told with its place, and what follows from the next member
// on is read as a file of its own, which is called FILE!@BYTE.
func (rd *reader) gzip(src source, packed *bufio.Reader) bool {
	in := &counter{r: packed}
	br := bufio.NewReaderSize(in, lookBytes)
	at := func() int64 { return in.n - int64(br.Buffered()) }
	part := src
	for tries := 0; ; tries++ {
		d := &damaged{at: at, n: -1}
		if !rd.members(part, br, d, in.count) {
			return false
		}
		if d.n < 0 {
			return true
		}
		if !nextMember(br) {
			return true
		}
		if tries == maxDamages {
			return rd.fail(src.path, 0, fmt.Errorf("%w: more than %d damaged parts", ErrFormat, maxDamages))
		}
		part.path = fmt.Sprintf("%s!@%d", src.path, at())
	}
}

// maxDamages is how often the reading of a gzip file is taken up again.
const maxDamages = 100

// members reads the members of a gzip file up to the first damage, and sees to
// it that this is told.
func (rd *reader) members(src source, br *bufio.Reader, d *damaged, packed func() int64) bool {
	z, err := gzip.NewReader(br)
	if err != nil {
		return rd.fail(src.path, 0, d.note(err))
	}
	defer z.Close()
	yield, told := rd.yield, false
	rd.yield = func(it Item) bool {
		told = told || errors.Is(it.err, d)
		return yield(it)
	}
	defer func() { rd.yield = yield }()
	d.r = z
	src.r, src.depth = &guard{r: d, packed: packed}, src.depth+1
	if !rd.stream(src) {
		return false
	}
	return told || d.n < 0 || yield(Item{path: src.path, err: d})
}

// damaged is a stream that may break off, and the error that says where.
type damaged struct {
	r     io.Reader
	at    func() int64 // bytes of the packed file that were read
	n     int64        // the same at the damage, -1 without one
	cause error
}

func (d *damaged) Read(p []byte) (int, error) {
	if d.n >= 0 {
		return 0, d
	}
	n, err := d.r.Read(p)
	if err != nil && err != io.EOF {
		err = d.note(err)
	}
	return n, err
}

func (d *damaged) note(err error) error {
	d.n, d.cause = d.at(), err
	return d
}

func (d *damaged) Error() string {
	return fmt.Sprintf("damaged at byte %d of the packed file: %v", d.n, d.cause)
}

func (d *damaged) Unwrap() []error { return []error{ErrFormat, d.cause} }

// nextMember moves to what looks like the start of a member.
func nextMember(br *bufio.Reader) bool {
	const header = 10 // bytes
	for {
		br.Peek(header)
		buf, _ := br.Peek(max(header, br.Buffered()))
		if len(buf) < header {
			return false
		}
		i := bytes.Index(buf, []byte(gzipMagic+"\x08"))
		if i >= 0 {
			br.Discard(i)
			return true
		}
		br.Discard(len(buf) - len(gzipMagic))
	}
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
