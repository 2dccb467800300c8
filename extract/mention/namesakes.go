package mention

import (
	"strconv"

	"tarikh/extract/date"
	"tarikh/extract/lang"
)

// ChooseActors takes, of several actors that bear one name, the one of the country
// that the article is about: the People's Liberation Army of China or of Colombia.
// Without one it is the actor that was active in the year of publication, then the
// one whose first name it is.
func (r *Reading) ChooseActors(country string, dct date.Day) {
	for i := range r.hits {
		h := &r.hits[i]
		if !h.Is(lang.ActorEntry) {
			continue
		}
		read := h.Entry(lang.ActorEntry)
		best := read
		for _, e := range h.Payloads {
			if e.Kind == lang.ActorEntry && e != best && likelier(e, best, country, dct) {
				best = e
			}
		}
		if best != read {
			r.rename(h, read.Actor, best.Actor)
		}
	}
}

// likelier reports whether an actor is meant rather than another one of its name.
func likelier(e, than *lang.Entry, country string, dct date.Day) bool {
	a, b := e.Actor, than.Actor
	if country != "" && (a.Country == country) != (b.Country == country) {
		return a.Country == country
	}
	if active(a, dct) != active(b, dct) {
		return active(a, dct)
	}
	return e.Alias < than.Alias
}

// active reports whether an actor was there in the year of a day, as far as the
// table knows.
func active(a *lang.Actor, day date.Day) bool {
	if day == date.NoDay {
		return true
	}
	year, _, _ := day.Date()
	from, err := strconv.Atoi(a.From)
	if err == nil && year < from {
		return false
	}
	to, err := strconv.Atoi(a.To)
	return err != nil || year <= to
}

// rename gives the parties that a hit names another actor.
func (r *Reading) rename(h *Hit, from, to *lang.Actor) {
	for i := range r.Parties {
		p := &r.Parties[i]
		if p.Last <= h.First || p.First >= h.Last {
			continue
		}
		if p.Actor == from {
			p.Actor, p.Class = to, to.Class
		}
		if p.Org == from {
			p.Org = to
		}
	}
}
