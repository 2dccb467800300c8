package main

import (
	"reflect"
	"testing"

	"tarikh/geo"
)

func TestKeyValues(t *testing.T) {
	got := keyValues("places\t12\nsource\tGeoNames (https://www.geonames.org), of 2023\nsource\tOwn\tnames\nno value\n")
	want := map[string][]string{"places": {"12"}, "source": {"GeoNames (https://www.geonames.org), of 2023", "Own\tnames"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if info := keyValues(geo.Default().Info()); len(info["places"]) != 1 || len(info["source"]) == 0 {
		t.Errorf("of the gazetteer within: %q", info)
	}
}
