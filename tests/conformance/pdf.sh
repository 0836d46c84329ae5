#!/bin/sh
# pdf.sh BOOK.pdf…
#
# Holds finished PDFs, and a small book for each kind of block and picture, against veraPDF: each must be PDF/A-2a and
# PDF/UA-1 without a finding. Then against readers: qpdf, pdffonts, poppler, mutool, Ghostscript and pdf.js must take
# them without a complaint, find every font in them, read the same text and paint the same pages. Prints one line for
# each check (`ok`, `FAILED` with the findings below it, `skipped` with the reason) and exits with 1 if any failed.
#
# veraPDF is Maven Central's, in the version of pom.xml, and is installed once into the folder CASEBOUND_CONFORMANCE_DIR
# (build/conformance); pdf.js is npm's, which run.sh installs there. CASEBOUND_SMALL_BOOKS is the program that writes the
# small books.
set -u

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder=${CASEBOUND_CONFORMANCE_DIR:-$here/../../build/conformance}
small_books=${CASEBOUND_SMALL_BOOKS:-$here/../../build/release/tests/casebound_small_books}
failed=0

skip() { echo "skipped: $*"; }
has() { command -v "$1" >/dev/null 2>&1; }

# fail NAME FILE: with the findings in $work/findings
fail() {
  echo "FAILED $1: $2"
  sed 's/^/  /' "$work/findings"
  failed=1
}

# ---- veraPDF

is_installed() { cmp -s "$here/pom.xml" "$folder/verapdf/installed"; }

install_verapdf() {
  is_installed && return
  has java || { skip 'veraPDF: Java is not installed'; return 1; }
  has mvn || { skip 'veraPDF: Maven is not installed'; return 1; }
  rm -rf "$folder/verapdf"
  if mvn -q -B -f "$here/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies \
    -DoutputDirectory="$folder/verapdf" >"$work/maven.log" 2>&1; then
    cp "$here/pom.xml" "$folder/verapdf/installed"
    return
  fi
  if grep -Eq 'Could not transfer|[Uu]nknown host|timed out|refused|unreachable' "$work/maven.log"; then
    skip 'veraPDF: Maven Central cannot be reached'
  else
    cp "$work/maven.log" "$work/findings"
    fail Maven "$here/pom.xml"
  fi
  return 1
}

verapdf() { java -cp "$folder/verapdf/*" org.verapdf.apps.GreenfieldCliWrapper "$@"; }

# A file is held against what it claims to be; so each must turn up twice.
check_claims() {
  verapdf --format text -v "$@" >"$work/verapdf.txt" 2>"$work/verapdf.log"
  for book in "$@"; do
    for flavour in 2a ua1; do
      grep -Fxq "PASS $book $flavour" "$work/verapdf.txt" && { echo "ok veraPDF $flavour: $book"; continue; }
      { grep -F -A 20 " $book " "$work/verapdf.txt" || tail -n 20 "$work/verapdf.log"; } >"$work/findings"
      fail "veraPDF $flavour" "$book"
    done
  done
}

# A checker that would pass anything is none.
check_verapdf_itself() {
  LC_ALL=C sed 's/dc:title>/dc:titel>/g' "$1" >"$work/broken.pdf"
  if verapdf --format text "$work/broken.pdf" 2>&1 | grep -q '^PASS'; then
    echo 'it passes a file without a title' >"$work/findings"
    fail veraPDF 'a broken file'
  else
    echo 'ok veraPDF: it finds a fault'
  fi
}

# ---- readers

# expect NAME FILE COMMAND…: must end well and say nothing
expect() {
  name=$1 file=$2
  shift 2
  if "$@" >"$work/findings" 2>&1 && [ ! -s "$work/findings" ]; then return; fi
  [ -s "$work/findings" ] || echo "$* failed" >"$work/findings"
  fail "$name" "$file"
  return 1
}

