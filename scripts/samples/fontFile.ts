import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface PathCommand {
  readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath'
  readonly args: readonly number[]
}

/** The little of fontkit's font that drawing needs. */
export interface FontFile {
  readonly unitsPerEm: number
  readonly postscriptName: string
  glyphForCodePoint(codePoint: number): {
    readonly id: number
    readonly advanceWidth: number
    readonly path: { readonly commands: readonly PathCommand[] }
  }
  hasGlyphForCodePoint(codePoint: number): boolean
}

export type Face = 'serif' | 'serifBold' | 'sansBold' | 'sans'

const packages: Record<Face, string> = {
  serif: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  serifBold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  sansBold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
}

// fontkit comes without types and is CommonJS as well as ESM; required once, typed here.
const require = createRequire(import.meta.url)
const fontkit = require('fontkit') as { create(bytes: Uint8Array): FontFile }
const opened = new Map<Face, FontFile>()

/** The opened font; each file is read and parsed once a process. */
export function fontFile(face: Face): FontFile {
  const known = opened.get(face)
  if (known) return known
  const font = fontkit.create(readFileSync(require.resolve(packages[face])))
  opened.set(face, font)
  return font
}

/** Width in em of one character. Throws on a character the font lacks: our own text, our own bug. */
export function advance(face: Face, character: string): number {
  const font = fontFile(face)
  const code = character.codePointAt(0) ?? 0
  if (!font.hasGlyphForCodePoint(code)) throw new Error(`${packages[face]} has no glyph for ${character} (U+${code.toString(16)})`)
  return font.glyphForCodePoint(code).advanceWidth / font.unitsPerEm
}
