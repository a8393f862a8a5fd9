import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assemble } from '#services/assembly/assemble.ts'
import { withdrawCertificate } from '#services/office/issue.ts'
import { readRegister } from '#services/office/register.ts'
import { makeStatement } from '#services/office/statement.ts'
import { fromBase64 } from '#shared/signature/bytes.ts'
import { cell, clock, edit, sampleDraft } from '../assembly/draft.ts'
import { certified, must, newOffice, now } from './offices.ts'

test('the file of an office among the cards names the office, the members it certified, and what it has withdrawn', async () => {
  const draft = await sampleDraft()
  const office = await newOffice()
  let people: readonly { name: string; unit: string }[] = []
  await edit(draft, (workbook) => {
    const said = (key: string, row: number) => String(cell(workbook, '专家名单', key, row).value)
    people = [0, 1, 2].map((row) => ({ name: said('name', row), unit: said('unit', row) }))
  })
  const [first, second, third] = people as [{ name: string; unit: string }, { name: string; unit: string }, { name: string; unit: string }]
  const one = await certified(office, first)
  const gone = await certified(office, second)
  await certified(office, third)
  await certified(office, third)
  const register = async () => must(await readRegister(office.place, office.certificate))
  const { fingerprint } = gone.certificate
  must(await withdrawCertificate(office, (await register()).issued, { fingerprint, reason: '离职', now }))
  const file = join(draft, '名片', '机构.ticoffice')
  writeFileSync(file, await makeStatement(office, await register(), clock))
  const assembled = must(await assemble(draft, clock))
  const { panel, office: named } = assembled.task
  expect(Buffer.from(fromBase64(named?.certificate ?? '') ?? []).equals(Buffer.from(office.certificate.der))).toBe(true)
  expect(named?.withdrawn).toMatchObject([{ fingerprint }])
  // two certificates of one person: either may sign, none is named
  expect(panel.slice(0, 3).map((member) => member.fingerprint)).toEqual([one.certificate.fingerprint, undefined, undefined])
  writeFileSync(join(draft, '名片', '另一.ticoffice'), '{}')
  expect(await assemble(draft, clock)).toMatchObject({ faults: [{ code: 'office.statement-twice' }] })
  rmSync(file)
  expect(await assemble(draft, clock)).toMatchObject({ faults: [{ code: 'office.statement', name: '另一.ticoffice' }] })
})
