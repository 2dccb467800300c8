package output

import (
	"fmt"
	"strings"
)

// gpkgTime is when the file says it was written: the same every time, so that
// the same input gives the same bytes.
const gpkgTime = "2000-01-01T00:00:00.000Z"

// gpkgSchema is what a GeoPackage must hold, and our plain tables.
const gpkgSchema = `PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', 'longitude and latitude in decimal degrees on the WGS 84 spheroid');
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT, f_table_schema TEXT, f_table_name TEXT,
  f_geometry_column TEXT, styleName TEXT, styleQML TEXT, styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT, ui TEXT, update_time DATETIME);
CREATE TABLE reports (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, event_id TEXT, report_id TEXT, document_id TEXT, is_copy BOOLEAN, part TEXT,
  trigger_words TEXT, evidence TEXT, event_type TEXT, status TEXT, from_date DATE, to_date DATE, date_basis TEXT, location TEXT, place_id TEXT,
  place_basis TEXT, actor1 TEXT, actor2 TEXT, killed TEXT, attributed_to TEXT, confidence REAL);
CREATE TABLE articles (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, document_id TEXT, source TEXT, url TEXT, lang TEXT, published TEXT, title TEXT, voice TEXT);
CREATE TABLE sources (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, source TEXT, articles INTEGER, reports INTEGER);
INSERT INTO gpkg_contents VALUES
  ('layer_styles','attributes','layer_styles','','` + gpkgTime + `',NULL,NULL,NULL,NULL,NULL),
  ('reports','attributes','reports','','` + gpkgTime + `',NULL,NULL,NULL,NULL,NULL),
  ('articles','attributes','articles','','` + gpkgTime + `',NULL,NULL,NULL,NULL,NULL),
  ('sources','attributes','sources','','` + gpkgTime + `',NULL,NULL,NULL,NULL,NULL)`

// typeColours are the colours of the event types that are common; others are grey.
var typeColours = []struct{ event, colour string }{
	{"ASSAULT", "208,63,45"}, {"COERCE", "168,92,32"}, {"PROTEST", "34,119,187"}, {"MOBILIZE", "119,85,170"},
	{"RETREAT", "74,140,74"}, {"AGREE", "0,150,136"}, {"AID", "0,172,193"}, {"THREATEN", "214,140,0"},
}

// styleOf is a style of QGIS: colours by type, and time to play.
func styleOf(spec layerSpec) string {
	var categories, symbols strings.Builder
	for i, c := range append(typeColours, struct{ event, colour string }{"", "120,120,120"}) {
		fmt.Fprintf(&categories, `<category symbol="%d" value="%s" label="%s" render="true"/>`, i, c.event, strings.ToLower(c.event))
		fmt.Fprintf(&symbols, `<symbol type="%s" name="%d" alpha="0.7">%s</symbol>`, spec.symbol, i, symbolLayer(spec.symbol, c.colour))
	}
	return `<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'><qgis version="3.22.0" styleCategories="Symbology|Temporal">` +
		`<temporal enabled="1" mode="2" startField="start_time" endField="end_time" limitMode="0" durationUnit="min" fixedDuration="0" accumulate="0" durationField="" startExpression="" endExpression=""><fixedRange><start></start><end></end></fixedRange></temporal>` +
		`<renderer-v2 type="categorizedSymbol" attr="event_type" symbollevels="0" enableorderby="0" forceraster="0"><categories>` +
		categories.String() + `</categories><symbols>` + symbols.String() + `</symbols></renderer-v2></qgis>`
}

func symbolLayer(symbol, colour string) string {
	switch symbol {
	case "line":
		return `<layer class="SimpleLine" enabled="1" locked="0" pass="0"><prop k="line_color" v="` + colour + `,255"/><prop k="line_width" v="0.8"/></layer>`
	case "fill":
		return `<layer class="SimpleFill" enabled="1" locked="0" pass="0"><prop k="color" v="` + colour + `,60"/><prop k="outline_color" v="` + colour + `,255"/><prop k="outline_style" v="dash"/></layer>`
	}
	return `<layer class="SimpleMarker" enabled="1" locked="0" pass="0"><prop k="name" v="circle"/><prop k="color" v="` + colour + `,255"/><prop k="size" v="3"/></layer>`
}
