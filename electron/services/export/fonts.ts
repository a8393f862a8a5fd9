import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createFontBook, type FontSet } from '#shared/documents/fontBook.ts'
import { signatureFont } from '../signing/fonts.ts'

const fromHere = createRequire(import.meta.url)
const boldFile = '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'
/** Fonts for characters the form font lacks, by the names of `shared/text/printableTable.ts`. */
const symbols = {
  name: 'NotoSansSymbols2',
  file: '@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
} as const
let loaded: Promise<FontSet> | undefined

/** The fonts of printed forms, read once a process (about 30 MB); those for rare characters when a text has one. */
export function documentFonts(): Promise<FontSet> {
  loaded ??= parseDocumentFonts()
  return loaded
}

/** The same, parsed again. */
export async function parseDocumentFonts(): Promise<FontSet> {
  const [regular, bold] = await Promise.all([signatureFont(), readFile(fromHere.resolve(boldFile))])
  const other = (font: string) => readFile(fromHere.resolve(font === symbols.name ? symbols.file : `hanamin/${font}.woff2`))
  return createFontBook({ regular, bold, other })
}
