#!/bin/sh
# Subsets the two families that the pages are set in to woff2. Usage: Tools/fonts.sh OUTPUT
# Sources: Debian fonts-vollkorn and fonts-b612 (both SIL Open Font License 1.1).
set -eu
here=$(dirname "$0")
output=${1:?folder for the woff2 files}
fonts=${FONTS:-/usr/share/fonts}
venv=$here/../.build/venv/bin

# What a lesson in a western European language may write outside its formulas: Latin, the Greek of
# the field, punctuation, super- and subscript figures, arrows and operators. Formulas have KaTeX's
# own faces. Each further block costs every page of every course.
text='U+20-7E,U+A0-FF,U+131,U+152,U+153,U+160,U+161,U+178,U+17D,U+17E,U+177,U+2C6,U+2DA,U+2DC'
text="$text,U+391-3A9,U+3B1-3C9,U+3D5,U+3F5,U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+202F"
text="$text,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044,U+2070-208E,U+20AC,U+2113,U+2122,U+2190-2195"
text="$text,U+21D2,U+21D4,U+2200,U+2202,U+2203,U+2205-220B,U+220F,U+2211-2213,U+2217,U+221A,U+221E"
text="$text,U+2225,U+2227-222B,U+2248,U+2260,U+2261,U+2264,U+2265,U+2282-2287,U+22C5,U+2713"

subset() { # FACE NAME FEATURES
  "$venv/pyftsubset" "$1" --unicodes="$text" --flavor=woff2 --layout-features="$3" \
    --no-hinting --desubroutinize --no-recalc-timestamp --output-file="$output/$2.woff2"
}

mkdir -p "$output"
lining=$(mktemp)
trap 'rm -f "$lining"' EXIT
for face in Regular Italic SemiBold; do
  "$venv/python" "$here/lining.py" "$fonts/truetype/vollkorn/Vollkorn-$face.ttf" "$lining"
  subset "$lining" "vollkorn-$(echo "$face" | tr '[:upper:]' '[:lower:]')" \
    kern,liga,calt,ccmp,locl,lnum,pnum,tnum,onum,frac,sups,subs,case,mark
done
for face in Regular Bold; do
  subset "$fonts/opentype/b612/B612-$face.otf" \
    "b612-$(echo "$face" | tr '[:upper:]' '[:lower:]')" kern,liga,ccmp
done
