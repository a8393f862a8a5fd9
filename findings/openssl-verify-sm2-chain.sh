#!/usr/bin/env bash
# What meets: certificates signed with SM2 under the identifier that GM/T 0009 prescribes (1234567812345678), and `openssl verify` of OpenSSL 3.0.19.
# Guess: `-vfyopt distid:1234567812345678` gives the identifier for the whole chain, so root -> intermediate -> leaf verifies as each pair does.
# Happens: the option reaches the leaf alone. A leaf under its issuer verifies, the intermediate under the root verifies, and the chain of the three
# ends in "error 7 at 1 depth lookup: certificate signature failure": the intermediate is checked with an empty identifier. The same three
# certificates made without an identifier, which no reader of GM/T 0009 accepts, verify as a chain without any option.
# An office that issues by an intermediate can be checked with this command link by link only.
# Exits 1 when this changes, 2 when a tool is missing.
set -euo pipefail
command -v openssl >/dev/null || { echo "openssl is not installed"; exit 2; }
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
openssl version
printf 'basicConstraints=critical,CA:TRUE\n' >ca.ext
printf 'basicConstraints=CA:FALSE\n' >leaf.ext

# make KIND OPTIONS...: root, sub and leaf, each signed with the options
make() {
  local kind=$1 && shift
  for name in root sub leaf; do openssl genpkey -algorithm SM2 -out "$kind-$name.key" 2>/dev/null; done
  openssl req -x509 -key "$kind-root.key" -sm3 "$@" -subj /CN=root -days 30 -out "$kind-root.pem"
  issue "$kind" root sub ca.ext "$@"
  issue "$kind" sub leaf leaf.ext "$@"
}
issue() {
  local kind=$1 issuer=$2 name=$3 extensions=$4 && shift 4
  openssl req -new -key "$kind-$name.key" -sm3 "$@" -subj "/CN=$name" -out request.csr
  local check=()
  [ $# -eq 0 ] || check=(-vfyopt "$2")
  openssl x509 -req -in request.csr -CA "$kind-$issuer.pem" -CAkey "$kind-$issuer.key" -sm3 "$@" "${check[@]}" \
    -days 30 -extfile "$extensions" -out "$kind-$name.pem" 2>/dev/null
}
# expect WORD NAME COMMAND...
status=0
expect() {
  local wanted=$1 name=$2 && shift 2
  local seen=refused
  if "$@" >out.txt 2>&1; then seen=accepted; fi
  echo "$name: $seen $(grep -o 'error [0-9]* at [0-9]* depth.*' out.txt || true)"
  [ "$seen" = "$wanted" ] || { echo "  changed: expected $wanted"; status=1; }
}
id=distid:1234567812345678
make gm -sigopt "$id"
expect accepted "with the identifier, intermediate under root" openssl verify -vfyopt "$id" -CAfile gm-root.pem gm-sub.pem
expect accepted "with the identifier, leaf under intermediate" openssl verify -vfyopt "$id" -partial_chain -CAfile gm-sub.pem gm-leaf.pem
expect refused "with the identifier, the chain of three" openssl verify -vfyopt "$id" -CAfile gm-root.pem -untrusted gm-sub.pem gm-leaf.pem
make plain
expect accepted "without an identifier, the chain of three" openssl verify -CAfile plain-root.pem -untrusted plain-sub.pem plain-leaf.pem
exit $status
