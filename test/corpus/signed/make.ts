// `npm run fixtures`: signs the records of records.ts with new keys, printed by the current layout, into a folder of that
// layout's number, beside expected.json. The keys are not kept, so what is there is never made again: a folder is written once.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createIdentity } from '#services/identity/index.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/verifyFile.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { checkCode } from '#shared/result/checkCode.ts'
import type { ResultRecord } from '#shared/result/format.ts'
import type { LockedResult } from '#shared/result/lock.ts'
import { signSheet } from '../signSheet.ts'
import { type ExpectedFixture, fixtureFolder, largest } from './expected.ts'
import { recordsToSign } from './records.ts'

const folder = fixtureFolder(currentLayout.number)
if (existsSync(folder)) {
  process.stderr.write(`${folder} is there already: fixtures of a layout are signed once and kept\n`)
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
const expected: ExpectedFixture[] = []
for (const { name, key, record: make, photos } of recordsToSign) {
  const identity = await createIdentity({
    name: '样例专家',
    unit: '外部大学A',
    algorithm: key,
    passphrase: 'not kept',
    now: new Date('2026-09-01T00:00:00Z'),
  })
  if (!identity.ok) throw new Error(identity.faults[0]?.code)
  const { signer } = identity.value
  const record = await make(signer.fingerprint)
  const standard = builtInStandards().find(({ sha256 }) => sha256 === record.standard?.sha256)?.standard
  const signed = await signSheet({ locked: await locked(record), photos: photos ?? new Map(), ...(standard && { standard }) }, signer)
  if (!signed.ok) throw new Error(signed.faults[0]?.code)
  for (const kind of ['pdf', 'xlsx'] as const) {
    const bytes = signed.value[kind]
    const verified = await verifyBytes(`${name}.${kind}`, kind, bytes, { tasks: [], trusted: [], standards: builtInStandards() })
    if (verified.verdict !== 'accepted') throw new Error(`${name}.${kind} is refused: ${verified.reasons.join()}`)
    if (bytes.length > largest) throw new Error(`${name}.${kind} has ${bytes.length} bytes`)
    writeFileSync(new URL(`${name}.${kind}`, folder), bytes)
    const result = { sha256: await sha256Hex(signed.value.json), task: record.task, expert: record.expert.id, revision: record.revision }
    expected.push({ file: `${name}.${kind}`, kind, key, verdict: 'accepted', reasons: [], result, fingerprint: signer.fingerprint })
  }
}
writeFileSync(new URL('expected.json', folder), `${JSON.stringify(expected, null, 2)}\n`)

async function locked(record: ResultRecord): Promise<LockedResult> {
  const bytes = canonicalBytes(record)
  const sha256 = await sha256Hex(bytes)
  const act = { kind: 'sheet.locked', revision: record.revision, resultSha256: sha256, record: new TextDecoder().decode(bytes) } as const
  return { record, bytes, sha256, checkCode: checkCode(sha256), act }
}
