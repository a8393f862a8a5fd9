import type { Register } from './io.ts'
import { score } from './score.ts'

/** Every command, in the order `--help` lists them. A command lives in its own file and exports one `Register`. */
export const commands: readonly Register[] = [score]
