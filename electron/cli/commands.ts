import { diff } from './diff.ts'
import { identity } from './identity.ts'
import { inspect } from './inspect.ts'
import type { Register } from './io.ts'
import { merge } from './merge.ts'
import { pack } from './pack.ts'
import { review } from './review.ts'
import { score } from './score.ts'
import { sealing } from './sealing.ts'
import { show } from './show.ts'
import { standard } from './standard.ts'
import { verify } from './verify.ts'

export const commands: readonly Register[] = [diff, identity, inspect, merge, pack, review, score, sealing, show, standard, verify]
