#!/bin/sh
# Assembles what workshop publishes with every site, in a folder beside its executable.
# Usage: Tools/share.sh OUTPUT ENGINE.wasm FONTS KATEX
set -eu
cd "$(dirname "$0")/.."
output=${1:?folder}
engine=${2:?engine.wasm}
fonts=${3:?folder made by fonts.sh}
katex=${4:?folder made by katex.sh}

mirror() { # FROM TO: a folder like the other, untouched where they are equal already
  diff -rq "$1" "$2" >/dev/null 2>&1 && return
  rm -rf "$2"
  cp -RL "$1" "$2"
}

copy() { # FROM TO
  cmp -s "$1" "$2" || cp -L "$1" "$2"
}

mkdir -p "$output/site" "$output/licences"
for part in templates css js img authors; do mirror "Site/$part" "$output/site/$part"; done
copy "$engine" "$output/engine.wasm"
mirror Site/preview "$output/preview"
mirror "$fonts" "$output/fonts"
mirror "$katex" "$output/katex"
copy /usr/share/javascript/katex/katex.min.js "$output/katex.min.js"
copy /usr/share/javascript/highlight.js/highlight.min.js "$output/highlight.min.js"

# What is published, or linked into what is published, keeps its notice.
copy LICENSE "$output/licences/data-workshop.txt"
for package in libjs-katex fonts-katex libjs-highlight.js fonts-vollkorn fonts-b612 wasi-libc \
  libclang-rt-14-dev-wasm32; do
  copy "/usr/share/doc/$package/copyright" "$output/licences/$package.txt"
done
copy Tools/swift-notice.txt "$output/licences/swift.txt"
