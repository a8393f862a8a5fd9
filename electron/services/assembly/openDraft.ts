import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AssemblyContent, CardLine } from '#shared/ipc/assembly.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { readWhole } from '../files/read.ts'
import { readStatement } from '../office/statement.ts'
import { readBegun } from './begun.ts'
import { readCard } from './cards.ts'
import { readListed } from './documentList.ts'
import { type Draft, draftIn } from './draft.ts'
import { openWorkbook } from './editWorkbook.ts'
import { standardOf } from './standardOf.ts'

/** What a draft holds, to be shown and edited. Faults: `assembly.notDraft`, those of its workbook and standard, `file.*`. */
export async function openDraft(folder: string): Promise<Result<AssemblyContent>> {
  const draft = draftIn(folder)
  const begun = await readBegun(draft)
  if (!begun.ok) return begun
  const standard = await standardOf(draft, begun.value)
  if (!standard.ok) return standard
  const own = standard.value?.standard
  const workbook = await openWorkbook(draft.workbook, own)
  if (!workbook.ok) return workbook
  const list = await readListed(draft)
  const cards = await cardsIn(draft)
  if (!cards.ok) return cards
  const { stage, replaces } = begun.value
  const { sheets, barriers, stamp } = workbook.value
  return ok({
    stage,
    ...(standard.value && own && { standard: { id: own.id, version: own.version, sha256: standard.value.sha256, name: own.name } }),
    criteria: (own?.criteria ?? []).map(({ id, name }) => ({ id, name })),
    ...(replaces && { replaces: { id: replaces.id, revision: replaces.revision } }),
    ...{ sheets, barriers, stamp },
    documents: list.ok ? list.value.documents : [],
    ...(list.ok && list.value.stamp !== undefined && { listStamp: list.value.stamp }),
    listFaults: list.ok ? list.value.lost : list.faults,
    cards: cards.value,
  })
}

/** The cards of a draft by file, each with its person or with what is wrong with it; among them the file of the office. */
export async function cardsIn(draft: Draft): Promise<Result<readonly CardLine[]>> {
  let names: readonly string[]
  try {
    names = (await readdir(draft.cards)).filter((name) => /\.tic(card|office)$/i.test(name)).sort()
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return ok([])
    return refuseRead(error, draft.cards)
  }
  const lines: CardLine[] = []
  for (const file of names) {
    const bytes = await readWhole(join(draft.cards, file))
    if (file.toLowerCase().endsWith('.ticoffice')) {
      lines.push(await officeLine(file, bytes))
      continue
    }
    const card = bytes.ok ? await readCard(file, bytes.value) : bytes
    if (!card.ok) lines.push({ file, ...(card.faults[0] && { fault: card.faults[0] }) })
    else lines.push({ file, name: card.value.name, unit: card.value.unit, fingerprint: card.value.fingerprint })
  }
  return ok(lines)
}

async function officeLine(file: string, bytes: Result<Uint8Array>): Promise<CardLine> {
  const statement = bytes.ok ? await readStatement(file, bytes.value) : bytes
  if (!statement.ok) return { file, ...(statement.faults[0] && { fault: statement.faults[0] }) }
  const { name, fingerprint } = statement.value.certificate
  return { file, isOffice: true, name, fingerprint }
}
