import type { Fault } from '#shared/text/fault.ts'
import type { VerifiedFile } from '../verify/verifiedFile.ts'

/**
 * Why a verified file is not taken; `undefined` for one that is. Codes: `import.rejected` (the verifier's reasons say why),
 * `import.unsigned`, `import.notRecord`, `import.unknownTask`, `import.unknownSigner`.
 */
export function refusalOf(
  { verification, read }: VerifiedFile,
  packages: ReadonlySet<string>,
  takesUnknownSigners: boolean,
): Fault | undefined {
  const { file: name, verdict, signatures, kind } = verification
  // a task that nobody knows is more to the point than what follows from it
  if (read && !packages.has(read.record.package.sha256)) return { code: 'import.unknownTask', name, got: read.record.task }
  if (verdict === 'rejected') return { code: 'import.rejected', name }
  if (!read || kind === 'package' || kind === 'archive' || kind === 'values') return { code: 'import.notRecord', name }
  if (verdict === 'unsigned') return { code: 'import.unsigned', name }
  const stranger = signatures.find(({ trusted }) => trusted === 'unknown')
  return stranger && !takesUnknownSigners ? { code: 'import.unknownSigner', name, got: stranger.name } : undefined
}
