import type { JobName } from './registry.ts'

/**
 * Which thread a job runs in. `packages` keeps open packages between jobs; `documents` keeps fonts warm.
 * One thread a lane, started when it is first needed.
 */
export type Lane = 'packages' | 'documents'

export const lanes: Readonly<Record<JobName, Lane>> = {
  openPackage: 'packages',
  closePackage: 'packages',
  readDocument: 'packages',
  readText: 'packages',
  readTable: 'packages',
  findInDocument: 'packages',
  renderResult: 'documents',
  renderForms: 'documents',
  checkSigned: 'documents',
  joinPages: 'documents',
  verifyFile: 'documents',
}
