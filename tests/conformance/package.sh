#!/bin/bash
# The Debian package: made, unpacked somewhere, and used from there as from its place. Ends with `N passed, N failed`; run
# by hand, as it needs dpkg-dev and a finished build.
#
#   tests/conformance/package.sh [BUILD]
set -u
here=$(cd "$(dirname "$0")/../.." && pwd)
build=$(realpath "${1:-$here/build/release}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset CASEBOUND_DATA
passed=0 failed=0

is() { # WHAT, then a command that has to succeed
  local what=$1
  shift
  if "$@" >"$work/said" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $what"
    sed 's/^/  /' "$work/said" | head -5
  fi
}
cd "$work" || exit 1
is "a package is made" cpack --config "$build/CPackConfig.cmake" -G DEB
package=$(echo "$work"/casebound_*.deb)
for name in libc6 libharfbuzz0b libhpdf-2.3.0 libqpdf29 fonts-linuxlibertine hyphen-en-us icc-profiles-free; do
  is "it depends on $name" grep -qE "(^|[ ,])$name([ ,]|$)" <(dpkg-deb -f "$package" Depends)
done
is "it recommends the profiles of papers" grep -q texlive-base <(dpkg-deb -f "$package" Recommends)
is "it can be unpacked" dpkg-deb -x "$package" root
is "its manual has no faults" groff -man -ww -z root/usr/share/man/man1/casebound.1
is "it starts a book" root/usr/bin/casebound new book
is "it releases the book" sh -c 'root/usr/bin/casebound release book -v >released'
is "from its own data" grep -q "root/usr/share/casebound/styles/base.css" released
is "and the release is whole" root/usr/bin/casebound verify output/book
echo "$passed passed, $failed failed"
[ $failed -eq 0 ]
