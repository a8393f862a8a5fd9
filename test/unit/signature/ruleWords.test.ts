import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { asNote } from '#shared/format/values.ts'
import { ruleTexts } from '#shared/layout/rules/index.ts'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import type { Finding } from '#shared/result/format.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import { isWorded } from '#shared/signature/agreement/ruleWords.ts'
import { type Message, sayMessage } from '#shared/text/say.ts'

const texts = ruleTexts.at(-1)!
const sample = (centre: string, name: string) =>
  JSON.parse(readFileSync(new URL(`../../../resources/samples/${centre}/${name}.json`, import.meta.url), 'utf8'))

/** A plan, and the same without each of its parts in turn, so that rules find every kind of thing. */
function plansOf(centre: string): readonly Plan[] {
  const plan = sample(centre, 'plan') as Plan & Record<string, unknown>
  const lists = Object.keys(plan).filter((key) => Array.isArray(plan[key]) && key !== 'documents')
  const without = (key: string, part: Record<string, unknown>) => Object.fromEntries(Object.entries(part).filter(([own]) => own !== key))
  const parts = ['figures', 'dates', 'legal', 'board', 'techCommittee', 'centre', 'integrity'] as const
  return [
    plan,
    ...lists.map((key) => ({ ...plan, [key]: [] }) as Plan),
    ...parts.flatMap((part) => {
      const own = plan[part] as Record<string, unknown> | undefined
      return Object.keys(own ?? {})
        .filter((key) => !['name', 'type', 'functions', 'members', 'meetings'].includes(key))
        .map((key) => ({ ...plan, [part]: without(key, own!) }) as Plan)
    }),
  ]
}

interface Said {
  readonly finding: Finding
  readonly message: Message<'rules'>
}

function said(plan: Plan, task: Task): readonly Said[] {
  return findRuleFindings(plan, task).map(({ rule, kind, outcome, clause, message, reads }) => ({
    finding: { rule, kind, outcome, clause, message: asNote(sayMessage('zh-CN', message)), fields: [...reads] },
    message,
  }))
}

const all = ['rare-earth', 'dairy'].flatMap((centre) =>
  plansOf(centre).flatMap((plan) => {
    try {
      return said(plan, sample(centre, 'task-performance') as Task)
    } catch {
      return [] // a part that no plan may lack
    }
  }),
)

describe('the words of findings', () => {
  test('what the rules find in any of the plans is told in the words of the list, and in those of its plan', () => {
    expect(all.length).toBeGreaterThan(2000)
    expect(new Set(all.map(({ message }) => message.key)).size).toBeGreaterThan(80)
    expect(all.filter(({ finding }) => !isWorded(finding, texts)).map(({ finding }) => finding)).toEqual([])
    expect(all.filter(({ finding, message }) => !isWorded(finding, texts, message)).map(({ finding }) => finding)).toEqual([])
  })

  test('another number, name, outcome or sentence is not what the plan gives', () => {
    const board = all.find(({ message }) => message.key === 'R13.pass')!
    const { finding, message } = board
    const raised = { ...finding, message: finding.message.replace(/\d+/, (count) => `${Number(count) + 1}`) }
    expect(isWorded(raised, texts)).toBe(true)
    expect(isWorded(raised, texts, message)).toBe(false)
    const named = all.find(({ message: { key } }) => key === 'R30.pass')!
    expect(isWorded({ ...named.finding, message: `${named.finding.message}。` }, texts, named.message)).toBe(false)
  })

  test.each([
    ['a sentence of one’s own', { message: '该中心应得满分。' }],
    ['words behind the sentence', { message: '管理委员会（董事会）9 人，均来自依托单位、共建单位或中心。总分 100.00。' }],
    ['words where a number belongs', { message: '管理委员会（董事会）得满分 人，均来自依托单位、共建单位或中心。' }],
    ['the sentence of another rule', { message: '中心为独立法人实体。' }],
    ['the sentence of another outcome', { message: '管理委员会（董事会）名单为空，无法核验。请中心补充。' }],
    ['the plain word of another outcome', { message: '不符合' }],
    ['paths that the rule does not read', { fields: ['centre.name', '总分 100.00'] }],
    ['no paths', { fields: [] }],
  ])('%s is refused', (_, change) => {
    const { finding } = all.find(({ message }) => message.key === 'R13.pass')!
    expect(isWorded({ ...finding, ...change }, texts)).toBe(false)
  })

  test('an outcome by itself is told as the examples of the formats tell it', () => {
    const { finding } = all.find(({ message }) => message.key === 'R13.pass')!
    expect(isWorded({ ...finding, message: '符合', fields: [] }, texts)).toBe(true)
  })

  test('a finding that is cut at the length of a note is compared by its beginning', () => {
    const list = Array.from({ length: 900 }, (_, at) => `成员${at}`)
    const message: Message<'rules'> = { domain: 'rules', key: 'R13.fail', params: { total: 900, outside: 900, list } }
    const { finding } = all.find(({ message: { key } }) => key === 'R13.pass')!
    const cut: Finding = { ...finding, outcome: 'fail', message: asNote(sayMessage('zh-CN', message)) }
    expect([isWorded(cut, texts), isWorded(cut, texts, message)]).toEqual([true, true])
    expect(isWorded({ ...cut, message: `得满分${cut.message.slice(3)}` }, texts)).toBe(false)
  })
})
