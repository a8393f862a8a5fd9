import type { PrintAgain, ToPrint } from '#shared/signature/context.ts'
import { sha256Of } from '../files/sha256.ts'

/** Printers that print each record without attachments once, for work that verifies the files of one record several times. */
export function printOnce(again: PrintAgain): PrintAgain {
  return { pdf: once(again.pdf), workbook: once(again.workbook) }
}

function once<Printed>(print: (input: ToPrint) => Promise<Printed>): (input: ToPrint) => Promise<Printed> {
  const printed = new Map<string, Promise<Printed>>()
  return (input) => {
    if (input.attachments.size > 0) return print(input)
    const key = `${input.kind} ${sha256Of(input.recordBytes)} ${input.standard?.id} ${input.standard?.version}`
    const known = printed.get(key) ?? print(input)
    printed.set(key, known)
    return known
  }
}
