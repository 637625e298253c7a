#!/bin/sh
# Installs the Debian packages that are missing. Usage: Tools/packages.sh site|test|bench
#   site: what building needs; test: also what the tests need; bench: also what is raced against.
set -eu

site='libcmark-dev libyaml-dev libjavascriptcoregtk-4.1-dev libjs-katex fonts-katex
  libjs-highlight.js fonts-vollkorn fonts-b612 wasi-libc libclang-rt-14-dev-wasm32 binaryen esbuild
  libmimalloc-dev libcurl4-openssl-dev pkg-config python3-venv'
test='chromium firefox-esr default-jre-headless node-typescript neovim emacs-nox elpa-eglot elpa-markdown-mode'
# A machine may have a Node of its own.
command -v node >/dev/null || test="$test nodejs"

case ${1:-} in
  site) wanted=$site ;;
  test) wanted="$site $test" ;;
  bench) wanted="$site cmark" ;;
  *) echo 'usage: Tools/packages.sh site|test|bench' >&2; exit 2 ;;
esac

missing=
for package in $wanted; do
  status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

refuse() {
  {
    echo "packages: $1"
    echo 'Install these Debian packages, then run make again:'
    echo " $missing"
  } >&2
  exit 1
}

command -v apt-get >/dev/null || refuse 'there is no apt-get here'
as_root=
if [ "$(id -u)" -ne 0 ]; then
  sudo -n true 2>/dev/null || refuse 'installing needs root, or sudo without a password'
  as_root=sudo
fi

echo "packages: installing$missing"
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # a list of names, and a command that may be empty
install() { $as_root apt-get install -y -q --no-install-recommends $missing; }
# The lists may be absent or old; fetch them only when they turn out to be.
install || { $as_root apt-get update -q && install; } || refuse 'apt-get could not install them'
