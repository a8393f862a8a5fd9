/** What reading an entry to its end showed; `ok` still leaves its digest to be compared. */
export type DataState = 'ok' | 'zip.damaged' | 'zip.size-mismatch' | 'zip.crc'
