package extract

import "tarikh/extract/lang"

// fled settles what flight tells: fighters who flee retreat; people who flee are
// counted with the deed that drives them out, and are an event of their own only
// where their number is all that is told.
func (r *reading) fled(list []draft) {
	for i := range list {
		d := &list[i]
		if d.gone || d.trigger.Kind != lang.Act || d.trigger.Code != flight && (d.trigger.Frame.Code != flight || d.trigger.Effect != "displaced") {
			continue
		}
		who := append(append([]int(nil), d.actors...), d.recipients...)
		if len(who) > 0 && r.allFight(who) {
			away := *d.trigger
			away.Type, away.Mode, away.Acled, away.Effect = "RETREAT", "withdraw", "transfer", ""
			d.trigger, d.mode, d.acled = &away, away.Mode, away.Acled
			d.actors, d.recipients, d.displaced = who, nil, nil
			continue
		}
		if deed := r.drivesOut(list, i); deed != nil {
			if deed.displaced == nil {
				deed.displaced = d.displaced
			}
			d.gone = true
		} else if d.displaced == nil {
			d.gone = true
		}
	}
}

// flight is the trigger of those who flee, and the frame of people who do.
const flight = "flee"

// drivesOut finds the deed that people flee from in their sentence: the nearest
// violence before their flight, else behind it.
func (r *reading) drivesOut(list []draft, i int) *draft {
	for j := i - 1; j >= 0; j-- {
		if d := &list[j]; !d.gone && d.trigger.Type == "ASSAULT" && d.trigger.Kind == lang.Act {
			return d
		}
	}
	for j := i + 1; j < len(list); j++ {
		if d := &list[j]; !d.gone && d.trigger.Type == "ASSAULT" && d.trigger.Kind == lang.Act {
			return d
		}
	}
	return nil
}
