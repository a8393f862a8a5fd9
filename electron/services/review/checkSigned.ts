import { currentLayout } from '#shared/layout/index.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import { missingTexts } from '#shared/signature/agreement/pages.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { type Fault, ok, type Result } from '#shared/text/fault.ts'
import { codeOf } from '#shared/text/printable.ts'
import type { FileNames, SignedFiles } from '../signing/kind.ts'
import { builtInStandards } from '../standards/builtIn.ts'
import { verifyBytes } from '../verify/index.ts'
import { contextOf } from '../verify/knowledge.ts'

/** Signed bytes and what they are compared with; plain data, so that a thread can do it. */
export interface SheetToCheck {
  readonly sheet: SignedFiles
  /** names the files will get, for the verifications */
  readonly names: FileNames
  readonly result: ResultRecord
  /** digest of the result they carry */
  readonly sha256: string
  readonly known: KnownTask
  readonly standardSha256?: string
}

const kinds = ['json', 'pdf', 'xlsx'] as const

/**
 * Verifies signed bytes as any receiver would, against the open package (not hashed again), before a sheet is locked on
 * them. Faults: `review.not-printed` with place and character where a page does not show the text that was written,
 * `review.not-verified` with the verifier's reason otherwise.
 */
export async function checkSigned(about: SheetToCheck): Promise<Result<readonly Verification[]>> {
  const { known: task, standardSha256, sheet, names } = about
  const { standard } = task
  const own = standard === undefined || standardSha256 === undefined ? [] : [{ standard, sha256: standardSha256 }]
  const known = { tasks: [task], standards: [...builtInStandards(), ...own], trusted: [] }
  const faults: Fault[] = []
  const verifications: Verification[] = []
  for (const kind of kinds) {
    const verification = await verifyBytes(names[kind], kind, sheet[kind], known, { alsoReadsPages: true })
    verifications.push(verification)
    const { verdict, reasons, result } = verification
    if (verdict === (kind === 'json' ? 'unsigned' : 'accepted') && result?.sha256 === about.sha256) continue
    const lost = reasons.includes('contents.pages') ? await notPrinted(about, contextOf(known)) : []
    faults.push(
      ...(lost.length > 0 ? lost : [{ code: 'review.not-verified', name: kind.toUpperCase(), got: reasons[0] ?? 'result.digest' }]),
    )
  }
  return faults.length === 0 ? ok(verifications) : { ok: false, faults }
}

async function notPrinted({ result, sha256, sheet }: SheetToCheck, { readPages, print }: ReturnType<typeof contextOf>): Promise<Fault[]> {
  const pages = await readPages(sheet.pdf)
  const missing = pages ? missingTexts(currentLayout, result, print(result, sha256, currentLayout), pages) : []
  return missing.map(({ at, name, lost }) => ({
    code: 'review.not-printed',
    at,
    ...(name !== undefined && { name }),
    got: lost,
    want: lost === '' ? '' : codeOf(lost),
  }))
}
