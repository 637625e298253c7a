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
# ranges stand in Site/css/base.css. Formulas have KaTeX's own faces.
common='U+20-7E,U+A0,U+A7,U+A9,U+B0-B3,U+B5-B7,U+BC-BE,U+D7,U+E0-E2,U+E4,U+E7-EB,U+EF,U+F4,U+F6'
common="$common,U+FC,U+177,U+2010-2014,U+2018-201E,U+2022,U+2026,U+202F,U+2032,U+2190-2193,U+2212,U+221A,U+221E"
common="$common,U+2248,U+2260,U+2264,U+2265"
greek='U+393,U+394,U+398,U+39B,U+3A3,U+3A6,U+3A9,U+3B1-3C9,U+3D5,U+207F,U+2080-2083,U+2113'
greek="$greek,U+2202,U+2211"
symbols='U+391,U+392,U+395-397,U+399,U+39A,U+39C-3A1,U+3A4,U+3A5,U+3A7,U+3A8,U+3F5,U+2033,U+2044'
symbols="$symbols,U+2070-207E,U+2084-208E,U+2194,U+2195,U+21D2,U+21D4,U+2200,U+2203,U+2205-220B,U+220F,U+2213"
symbols="$symbols,U+2217,U+2225,U+2227-222B,U+2261,U+2282-2287,U+22C5,U+2713"
more='U+A1-A6,U+A8,U+AA-AF,U+B4,U+B8-BB,U+BF-D6,U+D8-DF,U+E3,U+E5,U+E6,U+EC-EE,U+F0-F3,U+F5,U+F7-FB'
more="$more,U+FD-FF,U+131,U+152,U+153,U+160,U+161,U+178,U+17D,U+17E,U+2C6,U+2DA,U+2DC,U+2015,U+2020"
more="$more,U+2021,U+2030,U+2039,U+203A,U+20AC,U+2122"

subset() { # FACE NAME FEATURES
  for part in "$common:" "$greek:-greek" "$symbols:-symbols" "$more:-more"; do
    "$venv/pyftsubset" "$1" --unicodes="${part%:*}" --flavor=woff2 --layout-features="$3" \
      --no-hinting --desubroutinize --no-recalc-timestamp --output-file="$output/$2${part##*:}.woff2"
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
