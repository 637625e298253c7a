#!/bin/sh
# KaTeX's style sheet and faces for publishing: woff2 alone, text shown before a face arrives.
# Faces are loaded only by pages that use them. Usage: Tools/katex.sh OUTPUT
# Sources: Debian libjs-katex (MIT) and fonts-katex (SIL Open Font License 1.1).
set -eu
output=${1:?folder for katex.css and fonts/}
katex=${KATEX:-/usr/share/javascript/katex}

mkdir -p "$output/fonts"
sed -e "s/,url([^)]*\.woff) format('woff'),url([^)]*\.ttf) format('truetype')/;font-display:swap/g" \
  "$katex/katex.min.css" >"$output/katex.css"
grep -o 'fonts/[A-Za-z0-9_-]*\.woff2' "$output/katex.css" | sort -u | while read -r face; do
  cp -L "$katex/$face" "$output/$face"
done
if grep -q -e '\.woff)' -e '\.ttf)' "$output/katex.css"; then
  echo "katex: $katex/katex.min.css names its faces in an unknown way" >&2
  exit 1
fi
