/** The public functions for the command and the app: a whole scripted review, signing an open one, and making its files again. */
export { exportLocked } from './exportLocked.ts'
export { sheetFileName } from './fileNames.ts'
export { type ReviewedPackage, resultContextOf } from './resultContext.ts'
export { type ReviewRequest, runReview } from './runReview.ts'
export { type ReviewDone, type ReviewToSign, type SignRequest, signReview } from './signReview.ts'
export type { Print, SheetToSign, SignedSheet } from './signSheet.ts'
