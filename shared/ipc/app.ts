import { z } from 'zod'
import { calls, events } from './calls.ts'

const locale = z.enum(['zh-CN', 'en-US'])
export const appearance = z.strictObject({
  /** `system` follows the computer */
  colour: z.enum(['system', 'light', 'dark']),
  bigText: z.boolean(),
  /** `system` follows the computer */
  contrast: z.enum(['system', 'more']),
  locale,
})
export type Appearance = z.infer<typeof appearance>

const info = z.strictObject({
  version: z.string(),
  /** `host` where the app runs in the stand-in for Electron */
  runtime: z.enum(['electron', 'host']),
  versions: z.record(z.string(), z.string()),
  platform: z.string(),
  /** where the app keeps its data, for people to read */
  dataFolder: z.string(),
})
export type AppInfo = z.infer<typeof info>

export const appCalls = calls('app', {
  info: { ask: z.void(), answer: info, faults: [] },
  appearance: { ask: z.void(), answer: appearance, faults: [] },
  setAppearance: { ask: appearance, answer: z.void(), faults: ['file.*'] },
  /** the page has drawn its first screen: main shows the window, and passes on the files opened before */
  ready: { ask: z.void(), answer: z.void(), faults: [] },
  /** whether the page holds unsaved text; sent when that changes */
  unsaved: { ask: z.strictObject({ unsaved: z.boolean() }), answer: z.void(), faults: [] },
  /** the page has saved all text; main continues closing the window */
  closeAnswered: { ask: z.strictObject({ saved: z.boolean() }), answer: z.void(), faults: [] },
})

export const appEvents = events('app', {
  /** a command of the menu or its accelerator, by the name of its text in the catalogue `app` */
  command: z.strictObject({ name: z.string() }),
  /** the window is about to close: write down what is unsaved, then call `closeAnswered` */
  closing: z.strictObject({ quitting: z.boolean() }),
  /** the computer goes to sleep or its screen is locked, so the page is not in use */
  away: z.strictObject({}),
})
