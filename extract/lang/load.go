package lang

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"

	"tarikh/extract/date"
	"tarikh/extract/match"
	"tarikh/extract/text"
)

// Load reads the tables of a language, with the layers over them, and builds
// its trie, its analyzer and its date tagger. Every fault of every file is
// reported, as FILE:LINE.
func Load(s Spec, layers ...*Layer) (*Language, error) {
	l := &loader{files: s.Files, code: s.Code, trie: match.NewTrie[*Entry](), times: match.NewTrie[*Entry](), abbreviations: text.Abbreviations{}, common: newCommon(s.Code), clitics: map[string]Cue{},
		heads: map[string]map[string]bool{}, agents: map[string]*Entry{}, bodies: map[string]string{}, order: s.Order, article: s.Article}
	var err error
	if l.affixes, err = readAffixes(s.Files); err != nil {
		return nil, err
	}
	if l.frames, err = readFrames(); err != nil {
		return nil, err
	}
	if l.actors, err = readActors(); err != nil {
		return nil, err
	}
	if len(layers) > 0 {
		l.over = &overlay{above: map[formKey]bool{}}
		if err := layActors(l.actors, layers); err != nil {
			return nil, err
		}
	}
	defaults, err := readDefaults(l.actors)
	if err != nil {
		return nil, err
	}
	for _, f := range lexiconFiles {
		l.read(f, layers)
	}
	if len(l.faults) > 0 {
		return nil, errors.Join(l.faults...)
	}
	l.meansInNames()
	lang := &Language{Spec: s, Lexicon: l.trie, Times: l.times, Actors: l.actors, States: states(l.actors), Defaults: defaults, Abbreviations: l.abbreviations, clitics: l.clitics, Heads: l.heads, Agents: l.agents, Common: l.common, Bodies: l.bodies}
	if lang.Tagger, err = newTagger(s); err != nil {
		return nil, err
	}
	if s.Analyzer != nil {
		lang.Analyze, err = s.Analyzer(s.Files, l.trie.Has)
	}
	lang.cliticRuns = map[string][]Cue{}
	for _, a := range append(clitics(l.clitics), "") {
		for _, b := range append(clitics(l.clitics), "") {
			for _, end := range []string{"", s.Article} {
				lang.cliticRuns[a+b+end] = lang.readClitics(a + b + end)
			}
		}
	}
	return lang, err
}

// clitics lists the proclitics of a language.
func clitics(byLetter map[string]Cue) []string {
	var list []string
	for c := range byLetter {
		list = append(list, c)
	}
	return list
}

// states finds the government of each country.
func states(actors map[string]*Actor) map[string]*Actor {
	byCountry := make(map[string]*Actor, len(actors))
	for _, a := range actors {
		if governs(a) {
			byCountry[a.Country] = a
		}
	}
	return byCountry
}

// governs reports whether an actor is the government of its country.
func governs(a *Actor) bool {
	return strings.HasPrefix(a.ID, "gov-") && a.Parent == "" && a.Country != ""
}

// newTagger compiles lexicon/time-rules.tsv.
func newTagger(s Spec) (*date.Tagger, error) {
	const name = "lexicon/time-rules.tsv"
	file, err := s.Files.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	t, err := match.ReadTSV(file, name)
	if err != nil {
		return nil, err
	}
	return date.NewTagger(s.Code, t)
}

// lexiconFile is a file of a lexicon, what reads a row of it, and the columns
// in which a layer may use no other words than the file does.
type lexiconFile struct {
	name   string
	kind   Kind
	row    func(*loader, row) error
	closed []string
}

// lexiconFiles are the files of a lexicon. Only the first columns are fixed;
// "forms" is always the last.
var lexiconFiles = []lexiconFile{
	{"abbreviations", noEntry, (*loader).abbreviation, nil},
	{"actors", ActorEntry, (*loader).actor, nil},
	{"bodies", noEntry, (*loader).body, nil},
	{"boilerplate", FurnitureEntry, simple(FurnitureEntry), []string{"code"}},
	{"common", noEntry, (*loader).commonWords, nil},
	{"counts", CountEntry, (*loader).count, nil},
	{"cues", CueEntry, (*loader).cue, nil},
	{"generic", GenericEntry, (*loader).generic, []string{"sector"}},
	{"given", GivenEntry, simple(GivenEntry), []string{"code"}},
	{"modes", ModeEntry, (*loader).mode, []string{"code", "acled", "use"}},
	{"nations", NationEntry, (*loader).nation, []string{"kind"}},
	{"objects", ObjectEntry, simple(ObjectEntry), []string{"code"}},
	{"organs", OrganEntry, simple(OrganEntry), []string{"code"}},
	{"people", PeopleEntry, (*loader).people, nil},
	{"places", PlaceEntry, (*loader).place, []string{"code", "span"}},
	{"time", TimeEntry, (*loader).time, nil},
	{"titles", TitleEntry, simple(TitleEntry), []string{"code"}},
	{"tolls", TollEntry, (*loader).toll, []string{"code"}},
	{"triggers", TriggerEntry, (*loader).trigger, []string{"type", "mode", "acled", "effect", "needs"}},
}

