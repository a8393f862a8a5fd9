// Writes the table of what the forms' fonts can print (shared/text/printableTable.ts) and the statement of their coverage
// (shared/documents/COVERAGE.md). Run it after a font was added or raised: node scripts/printable.mjs
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const serif = (file) => create(readFileSync(require.resolve(`@expo-google-fonts/noto-serif-sc/${file}`)))
const rare = dirname(require.resolve('hanamin/package.json'))

/** Files of the font for rare characters that are used: ideographs, symbols, letters that need no shaping. Emoji and other scripts are not. */
const used =
  /^HanaMin[AB]\.(Alphabetic|Arrows|Block|Bopomofo|Box|CJK|Control|Counting|Currency|Cyrillic\.|Cyrillic-Supplement|Dingbats|Enclosed|General|Geometric|Greek|Halfwidth|Hiragana|IPA|Ideographic|Kana|Kanbun|Kangxi|Katakana|Latin|Letterlike|Mathematical|Miscellaneous-(Mathematical|Symbols\.|Symbols-and-Arrows|Technical)|Number|Optical|Phonetic|Small|Spacing|Superscripts|Supplemental-(Arrows|Mathematical|Punctuation)|Tai-Xuan|Vertical|Yi)/
/** Of those only what has a look and keeps its place: no controls, marks to be set on a letter, private use, or scripts from right to left. */
const shown = (codePoint) =>
  !/[\p{C}\p{M}\p{Z}\p{Default_Ignorable_Code_Point}\p{Script=Hebrew}\p{Script=Arabic}]/u.test(String.fromCodePoint(codePoint))

const regular = serif('400Regular/NotoSerifSC_400Regular.ttf')
const bold = serif('700Bold/NotoSerifSC_700Bold.ttf')
const spaces = [0x20, 0x3000]
const isWide = (font, codePoint) => font.glyphForCodePoint(codePoint).advanceWidth > 0
const own = regular.characterSet.filter(
  (codePoint) => spaces.includes(codePoint) || (shown(codePoint) && bold.hasGlyphForCodePoint(codePoint) && isWide(regular, codePoint)),
)
const known = new Set(own)
const table = [['', own]]
for (const file of readdirSync(rare).filter((name) => name.endsWith('.woff2') && used.test(name))) {
  const font = create(readFileSync(join(rare, file)))
  const more = font.characterSet.filter((codePoint) => shown(codePoint) && !known.has(codePoint) && isWide(font, codePoint))
  for (const codePoint of more) known.add(codePoint)
  if (more.length > 0) table.push([file.replace('.woff2', ''), more])
}

const symbols = create(readFileSync(require.resolve('@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf')))
const signs = symbols.characterSet.filter(
  (codePoint) => codePoint >= 0x2070 && codePoint <= 0x2bff && shown(codePoint) && !known.has(codePoint) && isWide(symbols, codePoint),
)
for (const codePoint of signs) known.add(codePoint)
table.push(['NotoSansSymbols2', signs])

const lines = table.map(([font, codePoints]) => `  ['${font}', '${encode(codePoints)}'],`)
writeFileSync(
  join(root, 'shared/text/printableTable.ts'),
  `// Written by scripts/printable.mjs: do not edit.
/** Code points a form can print, by font: ranges of \`gap+length\` in base 36, each gap counted from the end of the range before. */
export const printableTable: readonly (readonly [font: string, ranges: string])[] = [
${lines.join('\n')}
]
`,
)
writeFileSync(join(root, 'shared/documents/COVERAGE.md'), coverage())
process.stdout.write(`${known.size} characters in ${table.length} fonts\n`)

function encode(codePoints) {
  const sorted = [...codePoints].sort((a, b) => a - b)
  const ranges = []
  for (const codePoint of sorted) {
    const last = ranges.at(-1)
    if (last && last[1] === codePoint - 1) last[1] = codePoint
    else ranges.push([codePoint, codePoint])
  }
  let at = 0
  return ranges
    .map(([from, to]) => {
      const text = (from - at).toString(36) + (to === from ? '' : `+${(to - from).toString(36)}`)
      at = to
      return text
    })
    .join(' ')
}

/** Which characters of GB 18030-2022 print, block by block; what does not is named while it is typed. */
function coverage() {
  const blocks = [
    ['ASCII', 0x20, 0x7e],
    ['Latin-1', 0xa1, 0xff],
    ['General punctuation', 0x2010, 0x2027],
    ['Superscripts, currency, letterlike, number forms', 0x2070, 0x218b],
    ['Arrows, operators, technical', 0x2190, 0x23ff],
    ['Enclosed alphanumerics', 0x2460, 0x24ff],
    ['Box drawing, blocks, geometric shapes', 0x2500, 0x25ff],
    ['Miscellaneous symbols, dingbats', 0x2600, 0x27bf],
    ['CJK radicals supplement', 0x2e80, 0x2ef3],
    ['Kangxi radicals', 0x2f00, 0x2fd5],
    ['CJK symbols and punctuation, kana, bopomofo', 0x3001, 0x31bf],
    ['Enclosed CJK, compatibility', 0x3200, 0x33ff],
    ['CJK unified ideographs extension A (6,582 in level 3)', 0x3400, 0x4db5],
    ['CJK unified ideographs (20,902 in level 1)', 0x4e00, 0x9fa5],
    ['CJK unified ideographs added since (9FA6–9FEF)', 0x9fa6, 0x9fef],
    ['Yi', 0xa000, 0xa4c6],
    ['CJK compatibility ideographs', 0xf900, 0xfad9],
    ['Halfwidth and fullwidth forms', 0xff01, 0xffee],
    ['Extension B (42,711 in level 3)', 0x20000, 0x2a6d6],
    ['Extension C (4,149)', 0x2a700, 0x2b734],
    ['Extension D (222)', 0x2b740, 0x2b81d],
    ['Extension E (5,762)', 0x2b820, 0x2cea1],
    ['Extension F (7,473)', 0x2ceb0, 0x2ebe0],
    ['Mongolian', 0x1820, 0x1878],
    ['Tibetan', 0x0f00, 0x0fda],
    ['Arabic (Uyghur, Kazakh)', 0x0620, 0x06ff],
    ['Emoji and pictographs', 0x1f300, 0x1f64f],
  ]
  const main = new Set(own)
  const rows = blocks.map(([name, from, to]) => {
    let [assigned, form, others] = [0, 0, 0]
    for (let codePoint = from; codePoint <= to; codePoint++) {
      if (/\p{Cn}/u.test(String.fromCodePoint(codePoint))) continue
      assigned++
      if (main.has(codePoint)) form++
      else if (known.has(codePoint)) others++
    }
    const hex = (codePoint) => codePoint.toString(16).toUpperCase().padStart(4, '0')
    return `| ${name} | ${hex(from)}–${hex(to)} | ${assigned} | ${form} | ${others} | ${assigned - form - others} |`
  })
  return `# What the forms can print

Written by \`node scripts/printable.mjs\` from the fonts themselves; a test compares it with them. The form font is Noto Serif SC;
what it lacks is set in HanaMin (package \`hanamin\`), signs that both lack in Noto Sans Symbols 2, all in regular weight; only the
files a document needs are read, and a subset is embedded. A character in the last column is named beside the field while it is typed and keeps a sheet from being signed;
in a text that comes with the package it is printed as its number, \`〔U+1820〕\`, and said when the package is packed, inspected and opened.

| block | code points | assigned | form font | others | not printed |
|---|---|---|---|---|---|
${rows.join('\n')}
`
}
