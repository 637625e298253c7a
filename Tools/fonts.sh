#!/bin/sh
# Subsets the two families that the pages are set in to woff2. Usage: Tools/fonts.sh OUTPUT
# Sources: Debian fonts-vollkorn and fonts-b612 (both SIL Open Font License 1.1).
set -eu
here=$(dirname "$0")
output=${1:?folder for the woff2 files}
fonts=${FONTS:-/usr/share/fonts}
venv=$here/../.build/venv/bin

# What a lesson in a western European language may write outside its formulas, in four files a face:
# nearly every page needs the first alone, and a browser fetches another only where a page has a
# character of it. With the Greek letters are the signs that stand beside them in lessons. The same
# ranges stand in Site/css/base.css. Formulas have KaTeX's own faces. What their licences ask to be
# named stands in the site's licences/, so the faces do without their names.
common='U+20-7E,U+A0,U+A9,U+B0-B3,U+B7,U+D7,U+E4,U+E8-E9,U+F6,U+FC,U+177,U+2013-2014,U+2018-201E'
common="$common,U+2026,U+202F,U+2190-2193,U+2212,U+221E,U+2248,U+2264-2265"
greek='U+393,U+394,U+398,U+39B,U+3A3,U+3A6,U+3A9,U+3B1-3C9,U+3D5,U+207F,U+2080-2083,U+2113'
greek="$greek,U+2202,U+2211"
symbols='U+391-392,U+395-397,U+399-39A,U+39C-3A1,U+3A4-3A5,U+3A7-3A8,U+3F5,U+2032-2033,U+2044'
symbols="$symbols,U+2070-207E,U+2084-208E,U+2194-2195,U+21D2,U+21D4,U+2200,U+2203,U+2205-220B,U+220F"
symbols="$symbols,U+2213,U+2217,U+221A,U+2225,U+2227-222B,U+2260-2261,U+2282-2287,U+22C5,U+2713"
more='U+A1-A8,U+AA-AF,U+B4-B6,U+B8-D6,U+D8-E3,U+E5-E7,U+EA-F5,U+F7-FB,U+FD-FF,U+131,U+152-153'
more="$more,U+160-161,U+178,U+17D-17E,U+2C6,U+2DA,U+2DC,U+2010-2012,U+2015,U+2020-2022,U+2030"
more="$more,U+2039-203A,U+20AC,U+2122"

subset() { # FACE NAME FEATURES
  for part in "$common:" "$greek:-greek" "$symbols:-symbols" "$more:-more"; do
    "$venv/pyftsubset" "$1" --unicodes="${part%:*}" --flavor=woff2 --layout-features="$3" \
      --name-IDs= --no-hinting --desubroutinize --no-recalc-timestamp --output-file="$output/$2${part##*:}.woff2"
  done
}

mkdir -p "$output"
changed=$(mktemp)
trap 'rm -f "$changed"' EXIT
for face in Regular Italic SemiBold; do
  "$venv/python" "$here/lining.py" "$fonts/truetype/vollkorn/Vollkorn-$face.ttf" "$changed"
  subset "$changed" "vollkorn-$(echo "$face" | tr '[:upper:]' '[:lower:]')" \
    kern,liga,tnum
done
for face in Regular Bold; do
  "$venv/python" "$here/quadratic.py" "$fonts/opentype/b612/B612-$face.otf" "$changed"
  subset "$changed" "b612-$(echo "$face" | tr '[:upper:]' '[:lower:]')" kern,liga
done
