import { canonicalBytes } from '#shared/format/canonical.ts'
import type { RecordAct } from '#shared/record/act.ts'
import { verifyChain } from '#shared/record/chain.ts'
import type { Edit, RecordHead } from '#shared/record/edit.ts'
import type { KindShape } from '#shared/record/kind.ts'
import { type Fault, ok, type Result, refuse } from '#shared/text/fault.ts'
import { replaceFlushed } from '../files/flushed.ts'
import { surveyHarmed } from './damaged.ts'
import { fileFault } from './files.ts'
import { readIfThere } from './reading.ts'
import { digestAtOnce, preambles, type Survey } from './scan.ts'
import { sealLine } from './seal.ts'
import { keepBeside } from './setAside.ts'
import { readStanding, type Standing, writeStanding } from './standing.ts'
import { lockWriter } from './writerLock.ts'

/**
 * Rewrites a damaged journal from its own readable entries and from `edits`, another copy of them, where the two make one chain
 * from the head past the acknowledged end: each entry names the digest of the one before, so the new file equals what was
 * acknowledged, byte for byte. The damaged file is kept beside it. Returns the number of entries taken from the copy.
 * Faults: `journal.notMended` (nothing was changed), `journal.busy`, `file.*`.
 */
export async function mendJournal<Head extends RecordHead, Act extends RecordAct>(
  file: string,
  { kind, head, key }: { readonly kind: KindShape<Head, Act>; readonly head: Head; readonly key?: Uint8Array },
  edits: readonly Edit<Act>[],
): Promise<Result<{ readonly entries: number; readonly restored: number }>> {
  try {
    const lock = await lockWriter(file)
    if (!lock.ok) return lock
    try {
      const own = digestAtOnce(head)
      const survey = await surveyHarmed(file, kind, key)
      if (!survey.ok) return survey
      const standing = (await readStanding(file, key))(own)
      const { edits: kept, later } = survey.value
      // the journal's own entries first; where the journal holds another chain, the copy may still hold the acknowledged one
      const chains = await Promise.all([chainOf(head, edits, later, kept), chainOf(head, kept, later, edits)])
      const chain = chains.find((one) => reaches(one, own, standing, survey.value))
      if (chain === undefined) return refuse<Fault>({ code: 'journal.notMended', name: file })
      await writeAnew(file, head, key, chain)
      const known = new Set([...kept, ...later].map(digestAtOnce))
      return ok({ entries: chain.length, restored: chain.filter((edit) => !known.has(digestAtOnce(edit))).length })
    } finally {
      await lock.value()
    }
  } catch (error) {
    return refuse(fileFault(error, file))
  }
}

/** The longest chain from the head made of entries of several origins; the later origin wins where two have the same number. */
async function chainOf(head: RecordHead, ...origins: readonly (readonly Edit[])[]): Promise<readonly Edit[]> {
  const all = new Map(origins.flat().map((edit) => [edit.seq, edit]))
  const chain: Edit[] = []
  for (let edit = all.get(0); edit !== undefined; edit = all.get(chain.length)) chain.push(edit)
  const end = await verifyChain(head, chain, digestAtOnce)
  return end.ok ? chain : chain.slice(0, Number(end.faults[0]?.at ?? 0))
}

/** The chain reaches past the acknowledged end; where that is unknown, past every known entry. */
function reaches(chain: readonly Edit[], own: string, standing: Standing | undefined, { edits, later }: Survey): boolean {
  const entries = standing?.entries ?? Math.max(edits.length, ...later.map(({ seq }) => seq + 1))
  if (chain.length < entries || chain.length === 0) return false
  return standing === undefined || digestAt(chain, own, standing.entries) === standing.head
}

function digestAt(chain: readonly Edit[], own: string, entries: number): string {
  return entries === 0 ? own : digestAtOnce(chain[entries - 1])
}

async function writeAnew(file: string, head: RecordHead, key: Uint8Array | undefined, chain: readonly Edit[]): Promise<void> {
  const before = await readIfThere(file)
  if (before !== undefined) await keepBeside(`${file}.damaged`, before)
  const texts = [canonicalBytes(head), ...chain.map(canonicalBytes)]
  const lines = texts.map((text, number) => sealLine(text, number, key))
  const bytes = Buffer.concat([Buffer.from(key === undefined ? preambles.plain : preambles.sealed), ...lines])
  await replaceFlushed(file, bytes)
  const own = digestAtOnce(head)
  await writeStanding(file, key, own, { entries: chain.length, head: digestAt(chain, own, chain.length), length: bytes.length })
}
