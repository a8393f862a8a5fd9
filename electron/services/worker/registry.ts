/** Every job of the worker; its code is loaded at its first run. A new job is named here and in `lanes.ts`. */
export const registry = {
  openPackage: lazily(async () => (await import('./jobs/packages.ts')).openPackageJob),
  closePackage: lazily(async () => (await import('./jobs/packages.ts')).closePackage),
  readDocument: lazily(async () => (await import('./jobs/packages.ts')).readDocumentJob),
  readText: lazily(async () => (await import('./jobs/documents.ts')).readTextJob),
  readTable: lazily(async () => (await import('./jobs/documents.ts')).readTableJob),
  findInDocument: lazily(async () => (await import('./jobs/findInDocument.ts')).findInDocumentJob),
  decodeFlow: lazily(async () => (await import('./jobs/decoded.ts')).decodeFlowJob),
  decodePages: lazily(async () => (await import('./jobs/decoded.ts')).decodePagesJob),
  decodePage: lazily(async () => (await import('./jobs/decoded.ts')).decodePageJob),
  decodePicture: lazily(async () => (await import('./jobs/decoded.ts')).decodePictureJob),
  findDecoded: lazily(async () => (await import('./jobs/decoded.ts')).findDecodedJob),
  showDocument: lazily(async () => (await import('./jobs/showDocument.ts')).showDocumentJob),
  countPages: lazily(async () => (await import('#services/assembly/pagesOf.ts')).pagesOf),
  joinPages: lazily(async () => (await import('#services/printing/joinPages.ts')).joinPages),
  readStandards: lazily(async () => (await import('./jobs/standards.ts')).readStandardsJob),
  standardFile: lazily(async () => (await import('./jobs/standards.ts')).standardFileJob),
  finishStandard: lazily(async () => (await import('./jobs/standards.ts')).finishStandardJob),
  printStandard: lazily(async () => (await import('./jobs/standards.ts')).printStandardJob),
  draftFile: lazily(async () => (await import('./jobs/standards.ts')).draftFileJob),
  verifyFile: lazily(async () => (await import('./jobs/verifyFile.ts')).verifyFileJob),
  readGiven: lazily(async () => (await import('./jobs/verifyFile.ts')).readGivenJob),
  countersign: lazily(async () => (await import('./jobs/countersign.ts')).countersignJob),
  surveyArchive: lazily(async () => (await import('./jobs/archive.ts')).surveyArchiveJob),
  panelInArchive: lazily(async () => (await import('./jobs/archive.ts')).panelInArchiveJob),
  writeArchive: lazily(async () => (await import('./jobs/archive.ts')).writeArchiveJob),
  readValues: lazily(async () => (await import('./jobs/tables.ts')).readValuesJob),
  signValues: lazily(async () => (await import('./jobs/tables.ts')).signValuesJob),
  readBrought: lazily(async () => (await import('./jobs/panelBrought.ts')).readBroughtJob),
  readPassed: lazily(async () => (await import('./jobs/panelBrought.ts')).readPassedJob),
  sealMission: lazily(async () => (await import('./jobs/sealing.ts')).sealMissionJob),
  readRound: lazily(async () => (await import('./jobs/sealing.ts')).readRoundJob),
  openRound: lazily(async () => (await import('./jobs/sealing.ts')).openRoundJob),
  prepareSheet: lazily(async () => (await import('./jobs/signing.ts')).prepareSheetJob),
  signMission: lazily(async () => (await import('./jobs/signing.ts')).signMissionJob),
  exportMission: lazily(async () => (await import('./jobs/signing.ts')).exportMissionJob),
  renderSelection: lazily(async () => (await import('./jobs/signing.ts')).renderSelectionJob),
  printPanel: lazily(async () => (await import('./jobs/panels.ts')).printPanelJob),
  preparePanel: lazily(async () => (await import('./jobs/panelSigning.ts')).preparePanelJob),
  closePanel: lazily(async () => (await import('./jobs/panelSigning.ts')).closePanelJob),
  writePanel: lazily(async () => (await import('./jobs/panelSigning.ts')).writePanelJob),
  addSignature: lazily(async () => (await import('./jobs/panelSigning.ts')).addSignatureJob),
  takeSigned: lazily(async () => (await import('./jobs/panelSigning.ts')).takeSignedJob),
  unlockProfile: lazily(async () => (await import('./jobs/profiles.ts')).unlockProfileJob),
  unlockAtSignIn: lazily(async () => (await import('./jobs/profiles.ts')).unlockAtSignInJob),
  unlockPractice: lazily(async () => (await import('./jobs/profiles.ts')).unlockPracticeJob),
  makeProfile: lazily(async () => (await import('./jobs/profiles.ts')).makeProfileJob),
  readKeyFile: lazily(async () => (await import('./jobs/profiles.ts')).readKeyFileJob),
  changePassphrase: lazily(async () => (await import('./jobs/profiles.ts')).changePassphraseJob),
  importProfile: lazily(async () => (await import('./jobs/profiles.ts')).importProfileJob),
  backUp: lazily(async () => (await import('./jobs/profiles.ts')).backUpJob),
  wipeMission: lazily(async () => (await import('./jobs/profiles.ts')).wipeMissionJob),
  readJournal: lazily(async () => (await import('./jobs/journals.ts')).readJournalJob),
  mendJournal: lazily(async () => (await import('./jobs/journals.ts')).mendJournalJob),
  offerCarry: lazily(async () => (await import('./jobs/journals.ts')).offerCarryJob),
  storageFacts: lazily(async () => (await import('./jobs/journals.ts')).storageFactsJob),
  keepPhoto: lazily(async () => (await import('./jobs/photos.ts')).keepPhotoJob),
  readPhoto: lazily(async () => (await import('./jobs/photos.ts')).readPhotoJob),
} as const

export type Registry = typeof registry
export type JobName = keyof Registry
export type InputOf<N extends JobName> = Parameters<Registry[N]>[0]
export type OutputOf<N extends JobName> = Extract<Awaited<ReturnType<Registry[N]>>, { ok: true }>['value']

/** A thread loads what its lane does, not what all lanes do: a second of start and a hundred megabytes less. */
function lazily<Given extends readonly unknown[], Answer>(load: () => Promise<(...given: Given) => Answer>) {
  const run = async (...given: Given): Promise<Awaited<Answer>> => await (await load())(...given)
  return Object.assign(run, { load })
}
