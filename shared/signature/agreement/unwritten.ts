import type { PanelRecord } from '../../panel/format.ts'
import type { ResultRecord } from '../../result/format.ts'

type Origin = Pick<ResultRecord | PanelRecord, 'software' | 'package' | 'replaces' | 'extensions'>

/** Digests of what a record names. */
interface Named {
  readonly journal?: { readonly head: string }
  readonly table?: { readonly sha256: string } | undefined
  readonly results?: readonly { readonly sha256: string }[]
}

/**
 * Whether a record holds what no version of this program writes: extensions, which no page shows; a digest of zeros, which
 * no file has; a version that is no version number but words.
 */
export function holdsUnwritten(record: Origin & Named): boolean {
  const { software, package: own, journal, replaces, extensions, table, results = [] } = record
  const digests = [own.sha256, journal?.head, replaces, table?.sha256, ...results.map(({ sha256 }) => sha256)]
  return extensions !== undefined || digests.some((digest) => digest === noDigest) || !versionNumber.test(software.version)
}

const noDigest = '0'.repeat(64)
/** Semantic Versioning 2.0.0, before a release one lower-case word and its number. */
const versionNumber = /^\d{1,4}\.\d{1,4}\.\d{1,4}(-[a-z]{1,10}(\.\d{1,4})?)?$/
