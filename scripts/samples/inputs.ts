import { readFileSync } from 'node:fs'
import type { Plan } from '#shared/plan/format.ts'
import type { Task } from '#shared/plan/task.ts'

export const centreKeys = ['rare-earth', 'dairy'] as const
export const stageKeys = ['visit', 'performance'] as const
export type CentreKey = (typeof centreKeys)[number]
export type StageKey = (typeof stageKeys)[number]

/** One row of `documents.json`: what the file must hold, page by page. */
export interface DocumentOrder {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly kind: 'pdf' | 'xlsx' | 'jpg' | 'txt'
  readonly pages: number
  readonly outline: string
  readonly pageText: Readonly<Record<string, readonly string[]>>
}

/** Everything one centre's documents are made from. */
export interface Centre {
  readonly key: CentreKey
  readonly name: string
  readonly plan: Plan
  readonly orders: readonly DocumentOrder[]
}

export const samplesFolder = new URL('../../resources/samples/', import.meta.url)

export function readCentre(key: CentreKey): Centre {
  const list = readJson<{ centre: string; documents: DocumentOrder[] }>(`${key}/documents.json`)
  return { key, name: list.centre, plan: readJson<Plan>(`${key}/plan.json`), orders: list.documents }
}

export function readTask(key: CentreKey, stage: StageKey): Task {
  return readJson<Task>(`${key}/task-${stage}.json`)
}

export function readSample(path: string): Uint8Array {
  return readFileSync(new URL(path, samplesFolder))
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, samplesFolder), 'utf8')) as T // our own files; packing checks them against the formats
}
