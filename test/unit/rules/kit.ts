import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'
import type { Outcome, RuleFinding } from '#shared/rules/finding.ts'
import { findRuleFindings } from '#shared/rules/index.ts'
import type { Standard } from '#shared/standard/format.ts'

/** Samples with everything writable, so that a case can change or delete one thing. */
type Draft<T> = T extends readonly (infer M)[] ? Draft<M>[] : T extends object ? { -readonly [K in keyof T]: Draft<T[K]> } : T
export type DraftPlan = Draft<Plan>
export type DraftTask = Draft<Task>
export type Change = (plan: DraftPlan, task: DraftTask) => void
export type Centre = 'rare-earth' | 'dairy'

export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

export function samplePlan(centre: Centre): DraftPlan {
  return readJson(`resources/samples/${centre}/plan.json`) as DraftPlan
}

export function sampleTask(centre: Centre, stage: 'visit' | 'performance' = 'performance'): DraftTask {
  return readJson(`resources/samples/${centre}/task-${stage}.json`) as DraftTask
}

export function standardOf(task: DraftTask): Standard {
  return readJson(`resources/standards/${task.standard!.id}.json`) as Standard
}

/** One rule's finding for the sample centre of 绩效评价 after the change. */
export function finding(rule: string, change: Change = () => undefined, centre: Centre = 'rare-earth'): RuleFinding {
  const plan = samplePlan(centre)
  const task = sampleTask(centre)
  const standard = standardOf(task)
  change(plan, task)
  return findRuleFindings(plan as Plan, task as Task, standard).find((found) => found.rule === rule)!
}

/** A table of cases: what was changed, and the outcome that the rule must give. */
export function cases(rule: string, rows: readonly (readonly [string, Change, Outcome, Centre?])[]): void {
  for (const [name, change, outcome, centre] of rows) {
    test(`${rule}: ${name} → ${outcome}`, () => {
      expect(finding(rule, change, centre).outcome).toBe(outcome)
    })
  }
}

export const unchanged: Change = () => undefined

/** A plain or yearly figure that has only its value. */
export function figure<T>(declared: T, more: object = {}): never {
  return { declared, source: { document: 'D017', page: 1 }, period: { from: '2023-01-01', to: '2025-12-31' }, own: true, ...more } as never
}

export function member(name: string, unit: string, category: '中心主任' | '技术' | '管理' | '经济' | '其他' = '技术', isChair = false) {
  return { name, unit, category, isChair }
}

/** A technical committee of `total`, the first `inside` of them paid by the lead unit. */
export function committee(total: number, inside: number) {
  return Array.from({ length: total }, (_, index) => member(`委员${index}`, index < inside ? '示例稀土新材料股份有限公司' : '外部单位'))
}
