// Package article reads articles: what comes in is a file, a folder or a
// stream in some format, what goes out is a sequence of Article values.
package article

// Article is one news article as it was read. Its text is kept exactly as it
// came, and every offset of the program refers to it.
type Article struct {
	ID        string // stable identifier; when missing, a hash of title and text
	Title     string // headline, may be empty
	Text      string // body; paragraphs separated by newlines
	Published string // ISO 8601 date or date-time of publication, may be empty
	Source    string // publisher
	URL       string
	Lang      string // BCP 47, may be empty
}
