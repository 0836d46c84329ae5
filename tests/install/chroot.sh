#!/bin/bash
# The Debian package in a Debian that has nothing else: made, installed with what it depends on, used, and taken out
# again. Ends with `N passed, N failed`; run by hand, as root, as it needs debootstrap, dpkg-dev and a finished build.
#
#   tests/install/chroot.sh [BUILD]
set -u
here=$(cd "$(dirname "$0")/../.." && pwd)
build=$(realpath "${1:-$here/build/release}")
. "$here/tests/support/is.sh"
inside() { chroot root env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root DEBIAN_FRONTEND=noninteractive "$@"; }
depends() { # NAME
  dpkg-deb -f "$package" Depends | grep -qE "(^|[ ,])$1([ ,]|\$)"
}

is "a package is made" cpack --config "$build/CPackConfig.cmake" -G DEB
package=$(echo "$work"/casebound_*.deb)
for name in libc6 libharfbuzz0b libhpdf-2.3.0 libqpdf29 fonts-linuxlibertine hyphen-en-us icc-profiles-free; do
  is "it depends on $name" depends $name
done
is "it recommends the profiles of papers" grep -q texlive-base <(dpkg-deb -f "$package" Recommends)
is "it has no libraries to link with" sh -c "! dpkg-deb -c '$package' | grep -E '[.](a|h|cmake)\$'"

# From where this machine has its own packages.
mirror=$(apt-get indextargets --format '$(SITE)' 'Codename: bookworm' | head -n 1)
is "there is a Debian with nothing else" debootstrap --variant=minbase bookworm root "$mirror"
cp -r /etc/apt/. root/etc/apt/
cp "$package" root/casebound.deb
is "its package lists are read" inside apt-get -q update
is "the package is installed" inside apt-get -q -y install --no-install-recommends /casebound.deb
is "it says its version" inside casebound --version
is "it starts a book" inside casebound new book
is "it releases the book" inside casebound release book
is "and the release is whole" inside casebound verify output/book
is "its manual is there" inside test -s /usr/share/man/man1/casebound.1.gz -o -s /usr/share/man/man1/casebound.1
is "and completions" inside test -s /usr/share/bash-completion/completions/casebound
is "it is taken out" inside apt-get -q -y purge casebound
is "without leaving anything" inside sh -c '! find /usr /etc /var/lib -path /var/lib/dpkg -prune -o -path "*casebound*" -print | grep .'
all_said
