package extract

import (
	"slices"

	"tarikh/extract/frame"
	"tarikh/extract/lang"
	"tarikh/extract/mention"
)

// onlyGroup is the one armed group that an article names, or names far more often
// than all others; nil for none. Militias do not count where others are named, and
// it is none that fights beside the state.
func (s *story) onlyGroup(state *lang.Actor, readings ...*reading) *lang.Actor {
	var groups []*lang.Actor
	named := map[string]int{}
	for _, r := range readings {
		for i := range r.Parties {
			a := r.Parties[i].Actor
			if r.Parties[i].Class != lang.Organisation || a == nil || !mention.Rebel(a.Sector) {
				continue
			}
			if named[a.Name]++; named[a.Name] == 1 {
				groups = append(groups, a)
			}
		}
	}
	if rebels := slices.DeleteFunc(slices.Clone(groups), func(a *lang.Actor) bool { return a.Sector == "PRM" }); len(rebels) > 0 {
		groups = rebels
	}
	var best *lang.Actor
	all := 0
	for _, a := range groups {
		if all += named[a.Name]; best == nil || named[a.Name] > named[best.Name] {
			best = a
		}
	}
	if best == nil || len(groups) > 1 && 3*named[best.Name] < 2*all || state != nil && s.onOneSide(state.ID, best.ID) {
		return nil
	}
	return best
}

// sides are who fights whom in an article.
type sides struct {
	home  *lang.Actor // the state of the country that most places lie in, or nil
	group *lang.Actor // the one armed group that is named, or nil
	pair  []Party     // the two that most events tell to fight each other, or none
	told  []int       // sentences of the body that tell so, in order
}

// takeSides gives fights and taken ground the sides that the whole article tells
// and their own words leave out: clashes go on; the insurgents took the town. A
// group fights the state whose country it is, a state the one group that is
// named.
func (s *story) takeSides() {
	s.sides.pair = s.mainPair()
	if home, group := s.sides.home, s.sides.group; s.sides.pair == nil && home != nil && group != nil {
		if a, b := s.partyOf(home), s.partyOf(group); a.Mention >= 0 && b.Mention >= 0 && !s.allied(a, b) {
			s.sides.pair = []Party{a, b}
		}
	}
	if s.sides.pair == nil && s.sides.home != nil && s.sides.group == nil {
		s.sides.pair = s.invaded(s.sides.home)
	}
	for k := range s.drafts {
		t := &s.drafts[k]
		ev := &s.rec.Events[t.event]
		if s.elsewhere(t, ev) || !s.nearSides(t) {
			continue
		}
		if t.BothSides && len(ev.Actors)+len(ev.Recipients) == 0 {
			s.giveBoth(ev)
			continue
		}
		if (t.code == "arrests" || t.byAuthorities()) && len(ev.Actors) == 0 {
			s.arrestedByState(ev)
			continue
		}
		if t.code != "clash" && t.code != "government-territory" && t.code != "nonstate-territory" || !battle(ev) || ev.Background && !ownPlace(ev) {
			continue
		}
		fight := t.Trigger.Frame.Fights()
		switch {
		case len(ev.Actors) > 0 && len(ev.Recipients) == 0:
			side := ev.Actors
			if slices.Contains(ev.Rules, frame.AllyRule) {
				side = side[:1] // all of them fight together
			}
			if p, ok := s.foeOf(side); ok {
				if rest := others(ev.Actors, p); len(rest) < len(ev.Actors) {
					if len(rest) == 0 || ev.Killed == nil && ev.Injured == nil {
						continue // they fight side by side
					}
					ev.Actors = rest // both were named on one side: killed in the battle were men of either
				}
				ev.Recipients = []Party{p}
				ev.Rules = append(ev.Rules, sidesRule)
			}
		case (fight || t.Acled == "territory") && len(ev.Actors) == 0 && len(ev.Recipients) > 0:
			if p, ok := s.foeOf(ev.Recipients); ok {
				ev.Actors = []Party{p}
				ev.Rules = append(ev.Rules, sidesRule)
			}
		case fight && len(ev.Actors)+len(ev.Recipients) == 0:
			s.giveBoth(ev)
		}
	}
}

