import { figures } from './figures.ts'
import { geometry } from './geometry.ts'
import { importHeadings } from './importHeadings.ts'
import { panelGeometry, panelSheets, panelTables } from './panelMeasures.ts'
import { panelWords } from './panelWords.ts'
import { records } from './records.ts'
import { rules } from './rules.ts'
import { sheets } from './sheets.ts'
import { steps } from './steps.ts'
import { tables } from './tables.ts'
import { unmarkedWords } from './unmarkedWords.ts'
import { words } from './words.ts'

/** The layout of results signed since version 0.1.0. */
export const layout1 = {
  number: 1,
  words: { ...words, ...panelWords, ...unmarkedWords },
  figures,
  rules,
  records,
  steps,
  importHeadings,
  ...geometry,
  ...panelGeometry,
  tables: { ...tables, ...panelTables },
  sheets: { ...sheets, panel: panelSheets },
} as const
