import type { PrintAgain, ToPrint } from '#shared/signature/context.ts'
import { sha256Of } from '../files/digest.ts'

/**
 * Printers that print each record without attachments once, for work that verifies the files of one record several times. A PDF
 * is printed once for each way its streams are packed; one asked for without a packing, for its boxes, may be any of them.
 */
export function printOnce(again: PrintAgain): PrintAgain {
  const pdfs = new Map<string, ReturnType<PrintAgain['pdf']>>()
  const workbooks = new Map<string, ReturnType<PrintAgain['workbook']>>()
  return {
    pdf: (input, packed) => {
      const record = keyOf(input)
      const key = `${record} ${sha256Of(Buffer.concat(packed))}`
      const similar = packed.length === 0 ? [...pdfs.keys()].find((one) => one.startsWith(`${record} `)) : undefined
      return once(pdfs, input, similar ?? key, () => again.pdf(input, packed))
    },
    workbook: (input) => once(workbooks, input, keyOf(input), () => again.workbook(input)),
  }
}

function once<Printed>(
  printed: Map<string, Promise<Printed>>,
  input: ToPrint,
  key: string,
  print: () => Promise<Printed>,
): Promise<Printed> {
  if (input.attachments.size > 0) return print()
  const known = printed.get(key) ?? print()
  printed.set(key, known)
  return known
}

function keyOf({ kind, recordBytes, standard }: ToPrint): string {
  return `${kind} ${sha256Of(recordBytes)} ${standard?.id} ${standard?.version}`
}
