// What the page says: verdicts, faults of what it was given, and its own words.
export { faults } from '#shared/text/zh/faults.ts'
export { fields } from '#shared/text/zh/fields.ts'
export { figures } from '#shared/text/zh/figures.ts'
export { places } from '#shared/text/zh/places.ts'
export { signature } from '#shared/text/zh/signature.ts'
export { verifier } from '#shared/text/zh/verifier.ts'
export { wants } from '#shared/text/zh/wants.ts'
