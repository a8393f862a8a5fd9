import { withBearings } from '#shared/standard/bearing.ts'
import type { Standard } from '#shared/standard/format.ts'
import type { DigestedStandard } from './builtIn.ts'
import type { StandardDraft } from './drafts.ts'
import type { Unfinished } from './draftsInFile.ts'
import type { NamedStandard } from './finish.ts'

/**
 * A draft of a new standard begun from another: what the product knows of the rules that bear on its own standards is
 * written out, and the version is one that no known standard of that id has.
 */
export function draftFrom(
  { standard, sha256 }: DigestedStandard,
  known: readonly NamedStandard[],
  { draft, now }: { readonly draft: string; readonly now: string },
): StandardDraft {
  const { name, version } = standard
  const written = JSON.parse(JSON.stringify({ ...withBearings(standard), version: nextVersion(standard, known) })) as Record<
    string,
    unknown
  >
  return { format: 'tic-review/standard-draft@1', draft, base: { sha256, name, version }, standard: written, texts: {}, changed: now }
}

/** A draft of what stands in a file that was refused: nothing is changed, so that what is wrong in it shows. */
export function unfinishedDraft(
  { standard, texts }: Unfinished,
  { draft, now }: { readonly draft: string; readonly now: string },
): StandardDraft {
  const written = JSON.parse(JSON.stringify(standard)) as Record<string, unknown>
  return { format: 'tic-review/standard-draft@1', draft, standard: written, texts: { ...texts }, changed: now }
}

/** `2026.3` → `2026.3-1`, `2026.3-1` → `2026.3-2`: the next that is free. */
function nextVersion({ id, version }: Standard, known: readonly NamedStandard[]): string {
  const taken = new Set(known.filter((one) => one.id === id).map((one) => one.version))
  const [, stem = version, last] = /^(.*)-([1-9][0-9]{0,3})$/.exec(version) ?? []
  for (let number = last === undefined ? 1 : Number(last) + 1; ; number++) {
    const next = `${stem.slice(0, 34)}-${number}`
    if (!taken.has(next)) return next
  }
}
