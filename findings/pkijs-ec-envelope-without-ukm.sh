#!/bin/sh
# An EC envelope without user keying material, which RFC 5753 allows and `openssl cms -encrypt` writes, does not open in PKI.js.
# Guess: what OpenSSL encrypts to a P-256 certificate opens in PKI.js with its key, as its RSA envelopes do, and the other way round.
# Found: RSA opens both ways, and EC from PKI.js (which always writes 64 bytes of ukm) opens in OpenSSL; EC from OpenSSL
# does not open in PKI.js. An absent ukm becomes an empty entityUInfo in the key derivation, so another key comes out; the
# error is Web Crypto's and names no reason.
# Seen with pkijs 4.0.0 on Node and OpenSSL 3.0.19. Exits 1 when this changes, 2 when a tool is missing.
set -eu
for tool in node npm openssl; do command -v "$tool" > /dev/null || { echo "$tool is not installed"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund pkijs@4.0.0 > /dev/null
printf 'sheet of one expert' > plain.txt
for key in rsa ec; do
  if [ "$key" = rsa ]; then asked='-newkey rsa:2048'; else asked='-newkey ec -pkeyopt ec_paramgen_curve:P-256'; fi
  # shellcheck disable=SC2086
  openssl req -x509 $asked -nodes -keyout $key.pem -out $key.crt -days 30 -subj /CN=leader 2> /dev/null
  openssl x509 -in $key.crt -outform DER -out $key.crt.der
  openssl pkcs8 -topk8 -nocrypt -in $key.pem -outform DER -out $key.key.der
done
openssl cms -encrypt -aes-256-cbc -binary -in plain.txt -outform DER -out rsa.openssl -recip rsa.crt -keyopt rsa_padding_mode:oaep -keyopt rsa_oaep_md:sha256
openssl cms -encrypt -aes-256-cbc -binary -in plain.txt -outform DER -out ec.openssl -recip ec.crt -keyopt ecdh_kdf_md:sha256
cat > envelope.mjs << 'JS'
import { readFileSync, writeFileSync } from 'node:fs'
import { Certificate, ContentInfo, EnvelopedData } from 'pkijs'
const plain = readFileSync('plain.txt')
for (const key of ['rsa', 'ec']) {
  const recipientCertificate = Certificate.fromBER(readFileSync(`${key}.crt.der`))
  const made = new EnvelopedData()
  made.addRecipientByCertificate(recipientCertificate, { oaepHashAlgorithm: 'SHA-256', kdfAlgorithm: 'SHA-256', kekEncryptionLength: 256 })
  await made.encrypt({ name: 'AES-CBC', length: 256 }, plain)
  const whole = new ContentInfo({ contentType: ContentInfo.ENVELOPED_DATA, content: made.toSchema() })
  writeFileSync(`${key}.pkijs`, Buffer.from(whole.toSchema().toBER()))
  const recipientPrivateKey = new Uint8Array(readFileSync(`${key}.key.der`)).buffer
  const read = new EnvelopedData({ schema: ContentInfo.fromBER(readFileSync(`${key}.openssl`)).content })
  const opened = await read.decrypt(0, { recipientCertificate, recipientPrivateKey }).then(
    (bytes) => (Buffer.from(bytes).equals(plain) ? 'opens' : 'gives other bytes'),
    (error) => `fails: ${error.name}`,
  )
  console.log(`${key} from OpenSSL in PKI.js: ${opened}`)
}
JS
node envelope.mjs > seen.txt
for key in rsa ec; do
  if openssl cms -decrypt -binary -inform DER -in $key.pkijs -recip $key.crt -inkey $key.pem 2> /dev/null | cmp -s - plain.txt; then opens=opens; else opens=fails; fi
  echo "$key from PKI.js in OpenSSL: $opens" >> seen.txt
done
cat seen.txt
cat > wanted.txt << 'SEEN'
rsa from OpenSSL in PKI.js: opens
ec from OpenSSL in PKI.js: fails: OperationError
rsa from PKI.js in OpenSSL: opens
ec from PKI.js in OpenSSL: opens
SEEN
diff wanted.txt seen.txt
