// What the page says: verdicts, faults of what it was given, and its own words.
export { faults } from '#shared/text/en/faults.ts'
export { fields } from '#shared/text/en/fields.ts'
export { figures } from '#shared/text/en/figures.ts'
export { places } from '#shared/text/en/places.ts'
export { signature } from '#shared/text/en/signature.ts'
export { verifier } from '#shared/text/en/verifier.ts'
export { wants } from '#shared/text/en/wants.ts'
