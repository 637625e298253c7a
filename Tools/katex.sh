#!/bin/sh
# KaTeX's style sheet and faces for publishing: woff2 alone, text shown before a face arrives.
# Faces are loaded only by pages that use them; of those that many pages use, what is common is cut out
# into the sheet. Usage: Tools/katex.sh OUTPUT
# Sources: Debian libjs-katex (MIT) and fonts-katex (SIL Open Font License 1.1).
set -eu
here=$(dirname "$0")
output=${1:?folder for katex.css and fonts/}
katex=${KATEX:-/usr/share/javascript/katex}
venv=$here/../.build/venv/bin

mkdir -p "$output/fonts"
# KaTeX writes many spaces of no width, which no face has: the whole one would be fetched to look.
sed -e "s/,url([^)]*\.woff) format('woff'),url([^)]*\.ttf) format('truetype')/;font-display:swap/g" \
  -e 's|\(Main-Regular.woff2[^}]*\)}|\1;unicode-range:U+0-200A,U+200C-10FFFF}|' \
  -e 's/KaTeX_Main,Times New Roman,serif/KaTeX_Main,Times New Roman,KaTeX fallback,serif/' \
  "$katex/katex.min.css" >"$output/katex.css"
grep -o 'fonts/[A-Za-z0-9_-]*\.woff2' "$output/katex.css" | sort -u | while read -r face; do
  cp -L "$katex/$face" "$output/$face"
done
if grep -q -e '\.woff)' -e '\.ttf)' "$output/katex.css"; then
  echo "katex: $katex/katex.min.css names its faces in an unknown way" >&2
  exit 1
fi

# Where a character is in several faces of a family, the last one has it. The common part stands in the
# sheet itself, before which nothing is painted: a face that comes late would move the text. The space,
# which a line takes its height from, comes first: by it a page knows these parts, and loads them at once.
common() { # FAMILY FACE STYLE RANGES
  "$venv/pyftsubset" "$output/fonts/$1-$2.woff2" --unicodes="$4" --flavor=woff2 --name-IDs= \
    --no-hinting --desubroutinize --no-recalc-timestamp --output-file="$cut"
  printf '@font-face{font-family:%s;src:url(data:font/woff2;base64,%s) format("woff2");' "$1" "$(base64 -w0 "$cut")"
  printf 'font-display:swap;font-weight:400;font-style:%s;unicode-range:%s}' "$3" "$4"
}
cut=$(mktemp)
trap 'rm -f "$cut"' EXIT
{
  # A slow machine paints before it has read even these. Its own face, made as wide, breaks no line anew.
  printf "@font-face{font-family:KaTeX fallback;src:local('DejaVu Serif');size-adjust:86%%}"
  # The letters that sets of numbers, chances and expectations have.
  common KaTeX_AMS Regular normal U+20,U+31,U+43,U+45,U+46,U+48,U+4E,U+50-52,U+56,U+5A
  # The sign of the transpose.
  common KaTeX_SansSerif Regular normal U+20,U+54
  common KaTeX_Math Italic italic "U+20,U+41-5A,U+61-7A,U+393,U+394,U+398,U+39B,U+3A3,U+3A6,U+3A9,\
U+3B1-3BE,U+3C0,U+3C1,U+3C3,U+3C4,U+3C6-3C9,U+3D5,U+3F5"
  # Parentheses, brackets, braces, sums, products, unions, roots.
  for size in 1 2 3; do
    common KaTeX_Size$size Regular normal \
      U+20,U+28,U+29,U+5B,U+5D,U+7B-7D,U+220F,U+2211,U+221A,U+222B,U+2223,U+22C2,U+22C3
  done
  # U+E020 is the stroke through the sign of inequality.
  common KaTeX_Main Regular normal "U+20-7E,U+A0,U+A8,U+AF,U+B1,U+B4,U+B7,U+D7,U+2C6,U+2C7,U+2C9-2CB,\
U+2D8-2DA,U+2DC,U+393-3A9,U+2018-201D,U+2026,U+2032,U+2190-2192,\
U+2202,U+2207,U+2208,U+220F,U+2211,U+2212,U+2217,U+221A,U+221E,U+2223,U+2225,U+223C,U+2248,U+2260,U+2261,U+2264,\
U+2265,U+22A4,U+22A5,U+22C5,U+22EF,U+27E8,U+27E9,U+E020"
} >>"$output/katex.css"
