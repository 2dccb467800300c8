// Package article reads articles: what comes in is a list of files, folders,
// patterns or a stream, what goes out is a sequence of Article values and
// errors.
//
// How a file is written is told by its content, and by its name only where the
// content does not say: plain text and Markdown (see Text), HTML pages, JSON
// lines, JSON arrays and wrapped answers of news interfaces, CSV and TSV with a
// header, XLSX, DOCX, RSS and Atom, WARC, and mail (.eml). Any of them may be
// packed with gzip or zstd, or lie in a zip or tar file. A folder is read with
// everything below it, in the order of names; hidden files and files that hold
// no articles are passed over. Links to folders are not followed, and nothing
// is ever written.
//
// Text is kept exactly as it was read, once it is UTF-8. Other encodings are
// decoded by what the bytes say, which is not always what was declared. Bytes
// that no encoding explains become U+FFFD, with a warning.
//
// One bad line, record or file is reported and the reading goes on. Everything
// read is taken for hostile: memory is bounded by the longest article whatever
// the size of the input, and what a packed file may grow to is bounded too.
//
// The package knows no language. It takes the publication date from fields and
// metadata, hands over the words that may hold one, and never guesses.
package article

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
)

// Article is one news article as it was read. Its text is kept exactly as it
// came, and every offset of the program refers to it.
type Article struct {
	ID        string   // stable identifier; when missing, a hash of title and text
	Title     string   // headline, may be empty
	Text      string   // body; paragraphs separated by newlines
	Published string   // date or date-time of publication as it was given, ISO 8601 where it was understood; may be empty
	Source    string   // publisher
	URL       string   // address
	Lang      string   // BCP 47, may be empty
	Warnings  []string // what the reader noticed and did not mend

	PublishedBasis string   // where Published comes from, see the Basis constants; "" without it
	DateHints      []string // words beside the article that may say when it was published, likeliest first
	PathDate       string   // ISO date in the name of the file or of a folder above it
	Furniture      []Span   // bytes of Text that recur in other articles of the source, in order
}

// Span is a stretch of bytes, half open.
type Span struct{ Start, End int }

// The bases of a publication date.
const (
	BasisMetadata = "metadata" // a field of the article, or metadata of the page
	BasisURL      = "url"      // its address: /2019/02/13/
	BasisText     = "text"     // dateline or byline
	BasisPath     = "path"     // the name of the file or folder
	BasisFlag     = "flag"     // the user says so for all articles
)

// FieldNames are the fields of an article that Options.Fields may map.
var FieldNames = []string{"id", "title", "text", "published", "source", "url", "lang"}

// fields are the places of FieldNames in an article.
func (a *Article) fields() []*string {
	return []*string{&a.ID, &a.Title, &a.Text, &a.Published, &a.Source, &a.URL, &a.Lang}
}

// hashID is the identifier of an article that has none: sha256 of title and
// text, the first 16 hex digits.
func hashID(title, text string) string {
	h := sha256.New()
	io.WriteString(h, title)
	io.WriteString(h, text)
	return hex.EncodeToString(h.Sum(nil)[:8])
}
