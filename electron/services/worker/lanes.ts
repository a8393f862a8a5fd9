import type { JobName } from './registry.ts'

/**
 * Which thread a job runs in. `packages` keeps open packages between jobs; `documents` keeps fonts warm;
 * `keys` derives keys, and reads and seals what is large under them. `reading`, `decoding` (evidence that a page cannot draw from its
 * bytes: pictures, OFD, office documents) and `verifying` read what others made:
 * what a job there may cost is bounded, and its thread is ended and replaced when it does not keep to it.
 * One thread a lane, started when it is first needed; `verifying` may have several.
 */
export type Lane = 'packages' | 'documents' | 'keys' | 'reading' | 'decoding' | 'verifying'

/** What one job may cost in a guarded lane. */
export interface Guard {
  /** V8's heap, in MiB; bytes outside it are bounded by the readers' own budgets */
  readonly heapMiB: number
  /** ms of a processor the thread may take for one job; waiting for a disk, for main or for other programs does not count */
  readonly busyMs: number
  /** ms the thread may be idle while a job waits for it */
  readonly stillMs: number
  /** ms a cancelled job may take to stop on its own */
  readonly cancelMs: number
}

const guard: Guard = { heapMiB: 512, busyMs: 16_000, stillMs: 60_000, cancelMs: 1000 }

/** A result takes about fifty MiB, a large worksheet several hundred; what a decoder takes beside the heap its own budget bounds. */
export const guards: Readonly<Partial<Record<Lane, Guard>>> = {
  reading: guard,
  decoding: { ...guard, heapMiB: 176, busyMs: 9_000 },
  verifying: { ...guard, heapMiB: 160 },
}

export const lanes: Readonly<Record<JobName, Lane>> = {
  openPackage: 'packages',
  closePackage: 'packages',
  readDocument: 'packages',
  readText: 'reading',
  readTable: 'reading',
  findInDocument: 'reading',
  decodeFlow: 'decoding',
  decodePages: 'decoding',
  decodePage: 'decoding',
  decodePicture: 'decoding',
  findDecoded: 'decoding',
  showDocument: 'reading',
  showDecoded: 'decoding',
  countPages: 'reading',
  beginAssembly: 'documents',
  readAssembly: 'reading',
  readFilled: 'reading',
  keepAssembly: 'documents',
  bringAssembly: 'documents',
  checkAssembly: 'reading',
  compareAssembly: 'documents',
  packAssembly: 'documents',
  joinPages: 'documents',
  readStandards: 'reading',
  draftsInFile: 'reading',
  standardFile: 'documents',
  finishStandard: 'documents',
  printStandard: 'documents',
  draftFile: 'documents',
  verifyFile: 'verifying',
  readGiven: 'verifying',
  countersign: 'verifying',
  readValues: 'verifying',
  signValues: 'documents',
  readBrought: 'verifying',
  readPassed: 'verifying',
  openEncrypted: 'keys',
  sealMission: 'documents',
  readRound: 'verifying',
  openRound: 'verifying',
  prepareSheet: 'documents',
  signMission: 'documents',
  exportMission: 'documents',
  renderSelection: 'documents',
  printPanel: 'documents',
  surveyArchive: 'documents',
  panelInArchive: 'verifying',
  writeArchive: 'documents',
  preparePanel: 'documents',
  closePanel: 'documents',
  writePanel: 'documents',
  addSignature: 'documents',
  takeSigned: 'documents',
  unlockProfile: 'keys',
  unlockAtSignIn: 'keys',
  unlockPractice: 'keys',
  makeProfile: 'keys',
  readKeyFile: 'keys',
  changePassphrase: 'keys',
  importProfile: 'keys',
  backUp: 'keys',
  wipeMission: 'keys',
  readJournal: 'keys',
  mendJournal: 'keys',
  offerCarry: 'keys',
  storageFacts: 'keys',
  keepPhoto: 'keys',
  readPhoto: 'keys',
}
