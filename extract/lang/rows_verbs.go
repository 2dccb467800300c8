package lang

import (
	"strings"

	"tarikh/extract/text"
)

// pluralVerb ends the features of plural forms in affixes.tsv, which a verb
// takes only behind its subject where the verb comes first.
const pluralVerb = ".pl"

// ellipsis says that words may stand between a verb and the rest of its phrase:
// "push … out of". Where the verb comes first its subject always may.
const ellipsis = "… "

// keys gives the keys of the words of a phrase.
func keys(phrase string) []string {
	words := strings.Fields(phrase)
	for i, w := range words {
		words[i] = text.Key(w)
	}
	return words
}

// inflection is an inflected form of a verb, cut into words for the trie.
type inflection struct {
	words   []string
	feature Feature
}

// inflections gives the forms of a verb. Many phrases have one verb, so they are
// remembered.
func (l *loader) inflections(verb string) ([]inflection, error) {
	if have, ok := l.verbForms[verb]; ok {
		return have, nil
	}
	forms, err := l.affixes.inflect(verb)
	if err != nil {
		return nil, err
	}
	list := make([]inflection, len(forms))
	for i, f := range forms {
		list[i] = inflection{text.Fields(f.form), f.feature}
	}
	l.verbForms[verb] = list
	return list, nil
}

// verbs enters the inflected forms of the verb column.
func (l *loader) verbs(r row, e Entry) error {
	byFeature := map[Feature]*Entry{}
	list := r.list("verb")
	var alone map[string]bool
	if e.Trigger != nil && e.Trigger.Type == "ASSAULT" && l.order == SubjectFirst {
		var err error
		if alone, err = l.alone(list); err != nil {
			return err
		}
	}
	for _, lemma := range list {
		verb, rest, _ := strings.Cut(lemma, " ")
		rest, apart := strings.CutPrefix(rest, ellipsis)
		forms, err := l.inflections(verb)
		if err != nil {
			return err
		}
		behind, restKeys := text.Fields(rest), keys(rest)
		apartBy := map[Feature]*Entry{}
		for _, f := range forms {
			if rest != "" && !apart && alone[strings.Join(f.words, " ")] {
				continue // stormed police is stormed
			}
			if byFeature[f.feature] == nil {
				entry := e
				plain, plural := strings.CutSuffix(string(f.feature), pluralVerb)
				entry.Feature, entry.Plural = Feature(plain), plural
				byFeature[f.feature] = &entry
			}
			if !l.putWords(append(f.words[:len(f.words):len(f.words)], behind...), byFeature[f.feature]) {
				continue
			}
			if rest != "" && (l.order == VerbFirst || apart) {
				if apartBy[f.feature] == nil {
					apartBy[f.feature] = &Entry{Kind: ApartEntry, Rest: restKeys, Whole: byFeature[f.feature]}
				}
				l.trie.AddWords(f.words, apartBy[f.feature])
			}
		}
	}
	return nil
}

// alone gives the forms of the verbs that a row has without more words. Where the
// object stands behind the verb a phrase of them would only hide its object.
func (l *loader) alone(lemmas []string) (map[string]bool, error) {
	forms := map[string]bool{}
	for _, lemma := range lemmas {
		if strings.Contains(lemma, " ") {
			continue
		}
		list, err := l.inflections(lemma)
		if err != nil {
			return nil, err
		}
		for _, f := range list {
			forms[strings.Join(f.words, " ")] = true
		}
	}
	return forms, nil
}
