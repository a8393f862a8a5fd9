import { type DocumentKind, type Shown, showDocument, type Wanted } from '#services/documents/show/index.ts'
import { readWhole } from '#services/files/read.ts'
import type { Result } from '#shared/text/fault.ts'

interface ShowInput {
  readonly file: string
  readonly kind: DocumentKind
  readonly wanted: Wanted
}

/** What the viewer shows of a document on disk. */
export async function showDocumentJob({ file, kind, wanted }: ShowInput): Promise<Result<Shown>> {
  const bytes = await readWhole(file)
  return bytes.ok ? showDocument({ name: file, bytes: bytes.value, kind }, wanted) : bytes
}
