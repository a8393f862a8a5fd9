import type { ElectronApplication } from '@playwright/test'
import { evaluateLightly } from './standing.ts'

interface Kept {
  said?: string[]
}

/** Answers the system's message boxes by their message and the label of a button; every message is kept. */
export async function say(electron: ElectronApplication, answers: Readonly<Record<string, string>>): Promise<void> {
  await evaluateLightly(electron)(({ dialog }, by) => {
    const kept = globalThis as Kept
    kept.said = []
    dialog.showMessageBox = (async (...given: readonly unknown[]) => {
      const box = given.at(-1) as { message: string; buttons?: string[] }
      kept.said?.push(box.message)
      return { response: Math.max(0, box.buttons?.indexOf(by[box.message] ?? '') ?? 0), checkboxChecked: false }
    }) as typeof dialog.showMessageBox
  }, answers)
}

/** The messages the boxes showed since. */
export function said(electron: ElectronApplication): Promise<readonly string[] | undefined> {
  return evaluateLightly(electron)(() => (globalThis as Kept).said)
}
