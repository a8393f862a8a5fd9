import { builtInStandards } from '#services/standards/builtIn.ts'
import { contextOf, type Known } from '#services/verify/knowledge.ts'
import { hex } from '#shared/format/canonical.ts'
import type { PrintAgain, ToPrint, VerifyContext } from '#shared/signature/context.ts'
import type { Verification } from '#shared/signature/verdict.ts'
import { verifyJsonFile, verifyPdfFile, verifyWorkbookFile } from '#shared/signature/verifyDocument.ts'
import { digest } from '#shared/signature/webcrypto.ts'
import type { Specimen } from './attack.ts'
import type { Clean } from './clean.ts'

/**
 * Verifies a specimen with what its maker gives besides the file, as the command does: by printing its record again, and, where
 * it is a PDF or a workbook, by its closed form. It is made once; each record is printed once a process.
 */
export async function judge(name: string, specimen: Specimen, clean: Clean): Promise<readonly Verification[]> {
  const bytes = await specimen.make(clean)
  const more = (await specimen.known?.(clean)) ?? {}
  const known = { tasks: [], trusted: [], ...more, standards: [...builtInStandards(), ...(more.standards ?? [])] }
  const ways: readonly How[] = specimen.kind === 'json' ? [{}] : [{}, { byClosedForm: true }]
  return Promise.all(ways.map((how) => verifySpecimen(name, specimen.kind, bytes, known, how)))
}

/** Which judge is asked. */
type How = Pick<Known, 'byClosedForm'> & Pick<VerifyContext, 'alsoReadsPages'>

export function verifySpecimen(
  name: string,
  kind: Specimen['kind'],
  bytes: Uint8Array,
  known: Known,
  how: How = {},
): Promise<Verification> {
  const verify = { pdf: verifyPdfFile, xlsx: verifyWorkbookFile, json: verifyJsonFile }[kind]
  const context = contextOf({ ...known, ...how })
  return verify(name, bytes, printedOnce({ ...context, alsoReadsPages: how.alsoReadsPages === true }))
}

type Printed = Awaited<ReturnType<PrintAgain['pdf']>>
const pdfs = new Map<string, Promise<Printed>>()
const workbooks = new Map<string, ReturnType<PrintAgain['workbook']>>()

function printedOnce(context: VerifyContext): VerifyContext {
  const { again } = context
  if (!again) return context
  return {
    ...context,
    again: {
      ...again,
      pdf: async (input, packed) => once(pdfs, await keyOf(input, packed), () => again.pdf(input, packed)),
      workbook: async (input) => once(workbooks, await keyOf(input), () => again.workbook(input)),
    },
  }
}

function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const found = made.get(key) ?? make()
  made.set(key, found)
  return found
}

async function keyOf({ recordBytes, standard, attachments }: ToPrint, packed: readonly Uint8Array[] = []): Promise<string> {
  const parts = [recordBytes, ...attachments.values(), ...packed]
  const digests = await Promise.all(parts.map(async (bytes) => hex(await digest('SHA-256', bytes))))
  return [...digests, ...attachments.keys(), standard?.id ?? ''].join(' ')
}
