import { joinPages } from '#services/printing/joinPages.ts'
import { readTableJob, readTextJob } from './jobs/documents.ts'
import { findInDocumentJob } from './jobs/findInDocument.ts'
import { offerCarryJob, readJournalJob, storageFactsJob } from './jobs/journals.ts'
import { closePackage, openPackageJob, readDocumentJob } from './jobs/packages.ts'
import { keepPhotoJob, readPhotoJob } from './jobs/photos.ts'
import {
  backUpJob,
  changePassphraseJob,
  exportProfileJob,
  importProfileJob,
  makeProfileJob,
  readKeyFileJob,
  unlockPracticeJob,
  unlockProfileJob,
  wipeMissionJob,
} from './jobs/profiles.ts'
import { exportMissionJob, prepareSheetJob, renderSelectionJob, signMissionJob } from './jobs/signing.ts'
import { readStandardsJob, standardFileJob } from './jobs/standards.ts'
import { verifyFileJob } from './jobs/verifyFile.ts'

/** Every job a worker knows. A new one is named here and in `lanes.ts`. */
export const registry = {
  openPackage: openPackageJob,
  closePackage,
  readDocument: readDocumentJob,
  readText: readTextJob,
  readTable: readTableJob,
  findInDocument: findInDocumentJob,
  joinPages,
  readStandards: readStandardsJob,
  standardFile: standardFileJob,
  verifyFile: verifyFileJob,
  prepareSheet: prepareSheetJob,
  signMission: signMissionJob,
  exportMission: exportMissionJob,
  renderSelection: renderSelectionJob,
  unlockProfile: unlockProfileJob,
  unlockPractice: unlockPracticeJob,
  makeProfile: makeProfileJob,
  readKeyFile: readKeyFileJob,
  changePassphrase: changePassphraseJob,
  exportProfile: exportProfileJob,
  importProfile: importProfileJob,
  backUp: backUpJob,
  wipeMission: wipeMissionJob,
  readJournal: readJournalJob,
  offerCarry: offerCarryJob,
  storageFacts: storageFactsJob,
  keepPhoto: keepPhotoJob,
  readPhoto: readPhotoJob,
} as const

export type Registry = typeof registry
export type JobName = keyof Registry
export type InputOf<N extends JobName> = Parameters<Registry[N]>[0]
export type OutputOf<N extends JobName> = Extract<Awaited<ReturnType<Registry[N]>>, { ok: true }>['value']
