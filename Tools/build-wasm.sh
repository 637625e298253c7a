#!/bin/sh
# Builds a module for the browser: Embedded Swift, the allocator of wasi-libc, no imports.
# Usage: Tools/build-wasm.sh OUTPUT TARGET...   (each after those it imports)
# CHECKED=1 keeps the checks of overflow and bounds, which cost a seventh of the engine's size: the
# tests replay all calls in such a module, where none may fail. The checker is published with them.
# WASI_LIBC and WASM_BUILTINS name the two C archives where they are not in Debian's places.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
output=${1:?OUTPUT}
shift

fail() {
  echo "build-wasm: $1" >&2
  exit 1
}

first_file() {
  for file in "$@"; do
    if [ -f "$file" ]; then
      echo "$file"
      return
    fi
  done
}

tool() { # NAME: where the Swift toolchain has it, or PATH
  beside=$(dirname "$(readlink -f "$(command -v swiftc)")")/$1
  if [ -x "$beside" ]; then echo "$beside"; else command -v "$1" || true; fi
}

linker=$(tool wasm-ld)
[ -n "$linker" ] || fail "no wasm-ld beside swiftc or on PATH"
clang=$(tool clang)
[ -n "$clang" ] || fail "no clang beside swiftc or on PATH"
[ -n "$(command -v wasm-opt || true)" ] || fail "no wasm-opt (Debian: binaryen)"
libc=${WASI_LIBC:-$(first_file /usr/lib/wasm32-wasi/libc.a)}
[ -n "$libc" ] || fail "no wasi-libc (Debian: wasi-libc)"
builtins=${WASM_BUILTINS:-$(first_file /usr/lib/llvm-*/lib/clang/*/lib/wasi/libclang_rt.builtins-wasm32.a)}
[ -n "$builtins" ] || fail "no compiler builtins for wasm32 (Debian: libclang-rt-14-dev-wasm32)"
unicode=$(first_file "$(dirname "$(readlink -f "$(command -v swiftc)")")/../lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a")
[ -n "$unicode" ] || fail "no Unicode tables of Embedded Swift beside swiftc"

cd "$root"
work=$output.objects
mkdir -p "$work"

unchecked='-Xfrontend -remove-runtime-asserts'
[ -z "${CHECKED:-}" ] || unchecked=

# Not by SwiftPM, which cannot link bitcode: optimising all modules as one saves an eighth.
compile() { # MODULE
  # shellcheck disable=SC2046,SC2086
  swiftc -target wasm32-unknown-none-wasm -swift-version 6 -parse-as-library -wmo -Osize \
    -enable-experimental-feature Embedded -Xfrontend -disable-stack-protector \
    -Xcc -msimd128 -lto=llvm-full $unchecked -I "$work" -module-name "$1" -emit-module \
    -emit-module-path "$work/$1.swiftmodule" -c $(find "Sources/$1" -name '*.swift' | LC_ALL=C sort) \
    -o "$work/$1.bc"
}
objects=
for target in "$@"; do
  compile "$target"
  objects="$objects $work/$target.bc"
done
parts=empty-array
stack=1048576
# Expressions are read by recursion, and hold numbers.
case " $* " in *" Expressions "*) parts="$parts read-double" stack=8388608 ;; esac
for part in $parts; do
  "$clang" --target=wasm32-unknown-none-wasm -O2 -c "Tools/$part.c" -o "$work/$part.o"
  objects="$objects $work/$part.o"
done

# shellcheck disable=SC2086
"$linker" --no-entry --gc-sections --strip-all --stack-first -z stack-size=$stack \
  $objects "$libc" "$builtins" "$unicode" -o "$work/linked.wasm"
# The features that the compiler's target has, so that no others come in.
wasm-opt -Oz --enable-simd --enable-bulk-memory --enable-sign-ext \
  --enable-nontrapping-float-to-int --enable-mutable-globals "$work/linked.wasm" -o "$output"
echo "$output: $(gzip -9 -c "$output" | wc -c) bytes gzipped"
