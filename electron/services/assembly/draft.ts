import { join } from 'node:path'

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
  /** the standard that the task names, where it is not built in */
  readonly standard: string
  /** what the draft was begun with */
  readonly begun: string
}

export function draftIn(folder: string): Draft {
  return {
    folder,
    workbook: join(folder, '组卷.xlsx'),
    list: join(folder, '文件清单.xlsx'),
    documents: join(folder, '文件'),
    cards: join(folder, '名片'),
    standard: join(folder, '标准.json'),
    begun: join(folder, '组卷.json'),
  }
}
