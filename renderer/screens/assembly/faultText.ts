import { titleOf } from '#shared/assembly/headings.ts'
import { sheets } from '#shared/assembly/sheets.ts'
import { zhAssembly } from '#shared/assembly/zhAssembly.ts'
import type { CheckedFault } from '#shared/ipc/assembly.ts'
import { type Key, type Locale, say, sayFault } from '#shared/text/say.ts'
import { fieldName, sheetName } from './fieldNames.ts'

/** A fault of the check in words, its cell named as the screen names it: 「专家名单」第 2 行·单位. */
export function faultText(locale: Locale, { fault, place }: CheckedFault): string {
  if (place === undefined) return sayFault(locale, fault)
  if (fault.code === 'assembly.rows')
    return sayFault(locale, { ...fault, at: say(locale, 'assemblyScreen', 'placeOfList', { sheet: sheetName(locale, place.sheet) }) })
  const isForm = place.sheet === zhAssembly('sheetForm')
  const name = keyName(locale, place.sheet, place.key)
  const at = say(locale, 'assemblyScreen', isForm ? 'placeInForm' : 'placeInTable', {
    sheet: sheetName(locale, place.sheet),
    row: place.row + 1,
    name,
  })
  return sayFault(locale, { ...fault, at })
}

function keyName(locale: Locale, sheet: string, key: string): string {
  if (sheet === zhAssembly('sheetFigures')) {
    if (/^20\d\d$/.test(key)) return say(locale, 'assembly', 'figureYear', { year: key })
    return say(locale, 'assembly', `figure_${key}` as Key<'assembly'>).split('\n')[0] ?? key
  }
  const table = sheets().tables.find(({ root, path }) => titleOf(root, path) === sheet)
  const path = table ? key.split('.') : key.split('.').slice(1)
  return path.every((one) => one !== '') ? fieldName(locale, path) : key
}
