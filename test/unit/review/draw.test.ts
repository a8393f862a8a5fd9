import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { planSchema } from '#shared/plan/format.ts'
import { taskSchema } from '#shared/plan/task.ts'
import { type Draw, drawRows } from '#shared/review/draw.ts'

function sample(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../../resources/samples/${name}`, import.meta.url), 'utf8'))
}

const plan = planSchema.parse(sample('rare-earth/plan.json'))
const draws = taskSchema.parse(sample('rare-earth/task-visit.json')).draws ?? []

/** The rule of formats.md § 5 written a second time, with Node's own digest and a plain list. */
function independently({ register, seed, count }: Draw): readonly string[] {
  const rows = (plan.registers?.[register] ?? []) as readonly { readonly id?: string; readonly number?: string }[]
  return rows
    .map((row) => row.id ?? row.number ?? '')
    .map((id) => [createHash('sha256').update(seed).update('\n').update(id).digest('hex'), id] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, id]) => id)
}

test('each draw of the task gives the rows an independent computation gives, in the same order', async () => {
  expect(draws.map(({ register }) => register)).toEqual(['equipment', 'people', 'contracts'])
  for (const draw of draws) {
    const drawn = await drawRows(plan, draw)
    expect(drawn.map(({ id }) => id)).toEqual(independently(draw))
    expect(drawn.map(({ place }) => place)).toEqual(drawn.map((_, index) => index + 1))
  }
})

test('the order of the register plays no part, another seed draws otherwise', async () => {
  const draw: Draw = { register: 'equipment', count: 10, seed: '41270936' }
  const turned = { ...plan, registers: { ...plan.registers, equipment: plan.registers?.equipment?.toReversed() } }
  const ids = (await drawRows(plan, draw)).map(({ id }) => id)
  expect((await drawRows(turned, draw)).map(({ id }) => id)).toEqual(ids)
  expect((await drawRows(plan, { ...draw, seed: '41270937' })).map(({ id }) => id)).not.toEqual(ids)
})

test('a register that is shorter than the draw is drawn whole, an absent one gives nothing', async () => {
  expect(await drawRows(plan, { register: 'projects', count: 1000, seed: 'x' })).toHaveLength(plan.registers?.projects?.length ?? 0)
  expect(await drawRows({ ...plan, registers: undefined }, { register: 'people', count: 3, seed: 'x' })).toEqual([])
})
