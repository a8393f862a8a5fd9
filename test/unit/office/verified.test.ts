import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { isCertifiedFor } from '#services/review/certifiedFor.ts'
import { builtInStandards } from '#services/standards/builtIn.ts'
import { verifyBytes } from '#services/verify/index.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import { allCitations } from '#shared/signature/agreement/task.ts'
import { base64 } from '#shared/signature/bytes.ts'
import type { KnownTask } from '#shared/signature/context.ts'
import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { signPdf } from '#shared/signature/pdf/sign.ts'
import type { Signer } from '#shared/signature/signer.ts'
import { linesOf } from '#shared/verification/lines.ts'
import { type Clean, clean, person, print, time } from '../../corpus/clean.ts'
import { certified, newOffice } from './offices.ts'

/** What every verification says of an office's certificate, with the package of the task and without. */
describe('a result signed with the certificate of an office', () => {
  let base: Clean
  let known: KnownTask
  let office: Awaited<ReturnType<typeof newOffice>>
  let other: Awaited<ReturnType<typeof newOffice>>
  const who = () => ({ name: base.result.expert.name, unit: base.result.expert.unit })
  const sample = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../resources/samples/rare-earth/${name}.json`, import.meta.url), 'utf8'))

  beforeAll(async () => {
    base = await clean()
    office = await newOffice()
    other = await newOffice('另一机构')
    const task = sample('task-performance') as Task
    known = {
      task: { ...task, id: base.result.task, package: { ...task.package, ...base.result.package } },
      packageSha256: base.result.package.sha256,
      plan: sample('plan') as Plan,
      digests: new Map(allCitations(base.result).map(({ document, sha256 }) => [document, sha256])),
      standard: base.standard,
    }
  }, 60_000)

  async function signed(signer: Signer) {
    const result = { ...base.result, expert: { ...base.result.expert, fingerprint: signer.fingerprint } }
    const printed = await print(result, base.standard)
    const pdf = await signPdf(printed.pdf, signer, { ...base.signature, ...printed.signature })
    return { pdf, xlsx: await signWorkbook(printed.workbook, signer, { time }) }
  }
  const ofOffice = (more: Partial<NonNullable<Task['office']>> = {}): KnownTask => ({
    ...known,
    task: { ...known.task, office: { certificate: base64(office.certificate.der), ...more } },
  })
  async function seen(kind: 'pdf' | 'xlsx', bytes: Uint8Array, tasks: readonly KnownTask[] = [], isGiven = false) {
    const trusted = isGiven ? [office.certificate] : []
    return verifyBytes(`r.${kind}`, kind, bytes, { tasks, standards: builtInStandards(), trusted })
  }

  test('without anything given the chain that the PDF carries is told, and that nobody vouches for its root', async () => {
    const { signer } = await certified(office, who(), { from: '2026-09-01', role: '组员' })
    const { pdf, xlsx } = await signed(signer)
    const root = { fingerprint: office.certificate.fingerprint, given: false }
    const found = await seen('pdf', pdf)
    expect(found).toMatchObject({ verdict: 'accepted', reasons: [] })
    expect(found.signatures[0]).toMatchObject({ trusted: 'unknown', certificate: { issuer: '某科学技术厅', role: '组员', root } })
    expect(linesOf('zh-CN', found).join('\n')).toContain('证书注明由 某科学技术厅 签发，有效期 2026-09-01 至 2029-09-10')
    const workbook = await seen('xlsx', xlsx)
    expect(workbook.signatures[0]?.certificate).toMatchObject({ issuer: '某科学技术厅' })
    expect(workbook.signatures[0]?.certificate).not.toHaveProperty('root')
    const given = await seen('xlsx', xlsx, [], true)
    expect(given.signatures[0]).toMatchObject({ trusted: 'chain', certificate: { root: { ...root, given: true } } })
  })

  test('the office that the task names vouches for its experts in both files', async () => {
    const { signer } = await certified(office, who(), { from: '2026-09-01' })
    const { pdf, xlsx } = await signed(signer)
    for (const [kind, bytes] of [['pdf', pdf] as const, ['xlsx', xlsx] as const]) {
      const found = await seen(kind, bytes, [ofOffice()])
      expect(found).toMatchObject({ verdict: 'accepted', reasons: [] })
      expect(found.signatures[0]).toMatchObject({ trusted: 'chain', certificate: { ofTask: true, root: { given: true } } })
      expect(linesOf('zh-CN', found).join('\n')).toContain('签发者就是任务书写明的机构')
    }
    expect(await isCertifiedFor(ofOffice().task, base.result.expert.id, signer)).toMatchObject({ ok: true })
  })

  test('a certificate of another root, self-made, withdrawn or of another person is named', async () => {
    const reasons = async (signer: Signer, task: KnownTask) => (await seen('pdf', (await signed(signer)).pdf, [task])).reasons
    const may = async (signer: Signer, { task }: KnownTask) => {
      const said = await isCertifiedFor(task, base.result.expert.id, signer)
      return said.ok ? 'may' : said.faults[0]?.code
    }
    const stranger = (await certified(other, who(), { from: '2026-09-01' })).signer
    expect([await reasons(stranger, ofOffice()), await may(stranger, ofOffice())]).toEqual([['signer.office'], 'review.office'])
    const own = await person(base.result.expert.name)
    expect([await reasons(own, ofOffice()), await may(own, ofOffice())]).toEqual([['signer.office'], 'review.office'])
    const { signer } = await certified(office, who(), { from: '2026-09-01' })
    const withdrawn = ofOffice({ withdrawn: [{ fingerprint: signer.fingerprint, at: '2026-09-12' }] })
    expect([await reasons(signer, withdrawn), await may(signer, withdrawn)]).toEqual([['signer.withdrawn'], 'review.withdrawn'])
    const namesake = (await certified(office, { ...who(), name: '李四' }, { from: '2026-09-01' })).signer
    expect(await reasons(namesake, ofOffice())).toEqual(['signer.name'])
    const late = (await certified(office, who(), { from: '2026-10-01' })).signer
    expect(await reasons(late, ofOffice())).toEqual(['signer.expired'])
  })

  test('a key that the roster names counts, whoever certified it', async () => {
    const own = await person(base.result.expert.name)
    const task = ofOffice()
    const panel = task.task.panel.map((one) => (one.id === base.result.expert.id ? { ...one, fingerprint: own.fingerprint } : one))
    const found = await seen('pdf', (await signed(own)).pdf, [{ ...task, task: { ...task.task, panel } }])
    expect(found).toMatchObject({ verdict: 'accepted', reasons: [] })
    expect(found.signatures[0]).toMatchObject({ trusted: 'roster', certificate: { ofTask: false } })
    expect(linesOf('en-US', found).join('\n')).toContain('Not issued by the office that the task names')
  })
})
