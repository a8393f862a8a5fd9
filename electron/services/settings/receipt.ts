import { rm } from 'node:fs/promises'
import { extname } from 'node:path'
import { notGuaranteed, receiptSchema, type WipeReceipt } from '#shared/archive/receipt.ts'
import { canonicalBytes } from '#shared/format/canonical.ts'
import type { KindId } from '#shared/kinds/index.ts'
import { ok, type Result } from '#shared/text/fault.ts'
import { say } from '#shared/text/say.ts'
import { exportHandover } from '../export/exportHandover.ts'
import { measureFile } from '../files/sha256.ts'
import { writeFileSafely } from '../files/write.ts'
import type { Mission } from '../missions/list.ts'
import type { ProfileOwner } from '../profiles/enter.ts'
import { softwareVersion } from '../version.ts'

/** A file that is about to be removed. */
export interface Doomed {
  readonly file: string
  readonly kind: WipeReceipt['removed'][number]['kind']
}

/** The closed record whose check code was typed; RFC 8785 bytes. */
export interface WipedRecord {
  readonly kind: KindId
  readonly bytes: Uint8Array
}

/** What the receipt says of a wipe, beside the files. */
export interface WipeFacts {
  readonly result: WipeReceipt['result']
  readonly now: string
}

/** The receipt of a wipe; every file is read for its digest. Throws the system's errors. */
export async function wipeReceipt(
  profile: ProfileOwner,
  mission: Mission,
  doomed: readonly Doomed[],
  { result, now }: WipeFacts,
): Promise<WipeReceipt> {
  const { name, unit } = profile.profile
  const { id, revision, sha256 } = mission.package
  const removed = await Promise.all(
    doomed.map(async ({ file, kind }) => ({
      path: file.slice(profile.folder.length + 1).replaceAll('\\', '/'),
      kind,
      ...(await measureFile(file)),
    })),
  )
  return receiptSchema.parse({
    format: 'tic-review/receipt@1',
    software: { name: 'tic-review', version: softwareVersion },
    person: { name, unit },
    task: mission.task,
    package: { id, revision, sha256 },
    stage: mission.stage,
    centre: { name: mission.centre, type: mission.centreType },
    result,
    wipedAt: now,
    removed,
    notGuaranteed: [...notGuaranteed.options],
  })
}

/**
 * Saves the receipt where the person chose: the text, the same as JSON, and form 18 filled in, beside it under the same
 * name. All three or none. Faults: `file.*`, `document.*`.
 */
export async function saveReceipt(
  target: string,
  receipt: WipeReceipt,
  mission: Mission,
  record: WipedRecord,
): Promise<Result<{ takeBack(): Promise<void> }>> {
  const { person, result, wipedAt } = receipt
  const handover = { rows: handoverRows(receipt), wipedAt, by: person }
  const form = await exportHandover({ ...record, ...result }, handover)
  if (!form.ok) return form
  const base = target.slice(0, target.length - extname(target).length)
  const files = [
    [target, new TextEncoder().encode(receiptText(receipt, mission.package.file)), true],
    [`${base}.json`, canonicalBytes(receipt), false],
    [`${base}.pdf`, form.value, false],
  ] as const
  const written: string[] = []
  const takeBack = async () => {
    for (const file of written) await rm(file, { force: true })
  }
  for (const [file, bytes, isChosen] of files) {
    // the person was asked about replacing the file chosen, not about those beside it
    const saved = await writeFileSafely(file, bytes, { force: isChosen })
    if (!saved.ok) {
      await takeBack()
      return saved
    }
    written.push(file)
  }
  return ok({ takeBack })
}

function handoverRows({ removed }: WipeReceipt) {
  const kinds = ['journal', 'photo', 'signed'] as const
  return kinds.map((kind) => ({ kind, count: removed.filter((one) => one.kind === kind).length })).filter(({ count }) => count > 0)
}

function receiptText(
  { person, task, centre, stage, result, wipedAt, removed, notGuaranteed: beyond }: WipeReceipt,
  packageFile: string,
): string {
  const word = (key: Parameters<typeof say<'settings'>>[2], params = {}) => say('zh-CN', 'settings', key, params)
  return [
    word('receipt.title'),
    word('receipt.who', person),
    word('receipt.task', { task, centre: centre.name, stage }),
    word('receipt.result', { sha256: result.sha256, code: result.checkCode, revision: result.revision }),
    word('receipt.time', { time: wipedAt }),
    word('receipt.files', { count: removed.length }),
    ...removed.map(({ sha256, bytes, path }) => `${sha256}  ${bytes}  ${path}`),
    word('receipt.database'),
    word('receipt.beyond'),
    ...beyond.map((one, at) => `${at + 1}. ${word(`receipt.beyond.${one}`, { file: packageFile })}`),
    '',
  ].join('\n')
}
