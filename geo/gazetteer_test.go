package geo

import (
	"testing"
)

// TestFindBest looks names up as news writes them; the best known place of the
// name is expected.
func TestFindBest(t *testing.T) {
	tests := []struct{ name, id, kind, country string }{
		{"الباغوز", "geonames:171943", "village", "SY"},
		{"باغوز", "geonames:171943", "village", "SY"},
		{"الباغوز فوقاني", "geonames:171943", "village", "SY"},
		{"Baghouz", "geonames:171943", "village", "SY"},
		{"Al-Baghuz Fawqani", "geonames:171943", "village", "SY"},
		{"الفرات", "naturalearth:euphrates", "river", ""},
		{"Fırat", "naturalearth:euphrates", "river", ""},
		{"العراق", "iso:IQ", "country", "IQ"},
		{"سوريا", "iso:SY", "country", "SY"},
		{"سورية", "iso:SY", "country", "SY"},
		{"الولايات المتحدة", "iso:US", "country", "US"},
		{"الولايات المتحدة الأمريكية", "iso:US", "country", "US"},
		{"أمريكا", "iso:US", "country", "US"},
		{"بريطانيا", "iso:GB", "country", "GB"},
		{"UAE", "iso:AE", "country", "AE"},
		{"DRC", "iso:CD", "country", "CD"},
		{"People's Republic of China", "iso:CN", "country", "CN"},
		{"واشنطن", "geonames:4140963", "city", "US"},
		{"Washington, D.C.", "geonames:4140963", "city", "US"},
		{"اللطامنة", "", "village", "SY"},
		{"سرمين", "geonames:164782", "village", "SY"},
		{"عفرين", "geonames:174186", "town", "SY"},
		{"منبج", "geonames:167357", "town", "SY"},
		{"تل رفعت", "geonames:163476", "town", "SY"},
		{"معرة النعمان", "geonames:167611", "town", "SY"},
		{"الباب", "geonames:174018", "city", "SY"},
		{"دوما", "geonames:170592", "city", "SY"},
		{"تدمر", "geonames:163808", "town", "SY"},
		{"محافظة الحديدة", "geonames:79416", "province", "YE"},
		{"سيناء", "", "region", "EG"},
		{"الركبان", "geonames:11428685", "camp", "JO"},
		{"نصيب", "", "village", "SY"},
		{"معبر نصيب", "", "border", "SY"},
		{"قطاع غزة", "geonames:281132", "region", "PS"},
		{"الضفة الغربية", "geonames:285153", "region", "PS"},
		{"القرم", "geonames:703883", "region", "UA"},
		{"Darfur", "", "region", "SD"},
		{"Deir Ezzor", "geonames:170792", "province", "SY"},
		{"Dayr az-Zawr", "geonames:170792", "province", "SY"},
		{"مخيم الهول", "", "camp", "SY"},
		{"London", "geonames:2643743", "city", "GB"},
	}
	g := Default()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found := g.Find(tt.name)
			if len(found) == 0 {
				t.Fatal("not found")
			}
			p := found[0]
			if tt.id != "" && p.ID != tt.id || p.Kind != tt.kind || p.Country != tt.country {
				t.Errorf("%+v, want %s %s in %s", p, tt.id, tt.kind, tt.country)
			}
		})
	}
}
