package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tarikh/extract/date"
	"tarikh/extract/lang"
)

// story puts the readings of an article together: who is meant, who speaks,
// what happened where and when.
type story struct {
	rec    *Record
	lang   *lang.Language
	dct    date.Day
	worker *Worker
	memory memory
	drafts []told
	sides  sides
	listed []*party // whose words the entries of Record.Actors are, nil for owners
}

// told is a draft with the reading it stands in and the event it became.
type told struct {
	*draft
	r     *reading
	list  []draft // of its sentence
	event int     // in Record.Events
	code  string  // short ACLED code
}

// tell reads the body, then the title (whose references the body explains),
// and fills the record.
func (s *story) tell(title, body *reading) {
	s.listed = slices.Grow(s.worker.listed[:0], len(s.rec.Actors))[:len(s.rec.Actors)] // those of other languages
	clear(s.listed)
	country, alone := focus(body, title)
	for _, r := range []*reading{body, title} {
		r.chooseActors(country, s.dct)
		r.takeOwners()
		r.takeJoined()
		r.resolveReferences(&s.memory, country, alone)
	}
	group := s.onlyGroup(body.states()[country], body, title)
	s.sides = sides{group: group}
	if alone {
		s.sides.home = body.states()[country]
	}
	for _, r := range []*reading{title, body} {
		r.focusCountry(country, alone)
		r.takeOwners() // its men: of the army, whose state is known now
		r.takeGroup(group)
		r.resolveAircraft()
		r.findVoice()
		r.leaveSeats()
		s.retime(r)
		s.listMentions(r)
	}
	for _, r := range []*reading{title, body} {
		s.tellPart(r)
	}
	s.regroup()
	s.oppose()
	s.demonstrations()
	s.unite()
	s.summarise()
	s.coded()
	s.finish()
	s.dropUnnamed()
	s.worker.listed = s.listed
}

// dropUnnamed takes the toponyms without a name out of the record at which no event is
// told: the Syrian capital is then none of the places of the text.
func (s *story) dropUnnamed() {
	used := make([]bool, len(s.rec.Toponyms))
	for i := range s.rec.Events {
		if t := s.rec.Events[i].Toponym; t >= 0 {
			used[t] = true
		}
	}
	moved, kept := make([]int, len(used)), s.rec.Toponyms[:0]
	for i, t := range s.rec.Toponyms {
		if moved[i] = len(kept); t.Rule != nation || used[i] {
			kept = append(kept, t)
		}
	}
	if s.rec.Toponyms = kept; len(kept) == len(used) {
		return
	}
	for i := range kept {
		if in := kept[i].Within; in > 0 {
			kept[i].Within = 1 + moved[in-1]
		}
	}
	for i := range s.rec.Events {
		if t := &s.rec.Events[i].Toponym; *t >= 0 {
			*t = moved[*t]
		}
	}
}

// focus is the country in which most of the places lie that a gazetteer
// believes in, and whose people and things are most often told of, which counts
// half; and whether more lie there than in all others.
func focus(readings ...*reading) (country string, alone bool) {
	votes, lie, best, all := map[string]int{}, map[string]int{}, "", 0
	vote := func(c string, n int) {
		votes[c] += n
		if best == "" || votes[c] > votes[best] || votes[c] == votes[best] && c < best {
			best = c
		}
	}
	for _, r := range readings {
		for i := range r.places {
			c := r.places[i].name.Country
			if c != "" && r.places[i].toponym.Role != "metonym" && r.places[i].toponym.Rule != nation {
				n := 2
				if r.places[i].name.Kind == "country" {
					n = 1
				}
				vote(c, n)
				lie[c]++
				all++
			}
		}
		for i := range r.hits {
			h := &r.hits[i]
			if h.is(lang.NationEntry) && h.Last-h.First == 1 && r.placeAt[h.First] < 0 {
				if n := r.nationAdjective(h.First); n != nil {
					vote(n.Code, 1)
				}
			}
		}
	}
	return best, 2*lie[best] > all
}

// retime tags the time expressions again when part of the text reports a dated
// speech, whose "next week" counts from its own day.
func (s *story) retime(r *reading) {
	days := r.speechDays(s.dct)
	if len(days) == 0 {
		return
	}
	s.worker.reader.findTimes(r, date.Options{DCT: s.dct,
		Speech: func(tok int) (date.Day, bool) {
			for _, d := range days {
				if d.from <= tok && tok < d.to {
					return d.day, true
				}
			}
			return date.NoDay, false
		}})
}

