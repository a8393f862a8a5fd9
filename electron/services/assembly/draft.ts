import { join } from 'node:path'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import type { Key } from '#shared/text/say.ts'

/** Where the parts of a draft lie: what people fill in, and what the program keeps. */
export interface Draft {
  readonly folder: string
  /** plan and task as people fill them in */
  readonly workbook: string
  /** the documents, with number, title and criteria */
  readonly list: string
  /** folder of the documents */
  readonly documents: string
  /** cards of the experts, `.ticcard` */
  readonly cards: string
  /** documents that are not used */
  readonly aside: string
  /** the standard that the task names, where it is not built in */
  readonly standard: string
  /** what the draft was begun with */
  readonly begun: string
}

export function draftIn(folder: string): Draft {
  const named = (key: Key<'assembly'>) => join(folder, zhAssembly(key))
  return {
    folder,
    workbook: named('fileWorkbook'),
    list: named('fileList'),
    documents: named('folderDocuments'),
    cards: named('folderCards'),
    aside: named('folderAside'),
    standard: named('fileStandard'),
    begun: named('fileBegun'),
  }
}
