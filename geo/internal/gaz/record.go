package gaz

import "math"

// Kind is the kind of a place; String gives the words of the outputs.
type Kind uint8

// The kinds of place.
const (
	Other Kind = iota
	Country
	Region
	Province
	District
	City
	Town
	Village
	Quarter
	Camp
	Facility
	River
	Lake
	Sea
	Mountain
	Desert
	Road
	Border
	kindCount
)

var kindNames = [kindCount]string{"other", "country", "region", "province", "district", "city", "town",
	"village", "quarter", "camp", "facility", "river", "lake", "sea", "mountain", "desert", "road", "border"}

// String is the kind in lower case: "village".
func (k Kind) String() string {
	if k >= kindCount {
		k = Other
	}
	return kindNames[k]
}

// KindOf is the kind of a name, Other when there is none such.
func KindOf(name string) Kind {
	for i, k := range kindNames {
		if k == name {
			return Kind(i)
		}
	}
	return Other
}

// NoPlace is the parent of a place that lies in no other.
const NoPlace = 1<<24 - 1

// kindMask cuts the kind from its byte; the top bit tells that the identifier
// is a string and not a GeoNames number.
const (
	kindMask  = 0x1f
	textualID = 0x80
)

// Record is one place. On disk: number or identifier (uint32), latitude,
// longitude (int32, 1e-5 degrees), name (uint32), parent (uint24), kind,
// weight and population (a byte each).
type Record struct {
	ID         uint32 // GeoNames number, or offset of the identifier
	Textual    bool   // ID is an offset in the string table
	Lat, Lon   int32  // 1e-5 degrees
	Name       uint32 // offset in the string table
	Parent     int    // the province of a town, the country of a province; NoPlace for none
	Kind       Kind
	Weight     uint8 // 0 to 100: how well known
	Population uint8 // in eighths of a power of two; 0 for unknown

	file *File
}

// Title is the name of the place in Latin script.
func (r Record) Title() string { return r.file.Text(r.Name) }

// Code is the identifier of a place that has no GeoNames number.
func (r Record) Code() string {
	if !r.Textual {
		return ""
	}
	return r.file.Text(r.ID)
}

// Len is the number of places.
func (f *File) Len() int { return len(f.sec[secRecords]) / recordSize }

// Record gives a place by its number; the zero Record when there is none.
func (f *File) Record(place int) Record {
	if place < 0 || place >= f.Len() {
		return Record{Parent: NoPlace}
	}
	s := f.sec[secRecords][place*recordSize : (place+1)*recordSize]
	return Record{
		ID: u32(s, 0), Lat: i32(s, 4), Lon: i32(s, 8), Name: u32(s, 12), Parent: int(u24(s, 16)),
		Kind: Kind(s[19] & kindMask), Textual: s[19]&textualID != 0, Weight: s[20], Population: s[21], file: f,
	}
}

// Text gives the name or identifier at an offset that a Record holds.
func (f *File) Text(offset uint32) string {
	if f == nil {
		return ""
	}
	return f.text(offset)
}

// peopleByte is a population in a byte: a power of two in steps of an eighth, so
// right within five per cent; 0 for unknown.
func peopleByte(n int) uint8 {
	if n <= 0 {
		return 0
	}
	return uint8(min(255, max(1, math.Round(8*math.Log2(float64(n))))))
}

// Band gives the places without a shape between a degree of latitude and the
// next, as a range of numbers in order of longitude; degree -90 is the first.
func (f *File) Band(degree int) (first, last int) {
	i := degree + 90
	if i < 0 || i >= bands {
		return 0, 0
	}
	first, last = int(u32(f.sec[secBands], i*4)), int(u32(f.sec[secBands], i*4+4))
	if last > f.Len() || first > last {
		return 0, 0
	}
	return first, last
}
