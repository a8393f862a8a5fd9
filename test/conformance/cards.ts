import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeCard } from '#services/assembly/cards.ts'
import { sealResult } from '#services/sealing/seal.ts'
import { nothingGiven } from '#services/verify/given.ts'
import { filesInThisThread } from '#services/verify/reader.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import { clean, person } from '../corpus/clean.ts'
import { temporaryFolder } from '../unit/archive/sample.ts'
import type { ToList } from './listed.ts'

const bad = (code: string) => ({ verdict: 'rejected', reasons: [code] }) as const
const good = { verdict: 'accepted', reasons: [] } as const

/** Cards: as made, and with other words than were signed. */
export async function cardsToList(): Promise<readonly ToList[]> {
  const bytes = await makeCard(await person('专家甲'), '2026-11-02T09:00:00+08:00')
  const card = JSON.parse(Buffer.from(bytes).toString())
  const like = { kind: 'card', extension: 'ticcard' } as const
  return [
    { ...like, ...good, name: '001', about: 'as made', bytes: () => bytes },
    {
      ...like,
      ...bad('assembly.card-signature'),
      name: '002',
      about: 'another name',
      bytes: () => canonicalBytes({ ...card, name: '专家乙' }),
    },
    { ...like, ...bad('assembly.card'), name: '003', about: 'a key more', bytes: () => canonicalBytes({ ...card, role: '组长' }) },
    {
      ...like,
      ...bad('assembly.card'),
      name: '004',
      about: 'of a later version',
      bytes: () => canonicalBytes({ ...card, format: 'tic-review/card@2' }),
    },
  ]
}

/** A sealed result: its commitment with the envelope beside it (`.p7m` of the same name), and pairs that do not belong together. */
export async function sealedToList(): Promise<readonly (ToList & { readonly envelope: Uint8Array })[]> {
  const { pdf } = await clean()
  const folder = temporaryFolder()
  const file = join(folder, 'result.pdf')
  writeFileSync(file, pdf)
  const leader = (await person('李组长')).certificate
  const made = await sealResult({ file, leader, out: folder, sealedAt: '2026-11-02T17:00:00+08:00', read: filesInThisThread(nothingGiven) })
  if (!made.ok) throw new Error(made.faults[0]?.code)
  const [envelope, { record }] = [readFileSync(made.value.envelope), made.value]
  const other = Buffer.from(envelope)
  other[other.length - 20] = other[other.length - 20]! ^ 1
  const like = { kind: 'commitment', extension: 'commitment.json' } as const
  const whole = canonicalBytes(record)
  return [
    { ...like, ...good, name: '001', about: 'as made', bytes: () => whole, envelope },
    { ...like, ...bad('seal.envelope'), name: '002', about: 'another envelope', bytes: () => whole, envelope: other },
    { ...like, ...bad('seal.commitment'), name: '003', about: 'a line end behind it', bytes: () => Buffer.from([...whole, 10]), envelope },
    {
      ...{ ...like, ...bad('seal.differs'), name: '004', about: 'another check code than that of its result' },
      ...{ bytes: () => canonicalBytes({ ...record, checkCode: '00000-00000' }), envelope },
    },
  ]
}
