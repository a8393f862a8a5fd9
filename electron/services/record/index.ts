/** The public functions for open records: an edit is on disk here before 已保存 is shown. */
export { isHarm, openDamaged } from './damaged.ts'
export { type Journal, type JournalOptions, openJournal } from './journal.ts'
export { mendJournal } from './mend.ts'
export { appendFromPage, type OpenKept, openKept } from './openKept.ts'
export { type Appended, type Opening, type OpenRecord, openRecord } from './openRecord.ts'
export { type ReadAhead, readAhead, readJournal, type Scanned } from './reading.ts'
export { trustSingleInstance } from './writerLock.ts'
