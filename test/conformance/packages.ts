import { acceptedPackages } from '../corpus/packages/acceptedPackages.ts'
import { packageBytes } from '../corpus/packages/bag.ts'
import type { RefusedPackage } from '../corpus/packages/refused.ts'
import { refusedBags } from '../corpus/packages/refusedBags.ts'
import { refusedContainers } from '../corpus/packages/refusedContainers.ts'
import { refusedContents } from '../corpus/packages/refusedContents.ts'
import type { ToList } from './listed.ts'

/** Packages that a verifier accepts as unsigned, and those that it refuses, with the first code. */
export function packagesToList(): readonly ToList[] {
  const good = { plain: packageBytes, ...acceptedPackages }
  const accepted = Object.entries(good).map(
    ([about, bytes], at): ToList => ({
      ...{ name: `good/${String(at + 1).padStart(3, '0')}`, kind: 'package', extension: 'ticplan' },
      ...{ verdict: 'unsigned', reasons: [], about, bytes: () => bytes() },
    }),
  )
  const groups: readonly (readonly RefusedPackage[])[] = [
    ...Object.values(refusedContainers),
    refusedBags,
    ...Object.values(refusedContents),
  ]
  const refused = groups.flat().map(
    ([code, about, bytes], at): ToList => ({
      ...{ name: `refused/${String(at + 1).padStart(3, '0')}`, kind: 'package', extension: 'ticplan' },
      ...{ verdict: 'rejected', reasons: [code], about, bytes },
    }),
  )
  return [...accepted, ...refused]
}
