#!/bin/sh
# exceljs loses a character above U+FFFF where its UTF-16 halves lie on both sides of a multiple of 16,384 units in a part.
# Guess: a text written into a cell comes back as it was, rare ideographs and all, whatever stands in the other cells.
# Found: exceljs hands each part as a string to JSZip, which encodes it in pieces of 16,384 UTF-16 units; a character whose
# halves lie in two pieces becomes two U+FFFD, in silence. The same workbook with one letter more in front is sound.
# Seen with exceljs 4.4.0 and jszip 3.10.1 on Node. Exits 1 when this changes, 2 when a tool is missing.
set -eu
for tool in node npm unzip; do command -v "$tool" > /dev/null || { echo "$tool is not installed"; exit 2; }; done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y > /dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 jszip@3.10.1 > /dev/null
cat > border.mjs << 'JS'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
const ideograph = '\u{20000}'
const texts = async (overall) => {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('a').getCell('A1').value = overall
  writeFileSync('a.xlsx', Buffer.from(await workbook.xlsx.writeBuffer()))
  return execFileSync('unzip', ['-p', 'a.xlsx', 'xl/sharedStrings.xml'], { maxBuffer: 1e8 }).toString()
}
for (const front of ['', 'x']) {
  const xml = await texts(front + ideograph.repeat(10000))
  const back = new ExcelJS.Workbook()
  await back.xlsx.readFile('a.xlsx')
  const cell = back.worksheets[0].getCell('A1').value
  const lost = cell.split('\uFFFD').length - 1
  console.log(`${front.length} letters in front: ${cell.split(ideograph).length - 1} of 10000 ideographs, ${lost} replacement characters, in the part ${xml.includes('\uFFFD') ? 'as well' : 'none'}`)
}
JS
node border.mjs | sort > seen.txt
cat seen.txt
# the text begins at an odd or even place of the part; in exactly one of the two workbooks a border halves a character
grep -c ' 10000 of 10000 ideographs, 0 replacement' seen.txt > sound.txt
grep -c ' 9999 of 10000 ideographs, 2 replacement' seen.txt > broken.txt
[ "$(cat sound.txt)" = 1 ] && [ "$(cat broken.txt)" = 1 ]
