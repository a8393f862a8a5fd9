import type { Formula } from '../format.ts'
import { type Codec, Unreadable } from './cells.ts'
import { zhStandards } from './templateText.ts'

type Terms = Extract<Formula, { kind: 'linear' }>['terms']
type Rows = Extract<Formula, { kind: 'step' }>['rows']

const overNames = { value: zhStandards('overValue'), sum: zhStandards('overSum'), mean: zhStandards('overMean') }
const overOf = new Map(Object.entries(overNames).map(([over, name]) => [name, over]))
const term = new RegExp(`^([A-Za-z][A-Za-z0-9_]*)(?:[（(](${Object.values(overNames).join('|')})[)）])?(?:[×xX*](-?[0-9.]+))?$`)
const row = /^(≥|>=|＞|>)(-?[0-9.]+)(?:→|->)([0-9]+)%?$/

/** `served_sme(年均)×1.5 + served_other(年均)×1`; a figure alone is its plain value with weight 1. */
export const termsCell: Codec = {
  look: 'text',
  write: (value) =>
    (value as Terms).map(({ figure, over, weight }) => `${figure}${over === 'value' ? '' : `(${overNames[over]})`}×${weight}`).join(' + '),
  read: (cell) => {
    const parts = String(cell)
      .split('+')
      .map((part) => term.exec(part.replace(/\s/g, '')))
    if (parts.some((part) => part === null)) return new Unreadable('wantTerms')
    return parts.map((part) => ({
      figure: part![1],
      over: part![2] === undefined ? 'value' : overOf.get(part![2]),
      weight: part![3] ?? '1',
    }))
  },
}

/** `≥20→100；≥10→80；>0→20`, from the top, percent of the full mark. */
export const rowsCell: Codec = {
  look: 'text',
  write: (value) =>
    (value as Rows).map((row) => `${row.atLeast === undefined ? `>${row.moreThan}` : `≥${row.atLeast}`}→${row.percent}`).join('；'),
  read: (cell) => {
    const parts = String(cell)
      .split(/[；;\n]/)
      .map((part) => part.replace(/\s/g, ''))
      .filter((part) => part !== '')
      .map((part) => row.exec(part))
    if (parts.length === 0 || parts.some((part) => part === null)) return new Unreadable('wantRows')
    return parts.map((part) => ({
      ...(part![1] === '≥' || part![1] === '>=' ? { atLeast: part![2] } : { moreThan: part![2] }),
      percent: Number(part![3]),
    }))
  },
}

/** The one figure of a growth formula. */
export const figureCell: Codec = {
  look: 'text',
  write: (value) => value as string,
  read: (cell) => (/^[A-Za-z][A-Za-z0-9_]*$/.test(String(cell).trim()) ? String(cell).trim() : new Unreadable('wantFigure')),
}
