import type { JobName } from './registry.ts'

/**
 * Which thread a job runs in. `packages` keeps open packages between jobs; `documents` keeps fonts warm;
 * `keys` derives keys, and reads and seals what is large under them.
 * One thread a lane, started when it is first needed.
 */
export type Lane = 'packages' | 'documents' | 'keys'

export const lanes: Readonly<Record<JobName, Lane>> = {
  openPackage: 'packages',
  closePackage: 'packages',
  readDocument: 'packages',
  readText: 'packages',
  readTable: 'packages',
  findInDocument: 'packages',
  joinPages: 'documents',
  readStandards: 'documents',
  standardFile: 'documents',
  verifyFile: 'documents',
  prepareSheet: 'documents',
  signMission: 'documents',
  exportMission: 'documents',
  renderSelection: 'documents',
  unlockProfile: 'keys',
  unlockPractice: 'keys',
  makeProfile: 'keys',
  readKeyFile: 'keys',
  changePassphrase: 'keys',
  exportProfile: 'keys',
  importProfile: 'keys',
  backUp: 'keys',
  wipeMission: 'keys',
  readJournal: 'keys',
  offerCarry: 'keys',
  storageFacts: 'keys',
  keepPhoto: 'keys',
  readPhoto: 'keys',
}
