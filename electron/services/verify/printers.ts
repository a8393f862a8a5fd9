import type { VerifyContext } from '#shared/signature/context.ts'
import { wholeFont } from '#shared/signature/pdf/signatureFont.ts'
import { signatureFont } from '../signing/fonts.ts'
import { readPageTexts } from './pageTexts.ts'
import { printAgain } from './printAgain.ts'

/** What verifies by printing again, with the fonts of the forms. */
export const printers: Pick<VerifyContext, 'again' | 'readPages' | 'signatureFont'> = {
  again: printAgain,
  readPages: readPageTexts,
  signatureFont: wholeFont(signatureFont),
}
