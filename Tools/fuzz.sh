#!/bin/sh
# Fuzzes one of the two readers, beginning with the committed corpus; what it learns stays in
# .build/fuzz. Usage: Tools/fuzz.sh lessons|expressions SECONDS
set -eu
cd "$(dirname "$0")/.."

target=${1:?lessons or expressions}
seconds=${2:?a number of seconds}
found=.build/fuzz/$target
mkdir -p "$found" ".build/fuzz/findings"

export WORKSHOP_FUZZ=1
# The counters that libFuzzer looks at. Its main is linked by the targets themselves, since the tools
# that the build runs have their own.
swift build -c release --scratch-path .build/fuzz/build --product "fuzz-$target" \
  --sanitize address \
  -Xswiftc -sanitize-coverage=edge,trace-cmp,inline-8bit-counters,pc-table

# A crash must end the process at once, and what Swift keeps for ever is no leak.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0
exec .build/fuzz/build/release/fuzz-"$target" "$found" "Tests/Fuzz/Corpus/$target" \
  -max_total_time="$seconds" -max_len=4096 -timeout=10 -report_slow_units=1 \
  -dict=Tests/Fuzz/Corpus/"$target".dict \
  -artifact_prefix=.build/fuzz/findings/ -print_final_stats=1
