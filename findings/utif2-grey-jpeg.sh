#!/usr/bin/env bash
# What meets: utif2 4.1.0 from npm and a TIFF of one grey channel in JPEG (TIFF Technical Note 2), as `tiffcp -c jpeg` of Debian 12's
#   libtiff-tools 4.5.0 writes it: the usual form of a scanner's grey pages.
# Guess: the page comes out grey, as it does without JPEG.
# Happens: the JPEG is decoded to three channels and written into room for one: each strip is stretched threefold over those below
#   it, and the page is garbled without an error. A caller that says three samples a pixel (t277 = [3]) gets the right page, as RGB.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
command -v tiffcp >/dev/null || { echo 'needs tiffcp (libtiff-tools)'; exit 1; }
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --save-exact utif2@4.1.0 >/dev/null
echo "utif2 $(node -p "require('utif2/package.json').version"), $(tiffcp -h 2>&1 | grep -i -m 1 libtiff || true)"
node -e "
const U = require('utif2')
const w = 64, h = 64
// left half dark, right half light
const rgba = new Uint8Array(w * h * 4).map((_, at) => (at % 4 === 3 ? 255 : (at >> 2) % w < w / 2 ? 40 : 220))
const grey = Buffer.alloc(w * h, 0).map((_, at) => rgba[at * 4])
const fields = [[256, w], [257, h], [258, 8], [259, 1], [262, 1], [273, 8], [277, 1], [278, h], [279, w * h]]
const file = Buffer.alloc(8 + w * h + 6 + fields.length * 12)
file.write('II*\0', 0, 'latin1')
file.writeUInt32LE(8 + w * h, 4)
grey.copy(file, 8)
file.writeUInt16LE(fields.length, 8 + w * h)
fields.forEach(([tag, value], index) => {
  const at = 10 + w * h + index * 12
  file.writeUInt16LE(tag, at); file.writeUInt16LE(4, at + 2); file.writeUInt32LE(1, at + 4); file.writeUInt32LE(value, at + 8)
})
require('node:fs').writeFileSync('plain.tif', file)"
tiffcp -c jpeg:90 -r 16 plain.tif jpeg.tif
node -e "
const U = require('utif2')
const bytes = require('node:fs').readFileSync('jpeg.tif')
const wrong = (samples) => {
  const ifd = U.decode(bytes)[0]
  if (samples) ifd.t277 = [samples]
  U.decodeImage(bytes, ifd)
  const step = samples ?? 1
  let count = 0
  for (let at = 0; at < 64 * 64; at++) if (Math.abs((ifd.data[at * step] ?? 0) - (at % 64 < 32 ? 40 : 220)) > 40) count += 1
  return count
}
const [plain, told] = [wrong(), wrong(3)]
console.log('pixels that are wrong of 4096: ' + plain + ' as the file says, ' + told + ' when told of three samples')
process.exit(plain > 1000 && told === 0 ? 0 : 1)" || { echo 'changed'; exit 1; }