without_complaint_of_qpdf() { qpdf --check "$1" >"$work/qpdf.log" 2>&1 || cat "$work/qpdf.log"; }

# Type 0 fonts, all of them embedded as subsets and with a map to Unicode.
fonts_not_whole() { pdffonts "$1" | tail -n +3 | grep -Ev ' Identity-H +yes yes yes +[0-9]+ +[0-9]+$'; }
fonts_are_whole() { fonts_not_whole "$1"; [ $? = 1 ]; }

# Debian's is built without ICC, and says so.
without_complaint_of_mutool() {
  mutool draw -q -r 9 -F pgm -o /dev/null "$1" >"$work/mutool.log" 2>&1 || echo "it ended with $?"
  grep -vx 'warning: ICC support is not available' "$work/mutool.log" || true
}

painted_by_poppler() { pdftoppm -q -gray -r 72 "$1" "$2/poppler"; }
painted_by_mutool() { mutool draw -q -c gray -r 72 -o "$2/mutool-%03d.pgm" "$1" 2>"$work/mutool.log"; }
painted_by_ghostscript() {
  gs -q -dBATCH -dNOPAUSE -dSAFER -sDEVICE=pgmraw -dTextAlphaBits=4 -dGraphicsAlphaBits=4 -r72 \
    -o "$2/ghostscript-%03d.pgm" "$1"
}

check_file() {
  expect qpdf "$1" without_complaint_of_qpdf "$1" && expect mutool "$1" without_complaint_of_mutool "$1" &&
    expect pdffonts "$1" fonts_are_whole "$1" && echo "ok qpdf, mutool and pdffonts: $1"
}

check_reading() {
  book=$1 pages=$work/pages
  rm -rf "$pages"
  mkdir "$pages" || exit 3
  expect poppler "$book" painted_by_poppler "$book" "$pages" &&
    expect mutool "$book" painted_by_mutool "$book" "$pages" &&
    expect Ghostscript "$book" painted_by_ghostscript "$book" "$pages" &&
    expect pages "$book" node "$here/alike.mjs" "$pages" &&
    { ! has_pdfjs || expect pdf.js "$book" node "$here/same_text.mjs" "$folder" "$book"; } &&
    echo "ok readers: $book"
}

has_pdfjs() {
  [ -d "$folder/node_modules/pdfjs-dist" ] && [ "$(node -p 'process.versions.node.split(".")[0] >= 20')" = true ]
}

has_readers() {
  for reader in qpdf pdffonts pdftoppm mutool gs node; do
    has "$reader" || { skip "readers of PDF files: $reader is not installed"; return 1; }
  done
  has_pdfjs || skip 'pdf.js: it could not be fetched from npm, or Node.js is older than 20, which it wants'
}

[ $# -gt 0 ] || { echo 'usage: pdf.sh BOOK.pdf…' >&2; exit 2; }
mkdir -p "$folder" || exit 3
folder=$(CDPATH= cd -- "$folder" && pwd)
work=$(mktemp -d) || exit 3
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# The checkers name files in full.
for book in "$@"; do
  shift
  [ -f "$book" ] || { echo "FAILED $book: there is no such file"; exit 1; }
  set -- "$@" "$(CDPATH= cd -- "$(dirname "$book")" && pwd)/$(basename "$book")"
done
mkdir "$work/small" || exit 3
if ! "$small_books" "$work/small" >"$work/findings" 2>&1; then fail 'small books' "$small_books"; fi

if install_verapdf; then
  check_claims "$@" "$work"/small/*.pdf
  check_verapdf_itself "$1"
fi
if has_readers; then
  for book in "$@" "$work"/small/*.pdf; do check_file "$book"; done
  # The small books as one, without their links: most of the time is that of starting programs.
  qpdf --empty --pages "$work"/small/*.pdf -- "$work/small-books.pdf"
  for book in "$@" "$work/small-books.pdf"; do check_reading "$book"; done
fi
exit $failed
