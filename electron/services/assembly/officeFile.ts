import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Task } from '#shared/plan/task.ts'
import { base64 } from '#shared/signature/bytes.ts'
import { isValidAt } from '#shared/signature/certificate.ts'
import { ok, type Result, refuse } from '#shared/text/fault.ts'
import { refuseRead } from '../files/faults.ts'
import { readWhole } from '../files/read.ts'
import { readStatement, type Statement } from '../office/statement.ts'
import type { Draft } from './draft.ts'

/**
 * The file of the office, where one lies among the cards of a draft. Faults: `office.statement`, `office.statement-signature`,
 * `office.statement-twice`, `file.*`.
 */
export async function officeAmongCards(draft: Draft): Promise<Result<Statement | undefined>> {
  let files: readonly string[]
  try {
    files = (await readdir(draft.cards)).filter((one) => one.toLowerCase().endsWith('.ticoffice')).sort()
  } catch (error) {
    return (error as { code?: string }).code === 'ENOENT' ? ok(undefined) : refuseRead(error, draft.cards)
  }
  const [file, ...more] = files
  if (file === undefined) return ok(undefined)
  if (more.length > 0) return refuse({ code: 'office.statement-twice', name: files.join('、') })
  const bytes = await readWhole(join(draft.cards, file))
  return bytes.ok ? readStatement(file, bytes.value) : bytes
}

/** What the task says of the office. */
export function officeOfTask({ certificate, withdrawn }: Statement): NonNullable<Task['office']> {
  return { certificate: base64(certificate.der), ...(withdrawn.length > 0 && { withdrawn: [...withdrawn] }) }
}

/**
 * The fingerprint of a member for whom the office issued one certificate that is valid at `at` (ISO 8601); where it issued several, any
 * of them may sign, and none is named.
 */
export function issuedTo(
  statement: Statement | undefined,
  { name, unit }: { readonly name?: unknown; readonly unit?: unknown },
  at: string,
) {
  const own = statement?.issued.filter((one) => one.name === name && (one.unit ?? '') === unit && isValidAt(one, at)) ?? []
  return own.length === 1 ? own[0]?.fingerprint : undefined
}
