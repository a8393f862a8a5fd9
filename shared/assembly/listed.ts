import type { PlanDocument } from '../plan/format.ts'

/** A row of the list of documents: a document with what people say of it. */
export interface ListedDocument {
  readonly id: string
  /** below the folder of documents */
  readonly file: string
  readonly title: string
  readonly kind: PlanDocument['kind']
  readonly pages?: number
  readonly criteria?: readonly string[]
  readonly date?: string
  readonly issuer?: string
  readonly sha256: string
}
