package lang

import (
	"errors"
	"fmt"
	"io/fs"
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
		heads: map[string]map[string]bool{}, countries: map[string][]string{}, cities: map[string][]string{}, agents: map[string]*Entry{}, verbForms: map[string][]inflection{}, bodies: map[string]string{}, small: map[string]string{}, surnames: map[string][]*Actor{}, order: s.Order, article: s.Article}
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
	alliances, err := readAlliances(l.actors)
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
	lang := &Language{Spec: s, Lexicon: l.trie, Times: l.times, Actors: l.actors, States: states(l.actors), Defaults: defaults, alliances: alliances, Abbreviations: l.abbreviations, clitics: l.clitics, Heads: l.heads, Agents: l.agents, Common: l.common, Bodies: l.bodies, Small: l.small, Surnames: l.surnames, Countries: l.countries, Capitals: l.cities, Uppercase: l.uppercase, oblique: l.affixes.of("oblique"), things: l.affixes.of("things")}
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
	{"bodies", noEntry, (*loader).body, []string{"code"}},
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
	bodies, small map[string]string
	surnames      map[string][]*Actor
	countries     map[string][]string
	cities        map[string][]string // capitals
	uppercase     bool
	order         Order
	article       string
	agents        map[string]*Entry
	verbForms     map[string][]inflection // of the verbs that have been inflected
	names         []string                // of actors, of several words: Saudi fighter jets
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

// list gives the items of a cell that are separated by "|", those with alternatives
// in braces once for each: "send … {troops, tanks}" is two.
func (r row) list(name string) []string {
	cell := r.cell(name)
	if cell == "" {
		return nil
	}
	items := strings.Split(cell, "|")
	if !strings.Contains(cell, "{") {
		return items
	}
	var all []string
	for _, item := range items {
		all = spell(all, item)
	}
	return all
}

// spell adds an item to a list, once for each of the alternatives that it has in
// braces.
func spell(list []string, item string) []string {
	before, rest, open := strings.Cut(item, "{")
	inside, behind, closed := strings.Cut(rest, "}")
	if !open || !closed {
		return append(list, item)
	}
	for _, one := range strings.Split(inside, ",") {
		list = spell(list, before+strings.TrimSpace(one)+behind)
	}
	return list
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
