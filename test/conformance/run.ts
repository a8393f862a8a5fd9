import { fileURLToPath } from 'node:url'
import { writeConformance } from './write.ts'

/** The set, written as this module is loaded: whoever loads it cannot load more afterwards. */
export const folder = fileURLToPath(new URL('../../out/conformance', import.meta.url))
export const files = await writeConformance(folder)