// others gives the parties of a list that bear another name.
func others(list []Party, p Party) []Party {
	return slices.DeleteFunc(slices.Clone(list), func(q Party) bool { return q.Name == p.Name })
}

// sidesReach is how many sentences away from the fights that tell the sides of an
// article another one is taken to be of theirs.
const sidesReach = 12

// Codes of triggers.tsv for what only those who rule do.
const (
	curfewTrigger = "curfew"
	deportTrigger = "deport"
)

// byAuthorities reports whether a draft is an act of those who rule, which nobody else
// does: a curfew, the expulsion of a foreigner.
func (t *told) byAuthorities() bool {
	return t.Trigger.Code == curfewTrigger || t.Trigger.Code == deportTrigger && t.Passive
}

// nearSides reports whether a draft stands near the fights that tell who the sides
// are, where it is fights that tell so.
func (s *story) nearSides(t *told) bool {
	if len(s.sides.told) == 0 || t.r.Part == Title {
		return true
	}
	return slices.ContainsFunc(s.sides.told, func(at int) bool { return max(at-t.Sentence, t.Sentence-at) <= sidesReach })
}

// elsewhere reports whether the words of an event put it into another country than
// the one that the article is about.
func (s *story) elsewhere(t *told, ev *Event) bool {
	if s.sides.home == nil || !ownPlace(ev) {
		return false
	}
	p := t.r.placeOfToponym(ev.Toponym)
	return p != nil && p.Name.Country != "" && p.Name.Country != s.sides.home.Country && !s.doubtful(p)
}

// arrestedByState gives an arrest without an author the state of the country of
// the article, when the article names it: three men were arrested in Kabul.
func (s *story) arrestedByState(ev *Event) {
	if s.sides.home == nil {
		return
	}
	if p := s.partyOf(s.sides.home); p.Mention >= 0 && !slices.ContainsFunc(ev.Recipients, func(q Party) bool { return q.Name == p.Name }) {
		ev.Actors = []Party{p}
		ev.Rules = append(ev.Rules, sidesRule)
	}
}

// giveBoth gives an event both sides of the article, where it is known who they
// are.
func (s *story) giveBoth(ev *Event) {
	pair := s.sides.pair
	if len(pair) < 2 {
		return
	}
	if ev.Actors, ev.Recipients = pair[:1:1], pair[1:2:2]; !battle(ev) {
		ev.Actors, ev.Recipients = pair[:2:2], nil
	}
	ev.Rules = append(ev.Rules, sidesRule)
}

// sidesRule marks parties that the article as a whole gave an event.
const sidesRule = "sides"

// foeOf gives whom the parties of one side fight, never an ally of theirs.
func (s *story) foeOf(side []Party) (Party, bool) {
	foe, ok := s.sideAgainst(side)
	if slices.ContainsFunc(side, func(p Party) bool { return s.allied(p, foe) }) {
		return Party{}, false
	}
	return foe, ok
}

// sideAgainst gives whom the parties of one side fight as the pair of the article and the
// state and the group that it names have it.
func (s *story) sideAgainst(side []Party) (Party, bool) {
	if !slices.ContainsFunc(side, s.combatant) {
		return Party{}, false
	}
	if pair := s.sides.pair; len(pair) == 2 {
		for i, p := range pair {
			if slices.ContainsFunc(side, func(q Party) bool { return q.Name == p.Name }) {
				return pair[1-i], true
			}
		}
		for i, p := range pair { // only where neither is named itself
			if slices.ContainsFunc(side, func(q Party) bool { return s.allied(p, q) }) {
				return pair[1-i], true
			}
		}
	}
	home, group := s.sides.home, s.sides.group
	for _, p := range side {
		switch {
		case home != nil && p.Name == home.Name && group != nil:
			return s.partyOf(group), true
		case home != nil && group == nil && !s.side(p): // rebels without a name
			foe := s.partyOf(home)
			return foe, foe.Mention >= 0
		case home != nil && p.Name != home.Name && (group != nil && p.Name == group.Name && s.rebels(p) || group == nil && s.foreignState(p)):
			foe := s.partyOf(home)
			return foe, foe.Mention >= 0
		}
	}
	return Party{}, false
}

