package frame

import (
	"tarikh/extract/lang"
)

// fled settles what flight tells: fighters who flee retreat; people who flee are
// counted with the deed that drives them out, and are an event of their own only
// where their number is all that is told.
func (r *Narration) fled(list []Draft) {
	for i := range list {
		d := &list[i]
		if d.gone || d.Trigger.Kind != lang.Act || d.Trigger.Code != flight && (d.Trigger.Frame.Code != flight || d.Trigger.Effect != "displaced") {
			continue
		}
		who := append(append([]int(nil), d.Actors...), d.Recipients...)
		if len(who) > 0 && r.allFight(who) {
			away := *d.Trigger
			away.Type, away.Mode, away.Acled, away.Effect = "RETREAT", "withdraw", "transfer", ""
			d.Trigger, d.Mode, d.Acled = &away, away.Mode, away.Acled
			d.Actors, d.Recipients, d.Displaced = who, nil, nil
			continue
		}
		if deed := r.drivesOut(list, i); deed != nil {
			if deed.Displaced == nil {
				deed.Displaced = d.Displaced
			}
			d.gone = true
		} else if d.Displaced == nil {
			d.gone = true
		}
	}
}

// flight is the trigger of those who flee, and the frame of people who do.
const flight = "flee"

// drivesOut finds the deed that people flee from in their sentence: the nearest
// violence before their flight, else behind it.
func (r *Narration) drivesOut(list []Draft, i int) *Draft {
	for j := i - 1; j >= 0; j-- {
		if d := &list[j]; !d.gone && d.Trigger.Type == "ASSAULT" && d.Trigger.Kind == lang.Act {
			return d
		}
	}
	for j := i + 1; j < len(list); j++ {
		if d := &list[j]; !d.gone && d.Trigger.Type == "ASSAULT" && d.Trigger.Kind == lang.Act {
			return d
		}
	}
	return nil
}
