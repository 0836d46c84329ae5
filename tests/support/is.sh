# For tests that are shell scripts: `is` says what has to succeed, `all_said` how many did. They stand in a folder of their
# own, `$work`, which is gone in the end.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
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

all_said() {
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
