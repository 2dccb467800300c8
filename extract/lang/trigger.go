package lang

import (
	"embed"
	"fmt"
	"strings"

	"tarikh/extract/match"
)

//go:embed frames.tsv acled.tsv actors.tsv defaults.tsv alliances.tsv
var tables embed.FS

// Trigger is a row of triggers.tsv: words that evoke one sort of event.
type Trigger struct {
	Code   string
	Rule   string // what the events of it call it: ar.kill
	Kind   TriggerKind
	Type   string // PLOVER event type
	Mode   string // PLOVER mode, or ""
	Acled  string // short code of acled.tsv, * or territory where parties and weapon decide
	Frame  *Frame
	Effect string // killed, injured, captured or displaced: what the recipients suffer
	// Needs limits a trigger: light, an event only under a light verb; victims, only under
	// a light verb or with victims (the operation left ten dead); perfect,
	// none in the present outside headlines; someone, none without a recipient;
	// force, only of armed people and a place; armed, only of who may bear arms; a code of objects.tsv, a trigger
	// only with such an object (found weapons), and before all others of its word;
	// by: and a code, with such a subject.
	Needs string
}

// NeedsLight reports whether a trigger needs a light verb, or what stands for it.
func (t *Trigger) NeedsLight() bool { return t.Needs == "light" || t.Needs == "victims" }

// TriggerKind is what a trigger does.
type TriggerKind string

// The kinds of trigger.
const (
	Act      TriggerKind = "act"      // evokes an event
	Light    TriggerKind = "light"    // lends subject and voice to an event noun
	Cause    TriggerKind = "cause"    // ties casualties to the event before it
	Accident TriggerKind = "accident" // takes its victims out of the story: an earthquake, a crash
)

// Role is what a slot of a frame holds.
type Role byte

// The roles of frames.tsv.
const (
	Nobody    Role = '-'
	Agent     Role = 'A'
	Recipient Role = 'R'
	Both      Role = 'B'
	Place     Role = 'P'
	Device    Role = 'D'
)

// Frame is a row of frames.tsv: the role of each slot.
type Frame struct {
	Code  string
	slots map[string]Role
}

// Fights reports whether it is the frame of fighting that goes on between two sides.
func (f *Frame) Fights() bool { return f.Code == "fight" || f.Code == "clash" }

// Attacks reports whether it is a frame of an attack by one side on another.
func (f *Frame) Attacks() bool { return f.Code == "attack" || f.Code == "assail" }

// Slot gives the role that a slot holds: subj, obj, of, passive, or the code
// of a preposition. A slot that the frame does not name holds nobody.
func (f *Frame) Slot(name string) Role {
	if r, ok := f.slots[name]; ok {
		return r
	}
	return Nobody
}

// AcledType gives the event type and sub-type of a short code, "" for none.
type AcledType struct{ Event, SubEvent string }

func readTable(name string) (*match.Table, error) {
	file, err := tables.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return match.ReadTSV(file, name)
}

func readFrames() (map[string]*Frame, error) {
	t, err := readTable("frames.tsv")
	if err != nil {
		return nil, err
	}
	frames := make(map[string]*Frame, len(t.Rows))
	for _, row := range t.Rows {
		f := &Frame{Code: row.Cells[0], slots: map[string]Role{}}
		for i, cell := range row.Cells[1:] {
			if len(cell) != 1 || !strings.ContainsAny(cell, "-ARBPD") {
				return nil, fmt.Errorf("frames.tsv:%d: no role: %q", row.Line, cell)
			}
			f.slots[t.Header[i+1]] = Role(cell[0])
		}
		frames[f.Code] = f
	}
	return frames, nil
}

// AcledTypes reads the table of ACLED types by short code.
func AcledTypes() (map[string]AcledType, error) {
	t, err := readTable("acled.tsv")
	if err != nil {
		return nil, err
	}
	types := make(map[string]AcledType, len(t.Rows))
	for _, row := range t.Rows {
		types[row.Cells[0]] = AcledType{row.Cells[1], row.Cells[2]}
	}
	return types, nil
}

// readDefaults reads whom a sort of actor means in a country.
func readDefaults(actors map[string]*Actor) (map[[2]string]*Actor, error) {
	t, err := readTable("defaults.tsv")
	if err != nil {
		return nil, err
	}
	defaults := make(map[[2]string]*Actor, len(t.Rows))
	for _, row := range t.Rows {
		c := row.Cells
		if actors[c[2]] == nil {
			return nil, fmt.Errorf("defaults.tsv:%d: no such actor: %s", row.Line, c[2])
		}
		defaults[[2]string{c[0], c[1]}] = actors[c[2]]
	}
	return defaults, nil
}
