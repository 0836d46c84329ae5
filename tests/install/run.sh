#!/bin/bash
# casebound as others have it: installed somewhere, used from there, and linked with. Ends with `N passed, N failed`.
#
#   tests/install/run.sh [BUILD]
set -u
here=$(cd "$(dirname "$0")/../.." && pwd)
build=$(realpath "${1:-$here/build/release}")
. "$here/tests/support/is.sh"
unset CASEBOUND_DATA SOURCE_DATE_EPOCH

is "it can be installed" cmake --install "$build" --prefix "$work/here"
is "its manual has no faults" groff -man -ww -z here/share/man/man1/casebound.1
is "it starts a book" here/bin/casebound new book
is "it releases the book" sh -c 'here/bin/casebound release book -v >released'
is "from its own data" grep -q "here/share/casebound/styles/base.css" released
is "and the release is whole" here/bin/casebound verify output/book
is "bash takes its completions" bash -n here/share/bash-completion/completions/casebound

is "another program finds it" cmake -S "$here/tests/install" -B other -G Ninja "-DCMAKE_PREFIX_PATH=$work/here"
is "and is linked with it" cmake --build other
is "and binds the book" other/other_program book here/share/casebound bound
for book in book.epub book.pdf; do
  is "to the same $book" cmp "bound/$book" "output/book/$book"
done
all_said
