import type { Session } from 'electron'
import type { Jobs } from '#services/worker/createJobs.ts'
import type { OpenPackages } from '../openPackages.ts'
import { createOpenRecords } from '../openRecords.ts'
import { serveApp } from './app.ts'
import { serveArchives } from './archives.ts'
import { serveAssembly } from './assembly.ts'
import { serveCountersigning } from './countersigning.ts'
import { serveDocuments } from './documents.ts'
import { serveFiles } from './files.ts'
import { serveMissions } from './missions.ts'
import { servePackages } from './packages.ts'
import { servePanels } from './panels.ts'
import { servePassing } from './passing.ts'
import { servePrinting } from './printing.ts'
import { serveProfiles } from './profiles.ts'
import { serveRecords } from './records.ts'
import { serveResults } from './results.ts'
import { serveReviews } from './reviews.ts'
import { serveSealing } from './sealing.ts'
import { serveSettings } from './settings.ts'
import { serveSigning } from './signing.ts'
import { serveStandards } from './standards.ts'
import { serveTables } from './tables.ts'
import { serveJobs } from './work.ts'

/** Everything a page can ask of main. */
export function serveAll(packages: OpenPackages, jobs: Jobs, prepare: (own: Session) => void): void {
  const records = createOpenRecords(jobs)
  serveApp()
  serveFiles()
  serveJobs()
  servePackages(packages)
  serveDocuments(packages, jobs)
  serveProfiles(jobs, prepare)
  serveRecords(packages, records)
  serveMissions(packages, records)
  serveReviews(packages, jobs)
  servePanels(packages, jobs)
  serveArchives(packages, jobs)
  serveCountersigning(packages, jobs)
  servePassing(packages, jobs)
  serveTables(packages, jobs)
  serveSealing(packages, jobs)
  serveResults(packages, jobs)
  serveSigning(packages, jobs)
  servePrinting(packages, jobs)
  serveSettings(packages, jobs)
  serveStandards(packages, jobs)
  serveAssembly(packages, jobs)
}
