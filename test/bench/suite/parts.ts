import { app } from './parts/app.ts'
import { documents } from './parts/documents.ts'
import { imports } from './parts/imports.ts'
import { otherBuild } from './parts/otherBuild.ts'
import { packages } from './parts/packages.ts'
import { panel } from './parts/panel.ts'
import { score } from './parts/score.ts'
import { standard } from './parts/standard.ts'
import { verify } from './parts/verify.ts'
import type { BenchPart } from './row.ts'

/** Every part, in the order in which it is measured. A new target becomes a row of one of them. */
export const parts: readonly BenchPart[] = [app, documents, verify, packages, panel, score, standard, imports, otherBuild]
