import { createHash } from 'node:crypto'
import { sm3 } from 'sm-crypto-v2'
import { type Notice, notice } from '#shared/text/notice.ts'
import type { Message } from '#shared/text/say.ts'
import { attribute, first, named, textIn } from '../xml/markup.ts'
import { valuesIn } from './der.ts'
import type { OfdDocument } from './document.ts'
import { type Box, boxOf } from './geometry.ts'
import { located, type Parts } from './parts.ts'
import { readSealValue, type SealValue, sealFacts } from './sealValue.ts'

export interface Seal {
  readonly name: string
  readonly picture: SealValue['picture']
  readonly stamps: readonly { readonly page: string; readonly box: Box; readonly clip: Box | undefined }[]
  readonly findings: readonly Message<'viewer'>[]
}

/** signatures that are read; a letter bears a few */
const most = 60
/** parts that are digested for one signature */
const mostReferences = 5000

/** The signatures that an OFD lists (GB/T 33190-2016, 18), each with its places and with what was checked of it. */
export function readSeals(parts: Parts, { signatures }: OfdDocument): readonly Seal[] {
  const list = signatures === undefined ? [] : named(parts.xml(signatures), 'Signature')
  return list.slice(0, most).map((one) => readSeal(parts, located(signatures ?? '', attribute(one, 'BaseLoc') ?? '')))
}

export function sealNotices(seals: readonly Seal[]): readonly Notice[] {
  return seals.map(({ name, findings }, index) => notice('notice.seal', { number: index + 1, name, findings }))
}

function readSeal(parts: Parts, place: string): Seal {
  const own = parts.bytes(place)
  const info = first(parts.xml(place), 'SignedInfo')
  const valuePart = textIn(first(parts.xml(place), 'SignedValue')).trim()
  const bytes = valuePart === '' ? undefined : parts.bytes(located(place, valuePart))
  const value = bytes && readSealValue(bytes)
  const sealPart = textIn(first(info, 'Seal', 'BaseLoc')).trim()
  const beside = sealPart === '' ? undefined : valuesIn(parts.bytes(located(place, sealPart)) ?? new Uint8Array())[0]
  const facts = value ?? (beside && sealFacts(beside))
  const stamps = named(info, 'StampAnnot').flatMap((stamp) => {
    const box = boxOf(attribute(stamp, 'Boundary'))
    return box ? [{ page: attribute(stamp, 'PageRef') ?? '', box, clip: boxOf(attribute(stamp, 'Clip')) }] : []
  })
  const findings: Message<'viewer'>[] = [referencesFinding(parts, place, info)]
  if (bytes === undefined) findings.push(say('seal.noValue'))
  else if (value === undefined) findings.push(say('seal.otherForm'))
  else if (value.holds === undefined) findings.push(say('seal.otherKey'))
  else {
    const covers = own !== undefined && sameBytes(digest(own, 'SM3'), value.digest)
    findings.push(say(value.holds && covers ? 'seal.holds' : 'seal.fails', { signer: value.signer }))
  }
  findings.push(say('seal.unknown'))
  return { name: facts?.name ?? '', picture: facts?.picture, stamps, findings }
}

/** Whether the parts that the signature lists are as they were signed. */
function referencesFinding(parts: Parts, place: string, info: Parameters<typeof first>[0]): Message<'viewer'> {
  const list = first(info, 'References')
  const method = attribute(list, 'CheckMethod') ?? 'MD5'
  const references = named(list, 'Reference').slice(0, mostReferences)
  if (references.length === 0) return say('seal.noReferences')
  const changed: string[] = []
  for (const reference of references) {
    const part = located(place, attribute(reference, 'FileRef') ?? '')
    const bytes = parts.bytes(part)
    const want = Buffer.from(textIn(first(reference, 'CheckValue')).trim(), 'base64')
    const got = bytes && digest(bytes, method)
    if (got === undefined && bytes !== undefined) return say('seal.otherDigest', { method })
    if (got === undefined || !sameBytes(got, want)) changed.push(`/${part}`)
  }
  if (changed.length === 0) return say('seal.partsHold', { count: references.length })
  return say('seal.partsChanged', { count: changed.length, names: changed.slice(0, 5) })
}

/** A digest by the name or object identifier that the file gives; `undefined` for another one. */
function digest(bytes: Uint8Array, method: string): Uint8Array | undefined {
  const name = method.toUpperCase().replaceAll(/[-_\s]/g, '')
  if (name === 'SM3' || name === '1.2.156.10197.1.401') return Buffer.from(sm3(bytes), 'hex')
  const known: Readonly<Record<string, string>> = {
    MD5: 'md5',
    SHA1: 'sha1',
    SHA256: 'sha256',
    '1.2.840.113549.2.5': 'md5',
    '1.3.14.3.2.26': 'sha1',
    '2.16.840.1.101.3.4.2.1': 'sha256',
  }
  const algorithm = known[name]
  return algorithm === undefined ? undefined : createHash(algorithm).update(bytes).digest()
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && one.length > 0 && Buffer.compare(one, other) === 0
}

function say(key: `seal.${string}`, params?: Message['params']): Message<'viewer'> {
  return { domain: 'viewer', key, ...(params && { params }) }
}
