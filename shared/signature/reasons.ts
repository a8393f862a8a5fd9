/** Why a file is rejected. A closed list: each code is worded in the catalogue `signature` as `reason.<code>`, and never reused. */
export const reasonCodes = [
  'file.notRead',
  'file.unknown',
  'file.tooLarge',
  'pdf.malformed',
  'pdf.unaccounted',
  'pdf.unsignedUpdate',
  'pdf.changed',
  'pdf.active',
  'pdf.coverage',
  'pdf.padding',
  'pdf.subFilter',
  'xlsx.malformed',
  'xlsx.signature',
  'xlsx.uncovered',
  'xlsx.changed',
  'xlsx.active',
  'signature.malformed',
  'signature.digest',
  'signature.value',
  'signature.certificate',
  'signature.issuer',
  'signer.missing',
  'signer.extra',
  'signer.expired',
  'signer.roster',
  'result.missing',
  'result.format',
  'result.canonical',
  'result.digest',
  'result.sums',
  'result.formula',
  'contents.pages',
  'contents.importSheet',
  'contents.scoreSheet',
  'standard.digest',
  'package.digest',
  'package.refused',
] as const

export type Reason = (typeof reasonCodes)[number]

/** The reasons once each, in the order of the list: what is wrong with the file first, then its signers, then its contents. */
export function inOrder(reasons: readonly Reason[]): readonly Reason[] {
  return reasonCodes.filter((code) => reasons.includes(code))
}
