import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { parseStrictJson } from '#shared/format/json.ts'
import { chars, name, sha256, time } from '#shared/format/values.ts'
import { type Certificate, isValidAt } from '#shared/signature/certificate.ts'
import { signCms, verifyCms } from '#shared/signature/cms.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { readWhole } from '../files/read.ts'
import type { Draft } from './draft.ts'

/** .ticcard (formats.md § 14). */
export const cardSchema = z.strictObject({
  format: z.literal('tic-review/card@1'),
  name,
  unit: name,
  fingerprint: sha256,
  madeAt: time,
  /** detached CMS in base64 over the RFC 8785 bytes of the other keys */
  signature: chars(1, 40_000),
})

/** An expert's card: who holds which certificate, signed with its key (formats.md § 14). */
export type Card = z.infer<typeof cardSchema>

/** A card that was proven, with the certificate it was signed with. */
export type ProvenCard = Card & { readonly certificate: Certificate }

/** Makes the card of an identity. `madeAt` ISO 8601 with offset. */
export async function makeCard(signer: Signer, madeAt: string): Promise<Uint8Array> {
  const said = { format: 'tic-review/card@1', name: signer.name, unit: signer.unit ?? '', fingerprint: signer.fingerprint, madeAt }
  const signature = Buffer.from(await signCms(canonicalBytes(said), signer)).toString('base64')
  return canonicalBytes({ ...said, signature })
}

/** Reads a card and proves that its maker holds the key. Faults: `assembly.card`, `assembly.card-signature`, `assembly.card-date`, `file.*`. */
export async function readCard(file: string, bytes: Uint8Array): Promise<Result<ProvenCard>> {
  const parsed = parseStrictJson(bytes, file)
  const read = parsed.ok ? cardSchema.safeParse(parsed.value) : undefined
  if (!read?.success) return refuse({ code: 'assembly.card', name: file })
  const { signature, ...said } = read.data
  const facts = await verifyCms(Buffer.from(signature, 'base64'), canonicalBytes(said))
  const { certificate } = facts
  const own =
    certificate !== undefined &&
    facts.intact &&
    certificate.fingerprint === said.fingerprint &&
    certificate.name === said.name &&
    certificate.unit === said.unit &&
    certificate.isStrong &&
    certificate.maySign
  if (!own) return refuse({ code: 'assembly.card-signature', name: file })
  return isValidAt(certificate, said.madeAt) ? ok({ ...read.data, certificate }) : refuse({ code: 'assembly.card-date', name: file })
}

/**
 * The fingerprints of a roster's members by their place, from the cards of the draft. A card belongs to the member of its name and
 * unit. Faults: those of a card, `assembly.card-nobody`, `assembly.card-twice`.
 */
export async function fingerprintsOf(draft: Draft, panel: unknown): Promise<Result<ReadonlyMap<number, string>>> {
  const members = (Array.isArray(panel) ? panel : []) as readonly { readonly name?: unknown; readonly unit?: unknown }[]
  const found = new Map<number, string>()
  const faults: Fault[] = []
  let files: readonly string[]
  try {
    files = (await readdir(draft.cards)).filter((one) => one.toLowerCase().endsWith('.ticcard')).sort()
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return ok(found)
    return refuseRead(error, draft.cards)
  }
  for (const file of files) {
    const bytes = await readWhole(join(draft.cards, file))
    const card = bytes.ok ? await readCard(file, bytes.value) : bytes
    if (!card.ok) {
      faults.push(...card.faults)
      continue
    }
    const place = members.findIndex((one) => one.name === card.value.name && one.unit === card.value.unit)
    if (place === -1) faults.push({ code: 'assembly.card-nobody', name: file, got: `${card.value.name}（${card.value.unit}）` })
    else if (found.has(place) && found.get(place) !== card.value.fingerprint)
      faults.push({ code: 'assembly.card-twice', name: file, got: card.value.name })
    else found.set(place, card.value.fingerprint)
  }
  return faults.length > 0 ? refuse(...faults) : ok(found)
}
