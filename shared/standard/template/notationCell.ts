import type { Codec } from './cells.ts'
import { Unreadable } from './cells.ts'
import { readNotation, type Slotted } from './notation/read.ts'
import { writeNotation } from './notation/write.ts'

/** A part of a standard in words (standards.md), or as JSON; a fault shows the text from where it cannot be read. */
export function notationCell(slot: Slotted): Codec {
  return {
    look: 'text',
    write: (value) => writeNotation(slot, value),
    read: (cell) => {
      const read = readNotation(slot, String(cell))
      return read.ok ? read.value : new Unreadable(read.may.length > 0 ? 'wantNotationOf' : 'wantNotation', read.rest, read.may)
    },
  }
}