// listMentions enters times, toponyms and actors into the record.
func (s *story) listMentions(r *reading) {
	s.rec.Actors = slices.Grow(s.rec.Actors, len(r.parties))
	s.rec.Toponyms = slices.Grow(s.rec.Toponyms, len(r.places))
	s.rec.Timexes = slices.Grow(s.rec.Timexes, len(r.times))
	for i, sent := range r.doc.Sentences {
		s.rec.Sentences = append(s.rec.Sentences, Sentence{r.part, sent.Span, r.quiet[i]})
	}
	for _, t := range r.times {
		s.rec.Timexes = append(s.rec.Timexes, Timex{Part: r.part, Text: r.doc.Surface(t.Span), Timex: t})
	}
	for i := range r.places {
		p := &r.places[i]
		p.index = len(s.rec.Toponyms)
		if p.toponym.Role == "" {
			p.toponym.Role = "location"
		}
		s.rec.Toponyms = append(s.rec.Toponyms, p.toponym)
	}
	for i := range r.places {
		in := r.within(i)
		if in < 0 && r.places[i].toponym.Rule == announced {
			in = r.region(i)
		}
		if in >= 0 {
			s.rec.Toponyms[r.places[i].index].Within = 1 + r.places[in].index
		}
	}
	for i := range r.parties {
		p := &r.parties[i]
		if p.actor == nil || p.class == lang.Media && p.actor.ID == "" {
			continue
		}
		p.index = len(s.rec.Actors)
		name := p.actor.Name
		if p.class == lang.Reference || name == "" {
			name = r.articleBack(p)
		}
		a := Actor{Mention: p.mention, ID: p.actor.ID, Name: name, Code: p.code(r.states()), Sector: p.actor.Sector, Country: p.actor.Country}
		if a.Country == "" {
			a.Country = p.country
		}
		s.rec.Actors, s.listed = append(s.rec.Actors, a), append(s.listed, p)
		if p.ownerFirst > p.first {
			if p.org != nil {
				a.ID, a.Name, a.Code, a.Sector, a.Country = p.org.ID, p.org.Name, p.org.Code, p.org.Sector, p.org.Country
			}
			a.Mention = r.ownerMention(p)
			p.ownerIndex = len(s.rec.Actors)
			s.rec.Actors, s.listed = append(s.rec.Actors, a), append(s.listed, nil)
		}
	}
}

// articleBack gives the words of a mention with the article that was written together
// with a preposition before it, للتحالف, and without a possessive ending.
func (r *reading) articleBack(p *party) string {
	name, article, h := strings.TrimSuffix(p.mention.Text, r.lang.Possessive), r.lang.Article, r.at(p.first)
	if fused := r.lang.FusedArticle; fused != "" && strings.HasPrefix(name, fused) && slices.Contains(r.pre(p.first), lang.To) {
		return article + name[len(fused):]
	}
	if article == "" || h == nil || strings.HasPrefix(name, article) || !strings.HasPrefix(h.Form.Key, article) {
		return name
	}
	_, size := utf8.DecodeLastRuneInString(article)
	if rest, ok := strings.CutPrefix(name, article[len(article)-size:]); ok {
		return article + rest
	}
	return name
}

// ownerMention is the mention of the organisation inside that of its people.
func (r *reading) ownerMention(p *party) Mention {
	h := r.at(p.ownerFirst)
	last, cut := p.last, 0
	if h != nil {
		if cut = r.cutOf(h.Form.Cut, h.Form.Pre); p.org != nil {
			last = h.Last
		}
	}
	if p.ownerLast > 0 {
		last = p.ownerLast
	}
	return r.mention(p.ownerFirst, r.closeQuote(p.ownerFirst, last), cut, "lexicon")
}

// tellPart finds the events of a part sentence by sentence.
func (s *story) tellPart(r *reading) {
	sc := scene{place: -1, dateline: -1, speaker: -1, day: date.NoDay, to: date.NoDay}
	for i := range r.places {
		if c := r.places[i].name.Country; r.places[i].toponym.Role == "dateline" && (s.sides.home == nil || c == "" || c == s.sides.home.Country) {
			sc.dateline = r.places[i].index
			break
		}
	}
	r.given = r.given[:0]
	var before []draft // of the sentence before
	for i := range r.doc.Sentences {
		if r.quiet[i] {
			continue
		}
		said := r.sayings(i, sc.speaker)
		list := r.tell(i, before, said)
		for j := range list {
			if d := &list[j]; d.isEvent() {
				s.event(r, d, list, &sc)
			}
		}
		before = list
		s.dateCounted(r, i)
		s.doubtBack(r, i)
		s.unhurt(r, i)
		if len(said) > 0 {
			sc.speaker = said[len(said)-1].speaker
		} else if r.narrated(i) {
			sc.speaker = -1
		}
	}
}
