// `npm run fixtures:panels`: the same for panels' records, each signed by a leader (RSA) and an expert (P-256), into a folder of their own.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createIdentity } from '#services/identity/index.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/verifyFile.ts'
import { canonicalBytes, sha256Hex } from '#shared/format/canonical.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { signedPanel } from '../panel.ts'
import { type ExpectedPanel, largest, panelFolder } from './expected.ts'
import { panelsToSign } from './panels.ts'

const folder = panelFolder(currentLayout.number)
if (existsSync(folder)) {
  process.stderr.write(`${folder} is there already: fixtures of a layout are signed once and kept\n`)
  process.exit(1)
}
const members = [await person('李组长', 'rsa3072'), await person('𠮷㛃', 'p256')] as const
const expected: ExpectedPanel[] = []
mkdirSync(folder, { recursive: true })
for (const { name, record: make } of panelsToSign) {
  const fingerprints = [members[0].fingerprint, members[1].fingerprint] as const
  const record = make(fingerprints)
  const { pdf, workbook: xlsx } = await signedPanel(record, members)
  for (const [kind, bytes] of [
    ['pdf', pdf],
    ['xlsx', xlsx],
  ] as const) {
    const file = `${name}.${kind}`
    const verified = await verifyBytes(file, kind, bytes, { tasks: [], trusted: [], standards: builtInStandards() })
    if (verified.verdict !== 'accepted') throw new Error(`${file} is refused: ${verified.reasons.join()}`)
    if (bytes.length > largest) throw new Error(`${file} has ${bytes.length} bytes`)
    writeFileSync(new URL(file, folder), bytes)
    const panel = { sha256: await sha256Hex(canonicalBytes(record)), task: record.task, revision: record.revision }
    expected.push({ file, kind, verdict: 'accepted', reasons: [], panel, decided: verified.facts.decided, fingerprints })
  }
}
writeFileSync(new URL('expected.json', folder), `${JSON.stringify(expected, null, 2)}\n`)

async function person(name: string, algorithm: 'rsa3072' | 'p256') {
  const now = new Date('2026-09-01T00:00:00Z')
  const identity = await createIdentity({ name, unit: '外部大学A', algorithm, passphrase: 'not kept', now })
  if (!identity.ok) throw new Error(identity.faults[0]?.code)
  return identity.value.signer
}
