package frame

import "tarikh/extract/mention"

// Narration is one part of an article, of which is known what it names, while what it
// tells is found.
type Narration struct {
	mention.Reading
	given []Draft // room for drafts that has been given away
}

// Begin makes room for the drafts of another article, in the memory of those before.
func (r *Narration) Begin() { r.given = r.given[:0] }
