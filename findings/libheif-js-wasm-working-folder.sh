#!/usr/bin/env bash
# What meets: libheif-js 1.23.2 from npm and Node. Its README names `require('libheif-js/wasm')` as the form for Node.
# Guess: a package finds its own file beside its own code, wherever the program was started.
# Happens: wasm.js reads './libheif-wasm/libheif.wasm' from the folder in which the program was started. The call succeeds only
#   inside the package's own folder; anywhere else it ends in ENOENT. What works everywhere is to load
#   'libheif-js/libheif-wasm/libheif.js' and to hand it the bytes of libheif.wasm.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --save-exact libheif-js@1.23.2 >/dev/null
echo "libheif-js $(node -p "require('libheif-js/package.json').version"), node $(node --version)"

documented=works
node -e "require('libheif-js/wasm')" 2>message || documented=$(grep -o -m 1 'ENOENT' message || echo 'other error')
echo "require('libheif-js/wasm') in the program's folder: $documented"
inside=$(cd node_modules/libheif-js && node -e "console.log(typeof require('./wasm').HeifDecoder)")
echo "the same in the package's folder: HeifDecoder is a $inside"
handed=$(node -e "
const { readFileSync } = require('node:fs')
const wasmBinary = readFileSync(require.resolve('libheif-js/libheif-wasm/libheif.wasm'))
console.log(typeof require('libheif-js/libheif-wasm/libheif.js')({ wasmBinary }).HeifDecoder)")
echo "libheif.js with the bytes handed over: HeifDecoder is a $handed"
[ "$documented" = ENOENT ] && [ "$inside" = function ] && [ "$handed" = function ] || { echo 'changed'; exit 1; }
