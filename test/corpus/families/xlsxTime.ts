import { signWorkbook } from '#shared/signature/ooxml/sign.ts'
import { attack, good, type Specimen } from '../attack.ts'

const about = (what: string) => `The expert signs the clean workbook, and the signature claims ${what}.`

function claims(what: string, time: string): Specimen {
  return attack({ ...claimed(what, time), reasons: ['signature.place'] })
}

function claimed(what: string, time: string) {
  const make: Specimen['make'] = ({ unsignedWorkbook, expert }) => signWorkbook(unsignedWorkbook, expert, { time })
  return { about: about(what), kind: 'xlsx', make } as const
}

/** The time that spreadsheet programs show beside a signature: the moment of the lock and no other. */
export const specimens: Readonly<Record<string, Specimen>> = {
  control: good(claimed('the moment of the lock', '2026-09-17T16:30:00+08:00')),
  controlOtherZone: good(claimed('the same moment, told in another zone', '2026-09-17T08:30:00Z')),
  beforeTheLock: claims('a moment before the sheet was locked', '2026-09-17T16:29:59+08:00'),
  afterTheLock: claims('a moment after it', '2026-09-17T16:30:01+08:00'),
  longAgo: claims('a day of 1999', '1999-01-01T00:00:00Z'),
  wrongZone: claims('the wall clock of the lock in another zone', '2026-09-17T16:30:00Z'),
}
