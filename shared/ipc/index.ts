import type { Result } from '../text/fault.ts'
import { appCalls, appEvents } from './app.ts'
import { archiveCalls } from './archives.ts'
import { assemblyCalls } from './assembly.ts'
import type { BridgeOf, ListenersOf } from './calls.ts'
import { countersigningCalls } from './countersigning.ts'
import { documentCalls } from './documents.ts'
import { fileCalls, fileEvents, type PickedFile } from './files.ts'
import { jobCalls, jobEvents } from './jobs.ts'
import { missionCalls } from './missions.ts'
import { packageCalls } from './packages.ts'
import { panelCalls } from './panels.ts'
import { passingCalls } from './passing.ts'
import { printingCalls } from './printing.ts'
import { profileCalls, profileEvents } from './profiles.ts'
import { recordCalls } from './records.ts'
import { resultCalls } from './results.ts'
import { reviewCalls } from './reviews.ts'
import { sealingCalls } from './sealing.ts'
import { settingsCalls } from './settings.ts'
import { signingCalls } from './signing.ts'
import { standardCalls } from './standards.ts'
import { tableCalls } from './tables.ts'

/** Every domain of the bridge. A new one is added here, and served in `electron/main/ipc`. */
export const allCalls = {
  app: appCalls,
  files: fileCalls,
  jobs: jobCalls,
  packages: packageCalls,
  documents: documentCalls,
  profiles: profileCalls,
  missions: missionCalls,
  records: recordCalls,
  reviews: reviewCalls,
  panels: panelCalls,
  archives: archiveCalls,
  countersigning: countersigningCalls,
  passing: passingCalls,
  tables: tableCalls,
  sealing: sealingCalls,
  results: resultCalls,
  signing: signingCalls,
  printing: printingCalls,
  settings: settingsCalls,
  standards: standardCalls,
  assembly: assemblyCalls,
} as const
export const allEvents = { app: appEvents, files: fileEvents, jobs: jobEvents, profiles: profileEvents } as const

/** `window.tic`: calls by domain, events by domain under `on`, and the function for dropped files. */
export type TicBridge = {
  readonly [D in keyof typeof allCalls]: BridgeOf<(typeof allCalls)[D]>
} & {
  readonly on: { readonly [D in keyof typeof allEvents]: ListenersOf<(typeof allEvents)[D]> }
  /** Tokens for files a person dropped on the window; takes the browser's `File` objects. */
  readonly dropped: (files: readonly unknown[]) => Promise<Result<readonly PickedFile[]>>
}
