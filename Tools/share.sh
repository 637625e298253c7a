#!/bin/sh
# Assembles what workshop publishes with every site, in a folder beside its executable.
# Usage: Tools/share.sh OUTPUT ENGINE.wasm CHECKER.wasm FONTS KATEX
set -eu
cd "$(dirname "$0")/.."
output=${1:?folder}
engine=${2:?engine.wasm}
checker=${3:?checker.wasm}
fonts=${4:?folder made by fonts.sh}
katex=${5:?folder made by katex.sh}

mirror() { # FROM TO: a folder like the other, untouched where they are equal already
  diff -rq "$1" "$2" >/dev/null 2>&1 && return
  rm -rf "$2"
  cp -RL "$1" "$2"
}

copy() { # FROM TO
  cmp -s "$1" "$2" || cp -L "$1" "$2"
}

mkdir -p "$output/site" "$output/published" "$output/licences"
for part in templates strings js img authors; do mirror "Site/$part" "$output/site/$part"; done
# Readers get scripts and styles without their comments, and style sheets with what they import; each
# script stays a module of its own. Pictures are made from the scripts as they were written.
smaller=$(mktemp -d)
trap 'rm -rf "$smaller"' EXIT
find Site/js -name '*.js' -exec esbuild --minify --outbase=Site/js --outdir="$smaller/js" --log-level=warning {} +
esbuild Site/css/*.css --bundle --external:*.woff2 --minify --outdir="$smaller/css" --log-level=warning
for part in css js; do mirror "$smaller/$part" "$output/published/$part"; done
copy "$engine" "$output/engine.wasm"
copy "$checker" "$output/checker.wasm"
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
