package gaz

// Layers are gazetteers one upon the other, read as one: the places of the
// second file are numbered behind those of the first. The zero value is empty.
type Layers struct {
	files []*File
	base  []int // number of the first place of each file
	total int
}

// Stack lays files upon each other, the lowest first.
func Stack(files ...*File) *Layers {
	l := &Layers{files: files}
	for _, f := range files {
		l.base = append(l.base, l.total)
		l.total += f.Len()
	}
	return l
}

// Files are the layers, the lowest first.
func (l *Layers) Files() []*File { return l.files }

// Len is the number of places of all layers.
func (l *Layers) Len() int { return l.total }

// Layer is the number of the layer that holds a place.
func (l *Layers) Layer(place int) int {
	n := len(l.base) - 1
	for n > 0 && place < l.base[n] {
		n--
	}
	return n
}

// at gives the file of a place and its number there; nil for none.
func (l *Layers) at(place int) (*File, int) {
	if place < 0 || place >= l.total {
		return nil, 0
	}
	n := l.Layer(place)
	return l.files[n], place - l.base[n]
}

// Record gives a place by its number, with -1 for no parent; the zero Record
// when there is no such place.
func (l *Layers) Record(place int) Record {
	f, n := l.at(place)
	if f == nil {
		return Record{Parent: -1}
	}
	r := f.Record(n)
	if r.Parent < f.Len() {
		r.Parent += place - n
	} else {
		r.Parent = -1
	}
	return r
}

// HasShape reports whether a place has an area or a course.
func (l *Layers) HasShape(place int) bool {
	f, n := l.at(place)
	return f != nil && n < f.Shapes()
}

// IsArea reports whether the shape of a place is an area.
func (l *Layers) IsArea(place int) bool {
	f, n := l.at(place)
	return f != nil && f.IsArea(n)
}

// Parts decodes the shape of a place, see File.Parts.
func (l *Layers) Parts(place int) (parts []Part, area bool) {
	f, n := l.at(place)
	if f == nil {
		return nil, false
	}
	parts, area = f.Parts(n)
	for i := range parts {
		if !area && parts[i].Tag > 0 {
			parts[i].Tag += place - n
		}
	}
	return parts, area
}

// Inside reports whether a point lies in the area of a place.
func (l *Layers) Inside(place int, lon, lat float64) bool {
	f, n := l.at(place)
	return f != nil && f.Inside(n, lon, lat)
}

// ShapesAt calls yield with each shape whose extent holds a point.
func (l *Layers) ShapesAt(lon, lat float64, yield func(place int) bool) {
	x, y := fixed(lon), fixed(lat)
	for i, f := range l.files {
		for n := range f.Shapes() {
			if f.Bounds(n).Contains(x, y) && !yield(l.base[i]+n) {
				return
			}
		}
	}
}

// Bands calls yield with the places of each layer between a degree of latitude
// and the next, as a range of numbers in order of longitude.
func (l *Layers) Bands(degree int, yield func(first, last int)) {
	for i, f := range l.files {
		first, last := f.Band(degree)
		yield(l.base[i]+first, l.base[i]+last)
	}
}

// Find looks a key up in all layers.
func (l *Layers) Find(key []byte) (all Entry, ok bool) {
	for i, f := range l.files {
		if e, found := f.Find(key); found {
			all, ok = all.with(e, l.base[i], ok), true
		}
	}
	return all, ok
}

// Prefix looks a key up in all layers and tells whether longer keys go on
// after it with a space.
func (l *Layers) Prefix(key []byte) (all Entry, ok, longer bool) {
	for i, f := range l.files {
		e, found, more := f.Prefix(key)
		longer = longer || more
		if found {
			all, ok = all.with(e, l.base[i], ok), true
		}
	}
	return all, ok, longer
}

// with adds what a higher layer has under the key.
func (e Entry) with(upper Entry, base int, ok bool) Entry {
	upper.base = base
	if !ok {
		return upper
	}
	e.more = append(e.more, upper)
	return e
}

// Verify checks every layer, see File.Verify.
func (l *Layers) Verify() error {
	for _, f := range l.files {
		if err := f.Verify(); err != nil {
			return err
		}
	}
	return nil
}
