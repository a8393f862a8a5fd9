import { child, within, type XmlNode } from '../xmlTree.ts'

/** Resolves a colour of a drawing (20.1.2.3 of ECMA-376 part 1) to #rrggbb; `undefined` for none and for what is nearly transparent. */
export type ResolveColour = (holder: XmlNode | undefined) => string | undefined

const presets: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  gray: '#808080',
  orange: '#ffa500',
}

/** Colours by the theme and the master's map of names (bg1 is lt1). */
export function colours(theme: XmlNode | undefined, map: Readonly<Record<string, string>>): ResolveColour {
  const scheme = within(theme, 'a:themeElements', 'a:clrScheme')
  const ofTheme = (name: string): string | undefined => {
    const own = map[name] ?? { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }[name] ?? name
    const kept = child(scheme, `a:${own}`)?.children[0]
    const value = kept?.attributes.lastClr ?? kept?.attributes.val
    return value !== undefined && /^[0-9a-f]{6}$/iu.test(value) ? `#${value.toLowerCase()}` : undefined
  }
  return (holder) => {
    const node = holder?.children.find(({ name }) => name.endsWith('Clr'))
    if (node === undefined) return undefined
    const alpha = Number(child(node, 'a:alpha')?.attributes.val ?? 100_000)
    const base = plain(node, ofTheme)
    return base === undefined || alpha < 40_000 ? undefined : changed(base, node)
  }
}

function plain({ name, attributes }: XmlNode, ofTheme: (name: string) => string | undefined): string | undefined {
  const value = attributes.val ?? ''
  switch (name) {
    case 'a:srgbClr':
      return /^[0-9a-f]{6}$/iu.test(value) ? `#${value.toLowerCase()}` : undefined
    case 'a:schemeClr':
      return ofTheme(value)
    case 'a:sysClr':
      return `#${(attributes.lastClr ?? '000000').toLowerCase()}`
    case 'a:prstClr':
      return presets[value]
    case 'a:scrgbClr': {
      const part = (one: string | undefined) => hex((Number.parseFloat(one ?? '0') / (one?.endsWith('%') ? 100 : 100_000)) * 255)
      return `#${part(attributes.r)}${part(attributes.g)}${part(attributes.b)}`
    }
    default:
      return undefined
  }
}

/** Lighter and darker: luminance is changed in each channel alike, which is near enough to be read. */
function changed(colour: string, node: XmlNode): string {
  let parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  for (const { name, attributes } of node.children) {
    const share = Number(attributes.val ?? 100_000) / 100_000
    if (name === 'a:lumMod') parts = parts.map((part) => part * share)
    if (name === 'a:lumOff') parts = parts.map((part) => part + 255 * share)
    if (name === 'a:shade') parts = parts.map((part) => part * share)
    if (name === 'a:tint') parts = parts.map((part) => part * share + 255 * (1 - share))
  }
  return `#${parts.map(hex).join('')}`
}

function hex(part: number): string {
  return Math.max(0, Math.min(255, Math.round(part) || 0))
    .toString(16)
    .padStart(2, '0')
}
