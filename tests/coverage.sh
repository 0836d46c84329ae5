#!/usr/bin/env bash
# tests/coverage.sh [ROOM] — runs the tests of build/coverage and says which lines they ran, counted by gcovr.
#   without ROOM   all tests; one line a room, the last for the house
#   with ROOM      this room's own tests; its files, and their lines that were not run
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
room=${1:-}
command -v gcovr >/dev/null || { echo "gcovr is not installed" >&2; exit 3; }

count_lines() { gcovr build/coverage/CMakeFiles --root . "$@"; }  # of the rooms, not of the tests

# From gcovr's table of files: name, lines, lines run.
by_room() {
  awk -F, '
    function row(name) { return sprintf("%-12s %6d of %6d lines  %5.1f %%", name, run[name], all[name], 100 * run[name] / all[name]) }
    NR > 1 {
      split($1, path, "/")
      room = path[1] == "src" ? path[2] : path[3]
      all[room] += $2; run[room] += $3; all["house"] += $2; run["house"] += $3
    }
    END { for (room in all) if (room != "house") print row(room) | "sort"; close("sort"); print row("house") }'
}

find build/coverage -name '*.gcda' -delete  # what earlier runs counted
code=0  # tests of how long something takes may fail here: counting is slow
ctest --test-dir build/coverage --output-on-failure ${room:+-R "^$room\$"} >&2 || code=$?
if [ -n "$room" ]; then
  count_lines --filter "src/$room/" --filter "include/casebound/$room/" --txt
else
  count_lines --filter src/ --filter include/ --csv | by_room
fi
exit "$code"
