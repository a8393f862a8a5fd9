import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Task } from '#shared/plan/task.ts'
import type { Certificate } from '#shared/signature/certificate.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { readWhole } from '../files/read.ts'
import { readCard } from './cards.ts'
import type { Draft } from './draft.ts'
import { officeAmongCards } from './officeFile.ts'

/**
 * The certificates of everybody on the roster, from their cards and from the office's file. Faults: `assembly.no-certificate` for each
 * member who could not open the package, `file.*`.
 */
export async function certificatesOf(draft: Draft, { panel }: Task): Promise<Result<readonly Certificate[]>> {
  const office = await officeAmongCards(draft)
  if (!office.ok) return office
  const cards = await cardCertificates(draft)
  if (!cards.ok) return cards
  const known = [...cards.value, ...(office.value?.issued ?? [])]
  const faults: Fault[] = []
  const found = panel.flatMap(({ name, unit, fingerprint }) => {
    const own = known.filter((one) =>
      fingerprint === undefined ? one.name === name && (one.unit ?? '') === unit : one.fingerprint === fingerprint,
    )
    if (own.length === 0) faults.push({ code: 'assembly.no-certificate', got: `${name}（${unit}）` })
    return own
  })
  return faults.length > 0 ? refuse(...faults) : ok([...new Map(found.map((one) => [one.fingerprint, one])).values()])
}

/** Of the cards that are sound; the check of the draft has named the others. */
async function cardCertificates(draft: Draft): Promise<Result<readonly Certificate[]>> {
  const certificates: Certificate[] = []
  try {
    for (const file of (await readdir(draft.cards)).filter((one) => one.toLowerCase().endsWith('.ticcard'))) {
      const bytes = await readWhole(join(draft.cards, file))
      const card = bytes.ok ? await readCard(file, bytes.value) : bytes
      if (card.ok) certificates.push(card.value.certificate)
    }
  } catch (error) {
    if ((error as { code?: string }).code !== 'ENOENT') return refuseRead(error, draft.cards)
  }
  return ok(certificates)
}
