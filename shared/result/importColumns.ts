import { currentLayout, type Layout } from '../layout/index.ts'

/** The keys of the sheet 「导入数据」, A to AD (formats.md § 8); after them `selfMark` and `original` where a record has them. */
export const importKeys = [
  'recordType',
  'taskId',
  'packageId',
  'packageRevision',
  'packageSha256',
  'centreName',
  'centreType',
  'stage',
  'standardId',
  'standardVersion',
  'standardSha256',
  'expertId',
  'expertName',
  'expertUnit',
  'expertRole',
  'itemId',
  'dimension',
  'itemName',
  'max',
  'method',
  'mark',
  'state',
  'finding',
  'reason',
  'citations',
  'year',
  'declared',
  'verified',
  'revision',
  'resultSha256',
] as const

const optionalKeys = ['selfMark', 'original'] as const

type OptionalKey = (typeof optionalKeys)[number]
export type ImportKey = (typeof importKeys)[number] | OptionalKey
export type ImportRecord = { readonly [key in ImportKey]?: string | number | undefined }

export interface ImportColumn {
  readonly key: ImportKey
  /** row 1 of the sheet, from the layout; Chinese in every interface language */
  readonly heading: string
}

/** Columns with heading and key, then one row of text cells per record; what is not given is empty. */
export interface ImportSheet {
  readonly columns: readonly ImportColumn[]
  readonly rows: readonly (readonly string[])[]
}

export function importSheet(records: readonly ImportRecord[], { importHeadings }: Layout = currentLayout): ImportSheet {
  const given = optionalKeys.filter((key) => records.some((record) => record[key] !== undefined))
  const keys: readonly ImportKey[] = [...importKeys, ...given]
  const columns = keys.map((key) => ({ key, heading: importHeadings[key] }))
  return { columns, rows: records.map((record) => keys.map((key) => String(record[key] ?? ''))) }
}

/** `D003:12;D004:1` */
export function citationsText(citations: readonly { readonly document: string; readonly page: number }[] = []): string {
  return citations.map(({ document, page }) => `${document}:${page}`).join(';')
}
