#!/bin/bash
# What happens to finished books when the machine fails: kill -9 at random moments, a full disk, a folder that may not be
# written to, two builds into one folder, a clock in the past. Ends with `N passed, N failed`; run by hand.
#
#   tests/conformance/faults.sh [CASEBOUND [KILLS [BOOK]]]
set -u
here=$(cd "$(dirname "$0")/../.." && pwd)
casebound=$(realpath "${1:-$here/build/release/casebound}")
kills=${2:-200}
book=$(realpath "${3:-$here/manuscripts/handbook}")
export CASEBOUND_DATA=${CASEBOUND_DATA-$here}
. "$here/tests/support/is.sh"

ends_with() { # CODE, then a command
  local code=$1
  shift
  "$@"
  local got=$?
  [ $got -eq "$code" ] || { echo "ended with $got, not with $code"; return 1; }
}
release() { "$casebound" release "$work/book" -o "$1" -q 2>/dev/null; }
whole() { # each edition opens
  qpdf --check "$1"/*.pdf && python3 -m zipfile -t "$(ls "$1"/*.epub)"
}
cp -r "$book" "$work/book"
slug=$(cd "$work" && "$casebound" release book -o first 2>/dev/null | sed -n 's|^first/\([^/]*\)/manifest.json.*|\1|p')
[ -n "$slug" ] || { echo "the book cannot be released"; exit 1; }
is "a release verifies" "$casebound" verify "$work/first/$slug"

# 1. kill -9, at moments spread over the whole release; every other one states another time, so that all bytes change.
start=$(date +%s%N)
release "$work/out"
length=$((($(date +%s%N) - start) / 1000))
killed=0 torn=0
for ((i = 0; i < kills; i++)); do
  SOURCE_DATE_EPOCH=$((1000000000 + i)) "$casebound" release "$work/book" -o "$work/out" -q 2>/dev/null &
  child=$!
  moment=$((length * (RANDOM % 1100) / 1000))
  sleep "$(printf '%d.%06d' $((moment / 1000000)) $((moment % 1000000)))"
  kill -9 $child 2>/dev/null && killed=$((killed + 1))
  wait $child 2>/dev/null
  is "after kill $i the editions are whole" whole "$work/out/$slug"
  "$casebound" verify "$work/out/$slug" -q 2>/dev/null || torn=$((torn + 1))
done
is "after all of them a release is whole" release "$work/out"
is "and nothing is left over" "$casebound" verify "$work/out/$slug"
echo "killed $killed of $kills (a release takes $((length / 1000)) ms); verify told of $torn that were stopped while writing"

# 2. Two builds into one folder, the same and different ones.
for ((i = 0; i < 10; i++)); do
  SOURCE_DATE_EPOCH=1 "$casebound" release "$work/book" -o "$work/out" -q 2>/dev/null &
  one=$!
  SOURCE_DATE_EPOCH=2 "$casebound" release "$work/book" -o "$work/out" -q 2>/dev/null &
  two=$!
  wait $one; a=$?
  wait $two; b=$?
  is "two at once end with 0 or 3 ($a, $b)" test $((a == 0 || a == 3)) -eq 1 -a $((b == 0 || b == 3)) -eq 1
  is "and what is there is one of the two" "$casebound" verify "$work/out/$slug"
done

# 3. A full disk: a small tmpfs, in a name space of its own.
before=$(cat "$work"/out/"$slug"/* | sha256sum)
if unshare -Urm true 2>/dev/null || [ "$(id -u)" = 0 ]; then
  cat >"$work/full.sh" <<'INNER'
casebound=$1 book=$2 full=$3 first=$4
mount -t tmpfs -o size="$5" tmpfs "$full" || exit 77
cp -r "$first" "$full/" && cp -r "$full" "$full.copy"
SOURCE_DATE_EPOCH=77 "$casebound" release "$book" -o "$full" -q; code=$?
diff -r "$full" "$full.copy" || exit 1
exit $code
INNER
  mkdir "$work/full"
  size=$(du -sk "$work/first/$slug" | cut -f1)
  run=(bash "$work/full.sh" "$casebound" "$work/book" "$work/full" "$work/first/$slug" $((size * 3 / 2))k)
  unshare -Urm true 2>/dev/null && run=(unshare -Urm "${run[@]}")
  is "a full disk ends with 3, and what was there is as it was" ends_with 3 "${run[@]}"
  mountpoint -q "$work/full" && umount "$work/full"
else
  echo "skipped: a full disk (no right to mount a small one)"
fi
is "standard output on a full disk ends with 3" ends_with 3 sh -c "'$casebound' explain >/dev/full"
is "findings on a full disk end with 3" ends_with 3 "$casebound" check "$work/book" --message-format jsonl=/dev/full

# 4. A folder that may not be written to. Root may write anywhere: then it is asked as somebody else.
chmod a-w "$work/out/$slug"
as=()
if [ "$(id -u)" = 0 ]; then
  chmod -R a+rX "$work"
  as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
fi
is "a folder that may not be written to ends with 3" ends_with 3 "${as[@]}" "$casebound" release "$work/book" -o "$work/out" -q
is "and leaves it as it was" test "$(cat "$work"/out/"$slug"/* | sha256sum)" = "$before"
chmod u+w "$work/out/$slug"

# 5. A clock in the past, another place on the disk, another time zone: the same bytes.
clock=()
command -v faketime >/dev/null && clock=(faketime '1999-01-01')
is "elsewhere, in another time zone" env TZ=Asia/Kathmandu LC_ALL=C "${clock[@]}" "$casebound" release "$work/book" -o "$work/second" -q
is "the bytes are the same" diff -r "$work/first" "$work/second"
all_said
