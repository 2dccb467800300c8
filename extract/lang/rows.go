package lang

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"tarikh/extract/date"
	"tarikh/extract/text"
)

// add enters every form of a row with one entry.
func (l *loader) add(r row, e *Entry) error {
	e.Code = r.cells[0]
	for _, form := range r.list("forms") {
		l.put(form, e)
	}
	return nil
}

func simple(k Kind) func(*loader, row) error {
	return func(l *loader, r row) error { return l.add(r, &Entry{Kind: k}) }
}

func (l *loader) abbreviation(r row) error {
	for _, form := range r.list("forms") {
		l.abbreviations[text.Key(strings.TrimSuffix(form, "."))] = true
	}
	return nil
}

func (l *loader) commonWords(r row) error {
	for _, form := range r.list("forms") {
		if err := l.common.add(r.cells[0], form); err != nil {
			return err
		}
	}
	return nil
}

func (l *loader) actor(r row) error {
	a := l.actors[r.cells[0]]
	if a == nil {
		return fmt.Errorf("no such actor: %s; it must stand in actors.tsv", r.cells[0])
	}
	for _, form := range r.list("forms") {
		l.head(a.ID, form)
	}
	for i, form := range r.list("forms") {
		l.names = append(l.names, form)
		l.surname(a, form)
		e := &Entry{Kind: ActorEntry, Code: r.cells[0], Actor: a, Alias: i, Uppercase: initials(form)}
		l.uppercase = l.uppercase || e.Uppercase
		l.put(form, e)
	}
	return nil
}

// surname notes the last word of a person's name.
func (l *loader) surname(a *Actor, form string) {
	if l.order != VerbFirst || a.Class != Person {
		return
	}
	words := strings.Fields(text.Key(form))
	if len(words) < 2 {
		return
	}
	if last := words[len(words)-1]; !slices.Contains(l.surnames[last], a) {
		l.surnames[last] = append(l.surnames[last], a)
	}
}

// meansInNames gives names that end in a means its meaning too, where the noun
// stands last.
func (l *loader) meansInNames() {
	if l.order != SubjectFirst {
		return
	}
	for _, form := range l.names {
		for _, rest, ok := strings.Cut(form, " "); ok && rest != ""; _, rest, ok = strings.Cut(rest, " ") {
			if e := l.agents[text.Key(rest)]; e != nil {
				l.trie.Add(form, e)
				break
			}
		}
	}
}

// initials reports whether a name is two or three capitals, which in small
// letters may be an ordinary word.
func initials(form string) bool {
	return len(form) <= 3 && len(form) >= 2 && strings.ToUpper(form) == form && strings.ToLower(form) != form
}

// head notes the head noun of a name of several words: the first where the
// verb comes first (and with it the noun), else the last.
func (l *loader) head(id, form string) {
	words := strings.Fields(text.Key(form))
	if len(words) < 2 {
		return
	}
	word := words[len(words)-1]
	if l.order == VerbFirst {
		word = strings.TrimPrefix(words[0], l.article)
	}
	if l.heads[id] == nil {
		l.heads[id] = map[string]bool{}
	}
	l.heads[id][word] = true
}

// body notes head nouns. They stand in no trie: in small letters they are
// ordinary words.
func (l *loader) body(r row) error {
	into, sector := l.bodies, r.cells[0]
	if small, ok := strings.CutPrefix(sector, "small-"); ok {
		into, sector = l.small, small
	}
	for _, form := range r.list("forms") {
		into[text.Key(form)] = sector
	}
	return nil
}

// count reads what a vague number means: 20-99, 3+, at least three, or 12.
func (l *loader) count(r row) error {
	code, least := strings.CutSuffix(r.cells[0], "+")
	from, to, span := strings.Cut(code, "-")
	n, err := strconv.Atoi(from)
	e := &Entry{Kind: CountEntry, Number: n, Value: n}
	if span && err == nil {
		e.Value, err = strconv.Atoi(to)
	}
	if err != nil || span && e.Value < n {
		return fmt.Errorf("code is no number: %q", r.cells[0])
	}
	if least {
		e.Value = -1
	}
	return l.add(r, e)
}

func (l *loader) cue(r row) error {
	code, clitic := strings.CutPrefix(r.cells[0], "clitic-")
	if !knownCues[Cue(code)] {
		return fmt.Errorf("no such cue: %s; there are %s", code, keysOf(knownCues))
	}
	if clitic && l.over != nil && l.over.mine != nil {
		return errors.New("clitics of a language cannot be changed")
	}
	if clitic {
		for _, form := range r.list("forms") {
			l.clitics[text.Key(form)] = Cue(code)
		}
		return nil
	}
	bit := Cue(r.cells[0]).Bit()
	if err := l.add(r, &Entry{Kind: CueEntry, Bit: bit}); err != nil {
		return err
	}
	return l.verbs(r, Entry{Kind: CueEntry, Code: r.cells[0], Bit: bit})
}

