package mention

// Alike is what a gazetteer may offer besides Names: the key of the places of
// a country, by its ISO 3166-1 code, whose names sound like one that no place
// bears. Toponym.Keys takes the key.
type Alike interface {
	Alike(name, country string) (key string, n Name, ok bool)
}

// findAlike finds the announced names that no gazetteer has, but under another
// spelling, in the country that the text is about.
func (r *Reading) findAlike(names Names) {
	gazetteer, ok := names.(Alike)
	if !ok || !r.Cased() {
		return
	}
	country, _ := Focus(r)
	for i := range r.Places {
		p := &r.Places[i]
		if country == "" || p.Toponym.Rule != Announced {
			continue
		}
		if key, name, ok := gazetteer.Alike(p.Toponym.Key, country); ok && fitsCue(p.Toponym.Cue, name.Kind) {
			p.Name, p.Toponym.Rule = name, "alike"
			p.Toponym.Key, p.Toponym.Keys = key, []string{key}
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
