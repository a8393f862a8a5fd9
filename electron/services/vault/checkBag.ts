import { inCodeOrder } from '#shared/format/codes.ts'
import type { Fault } from '#shared/text/fault.ts'
import { type BagFiles, readBaseFolder, readTagFiles, type TagFiles, tagDigestFaults } from './bag.ts'
import type { BagKind } from './bagInfo.ts'
import { readContainer } from './container.ts'
import type { ReadFor } from './contents.ts'
import { type HashedEntry, hashEntries, type Progress } from './hashEntries.ts'
import { defaultLimits, type PackageLimits } from './limits.ts'
import { damagedFaults, payloadFaults } from './payload.ts'
import { checkSignature, type PackageSignature } from './signature.ts'
import type { Source } from './source.ts'

export interface CheckOptions {
  readonly limits?: Partial<PackageLimits>
  /** SHA-256 fingerprints of certificates whose package signatures are trusted */
  readonly trusted?: readonly string[]
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
  /** `proof`: to verify what was signed with the package; faults of what its standard says do not refuse it */
  readonly readFor?: ReadFor
}

/** A bag in a ZIP after checks 1 to 4 of formats.md § 2, whatever it holds. */
export interface CheckedBag {
  readonly files: BagFiles
  readonly hashed: ReadonlyMap<string, HashedEntry>
  readonly signature: PackageSignature
  /** SHA-256 of the tag manifest */
  readonly digest?: string
  /** External-Identifier of bag-info.txt */
  readonly identifier?: string
  /** all faults of the bag in the order of the checks; `ofInfo` are what the content says against bag-info.txt */
  faults(ofInfo: readonly Fault[]): readonly Fault[]
}

/** Checks container, tag files, signature and payload. `faults`: the container cannot be read as a bag at all. */
export async function checkBag(
  source: Source,
  kind: BagKind,
  options: CheckOptions,
): Promise<CheckedBag | { readonly files: BagFiles; readonly faults: readonly Fault[] }> {
  const container = readContainer(source, { ...defaultLimits, ...options.limits })
  const base = container.faults.length > 0 ? { files: new Map(), faults: container.faults } : readBaseFolder(container.files)
  if (base.faults.length > 0) return base
  const { files } = base
  const tags = await readTagFiles(source, files, kind)
  const signature = await checkSignature(tags.signature, tags.tagManifest, options.trusted ?? [])
  const hashed = await hashEntries(source, files, options.onProgress, options.signal)
  const { identifier } = tags.info
  return {
    files,
    hashed,
    signature,
    ...(tags.packageDigest !== undefined && { digest: tags.packageDigest }),
    ...(identifier !== undefined && { identifier }),
    faults: (ofInfo) => bagFaults(files, tags, hashed, signature, ofInfo),
  }
}

function bagFaults(
  files: BagFiles,
  tags: TagFiles,
  hashed: ReadonlyMap<string, HashedEntry>,
  signature: PackageSignature,
  ofInfo: readonly Fault[],
): readonly Fault[] {
  const usable = files.has('manifest-sha256.txt') && tags.manifest.faults.length === 0
  return [
    ...damagedFaults(hashed),
    ...tags.opening,
    ...tagDigestFaults(tags, hashed),
    ...inCodeOrder([...tags.infoFaults, ...ofInfo]),
    ...(signature.state === 'invalid' ? [signatureFault(signature)] : []),
    ...inCodeOrder(tags.manifest.faults),
    ...payloadFaults(usable ? tags.manifest : undefined, tags.info, hashed),
  ]
}

/** The bag was made for another task or package than its content names. */
export function foreignFault({ identifier }: Pick<CheckedBag, 'identifier'>, named: string | undefined): readonly Fault[] {
  if (identifier === undefined || named === undefined || identifier === named) return []
  return [{ code: 'bag.info', name: 'bag-info.txt', got: `External-Identifier: ${identifier}`, want: named }]
}

function signatureFault({ form }: PackageSignature): Fault {
  const name = 'signature.p7s'
  return form === undefined ? { code: 'signature.invalid', name } : { code: 'signature.form', words: `signature.form.${form}`, name }
}
