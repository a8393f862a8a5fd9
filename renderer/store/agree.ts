import type { Edit } from '#shared/review/edit.ts'
import type { Mirror } from './mirror.ts'

/** What start-up found when it compared journal and database; worded on the screen when it is not `same`. */
export type Agreement =
  | { readonly kind: 'same' }
  | { readonly kind: 'behind'; readonly rebuilt: number }
  | { readonly kind: 'missing'; readonly rebuilt: number }
  | { readonly kind: 'corrupt'; readonly rebuilt: number }
  /** the database holds edits the journal does not: reported, kept aside in the answer, never written back */
  | { readonly kind: 'ahead'; readonly extra: readonly Edit[] }
  /** the database can neither be read nor written; the journal goes on alone */
  | { readonly kind: 'unavailable' }

/**
 * Makes the database agree with the journal, which is the truth (design: journal first).
 * `journal` is the whole chain as the main process verified it.
 */
export async function agree(mirror: Mirror, journal: readonly Edit[], head: string, now: string): Promise<Agreement> {
  const stored = await readable(mirror)
  if (stored === 'corrupt') return rebuild('corrupt')
  if (stored.length === 0 && journal.length > 0) return rebuild('missing')
  const common = Math.min(stored.length, journal.length)
  for (let at = 0; at < common; at++) if (JSON.stringify(stored[at]) !== JSON.stringify(journal[at])) return rebuild('corrupt')
  if (stored.length > journal.length) {
    const extra = stored.slice(journal.length)
    await rebuild('corrupt')
    return { kind: 'ahead', extra }
  }
  if (stored.length === journal.length) return { kind: 'same' }
  await mirror.add(journal.slice(stored.length), head, now)
  return { kind: 'behind', rebuilt: journal.length - stored.length }

  async function rebuild(kind: 'missing' | 'corrupt'): Promise<Agreement> {
    await mirror.clear()
    await mirror.add(journal, head, now)
    return { kind, rebuilt: journal.length }
  }
}

async function readable(mirror: Mirror): Promise<readonly Edit[] | 'corrupt'> {
  try {
    const edits = await mirror.read()
    const standing = await mirror.standing()
    const whole = edits.every((edit, seq) => edit.seq === seq) && (standing?.length ?? 0) === edits.length
    return whole ? edits : 'corrupt'
  } catch {
    return 'corrupt' // unreadable rows or a broken store: the journal rebuilds it
  }
}
