#!/usr/bin/env bash
# What meets: SheetJS 0.20.3 (npm @e965/xlsx, beside npm xlsx 0.18.5) and a worksheet with one date cell.
# Guess: `read` with `cellDates: false` and `sheet_to_json` with `raw: true` give the number that the file stores.
# Happens: in 0.18.5 they always do. In 0.20.3 they do unless the file was read with `cellNF: true` or `cellStyles: true`, asked for to see hidden rows or
# number formats: then the same call gives a JavaScript Date for the cell, whose `v` is still the number.
# A reader that turns such a switch on for another reason changes the type of every date it reads.
set -euo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 new@npm:@e965/xlsx@0.20.3
cat > run.cjs <<'JS'
const wanted = { xlsx: 'number,number,number', new: 'number,Date,Date' }
for (const [name, want] of Object.entries(wanted)) {
  const XLSX = require(name)
  const { name: full, version } = JSON.parse(require('node:fs').readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  console.log(full, version)
  const sheet = { A1: { t: 'n', v: 46266, z: 'yyyy-mm-dd' }, '!ref': 'A1' }
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, 'dates')
  const file = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' })
  const seen = [{}, { cellNF: true }, { cellStyles: true }].map((switches) => {
    const { dates } = XLSX.read(file, { type: 'buffer', cellDates: false, ...switches }).Sheets
    const [[value]] = XLSX.utils.sheet_to_json(dates, { header: 1, raw: true })
    const kind = value instanceof Date ? 'Date' : typeof value
    console.log(' ', JSON.stringify(switches), 'cell.v is a', typeof dates.A1.v, '- sheet_to_json gives a', kind)
    return kind
  })
  if (seen.join() !== want) {
    console.log('changed:', seen.join())
    process.exitCode = 1
  }
}
JS
node run.cjs
