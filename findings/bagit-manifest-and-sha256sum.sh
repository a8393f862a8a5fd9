#!/usr/bin/env bash
# What meets: a BagIt 1.0 manifest (RFC 8493) and `sha256sum -c` of GNU coreutils 9.1 (Debian 12).
# Guess: the manifest of a valid bag, handed to `sha256sum -c`, is checked; only Windows line ends would break it.
# Happens: Windows line ends are accepted. What breaks are two other things RFC 8493 § 2.1.3 allows or demands:
#   - several blanks between digest and path ("one or more linear whitespace characters"): the third blank on is taken
#     as part of the file's name;
#   - a "%" in a file's name, which a manifest must write as %25: sha256sum looks for a file with %25 in its name.
# So a valid bag can fail `sha256sum -c`. A writer that wants both readers uses two blanks and no "%" in names.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
export LC_ALL=C
version=$(sha256sum --version | head -n 1)
echo "$version"
mkdir data
printf 'plan' > data/plan.txt
printf 'share' > 'data/50%.txt'
plan=$(sha256sum data/plan.txt | cut -d' ' -f1)
share=$(sha256sum 'data/50%.txt' | cut -d' ' -f1)

check() {
  local name=$1 wanted=$2
  local got=accepted
  sha256sum -c "$name" >"$name.out" 2>&1 || got=refused
  printf '%-18s %s: %s\n' "$name" "$got" "$(head -n 1 "$name.out")"
  [ "$got" = "$wanted" ] || { echo "changed: $name is now $got"; exit 1; }
}

printf '%s  data/plan.txt\n' "$plan" > two-blanks
printf '%s  data/plan.txt\r\n' "$plan" > windows-line-ends
printf '%s    data/plan.txt\n' "$plan" > four-blanks
printf '%s  data/50%%25.txt\n' "$share" > percent-as-rfc-8493
check two-blanks accepted
check windows-line-ends accepted
check four-blanks refused
check percent-as-rfc-8493 refused
