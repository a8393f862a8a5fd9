import { attribute, elements, first, local, type Markup, named, textIn } from '../xml/markup.ts'
import { located, type Parts } from './parts.ts'

export interface OfdFont {
  readonly name: string
  readonly serif: boolean
  readonly bold: boolean
  readonly italic: boolean
  /** the part that holds the font */
  readonly file: string | undefined
}

/** What drawing refers to by number (GB/T 33190-2016, 7.9). */
export interface Resources {
  readonly fonts: ReadonlyMap<string, OfdFont>
  readonly colourSpaces: ReadonlyMap<string, string>
  readonly drawParams: ReadonlyMap<string, Markup>
  /** parts of pictures */
  readonly media: ReadonlyMap<string, string>
  readonly composites: ReadonlyMap<string, Markup>
}

/** Reads resource parts; where two name one number the later holds. */
export function readResources(parts: Parts, names: readonly string[], before?: Resources): Resources {
  const fonts = new Map(before?.fonts)
  const colourSpaces = new Map(before?.colourSpaces)
  const drawParams = new Map(before?.drawParams)
  const media = new Map(before?.media)
  const composites = new Map(before?.composites)
  for (const name of names) {
    const root = parts.xml(name)
    const base = attribute(root, 'BaseLoc') ?? ''
    const place = (location: string) => {
      const inBase = located(name, base === '' ? location : `${base}/${location}`)
      const found = [location.startsWith('/') ? located('', location) : inBase, inBase, located(name, location)]
      return found.find((one) => parts.names.some((own) => own.toLowerCase() === one.toLowerCase()))
    }
    for (const one of elements(root).flatMap(elements)) {
      const id = attribute(one, 'ID') ?? ''
      switch (local(one.name)) {
        case 'ColorSpace':
          colourSpaces.set(id, attribute(one, 'Type') ?? 'RGB')
          break
        case 'DrawParam':
          drawParams.set(id, one)
          break
        case 'Font':
          fonts.set(id, fontOf(one, place))
          break
        case 'MultiMedia': {
          const file = place(textIn(first(one, 'MediaFile')))
          if (file !== undefined) media.set(id, file)
          break
        }
        case 'CompositeGraphicUnit':
          composites.set(id, one)
          break
      }
    }
  }
  return { fonts, colourSpaces, drawParams, media, composites }
}

function fontOf(font: Markup, place: (location: string) => string | undefined): OfdFont {
  const name = [attribute(font, 'FontName'), attribute(font, 'FamilyName')].join(' ')
  const location = textIn(named(font, 'FontFile')[0]).trim()
  return {
    name,
    // faces of Chinese typewriting: 宋 仿宋 楷 and Latin romans have serifs, 黑 and its kin have none
    serif: !/\u9ed1|\u5e7c\u5706|hei|sans|arial|helvetica|courier|mono|yahei|gothic/iu.test(name) || attribute(font, 'Serif') === 'true',
    bold: attribute(font, 'Bold') === 'true' || /bold|\u9ed1\u4f53/iu.test(name),
    italic: attribute(font, 'Italic') === 'true',
    file: location === '' ? undefined : place(location),
  }
}
