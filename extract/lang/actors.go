package lang

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"tarikh/extract/match"
)

// actorsTable is the table that all languages share.
const actorsTable = "actors.tsv"

// readActors reads the program's own actors, by code.
func readActors() (map[string]*Actor, error) {
	t, err := readTable(actorsTable)
	if err != nil {
		return nil, err
	}
	actors := make(map[string]*Actor, len(t.Rows))
	for _, cells := range t.Rows {
		a := actorOf(row{cells.Cells, t})
		if actors[a.ID] != nil {
			return nil, fmt.Errorf("%s:%d: actor %s twice", actorsTable, cells.Line, a.ID)
		}
		actors[a.ID] = a
	}
	return actors, nil
}

// actorOf is the actor of a row of actors.tsv.
func actorOf(r row) *Actor {
	a := &Actor{ID: r.cells[0], Name: r.cell("name"), Code: r.cell("plover"), Country: r.cell("country"),
		Sector: r.cell("sector"), Parent: r.cell("parent"), From: r.cell("from"), To: r.cell("to")}
	a.Class = classOfSector(a)
	return a
}

// classOfSector tells states, media and persons from other organisations.
func classOfSector(a *Actor) Class {
	switch {
	case strings.HasPrefix(a.ID, "person-"):
		return Person
	case a.Sector == "GOV", a.Sector == "MIL", a.Sector == "COP", a.Sector == "SPY", a.Sector == "LEG", a.Sector == "JUD":
		return State
	case a.Sector == "MED":
		return Media
	}
	return Organisation
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

// layActors puts the actors of the layers into the table, the later over the
// earlier.
func layActors(actors map[string]*Actor, layers []*Layer) error {
	own, err := readTable(actorsTable)
	if err != nil {
		return err
	}
	sectors := values(own, "sector")
	slices.Sort(sectors)
	var faults []error
	for _, layer := range layers {
		t := layer.tables[actorsTable]
		if t == nil {
			continue
		}
		if err := sameColumns(t, own); err != nil {
			faults = append(faults, err)
			continue
		}
		lines := map[string]int{}
		for _, cells := range t.Rows {
			a := actorOf(row{cells.Cells, t})
			err := checkActor(a, sectors)
			if before := lines[a.ID]; err == nil && before > 0 {
				err = fmt.Errorf("actor %s twice, first in line %d", a.ID, before)
			}
			if err != nil {
				faults = append(faults, fmt.Errorf("%s:%d: %w", t.Name, cells.Line, err))
				continue
			}
			lines[a.ID], actors[a.ID] = cells.Line, a
		}
		faults = append(faults, checkActors(actors, t)...)
	}
	return errors.Join(faults...)
}

// checkActor looks for what an actor of a layer lacks, and for a sector that
// the program's own actors never have.
func checkActor(a *Actor, sectors []string) error {
	switch {
	case a.ID == "" || a.ID == taken:
		return formError("no code in the first column")
	case a.Name == "":
		return errors.New("no name")
	case !slices.Contains(sectors, a.Sector):
		return fmt.Errorf("no such sector: %q; there are %s", a.Sector, list(sectors))
	case a.Country != "" && !IsCountry(a.Country):
		return noCountry(a.Country)
	}
	return nil
}

// IsCountry reports whether a word is the code of a country: ISO 3166-1 alpha-2
// in capitals, or XK, Kosovo. Codes that stand for another one (UK) are none.
func IsCountry(code string) bool {
	r, err := language.ParseRegion(code)
	return err == nil && len(code) == 2 && r.IsCountry() && r.Canonicalize().String() == code
}

func noCountry(code string) error {
	return fmt.Errorf("no country: %q; write its code of ISO 3166-1, two capitals: SY", code)
}

// checkActors looks for parents that are no actors and for a second government
// of a country.
func checkActors(actors map[string]*Actor, t *match.Table) []error {
	governments := map[string][]string{} // by country
	for id, a := range actors {
		if governs(a) {
			governments[a.Country] = append(governments[a.Country], id)
		}
	}
	var faults []error
	for _, cells := range t.Rows {
		a := actors[cells.Cells[0]]
		if a == nil {
			continue
		}
		if a.Parent != "" && actors[a.Parent] == nil {
			faults = append(faults, fmt.Errorf("%s:%d: no such actor: parent %s", t.Name, cells.Line, a.Parent))
		}
		if all := governments[a.Country]; governs(a) && len(all) > 1 {
			slices.Sort(all)
			faults = append(faults, fmt.Errorf("%s:%d: %s has several governments: %s", t.Name, cells.Line, a.Country, strings.Join(all, ", ")))
		}
	}
	return faults
}
