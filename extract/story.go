package extract

import (
	"slices"
	"strings"
	"unicode/utf8"

	"tarikh/extract/date"
	"tarikh/extract/frame"
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// reading is one part of an article, of which is known what its sentences tell.
type reading struct {
	frame.Narration
	speeches []mention.SpeechDay // parts of it that report dated speeches
}

// story puts the readings of an article together: who is meant, who speaks,
// what happened where and when.
type story struct {
	rec    *Record
	lang   *lang.Language
	dct    date.Day
	worker *Worker
	memory mention.Memory
	drafts []told
	sides  sides
	listed []*mention.Party // whose words the entries of Record.Actors are, nil for owners
}

// told is a draft with the reading it stands in and the event it became.
type told struct {
	*frame.Draft
	r     *reading
	list  []frame.Draft // of its sentence
	event int           // in Record.Events
	code  string        // short ACLED code
}

// tell reads the body, then the title (whose references the body explains),
// and fills the record.
func (s *story) tell(title, body *reading) {
	s.listed = slices.Grow(s.worker.listed[:0], len(s.rec.Actors))[:len(s.rec.Actors)] // those of other languages
	clear(s.listed)
	country, alone := mention.Focus(&body.Reading, &title.Reading)
	for _, r := range []*reading{body, title} {
		r.ChooseActors(country, s.dct)
		r.TakeOwners()
		r.TakeJoined()
		r.ResolveReferences(&s.memory, country, alone)
	}
	group := s.onlyGroup(body.States()[country], body, title)
	s.sides = sides{group: group}
	if alone {
		s.sides.home = body.States()[country]
	}
	for _, r := range []*reading{title, body} {
		r.FocusCountry(country, alone)
		r.TakeOwners() // its men: of the army, whose state is known now
		r.TakeGroup(group)
		r.ResolveAircraft()
		r.FindVoice()
		r.LeaveSeats()
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
		if moved[i] = len(kept); t.Rule != mention.Nation || used[i] {
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

// retime tags the time expressions again when part of the text reports a dated
// speech, whose "next week" counts from its own day.
func (s *story) retime(r *reading) {
	r.speeches = r.SpeechDays(s.dct)
	if len(r.speeches) == 0 {
		return
	}
	s.worker.reader.FindTimes(&r.Reading, date.Options{DCT: s.dct,
		Speech: func(tok int) (date.Day, bool) {
			for _, d := range r.speeches {
				if d.From <= tok && tok < d.To {
					return d.Day, true
				}
			}
			return date.NoDay, false
		}})
}

// listMentions enters times, toponyms and actors into the record.
func (s *story) listMentions(r *reading) {
	s.rec.Actors = slices.Grow(s.rec.Actors, len(r.Parties))
	s.rec.Toponyms = slices.Grow(s.rec.Toponyms, len(r.Places))
	s.rec.Timexes = slices.Grow(s.rec.Timexes, len(r.Times))
	for i, sent := range r.Doc.Sentences {
		s.rec.Sentences = append(s.rec.Sentences, Sentence{r.Part, sent.Span, r.Quiet[i]})
	}
	for _, t := range r.Times {
		s.rec.Timexes = append(s.rec.Timexes, Timex{Part: r.Part, Text: r.Doc.Surface(t.Span), Timex: t})
	}
	for i := range r.Places {
		p := &r.Places[i]
		p.Index = len(s.rec.Toponyms)
		if p.Toponym.Role == "" {
			p.Toponym.Role = "location"
		}
		s.rec.Toponyms = append(s.rec.Toponyms, p.Toponym)
	}
	for i := range r.Places {
		in := r.Within(i)
		if in < 0 && r.Places[i].Toponym.Rule == mention.Announced {
			in = r.Region(i)
		}
		if in >= 0 {
			s.rec.Toponyms[r.Places[i].Index].Within = 1 + r.Places[in].Index
		}
	}
	for i := range r.Parties {
		p := &r.Parties[i]
		if p.Actor == nil || p.Class == lang.Media && p.Actor.ID == "" {
			continue
		}
		p.Index = len(s.rec.Actors)
		name := p.Actor.Name
		if p.Class == lang.Reference || name == "" {
			name = r.articleBack(p)
		}
		a := Actor{Mention: p.Mention, ID: p.Actor.ID, Name: name, Code: p.Code(r.States()), Sector: p.Actor.Sector, Country: p.Actor.Country}
		if a.Country == "" {
			a.Country = p.Country
		}
		s.rec.Actors, s.listed = append(s.rec.Actors, a), append(s.listed, p)
		if p.OwnerFirst > p.First {
			if p.Org != nil {
				a.ID, a.Name, a.Code, a.Sector, a.Country = p.Org.ID, p.Org.Name, p.Org.Code, p.Org.Sector, p.Org.Country
			}
			a.Mention = r.ownerMention(p)
			p.OwnerIndex = len(s.rec.Actors)
			s.rec.Actors, s.listed = append(s.rec.Actors, a), append(s.listed, nil)
		}
	}
}

// articleBack gives the words of a mention with the article that was written together
// with a preposition before it, للتحالف, and without a possessive ending.
func (r *reading) articleBack(p *mention.Party) string {
	name, article, h := strings.TrimSuffix(p.Mention.Text, r.Lang.Possessive), r.Lang.Article, r.At(p.First)
	if fused := r.Lang.FusedArticle; fused != "" && strings.HasPrefix(name, fused) && slices.Contains(r.Pre(p.First), lang.To) {
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
func (r *reading) ownerMention(p *mention.Party) Mention {
	h := r.At(p.OwnerFirst)
	last, cut := p.Last, 0
	if h != nil {
		if cut = r.CutOf(h.Form.Cut, h.Form.Pre); p.Org != nil {
			last = h.Last
		}
	}
	if p.OwnerLast > 0 {
		last = p.OwnerLast
	}
	return r.Mention(p.OwnerFirst, r.CloseQuote(p.OwnerFirst, last), cut, "lexicon")
}

// tellPart finds the events of a part sentence by sentence.
func (s *story) tellPart(r *reading) {
	sc := scene{place: -1, dateline: -1, speaker: -1, day: date.NoDay, to: date.NoDay}
	for i := range r.Places {
		if c := r.Places[i].Name.Country; r.Places[i].Toponym.Role == "dateline" && (s.sides.home == nil || c == "" || c == s.sides.home.Country) {
			sc.dateline = r.Places[i].Index
			break
		}
	}
	r.Begin()
	var before []frame.Draft // of the sentence before
	for i := range r.Doc.Sentences {
		if r.Quiet[i] {
			continue
		}
		said := r.Sayings(i, sc.speaker)
		list := r.Tell(i, before, said)
		for j := range list {
			if d := &list[j]; d.IsEvent() {
				s.event(r, d, list, &sc)
			}
		}
		before = list
		s.dateCounted(r, i)
		s.doubtBack(r, i)
		s.unhurt(r, i)
		if len(said) > 0 {
			sc.speaker = said[len(said)-1].Speaker
		} else if r.Narrated(i) {
			sc.speaker = -1
		}
	}
}
