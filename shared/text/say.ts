import * as en from './en/index.ts'
import type { Fault } from './fault.ts'
import * as zh from './zh/index.ts'

export type Locale = 'zh-CN' | 'en-US'
export type Domain = keyof typeof zh
export type Key<D extends Domain> = keyof (typeof zh)[D] & string
export type Params = Readonly<Record<string, string | number>>

/** A sentence not yet worded: the catalogue's domain and key, and the values of its `{placeholders}`. */
export interface Message<D extends Domain = Domain> {
  readonly domain: D
  readonly key: string
  readonly params?: Params
}

const catalogues = { 'zh-CN': zh, 'en-US': en } as const

/** Words a key in the reader's language; `{placeholder}` is filled from `params`. An unknown key is a bug of ours. */
export function say<D extends Domain>(locale: Locale, domain: D, key: Key<D>, params: Params = {}): string {
  const template = (catalogues[locale][domain] as Readonly<Record<string, string>>)[key]
  if (template === undefined) throw new Error(`no text for ${domain}.${key}`)
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

export function sayMessage(locale: Locale, message: Message): string {
  return say(locale, message.domain, message.key as never, message.params)
}

/** Words a fault by its code, in the domain `faults`: what happened, where, and what to do. */
export function sayFault(locale: Locale, fault: Fault): string {
  const { code, ...params } = fault
  const given = Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as Params
  return say(locale, 'faults', code as never, { name: '', at: '', want: '', got: '', ...given })
}
