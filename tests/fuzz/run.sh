#!/usr/bin/env bash
# tests/fuzz/run.sh [COUNT] — gives each libFuzzer program of build/fuzz so many inputs (2000), made from its seeds with
# always the same random numbers. One line a program: `ok …` or `FAILED …`; the last line is `N passed, N failed`.
# An input that a program dies of, or that takes too long or too much memory, is kept in build/fuzz/found.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
count=${1:-2000}
passed=0 failed=0
found=build/fuzz/found
mkdir -p "$found"

# own_texts NAME — folders with what the checkout itself holds of this kind
own_texts() {
  case $1 in
    manuscript | settings) echo manuscripts/handbook ;;
    stylesheet) echo styles ;;
  esac
}

# fuzz NAME — new inputs are kept in build/fuzz/corpus/NAME, for the next run by hand
fuzz() {
  local corpus=build/fuzz/corpus/$1
  mkdir -p "$corpus"
  # shellcheck disable=SC2046
  "build/fuzz/tests/fuzz/casebound_fuzz_$1" "$corpus" "tests/fuzz/seeds/$1" $(own_texts "$1") -seed=1 \
    -runs="$count" -timeout=10 -rss_limit_mb=2048 -max_len=4096 -artifact_prefix="$found/$1-" \
    -print_final_stats=1 </dev/null 2>&1
}

for program in manuscript settings stylesheet; do
  if log=$(fuzz "$program"); then
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' <<<"$log")
    printf 'ok %s: %s inputs\n' "$program" "$runs"
    passed=$((passed + 1))
  else
    tail -n 40 <<<"$log"
    printf 'FAILED %s\n' "$program"
    failed=$((failed + 1))
  fi
done
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
