import type { PanelFiles } from '#services/panel/heldPair.ts'
import { type PairBrought, readBrought } from '#services/panel/readPair.ts'
import { pagesOf, sheetsOf } from '#services/signing/pagesAndSheets.ts'
import type { Given } from '#services/verify/given.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import type { JobContext } from './job.ts'

interface Input {
  /** paths */
  readonly files: PanelFiles<string>
  /** digest of the record that was closed here */
  readonly expected?: string
}

/** Two files of a panel's record that somebody brought, verified in a guarded thread; shared is what is given to verify against. */
export function readBroughtJob({ files, expected }: Input, { shared }: JobContext): Promise<Result<PairBrought>> {
  return readBrought(files, shared as Given, expected)
}

/** The same, with the number of pages and the names of the sheets, for somebody to look at. */
export async function readPassedJob(
  input: Input,
  context: JobContext,
): Promise<Result<PairBrought & { readonly pages: number; readonly sheets: readonly string[] }>> {
  const found = await readBroughtJob(input, context)
  if (!found.ok) return found
  const { pdf, xlsx } = found.value.files
  return ok({ ...found.value, pages: await pagesOf(pdf), sheets: sheetsOf(xlsx) })
}
