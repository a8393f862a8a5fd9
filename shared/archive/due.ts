import type { Listed } from '../panel/listing.ts'
import type { ArchivedFile } from './format.ts'

/** What an archive of a visit should hold, in the order of its parts. */
export const dueKinds = ['results', 'panelPdf', 'panelWorkbook', 'table', 'sealed', 'forms', 'photos', 'others'] as const
export type DueKind = (typeof dueKinds)[number]

/** One kind of content: how many files of it are there, and what of it is not. */
export interface DueLine {
  readonly kind: DueKind
  readonly files: number
  /** how many of these do not verify; they lie apart, with the reason */
  readonly rejected: number
  /** what is known to exist and is not among the files; the archive is incomplete without it */
  readonly lacking: readonly Lacking[]
}

/** Names what is lacking: an expert's sheet with its revision, or the digest of a record. */
export interface Lacking {
  readonly sha256: string
  readonly expert?: string
  readonly name?: string
  readonly revision?: number
}

interface Visit {
  /** every file the panel took in, with what became of it */
  readonly listed: readonly Pick<Listed, 'record' | 'sha256'>[]
  /** digest of the closed panel record */
  readonly panel?: string
  /** digest of the signed 核定 table, where the panel confirmed one that was signed as a file */
  readonly table?: string
}

/**
 * What the files found cover of a visit: every sheet the panel took in, the closed record as PDF and workbook, the signed 核定
 * table. Forms, photos and other files are counted; nobody can know how many there should be.
 */
export function archiveDue({ listed, panel, table }: Visit, files: readonly ArchivedFile[]): readonly DueLine[] {
  const carried = new Set(files.flatMap(({ record }) => (record ? [record.sha256] : [])))
  const line = (kind: DueKind, own: readonly ArchivedFile[], lacking: readonly Lacking[] = []): DueLine => {
    return { kind, files: own.length, rejected: own.filter(({ part }) => part === 'rejected').length, lacking }
  }
  const carrying = (kind: NonNullable<ArchivedFile['record']>['kind']) => files.filter(({ record }) => record?.kind === kind)
  const recordLine = (kind: DueKind, ending: RegExp): DueLine => {
    const own = carrying('panel').filter(({ name, record }) => ending.test(name) && (panel === undefined || record?.sha256 === panel))
    return line(kind, own, own.length > 0 || panel === undefined ? [] : [{ sha256: panel }])
  }
  return [
    line('results', carrying('result'), lackingSheets(listed, carried)),
    recordLine('panelPdf', /\.pdf$/i),
    recordLine('panelWorkbook', /\.xlsx$/i),
    line('table', carrying('values'), table === undefined || carried.has(table) ? [] : [{ sha256: table }]),
    ...(['sealed', 'forms', 'photos', 'others'] as const).map((kind) =>
      line(
        kind,
        files.filter(({ part }) => part === kind),
      ),
    ),
  ]
}

/** The newest panel record among the files that verify, where this computer does not keep the record itself. */
export function closedRecordIn(files: readonly ArchivedFile[]): { readonly sha256: string; readonly revision: number } | undefined {
  const records = files.flatMap(({ part, record }) => (part === 'panel' && record ? [record] : []))
  return records.toSorted((a, b) => b.revision - a.revision)[0]
}

/** Sheets the panel took in that no file carries, older revisions included; each once. */
function lackingSheets(listed: Visit['listed'], carried: ReadonlySet<string>): readonly Lacking[] {
  const lacking = new Map<string, Lacking>()
  for (const { record, sha256 } of listed) {
    if (record === undefined || sha256 === undefined || carried.has(sha256)) continue
    lacking.set(sha256, { sha256, expert: record.expert.id, name: record.expert.name, revision: record.revision })
  }
  return [...lacking.values()]
}
