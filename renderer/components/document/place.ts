import { longestNote } from '#shared/format/values.ts'
import { address, type CellPlace, parseAddress } from '#shared/sheet/cellAddress.ts'
import { plainIdeographs } from '#shared/text/plainIdeographs.ts'

/** What on a page a citation points at, as its note carries it. */
export type Place =
  | { readonly kind: 'page' }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'cell'; readonly sheet: string; readonly cell: CellPlace; readonly value: string }

/** A place and the reviewer's own words about it. */
export interface PlaceNote {
  readonly place: Place
  readonly words: string
}

const longestQuote = 200

/**
 * The note of a citation: the place, then the reviewer's words after a semicolon.
 * A cell is `服务合同 F195：120.00`, a quotation is in “ ”. An empty note is the whole page.
 */
export function noteOf({ place, words }: PlaceNote): string | undefined {
  const parts = [placeText(place), words.trim()].filter((part) => part !== '')
  const note = [...parts.join('；')].slice(0, longestNote).join('')
  return note === '' ? undefined : note
}

function placeText(place: Place): string {
  switch (place.kind) {
    case 'page':
      return ''
    case 'quote':
      return `“${shorten(place.text)}”`
    case 'cell':
      return `${place.sheet} ${address(place.cell)}：${shorten(place.value)}`
  }
}

/** A quotation enters the record in ordinary characters, whatever characters the file uses for them. */
function shorten(text: string): string {
  return [...plainIdeographs(text).normalize('NFC').replace(/\s+/gu, ' ').trim()].slice(0, longestQuote).join('')
}

/** Parses a note; one that names no place is words about the whole page. */
export function placeOf(note: string | undefined): PlaceNote {
  const text = note ?? ''
  const quote = /^“([^”]+)”(?:；([\s\S]*))?$/u.exec(text)
  if (quote?.[1]) return { place: { kind: 'quote', text: quote[1] }, words: quote[2] ?? '' }
  const cell = /^(\S.*?) ([A-Z]{1,3}[1-9][0-9]{0,6})：([^；]*)(?:；([\s\S]*))?$/u.exec(text)
  const at = cell?.[2] === undefined ? undefined : parseAddress(cell[2])
  if (cell?.[1] && at) return { place: { kind: 'cell', sheet: cell[1], cell: at, value: cell[3] ?? '' }, words: cell[4] ?? '' }
  return { place: { kind: 'page' }, words: text }
}
