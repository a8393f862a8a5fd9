import { figuresDigest } from '#shared/panel/table.ts'
import { issuedBy } from '#shared/signature/chain.ts'
import { notVerified } from '#shared/signature/notVerified.ts'
import { officeOf } from '#shared/signature/office.ts'
import type { Reason } from '#shared/signature/reasons.ts'
import { conclude, nothingKnown, type Verification } from '#shared/signature/verdict.ts'
import { isSameName } from '#shared/text/sameName.ts'
import { type CheckedValues, checkValues, checkValuesIn } from '../panel/checkValues.ts'
import { memorySource } from '../vault/source.ts'
import type { Known } from './knowledge.ts'

/** A signed 核定 table: its bytes, its signature, who signed it, and its figures against the package of the task. */
export async function verifyValuesFile(file: string, known: Known, signal?: AbortSignal): Promise<Verification> {
  const checked = await checkValues(file, known.tasks, signal)
  return checked.ok ? verificationOf(file, checked.value, known) : notVerified(file, 'file.notRead', 'values')
}

/** The same for bytes, without a file. */
export async function verifyValuesBytes(file: string, bytes: Buffer, known: Known): Promise<Verification> {
  return verificationOf(file, await checkValuesIn(memorySource(file, bytes), known.tasks), known)
}

async function verificationOf(
  file: string,
  { reasons, record, sha256, signer, chain = [], isSigned }: CheckedValues,
  known: Known,
): Promise<Verification> {
  const figures = record && (await figuresDigest(record.values))
  const isWhole = !reasons.includes('values.refused')
  const holds = isWhole && signer !== undefined
  const isNamed = record !== undefined && signer?.fingerprint === record.confirmedBy.fingerprint
  const task = known.tasks.find(({ task: { id } }) => id === record?.task)?.task
  const isOnRoster = task?.panel.some(({ fingerprint }) => fingerprint !== undefined && fingerprint === signer?.fingerprint)
  const isNamesake = record !== undefined && signer !== undefined && isSameName(signer.name, record.confirmedBy.name)
  const isGiven = known.trusted.some(({ fingerprint }) => fingerprint === signer?.fingerprint)
  const office = task && (await officeOf(task))
  const issued = signer && (await issuedBy(signer, chain, known.trusted, office))
  const isWithdrawn = signer !== undefined && office?.withdrawn.has(signer.fingerprint) === true
  const isVouched = isGiven || issued?.root?.given === true
  const own = isOnRoster ? 'roster' : !isNamesake ? 'unknown' : isGiven ? 'given' : isVouched ? 'chain' : 'unknown'
  const trusted = isWithdrawn ? 'unknown' : own
  const officeReasons: readonly Reason[] = isWithdrawn
    ? ['signer.withdrawn']
    : office && signer && trusted === 'unknown' && !isVouched
      ? ['signer.office']
      : []
  return conclude({
    file,
    kind: 'values',
    reasons: [...reasons, ...officeReasons, ...((isGiven || (isVouched && !isOnRoster)) && !isNamesake ? (['signer.name'] as const) : [])],
    facts: {
      ...nothingKnown,
      intact: isWhole && (!isSigned || holds),
      covered: isSigned ? holds : false,
      contentsAgree: isWhole && !reasons.includes('values.figures'),
      signersExpected: record ? 1 : null,
      signersFound: record ? Number(holds && isNamed) : null,
    },
    signatures: signer
      ? [
          {
            name: signer.name,
            fingerprint: signer.fingerprint,
            intact: true,
            covered: isWhole,
            trusted,
            namesRecord: record ? isNamesake : null,
            claimedTime: record?.confirmedAt ?? '',
            ...(issued && { certificate: issued }),
          },
        ]
      : [],
    ...(figures !== undefined &&
      record &&
      sha256 !== undefined && { values: { sha256, task: record.task, revision: record.revision, figures } }),
    ...(record?.replaces !== undefined && { after: { replaces: record.replaces } }),
  })
}