func (l *loader) generic(r row) error {
	word, site := strings.CutSuffix(r.cell("class"), "-site")
	word, home := strings.CutSuffix(word, "-home")
	word, many := strings.CutSuffix(word, "-many")
	word, arms := strings.CutSuffix(word, "-armed")
	class, ok := classes[word]
	if !ok || home && class != State && class != Soldier || many && class != Armed || arms && class != Reference {
		return fmt.Errorf("no such class: %q; there are %s", r.cell("class"), keysOf(classes))
	}
	a := &Actor{Name: r.cell("name"), Code: r.cell("plover"), Sector: r.cell("sector"), Class: class, Home: home, Site: site, Many: many, Arms: arms}
	return l.add(r, &Entry{Kind: GenericEntry, Actor: a, Attr: word, Name: a.Name})
}

// classes are the words of generic.tsv for the classes of actor.
var classes = map[string]Class{
	"armed": Armed, "force": State, "civil": Civilian, "soldier": Soldier, "crowd": Crowd,
	"official": Official, "coref": Reference, "media": Media, "org": Organisation,
}

func (l *loader) mode(r row) error {
	e := &Entry{Kind: ModeEntry, Code: r.cells[0], Acled: r.cell("acled"), Attr: r.cell("use")}
	for _, form := range r.list("forms") {
		if e.Attr == "agent" && (l.over == nil || !l.over.above[keyOf(ModeEntry, form)]) {
			l.agents[text.Key(form)] = e
		}
		for _, f := range l.affixes.nouns(form) {
			l.put(f, e)
		}
	}
	return nil
}

func (l *loader) nation(r row) error {
	byNumber := map[int]*Entry{}
	for _, form := range r.list("forms") {
		switch key := keyOf(NationEntry, form).key; r.cell("kind") {
		case "name":
			l.countries[r.cells[0]] = append(l.countries[r.cells[0]], key)
		case "capital":
			l.cities[r.cells[0]] = append(l.cities[r.cells[0]], key)
		case "city":
			l.cities[r.cells[0]] = append(l.cities[r.cells[0]], key)
			continue
		}
		forms, number := []string{form}, Any
		if r.cell("kind") == "adj" {
			forms, number = l.affixes.nouns(form), l.affixes.people(form)
		}
		if byNumber[number] == nil {
			byNumber[number] = &Entry{Kind: NationEntry, Code: r.cells[0], Attr: r.cell("kind"), Number: number}
		}
		for _, f := range forms {
			l.put(f, byNumber[number])
		}
	}
	return nil
}

func (l *loader) people(r row) error {
	if r.cells[0] == CountedPeople {
		return l.add(r, &Entry{Kind: PeopleEntry, Number: Any})
	}
	n, err := number(r.cells[0])
	if err != nil {
		return err
	}
	return l.add(r, &Entry{Kind: PeopleEntry, Number: n})
}

func (l *loader) place(r row) error {
	if kind, km, _ := strings.Cut(r.cells[0], ":"); kind == "unit" || kind == "length" {
		if n, err := strconv.ParseFloat(km, 64); err != nil || n <= 0 {
			return fmt.Errorf("no length in kilometres: %q", r.cells[0])
		}
	}
	return l.add(r, &Entry{Kind: PlaceEntry, Attr: r.cell("span")})
}

func (l *loader) toll(r row) error {
	n, err := number(r.cell("number"))
	if err != nil {
		return err
	}
	return l.add(r, &Entry{Kind: TollEntry, Number: n})
}

func (l *loader) time(r row) error {
	class, value, err := date.ParseClass(r.cells[0])
	if err != nil {
		return err
	}
	e := &Entry{Kind: TimeEntry, Class: class, Value: value}
	if strings.HasPrefix(r.cells[0], "number:") {
		e.Number = value
	}
	e.Code = r.cells[0]
	for _, form := range r.list("forms") {
		if l.put(form, e) {
			l.times.Add(form, &Entry{Kind: TimeEntry, Code: e.Code, Class: class, Value: value})
		}
	}
	return nil
}

func (l *loader) trigger(r row) error {
	frame := l.frames[r.cell("frame")]
	if frame == nil {
		return fmt.Errorf("no such frame: %q; there are %s", r.cell("frame"), keysOf(l.frames))
	}
	t := &Trigger{Code: r.cells[0], Rule: l.code + "." + r.cells[0], Kind: TriggerKind(r.cell("kind")), Type: r.cell("type"), Mode: r.cell("mode"),
		Acled: r.cell("acled"), Frame: frame, Effect: r.cell("effect"), Needs: r.cell("needs")}
	if t.Kind != Act && t.Kind != Light && t.Kind != Cause && t.Kind != Accident {
		return fmt.Errorf("no such kind of trigger: %q; there are %s, %s, %s, %s", t.Kind, Act, Light, Cause, Accident)
	}
	noun := &Entry{Kind: TriggerEntry, Code: t.Code, Trigger: t, Feature: Noun}
	for _, form := range r.list("noun") {
		for _, f := range l.affixes.nouns(form) {
			l.put(f, noun)
		}
	}
	return l.verbs(r, Entry{Kind: TriggerEntry, Code: t.Code, Trigger: t})
}

// number reads a count of people: a number, * for any, + for a group.
func number(s string) (int, error) {
	switch s {
	case "*":
		return Any, nil
	case "+":
		return Group, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0, fmt.Errorf("no number of people: %q", s)
	}
	return n, nil
}
