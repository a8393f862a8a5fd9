import { attribute, first, type Markup } from '../xml/markup.ts'
import type { Resources } from './resources.ts'

export interface Colour {
  readonly color: string
  readonly opacity: number
}

/**
 * A colour (GB/T 33190-2016, 8.3.2) as red, green and blue. Of a gradient or pattern only its first colour is taken;
 * `undefined` where the element is absent or names none.
 */
export function colourOf(markup: Markup | undefined, resources: Resources): Colour | undefined {
  if (markup === undefined) return undefined
  const opacity = Math.min(1, Math.max(0, Number(attribute(markup, 'Alpha') ?? 255) / 255))
  const value = attribute(markup, 'Value')
  if (value === undefined) {
    const shading = first(markup, 'AxialShd') ?? first(markup, 'RadialShd') ?? first(markup, 'GouraudShd') ?? first(markup, 'LaGouraudShd')
    const inner = first(shading, 'Segment', 'Color') ?? first(shading, 'Point', 'Color')
    if (inner !== undefined) return colourOf(inner, resources)
    return first(markup, 'Pattern') ? { color: '#d0d0d0', opacity } : { color: '#000000', opacity }
  }
  const parts = value
    .split(/[\s,]+/)
    .filter((one) => one !== '')
    .map((one) => (one.startsWith('#') ? Number.parseInt(one.slice(1), 16) : Number(one)))
    .map((one) => Math.min(255, Math.max(0, Math.round(Number.isFinite(one) ? one : 0))))
  const type =
    resources.colourSpaces.get(attribute(markup, 'ColorSpace') ?? '') ?? (['GRAY', 'GRAY', 'RGB', 'RGB', 'CMYK'] as const)[parts.length]
  return { color: hex(rgbOf(parts, type?.toUpperCase())), opacity }
}

function rgbOf([one = 0, two = 0, three = 0, black = 0]: readonly number[], type: string | undefined): readonly number[] {
  if (type === 'GRAY') return [one, one, one]
  if (type === 'CMYK') return [one, two, three].map((ink) => Math.round(((255 - ink) * (255 - black)) / 255))
  return [one, two, three]
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
