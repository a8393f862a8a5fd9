import { circled } from './listNumber.ts'

/** Characters of the symbol fonts that office files use, by the font's own code. */
const tables: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  wingdings: read(
    '21✏ 28☎ 2a✉ 4a☺ 6c● 6e■ 6f□ 71❑ 72❒ 74⬧ 75◆ 76❖ 77⬥ 9e· 9f• a1○ a4◉ a7▪ a8☐ ab★ b2⟡ d8➢ df← e0→ e1↑ e2↓ e8➔ ef⇦ f0⇨ f1⇧ ' +
      'f2⇩ fb✗ fc✓ fd☒ fe☑',
  ),
  'wingdings 2': read('4f✗ 50✓ 51☒ 52☑ 53☒ 54☒ 55⊗ 56⊗ 95⬤ 96• 97● 98⬤ 99◯ 9e⦿ a2■ a3□ a4□ a8▣ ad◆ ae◆'),
  'wingdings 3': read('61▪ 70▲ 71▼ 74◀ 75▶ 7d▶'),
  webdings: read('31· 3c▪ 61✔ 63□ 67■ 6e● 72✖'),
  symbol: read(
    '22∀ 24∃ 27∋ 2a∗ 2d− 40≅ 5e⊥ 61α 62β 63χ 64δ 65ε 66φ 67γ 68η 69ι 6aϕ 6bκ 6cλ 6dμ 6eν 6fο 70π 71θ 72ρ 73σ 74τ 75υ 77ω 78ξ ' +
      '79ψ 7aζ 41Α 42Β 44Δ 46Φ 47Γ 4cΛ 50Π 51Θ 53Σ 57Ω 58Ξ 59Ψ a3≤ a5∞ ab↔ ac← ad↑ ae→ af↓ b0° b1± b3≥ b4× b6∂ b7• b8÷ b9≠ ba≡ ' +
      'bb≈ bc… ce∈ d6√ e5∑ f2∫',
  ),
}

/** Codes in hexadecimal, each before its character. */
function read(list: string): ReadonlyMap<number, string> {
  return new Map(list.split(' ').map((pair) => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)]))
}

/** The character of a symbol font's code (F0FE or FE); `undefined` where its meaning is not known. */
export function symbolOf(font: string, code: number): string | undefined {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const name = font.toLowerCase()
  if (name === 'wingdings' && own >= 0x80 && own <= 0x8a) return circled(own - 0x80)
  if (name === 'wingdings' && own >= 0x8b && own <= 0x95) return own === 0x8b ? '⓿' : String.fromCharCode(0x2776 + own - 0x8c)
  const known = tables[name]?.get(own)
  if (known !== undefined) return known
  // an ordinary font has its own character for the code
  if (!isSymbolFont(name) && own === code && code >= 0x20) return String.fromCodePoint(code)
  return undefined
}

export function isSymbolFont(font: string): boolean {
  return font.toLowerCase() in tables
}

/** The same for a text in a symbol font, as bullets have it. Codes without a known meaning are bullets. */
export function bulletOf(text: string, font: string): string {
  const isPrivate = /[\uf000-\uf0ff]/u.test(text)
  if (!isPrivate && !isSymbolFont(font)) return text === 'o' && /courier/i.test(font) ? '○' : text
  const name = isSymbolFont(font) ? font : 'wingdings'
  return [...text].map((char) => (char === ' ' ? char : (symbolOf(name, char.codePointAt(0) ?? 0) ?? '•'))).join('')
}
