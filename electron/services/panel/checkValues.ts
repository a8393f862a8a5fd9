import { canonicalBytes } from '#shared/format/canonical.ts'
import { readFormat } from '#shared/format/read.ts'
import { isTableInOrder, isTableOf, tableSigner, type ValuesRecord, valuesSchema } from '#shared/panel/valuesFile.ts'
import { citationStands, documentOf } from '#shared/review/context.ts'
import { citedAlike } from '#shared/signature/agreement/cited.ts'
import { hasUnseen } from '#shared/signature/agreement/hiddenText.ts'
import { holdsUnwritten } from '#shared/signature/agreement/unwritten.ts'
import { equalBytes } from '#shared/signature/bytes.ts'
import { type Certificate, maySignAt } from '#shared/signature/certificate.ts'
import { verifyCms } from '#shared/signature/cms.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import { inOrder, type Reason } from '#shared/signature/reasons.ts'
import { certificateReasons } from '#shared/signature/signerKey.ts'
import type { Result } from '#shared/text/fault.ts'
import { sha256Of } from '../files/digest.ts'
import { checkBag, foreignFault } from '../vault/checkBag.ts'
import { readEntry } from '../vault/entryData.ts'
import type { Source } from '../vault/source.ts'
import { withSource } from '../vault/withSource.ts'

/** The one file of the payload. */
export const valuesFile = 'values.json'

/** A `.ticvalues` after all checks (formats.md § 12). */
export interface CheckedValues {
  readonly reasons: readonly Reason[]
  readonly record?: ValuesRecord
  /** digest of values.json: what a sheet scored under the table names */
  readonly sha256?: string
  /** whose signature holds over all bytes */
  readonly signer?: Certificate
  /** certificates of issuers that the signature carries */
  readonly chain?: readonly Certificate[]
  readonly isSigned: boolean
}

/** Checks the bag, the table, its signature and, where tasks are given, that it is theirs. Faults: `file.*`. */
export function checkValues(file: string, tasks: readonly KnownTask[], signal?: AbortSignal): Promise<Result<CheckedValues>> {
  return withSource(file, (source) => checkValuesIn(source, tasks, signal))
}

/** The same for a source that is open. Throws the system's errors. */
export async function checkValuesIn(source: Source, tasks: readonly KnownTask[], signal?: AbortSignal): Promise<CheckedValues> {
  const found = await read(source, signal)
  const { record } = found
  const more = record ? [...recordReasons(record), ...signerReasons(record, found), ...taskReasons(record, tasks)] : []
  return { ...found, reasons: inOrder([...found.reasons, ...more]) }
}

/** A values file holds a few hundred figures. */
const limits = { packageBytes: 32 * 2 ** 20, entries: 16 }

async function read(source: Source, signal: AbortSignal | undefined): Promise<CheckedValues> {
  const refused = { reasons: ['values.refused'], isSigned: false } as const
  const bag = await checkBag(source, 'values', { limits, ...(signal && { signal }) })
  if (!('hashed' in bag)) return refused
  const bytesOf = async (name: string) => {
    const entry = bag.files.get(name)
    return entry === undefined ? undefined : (await readEntry(source, entry)).bytes
  }
  const [bytes, manifest, signature] = [
    await bytesOf(`data/${valuesFile}`),
    await bytesOf('tagmanifest-sha256.txt'),
    await bytesOf('signature.p7s'),
  ]
  const payload = [...bag.files.keys()].filter((name) => name.startsWith('data/'))
  if (bytes === undefined || payload.length !== 1) return refused
  const found = readFormat(valuesSchema, 'values', bytes, valuesFile)
  const record = found.ok ? found.value : undefined
  const isWhole = bag.faults(foreignFault(bag, record?.task)).length === 0 && record && equalBytes(canonicalBytes(record), bytes)
  const facts = signature && manifest && (await verifyCms(signature, manifest))
  const signer = facts?.intact ? facts.certificate : undefined
  const about = { isSigned: signature !== undefined, ...(signer && { signer, chain: facts?.chain ?? [] }) }
  return isWhole ? { reasons: [], record, sha256: sha256Of(bytes), ...about } : { ...refused, ...about }
}

/** What a table shows to be untrue by itself: revision, order, evidence, hidden words, content that no version writes. */
function recordReasons(record: ValuesRecord): readonly Reason[] {
  const { revision, replaces, values } = record
  const cited = values.flatMap(({ citations }) => citations)
  const isHidden = hasUnseen([...values.map(({ reason }) => reason), ...cited.map(({ note }) => note)])
  const isOrdered = revision > 1 === (replaces !== undefined) && isTableInOrder(values)
  return [
    ...(isOrdered ? [] : (['values.figures'] as const)),
    ...(citedAlike(cited) ? [] : (['result.citation'] as const)),
    ...(isHidden ? (['result.hiddenText'] as const) : []),
    ...(holdsUnwritten(record) ? (['result.unwritten'] as const) : []),
  ]
}

/** The person named signed it, with a key that is accepted and a certificate that was valid when the table was confirmed. */
function signerReasons({ confirmedBy, confirmedAt }: ValuesRecord, { signer, isSigned }: CheckedValues): readonly Reason[] {
  if (!isSigned) return ['signer.missing']
  if (signer === undefined) return ['signature.value']
  if (signer.fingerprint !== confirmedBy.fingerprint) return ['signer.missing', 'signer.extra']
  return [...certificateReasons(signer), ...(maySignAt(signer, confirmedAt) ? [] : (['signer.expired'] as const))]
}

function taskReasons(record: ValuesRecord, tasks: readonly KnownTask[]): readonly Reason[] {
  if (tasks.length === 0) return []
  const named = tasks.filter(({ task }) => task.id === record.task)
  const known = named.find(({ packageSha256 }) => packageSha256 === record.package.sha256)
  if (known === undefined) return [named.length === 0 ? 'task.other' : 'package.digest']
  const { task, plan } = known
  const { package: own, stage, centre, confirmedBy, values } = record
  const isHead = own.id === task.package.id && own.revision === task.package.revision
  const isOfTask = stage === task.stage && centre.name === task.centre.name && centre.type === task.centre.type
  const member = tableSigner(task, confirmedBy)
  const isMember = member?.id === confirmedBy.expert && member.name === confirmedBy.name && member.role === confirmedBy.role
  return [
    ...(isHead ? [] : (['package.digest'] as const)),
    ...(isOfTask ? [] : (['task.facts'] as const)),
    ...(isMember ? [] : (['signer.roster'] as const)),
    ...(isTableOf(plan, values) ? [] : (['values.figures'] as const)),
    ...(isEvidence(known, values) ? [] : (['result.citation'] as const)),
  ]
}

/** Documents are cited as the package has them: title, digest, and a page that is there. */
function isEvidence({ task, plan, digests }: KnownTask, values: ValuesRecord['values']): boolean {
  return values
    .flatMap(({ citations }) => citations)
    .every((cited) => {
      const { document, title, sha256 } = cited
      return citationStands({ plan, task }, {}, cited) && documentOf(plan, document)?.title === title && digests.get(document) === sha256
    })
}
