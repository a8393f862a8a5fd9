/** The journal's door: where an edit is on disk before anyone says 已保存. */
export { type Journal, type JournalOptions, localIso, openJournal, type ReadAhead, readAhead, readJournal } from './journal.ts'
export type { Scanned } from './scan.ts'
export { trustSingleInstance } from './writerLock.ts'
