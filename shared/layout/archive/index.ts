import type { Shape } from '../layout.ts'
import { archiveWords1 } from './1.ts'

export interface ArchiveWords extends Shape<typeof archiveWords1> {}

/** The words of an archive's index, every text there ever was. None is ever changed or removed. */
export const archiveWords: readonly ArchiveWords[] = [archiveWords1]

/** The words in which new archives are written. */
export const currentArchiveWords: ArchiveWords = archiveWords.at(-1)!
