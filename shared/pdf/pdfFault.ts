import type { Fault } from '../text/fault.ts'

/** Why pdf.js could not open a PDF. A way of encrypting that it does not know is no damage. */
export function pdfFault(error: unknown, name: string): Fault {
  const { name: kind, message } = error as Error
  const encrypted = kind === 'PasswordException' || /encrypt/i.test(message)
  return { code: encrypted ? 'document.encrypted' : 'document.damaged', name }
}
