/** The door of open records: where an edit is on disk before anyone says 已保存. */
export { isHarm, openDamaged } from './damaged.ts'
export { type Journal, type JournalOptions, openJournal } from './journal.ts'
export { mendJournal } from './mend.ts'
export { type Appended, type Opening, type OpenRecord, openRecord } from './openRecord.ts'
export { type ReadAhead, readAhead, readJournal, type Scanned } from './reading.ts'
export { trustSingleInstance } from './writerLock.ts'
