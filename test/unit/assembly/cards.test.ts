import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assemble } from '#services/assembly/assemble.ts'
import { makeCard, readCard } from '#services/assembly/cards.ts'
import { createIdentity } from '#services/identity/index.ts'
import { cell, clock, edit, sampleDraft } from './draft.ts'

async function identityOf(name: string, unit: string) {
  const made = await createIdentity({ name, unit, algorithm: 'p256', passphrase: 'cards', now: new Date(clock) })
  if (!made.ok) throw new Error(made.faults[0]?.code)
  return made.value
}

test("an expert's card gives the roster its fingerprint", async () => {
  const draft = await sampleDraft()
  let who = { name: '', unit: '' }
  await edit(draft, (workbook) => {
    const said = (key: string) => String(cell(workbook, '专家名单', key).value)
    who = { name: said('name'), unit: said('unit') }
  })
  const { signer, fingerprint } = await identityOf(who.name, who.unit)
  writeFileSync(join(draft, '名片', '一.ticcard'), await makeCard(signer, clock))
  const assembled = await assemble(draft, clock)
  if (!assembled.ok) throw new Error(assembled.faults[0]?.code)
  expect(assembled.value.task.panel[0]).toMatchObject({ ...who, fingerprint })
  const other = await identityOf(who.name, who.unit)
  writeFileSync(join(draft, '名片', '二.ticcard'), await makeCard(other.signer, clock))
  expect(await assemble(draft, clock)).toMatchObject({ ok: false, faults: [{ code: 'assembly.card-twice', name: '二.ticcard' }] })
})

test('a card of somebody who is not on the roster, one that was altered, and no card at all are told', async () => {
  const draft = await sampleDraft()
  const { signer } = await identityOf('无此人', '某单位')
  const card = await makeCard(signer, clock)
  writeFileSync(join(draft, '名片', 'a.ticcard'), card)
  const altered = Buffer.from(card).toString('utf8').replace('无此人', '王某某')
  writeFileSync(join(draft, '名片', 'b.ticcard'), altered)
  writeFileSync(join(draft, '名片', 'c.ticcard'), '{}')
  const assembled = await assemble(draft, clock)
  expect(assembled.ok ? [] : assembled.faults.map(({ code, name }) => [code, name])).toEqual([
    ['assembly.card-nobody', 'a.ticcard'],
    ['assembly.card-signature', 'b.ticcard'],
    ['assembly.card', 'c.ticcard'],
  ])
  expect(await readCard('d.ticcard', await makeCard(signer, '2040-01-01T00:00:00+08:00'))).toMatchObject({
    ok: false,
    faults: [{ code: 'assembly.card-date' }],
  })
})
