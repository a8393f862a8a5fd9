#!/bin/sh
# The XMP that pdfkit writes into a PDF is no XML when a document property holds & or <, although the PDF itself is sound.
# Guess: info.Title goes escaped into /Metadata, as XML needs it; a title 「研发 & 转化」 reads back from both places.
# Found: it goes in as it is, and an XML parser refuses the packet; /Info, which viewers read, has the title all the same.
# Seen with pdfkit 0.20.1 and saxes 6.0.0 on Node. Exits 1 when this changes, 2 when a tool is missing.
set -eu
for tool in node npm; do command -v "$tool" > /dev/null || { echo "$tool is not installed"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund pdfkit@0.20.1 saxes@6.0.0 > /dev/null
cat > xmp.cjs << 'JS'
const imported = require('pdfkit')
const PDFDocument = imported.default ?? imported.PDFDocument ?? imported
const { SaxesParser } = require('saxes')
const wellFormed = (xml) => {
  let isFine = true
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', () => { isFine = false })
  parser.write(xml).close()
  return isFine
}
const make = (title) =>
  new Promise((resolve) => {
    const document = new PDFDocument({ pdfVersion: '1.7', compress: false, font: null, info: { Title: title, CreationDate: new Date(0) } })
    const parts = []
    document.on('data', (part) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts).toString('utf8')))
    document.end()
  })
;(async () => {
  for (const title of ['R and D', 'R & D', 'A<B']) {
    const pdf = await make(title)
    const xmp = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(pdf)[0]
    console.log(`${title}: in the XMP as ${/x-default">(.*)<\/rdf:li>/.exec(xmp)[1]}, well-formed: ${wellFormed(xmp)}`)
  }
})()
JS
node xmp.cjs > seen.txt
cat seen.txt
cat > wanted.txt << 'SEEN'
R and D: in the XMP as R and D, well-formed: true
R & D: in the XMP as R & D, well-formed: false
A<B: in the XMP as A<B, well-formed: false
SEEN
diff wanted.txt seen.txt