// combatant reports whether a party is a side of fighting: one of the table, or rebels
// without a name.
func (s *story) combatant(p Party) bool {
	if s.side(p) {
		return true
	}
	if p.Mention < 0 || p.Name == mention.Civilians || p.Name == mention.Protesting {
		return false
	}
	a := &s.rec.Actors[p.Mention]
	return a.ID == "" && a.Sector == "REB"
}

// foreignState reports whether a party is the government of a state.
func (s *story) foreignState(p Party) bool {
	return p.Mention >= 0 && s.rec.Actors[p.Mention].Sector == "GOV" && s.rec.Actors[p.Mention].Country != ""
}

// rebels reports whether a party is an armed group that fights a state.
func (s *story) rebels(p Party) bool {
	if p.Mention < 0 {
		return false
	}
	a := &s.rec.Actors[p.Mention]
	return a.Sector != "PRM" && mention.Rebel(a.Sector)
}

// partyOf makes a party of an actor: the first words of the article for it, or
// none.
func (s *story) partyOf(a *lang.Actor) Party {
	p := Party{Name: a.Name, Code: a.Code, Mention: -1}
	if a.Class == lang.Civilian && a.ID == "" && a.Sector != "MIL" {
		p.Name = mention.Civilians
	}
	for i := range s.rec.Actors {
		if s.rec.Actors[i].Name == p.Name {
			p.Mention = i
			break
		}
	}
	return p
}

// leastDeeds is how many deeds of violence make a foreign state a side of the war.
const leastDeeds = 2

// invaded gives a state and the foreign one that most deeds of violence are of, none
// where several do as many, or no state does two.
func (s *story) invaded(home *lang.Actor) []Party {
	var foes []Party
	deeds := map[string]int{}
	for k := range s.drafts {
		ev := &s.rec.Events[s.drafts[k].event]
		if !battle(ev) {
			continue
		}
		for _, p := range ev.Actors {
			if p.Name == home.Name || !s.foreignState(p) {
				continue
			}
			if deeds[p.Name]++; deeds[p.Name] == 1 {
				foes = append(foes, p)
			}
		}
	}
	best, tie := -1, false
	for i, p := range foes {
		switch n := deeds[p.Name]; {
		case best < 0 || n > deeds[foes[best].Name]:
			best, tie = i, false
		case n == deeds[foes[best].Name]:
			tie = true
		}
	}
	us := s.partyOf(home)
	if best < 0 || tie || deeds[foes[best].Name] < leastDeeds || us.Mention < 0 {
		return nil
	}
	return []Party{us, foes[best]}
}

// mainPair gives the two parties that most events tell to fight each other, none
// when others do as often.
func (s *story) mainPair() []Party {
	type tally struct {
		pair [2]Party
		n    int
		told []int
	}
	var list []tally
	for k := range s.drafts {
		ev := &s.rec.Events[s.drafts[k].event]
		if !battle(ev) || len(ev.Actors) == 0 || len(ev.Recipients) == 0 || !s.combatant(ev.Actors[0]) || !s.combatant(ev.Recipients[0]) {
			continue
		}
		a, b := ev.Actors[0], ev.Recipients[0]
		if s.allied(a, b) {
			continue
		}
		i := slices.IndexFunc(list, func(t tally) bool {
			return t.pair[0].Name == a.Name && t.pair[1].Name == b.Name || t.pair[0].Name == b.Name && t.pair[1].Name == a.Name
		})
		if i < 0 {
			i, list = len(list), append(list, tally{pair: [2]Party{a, b}})
		}
		list[i].n++
		if t := &s.drafts[k]; t.r.Part == Body {
			list[i].told = append(list[i].told, t.Sentence)
		}
	}
	best, second := tally{}, 0
	for _, t := range list {
		if t.n > best.n {
			best, second = t, best.n
		} else {
			second = max(second, t.n)
		}
	}
	if best.n == 0 || best.n == second {
		return nil
	}
	s.sides.told = best.told
	return best.pair[:]
}
