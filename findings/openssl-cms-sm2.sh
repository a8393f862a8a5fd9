#!/usr/bin/env bash
# What meets: detached CMS signatures with SM2 and SM3 (algorithms of GM/T 0009, as sm-crypto-v2 1.15.1 computes them and pkijs 4.0.0 writes them) and
# `openssl cms` of OpenSSL 3.0.19, which has had SM2 and SM3 since 1.1.1.
# Guess: `cms -sign` with an SM2 key writes such a file, and `cms -verify` accepts one that was made elsewhere under the usual identifier.
# Happens: `cms -sign` ends in "illegal zero content" and leaves a file of 0 bytes, with or without signed attributes. `cms -verify` computes with
# an empty identifier and cannot be told another: a file under 1234567812345678 is "verification failure", the same file signed under no identifier
# is "Verification successful", and without signed attributes neither is. The good file's signature is right all the same:
# `openssl pkeyutl -verify -pkeyopt distid:1234567812345678` over its signed attributes says so, which is the way left to check one.
# Exits 1 when this changes, 2 when a tool is missing.
set -euo pipefail
for tool in node npm openssl; do command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 2; }; done
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pkijs@4.0.0 asn1js@4.0.0 sm-crypto-v2@1.15.1
openssl version
id=distid:1234567812345678
openssl genpkey -algorithm SM2 -out key.pem 2>/dev/null
openssl req -x509 -key key.pem -sm3 -sigopt "$id" -subj /CN=signer -days 30 -out cert.pem
openssl pkey -in key.pem -outform DER -out key.der
openssl x509 -in cert.pem -outform DER -out cert.der
openssl x509 -in cert.pem -noout -pubkey >public.pem
openssl pkey -in key.pem -text -noout >key.txt
printf 'the content' >content
cat >make.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs'
import * as asn1js from 'asn1js'
import * as pkijs from 'pkijs'
import sm from 'sm-crypto-v2'
const hex = (part) => readFileSync('key.txt', 'utf8').split(`${part}:`)[1].match(/^[\s0-9a-f:]+/)[0].replace(/[\s:]/g, '')
const secret = hex('priv').slice(-64).padStart(64, '0')
const publicKey = `04${hex('pub').slice(-128)}`
const certificate = pkijs.Certificate.fromBER(readFileSync('cert.der'))
const content = new Uint8Array(readFileSync('content'))
const sm3 = () => new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.156.10197.1.401' })
const attribute = (type, value) => new pkijs.Attribute({ type, values: [value] })
const bytes = (text) => new Uint8Array(Buffer.from(text, 'hex'))
for (const [name, userId] of [['usual', '1234567812345678'], ['none', '']])
  for (const attributes of [true, false]) {
    const info = new pkijs.SignerInfo({
      version: 1,
      sid: new pkijs.IssuerAndSerialNumber({ issuer: certificate.issuer, serialNumber: certificate.serialNumber }),
      digestAlgorithm: sm3(),
      signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.156.10197.1.501' }),
    })
    let signed = content
    if (attributes) {
      const digest = new asn1js.OctetString({ valueHex: bytes(sm.sm3(content)).buffer })
      const type = new asn1js.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })
      info.signedAttrs = new pkijs.SignedAndUnsignedAttributes({
        type: 0,
        attributes: [attribute('1.2.840.113549.1.9.3', type), attribute('1.2.840.113549.1.9.4', digest)],
      })
      signed = new Uint8Array(info.signedAttrs.toSchema().toBER())
      signed[0] = 0x31
      writeFileSync(`${name}.attributes`, signed)
    }
    const signature = bytes(sm.sm2.doSignature(signed, secret, { der: true, hash: true, publicKey, userId }))
    if (attributes) writeFileSync(`${name}.signature`, signature)
    info.signature = new asn1js.OctetString({ valueHex: signature.buffer })
    const data = new pkijs.SignedData({
      version: 1,
      digestAlgorithms: [sm3()],
      encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: '1.2.840.113549.1.7.1' }),
      certificates: [certificate],
      signerInfos: [info],
    })
    const whole = new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) })
    writeFileSync(`${name}-${attributes ? 'attributes' : 'bare'}.cms`, new Uint8Array(whole.toSchema().toBER()))
  }
JS
node make.mjs
# expect WORD NAME COMMAND...
status=0
expect() {
  local wanted=$1 name=$2 && shift 2
  local seen=refused
  if "$@" >out.txt 2>&1; then seen=accepted; fi
  echo "$name: $seen"
  [ "$seen" = "$wanted" ] || { echo "  changed: expected $wanted"; cat out.txt; status=1; }
}
verify() { openssl cms -verify -binary -inform DER -in "$1" -content content -noverify -out /dev/null; }
expect refused "cms -sign" openssl cms -sign -binary -in content -signer cert.pem -inkey key.pem -md sm3 -outform DER -out made.cms
echo "  $(stat -c %s made.cms) bytes; $(grep -o 'illegal zero content' out.txt | head -1)"
expect refused "cms -verify, usual identifier" verify usual-attributes.cms
expect accepted "cms -verify, no identifier" verify none-attributes.cms
expect refused "cms -verify, usual identifier, no signed attributes" verify usual-bare.cms
expect refused "cms -verify, no identifier, no signed attributes" verify none-bare.cms
expect accepted "pkeyutl -verify, usual identifier" \
  openssl pkeyutl -verify -pubin -inkey public.pem -rawin -digest sm3 -in usual.attributes -sigfile usual.signature -pkeyopt "$id"
exit $status
