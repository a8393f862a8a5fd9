/** The review's door for the command and the app: a whole scripted review, or just the signing of a locked sheet. */
export { sheetFileName } from './fileNames.ts'
export { publishTogether } from './publish.ts'
export { readWhole } from './readAnswers.ts'
export { resultContextOf } from './resultContext.ts'
export { type ReviewDone, type ReviewRequest, runReview } from './runReview.ts'
export { type SheetToSign, type SignedSheet, signSheet } from './signSheet.ts'
