/** The public functions for the command and the app: a whole scripted review, signing an open one, and making its files again. */
export { sheetFileName } from './fileNames.ts'
export type { ReviewedPackage } from './resultContext.ts'
export { type ReviewRequest, runReview } from './runReview.ts'
export { exportLocked, type ReviewDone, type ReviewToSign, type SignRequest, signReview } from './signReview.ts'
