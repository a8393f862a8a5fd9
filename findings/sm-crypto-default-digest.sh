#!/usr/bin/env bash
# What meets: SM2 signatures of three releases that share one call, doSignature(message, key): npm sm-crypto 0.3.13, sm-crypto 0.5.8 and sm-crypto-v2
# 1.15.1, which calls itself compatible with sm-crypto.
# Guess: called without options each verifies what the others signed, as all three have the same option names and the same formats.
# Happens: without options 0.5.8 signs the SM3 digest of identifier and message, as GM/T 0009 has it, and 0.3.13 and v2 sign the message itself. So
# 0.5.8 refuses what the two others signed and the other way round, the older release of its own name included. With `hash: true` said, all three agree.
# A signature kept from before an update of the package no longer verifies unless every call states the option.
# Exits 1 when this changes, 2 when a tool is missing.
set -euo pipefail
for tool in node npm; do command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 2; }; done
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund old@npm:sm-crypto@0.3.13 new@npm:sm-crypto@0.5.8 v2@npm:sm-crypto-v2@1.15.1
cat >run.cjs <<'JS'
const releases = ['old', 'new', 'v2'].map((name) => {
  const { name: full, version } = JSON.parse(require('node:fs').readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  return { title: `${full} ${version}`, sm2: require(name).sm2 }
})
const { privateKey, publicKey } = releases[0].sm2.generateKeyPairHex()
const message = '专家评分表'
const table = (options) =>
  releases.map(({ title, sm2 }) => {
    const signature = sm2.doSignature(message, privateKey, ...options)
    const verdicts = releases.map((other) => other.sm2.doVerifySignature(message, signature, publicKey, ...options))
    console.log(`  signed by ${title}: ${releases.map((other, index) => `${other.title} ${verdicts[index] ? 'accepts' : 'refuses'}`).join(', ')}`)
    return verdicts.map(Number).join('')
  })
console.log('without options')
const plain = table([]).join(' ')
console.log('with hash: true')
const hashed = table([{ hash: true }]).join(' ')
if (plain !== '101 010 101' || hashed !== '111 111 111') {
  console.log('changed:', plain, '/', hashed)
  process.exitCode = 1
}
JS
node run.cjs
