import * as en from './en/index.ts'
import type { Fault } from './fault.ts'
import { placeWords, wantWords } from './faultWords.ts'
import * as zh from './zh/index.ts'

export type Locale = 'zh-CN' | 'en-US'
export type Domain = keyof typeof zh
export type Key<D extends Domain> = keyof (typeof zh)[D] & string
/** A value of a `{placeholder}`: unchanged text, a sentence in the reader's language, or a list of these. */
export type Param = string | number | Message | readonly (string | number | Message)[]
export type Params = Readonly<Record<string, Param>>

/** A sentence before wording: the catalogue's domain and key, and the values of its `{placeholders}`. */
export interface Message<D extends Domain = Domain> {
  readonly domain: D
  readonly key: string
  readonly params?: Params
}

const catalogues = { 'zh-CN': zh, 'en-US': en } as const

/** The text of a key in the reader's language; `{placeholder}` is filled from `params`. An unknown key is a bug of ours. */
export function say<D extends Domain>(locale: Locale, domain: D, key: Key<D>, params: Params = {}): string {
  const template = (catalogues[locale][domain] as Readonly<Record<string, string>>)[key]
  if (template === undefined) throw new Error(`no text for ${domain}.${key}`)
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => word(locale, params[name]) ?? whole)
}

function word(locale: Locale, value: Param | undefined): string | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'object') return String(value)
  if ('domain' in value) return sayMessage(locale, value)
  return value.map((member) => word(locale, member)).join(locale === 'zh-CN' ? '、' : ', ')
}

export function sayMessage(locale: Locale, message: Message): string {
  return say(locale, message.domain, message.key as never, message.params)
}

/**
 * The text of a fault by its code, in the domain `faults`: what happened, where, and what to do. `{place}` is the field that `at` points to,
 * `{reason}` the verifier's reason that `got` is a code of; a pointer, a pattern or a code is never shown.
 */
export function sayFault(locale: Locale, fault: Fault): string {
  const { code, words: sentence = code, ...params } = fault
  const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as Params
  const reason = `reason.${fault.got}`
  const words = {
    place: placeName(locale, fault),
    reason: reason in zh.signature ? say(locale, 'signature', reason as Key<'signature'>) : (fault.got ?? ''),
  }
  const texts = catalogues[locale]
  const [at, want] = [placeWords(texts, fault.at ?? ''), wantWords(texts, fault.want ?? '')]
  return say(locale, 'faults', sentence as never, { name: '', got: '', ...words, ...given, at, want })
}

/** The place of a fault in a file, in words: a JSON pointer by the names of its keys, anything else unchanged. */
export function sayPlace(locale: Locale, at: string): string {
  return placeWords(catalogues[locale], at)
}

/** The name of a place on a sheet: `/marks/S06/reason` → 「S06 评分理由」. `name` is the entry it belongs to, by default the key. */
export function placeName(locale: Locale, { at = '', name }: Pick<Fault, 'at' | 'name'>): string {
  const steps = at.split('/').slice(1)
  const [table = '', entry = ''] = steps[0] === 'consultation' ? steps.slice(1) : steps
  const field = steps.at(-1) ?? ''
  const names = [`places.${table}.${field}`, steps.includes('citations') ? 'places.citations.note' : '', `places.${table}`]
  const key = names.map((one) => one.slice('places.'.length)).find((one) => one in zh.places)
  return key === undefined ? (name ?? '') : say(locale, 'places', key as Key<'places'>, { name: name ?? entry })
}
