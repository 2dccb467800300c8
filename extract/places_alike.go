package extract

// Alike is what a gazetteer may offer besides Names: the key of the places of
// a country, by its ISO 3166-1 code, whose names sound like one that no place
// bears. Toponym.Keys takes the key.
type Alike interface {
	Alike(name, country string) (key string, n Name, ok bool)
}

// findAlike finds the announced names that no gazetteer has, but under another
// spelling, in the country that the text is about.
func (r *reading) findAlike(names Names) {
	gazetteer, ok := names.(Alike)
	if !ok || !r.cased() {
		return
	}
	country, _ := focus(r)
	for i := range r.places {
		p := &r.places[i]
		if country == "" || p.toponym.Rule != announced {
			continue
		}
		if key, name, ok := gazetteer.Alike(p.toponym.Key, country); ok && fitsCue(p.toponym.Cue, name.Kind) {
			p.name, p.toponym.Rule = name, "alike"
			p.toponym.Key, p.toponym.Keys = key, []string{key}
		}
	}
}

// fitsCue reports whether a kind of place agrees with the word that announces a
// name. Quarters of many towns bear the same names, so that none is known by
// its sound.
func fitsCue(cue, kind string) bool {
	if cue == "quarter" || kind == "quarter" {
		return false
	}
	return cue != "district" || kind == "district"
}
