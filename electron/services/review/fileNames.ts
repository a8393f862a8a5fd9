import { currentLayout } from '#shared/layout/index.ts'
import { word } from '#shared/layout/layout.ts'
import type { PanelRecord } from '#shared/panel/format.ts'
import type { ResultRecord } from '#shared/result/format.ts'

/** No file system holds a longer name than 255 bytes; room is left for the temporary name while it is written. */
const maximumBytes = 220

/** 中心_专家_日期_校验码, without extension, fit for every file system; a long centre's name is cut, then the expert's. */
export function sheetFileName({ centre, expert, lockedAt }: ResultRecord, checkCode: string): string {
  return fileName(centre.name, expert.name, lockedAt, checkCode)
}

/** 中心_专家组_日期_校验码 of a panel's record. */
export function panelFileName({ centre, closedAt }: Pick<PanelRecord, 'centre' | 'closedAt'>, checkCode: string): string {
  return fileName(centre.name, word(currentLayout, 'panel.whose'), closedAt, checkCode)
}

function fileName(centre: string, whose: string, at: string, checkCode: string): string {
  const tail = `_${at.slice(0, 10)}_${checkCode}`
  const person = cut(clean(whose), 60)
  return `${cut(clean(centre), maximumBytes - bytesOf(`_${person}${tail}`))}_${person}${tail}`
}

/** Characters that Windows reserves or that cannot be seen become a hyphen; a name may not begin or end in a dot or blank. */
function clean(name: string): string {
  const seen = name.normalize('NFC').replace(/[<>:"/\\|?*\p{C}]/gu, '-')
  return seen.replace(/^[\s.]+|[\s.]+$/gu, '') || '-'
}

function cut(name: string, bytes: number): string {
  let kept = ''
  for (const { segment } of new Intl.Segmenter('zh-CN').segment(name)) {
    if (bytesOf(kept + segment) > bytes) break
    kept += segment
  }
  return kept
}

function bytesOf(text: string): number {
  return Buffer.byteLength(text)
}
