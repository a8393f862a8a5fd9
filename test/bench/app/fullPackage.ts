import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonDigest } from '#shared/format/canonical.ts'
import type { Act } from '#shared/review/act.ts'
import type { Draft } from '#shared/review/edit.ts'
import { pledgeSha256 } from '#shared/review/pledge.ts'
import { type Standard, standardSchema } from '#shared/standard/format.ts'
import { repacked } from '../../e2e/packages.ts'

/** As many criteria as a standard may hold, and as much evidence as a thorough expert cites. */
export const criteria = 60
export const citations = 2000
const standards = new URL('../../../resources/standards/', import.meta.url)
const clock = '2026-09-01T09:00:00+08:00'

/** A package whose own standard has 60 criteria; centre and documents are the sample's. */
export function fullPackage(folder: string): Promise<string> {
  return repacked(folder, 'full', async (open) => {
    const standard = fullStandard()
    mkdirSync(join(open, 'standards'))
    writeFileSync(join(open, 'standards', `${standard.id}.json`), JSON.stringify(standard))
    const task = JSON.parse(readFileSync(join(open, 'task.json'), 'utf8')) as Record<string, unknown>
    const chosen = { id: standard.id, version: standard.version, sha256: await jsonDigest(standard) }
    writeFileSync(join(open, 'task.json'), JSON.stringify({ ...task, standard: chosen }))
  })
}

/** Forty criteria of 1.5 marks and twenty of 2, so that all make 100; dimensions keep their share of them. */
function fullStandard(): Standard {
  const usual = standardSchema.parse(JSON.parse(readFileSync(new URL('visit-comprehensive.json', standards), 'utf8')))
  const like = usual.criteria.filter(({ method }) => method === 'verified')
  const many = Array.from({ length: criteria }, (_, at) => {
    const one = like[at % like.length]
    if (one === undefined) throw new Error('the standard has no criterion to be verified')
    return { ...one, id: idOf(at), max: at < 40 ? 150 : 200, dimension: usual.dimensions[at % usual.dimensions.length]?.id ?? '' }
  })
  const dimensions = usual.dimensions.map((dimension) => ({
    ...dimension,
    max: many.filter((one) => one.dimension === dimension.id).reduce((sum, { max }) => sum + max, 0),
  }))
  return standardSchema.parse({ ...usual, id: 'bench-full', criteria: many, dimensions })
}

/** Half the marks given and every citation made. */
export async function fullDrafts(): Promise<readonly Draft[]> {
  const acts: Act[] = [
    { kind: 'pledge.accepted', textSha256: await pledgeSha256() },
    { kind: 'recusal.declared', declared: false, relations: [] },
  ]
  for (let at = 0; at < criteria; at++) {
    const criterion = idOf(at)
    if (at % 2 === 0) acts.push({ kind: 'verification.set', criterion, finding: '属实' }, { kind: 'score.set', criterion, mark: 100 })
    const count = Math.floor(((at + 1) * citations) / criteria) - Math.floor((at * citations) / criteria)
    for (let n = 0; n < count; n++)
      acts.push({ kind: 'evidence.cited', criterion, citation: { document: 'D012', page: 1, note: `第 ${n + 1} 行` } })
  }
  return acts.map((act, n) => ({ id: `full-${n}`, at: clock, by: 'W01', act }))
}

function idOf(at: number): string {
  return `S${String(at + 1).padStart(2, '0')}`
}
