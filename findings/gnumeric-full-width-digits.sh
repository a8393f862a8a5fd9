#!/usr/bin/env bash
# What meets: a workbook with figures typed in full-width characters, as Chinese input methods write them, and two programs that compute: Gnumeric
# 1.12.55 (ssconvert) and LibreOffice 7.4.7.
# Guess: such a cell is text to both: a formula on it gives an error, and importing the same column from CSV keeps the text.
# Happens: LibreOffice does so. To Gnumeric a full-width whole number is a number in a formula (１２ + 1 = 13, －3 + 1 = -2) and counts as 12 in
# COUNTIF, yet SUM over the cell adds nothing, and a full-width decimal point or percent sign makes it text again (１２．５ is an error). From CSV,
# １２ and －3 are stored as the numbers 12 and -3 and １２．５ stays text, so a column becomes half numbers, half text.
# Which rows of a list count depends on the program, and with one program on whether the figure has decimals.
# Exits 1 when this changes, 2 when a tool is missing.
set -euo pipefail
for tool in node npm ssconvert soffice; do command -v "$tool" >/dev/null || { echo "$tool is not installed"; exit 2; }; done
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
cd "$here"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0
ssconvert --version 2>&1 | head -1
soffice --version
cat >make.cjs <<'JS'
const { Workbook } = require('exceljs')
const book = new Workbook()
const sheet = book.addWorksheet('figures')
for (const text of ['12', '１２', '－3', '１２．５', '１２％']) {
  const { number } = sheet.addRow([text])
  ;[`A${number}+1`, `SUM(A${number},0)`, `COUNTIF(A${number},12)`].forEach((formula, index) => {
    sheet.getCell(number, index + 2).value = { formula }
  })
}
book.xlsx.writeFile('figures.xlsx')
JS
node make.cjs
ssconvert --recalc figures.xlsx gnumeric.csv 2>/dev/null
soffice -env:UserInstallation="file://$here/profile" --headless --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76' --outdir office figures.xlsx >/dev/null 2>&1
printf '１２\n－3\n１２．５\n' >column.csv
ssconvert column.csv column.xlsx 2>/dev/null
stored=$(unzip -p column.xlsx xl/worksheets/sheet1.xml | tr -d '\n' | grep -o '<c r="[^>]*>' | grep -o 'inlineStr\|"A[0-9]">' | sed 's/"A.*/number/; s/inlineStr/text/' | paste -sd' ')
status=0
expect() {
  echo "$1: $2"
  [ "$2" = "$3" ] || { echo "  changed: expected $3"; status=1; }
}
echo "text, text + 1, SUM, COUNTIF 12"
expect Gnumeric "$(paste -sd' ' gnumeric.csv)" '12,13,0,1 １２,13,0,1 －3,-2,0,0 １２．５,#VALUE!,0,0 １２％,#VALUE!,0,0'
expect LibreOffice "$(paste -sd' ' office/figures.csv)" '12,13,0,0 １２,#VALUE!,0,0 －3,#VALUE!,0,0 １２．５,#VALUE!,0,0 １２％,#VALUE!,0,0'
expect "Gnumeric, a CSV column of １２, －3, １２．５" "$stored" 'number number text'
exit $status
