#!/bin/sh
# Fetches the examples of the CommonMark specification 0.30 into .build/commonmark/spec.txt, out of
# a source package that ships them.
set -eu
cd "$(dirname "$0")/.."

package=marko version=2.0.3
folder=.build/commonmark
[ ! -f $folder/spec.txt ] || exit 0

mkdir -p $folder
.build/venv/bin/pip download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
  --dest $folder "$package==$version"
tar -xzOf $folder/$package-$version.tar.gz $package-$version/tests/spec/commonmark.txt \
  >$folder/spec.part
grep -q '^version: 0.30$' $folder/spec.part
mv $folder/spec.part $folder/spec.txt