type loader struct {
	files         fs.FS
	code          string
	over          *overlay // nil without layers
	trie, times   *match.Trie[*Entry]
	affixes       *affixes
	frames        map[string]*Frame
	actors        map[string]*Actor
	abbreviations text.Abbreviations
	clitics       map[string]Cue
	common        *Common
	heads         map[string]map[string]bool
	bodies        map[string]string
	order         Order
	article       string
	agents        map[string]*Entry
	names         []string // of actors, of several words: Saudi fighter jets
	faults        []error
}

// row is a row of a lexicon file by column name.
type row struct {
	cells []string
	table *match.Table
}

func (r row) cell(name string) string {
	if i := r.table.Column(name); i >= 0 && i < len(r.cells) {
		return r.cells[i]
	}
	return ""
}

// list gives the items of a cell that are separated by "|".
func (r row) list(name string) []string {
	if r.cell(name) == "" {
		return nil
	}
	return strings.Split(r.cell(name), "|")
}

// read reads a file of the lexicon, first what the layers lay over it.
func (l *loader) read(f lexiconFile, layers []*Layer) {
	path := "lexicon/" + f.name + ".tsv"
	file, err := l.files.Open(path)
	if errors.Is(err, fs.ErrNotExist) { // a language may lack a file; langtest says which it must have
		l.lay(f, nil, layers)
		return
	}
	if err != nil {
		l.faults = append(l.faults, err)
		return
	}
	defer file.Close()
	table, err := match.ReadTSV(file, path)
	if err != nil {
		l.faults = append(l.faults, err)
		return
	}
	l.lay(f, table, layers)
	for _, r := range table.Rows {
		if err := f.row(l, row{r.Cells, table}); err != nil {
			l.faults = append(l.faults, fmt.Errorf("%s:%d: %w", path, r.Line, err))
		}
	}
}

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
	for _, form := range r.list("forms") {
		l.names = append(l.names, form)
		l.put(form, &Entry{Kind: ActorEntry, Code: r.cells[0], Actor: a, Capitals: initials(form)})
	}
	return nil
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
	for _, form := range r.list("forms") {
		l.bodies[text.Key(form)] = r.cells[0]
	}
	return nil
}

func (l *loader) count(r row) error {
	n, err := strconv.Atoi(r.cells[0])
	if err != nil {
		return fmt.Errorf("code is no number: %q", r.cells[0])
	}
	return l.add(r, &Entry{Kind: CountEntry, Number: n})
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
	if err := l.add(r, &Entry{Kind: CueEntry}); err != nil {
		return err
	}
	return l.verbs(r, Entry{Kind: CueEntry, Code: r.cells[0]})
}

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

// verbs enters the inflected forms of the verb column.
func (l *loader) verbs(r row, e Entry) error {
	byFeature := map[Feature]*Entry{}
	for _, lemma := range r.list("verb") {
		verb, rest, _ := strings.Cut(lemma, " ")
		rest, apart := strings.CutPrefix(rest, ellipsis)
		forms, err := l.affixes.inflect(verb)
		if err != nil {
			return err
		}
		for _, f := range forms {
			if byFeature[f.feature] == nil {
				entry := e
				plain, plural := strings.CutSuffix(string(f.feature), pluralVerb)
				entry.Feature, entry.Plural = Feature(plain), plural
				byFeature[f.feature] = &entry
			}
			if whole := strings.TrimSpace(f.form + " " + rest); !l.put(whole, byFeature[f.feature]) {
				continue
			}
			if rest != "" && (l.order == VerbFirst || apart) {
				l.trie.Add(f.form, &Entry{Kind: ApartEntry, Rest: keys(rest), Whole: byFeature[f.feature]})
			}
		}
	}
	return nil
}

func (l *loader) generic(r row) error {
	class, ok := classes[r.cell("class")]
	if !ok {
		return fmt.Errorf("no such class: %q; there are %s", r.cell("class"), keysOf(classes))
	}
	a := &Actor{Name: r.cell("name"), Code: r.cell("plover"), Sector: r.cell("sector"), Class: class}
	return l.add(r, &Entry{Kind: GenericEntry, Actor: a, Attr: r.cell("class"), Name: a.Name})
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
	t := &Trigger{Code: r.cells[0], Kind: TriggerKind(r.cell("kind")), Type: r.cell("type"), Mode: r.cell("mode"),
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
