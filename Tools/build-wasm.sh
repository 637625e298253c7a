#!/bin/sh
# Builds the engine for the browser: Embedded Swift, the allocator of wasi-libc, no imports.
# Usage: Tools/build-wasm.sh [OUTPUT]          (default: .build/wasm/engine.wasm)
# WASI_LIBC and WASM_BUILTINS name the two C archives where they are not in Debian's places.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
output=${1:-$root/.build/wasm/engine.wasm}

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

linker=$(dirname "$(readlink -f "$(command -v swiftc)")")/wasm-ld
[ -x "$linker" ] || linker=$(command -v wasm-ld || true)
[ -n "$linker" ] || fail "no wasm-ld beside swiftc or on PATH"
libc=${WASI_LIBC:-$(first_file /usr/lib/wasm32-wasi/libc.a)}
[ -n "$libc" ] || fail "no wasi-libc (Debian: wasi-libc)"
builtins=${WASM_BUILTINS:-$(first_file /usr/lib/llvm-*/lib/clang/*/lib/wasi/libclang_rt.builtins-wasm32.a)}
[ -n "$builtins" ] || fail "no compiler builtins for wasm32 (Debian: libclang-rt-14-dev-wasm32)"

cd "$root"
# A scratch path of its own: a build for another platform would take over .build/release.
set -- -c release --triple wasm32-unknown-none-wasm --toolset Tools/wasm.toolset.json \
  --product EngineWasm --scratch-path .build/wasm
swift build "$@"
library=$(swift build "$@" --show-bin-path)/libEngineWasm.a

"$linker" --no-entry --gc-sections --strip-all --stack-first -z stack-size=1048576 \
  --whole-archive "$library" --no-whole-archive "$libc" "$builtins" -o "$output"
echo "$output: $(gzip -9 -c "$output" | wc -c) bytes gzipped"
