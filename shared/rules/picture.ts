import { decimal } from '../format/amounts.ts'
import type { FigureKey } from '../plan/format.ts'
import type { Message } from '../text/say.ts'

export interface PictureAmount {
  readonly name: Message
  /** 万元; for drawing only */
  readonly amount: number
  /** the exact amount as the finding states it */
  readonly text: string
  /** drawn in a quieter tone: not what the rule asks for */
  readonly weak?: boolean
}

/** What a countable rule compares, as numbers to draw. A rule makes it from the same figures as its verdict. */
export type Picture =
  /** so many of all; three times the part against the whole where `thrice` */
  | {
      readonly kind: 'pips'
      readonly part: number
      readonly total: number
      readonly most: number
      readonly thrice?: number
      readonly partLabel: Message
      readonly totalLabel: Message
    }
  /** amounts of 万元 against each other, in pairs */
  | {
      readonly kind: 'pairs'
      readonly pairs: readonly { readonly more: PictureAmount; readonly less: PictureAmount; readonly holds: boolean }[]
    }
  /** one whole in parts; the line is the share in percent wanted of the first part (or the first parts together) */
  | {
      readonly kind: 'shares'
      readonly total: PictureAmount
      readonly parts: readonly PictureAmount[]
      readonly share: string
      readonly line: number
    }
  /** months a year, or in all, against the least wanted; `scale` is where the bars end */
  | {
      readonly kind: 'months'
      readonly least: number
      readonly scale: number
      readonly bars: readonly { readonly name: string; readonly months: number; readonly text: string }[]
    }
  /** days against a due day */
  | { readonly kind: 'dates'; readonly rows: readonly { readonly year: number; readonly due: string; readonly received?: string }[] }

/** For a rule that judges row by row: the outcome of each row of one list of the plan, in the list's order. */
export interface JudgedRows {
  /** path of the list in plan.json */
  readonly list: string
  readonly rows: readonly { readonly side: 'inside' | 'outside'; readonly atIssue: boolean }[]
}

/** More than sixty dots cannot be counted by eye; then only the numbers are shown. */
const mostPips = 60

/** Persons of one kind among all, as dots. */
export function pips(
  part: 'inside' | 'outside',
  counted: { readonly part: number; readonly total: number; readonly most: number; readonly thrice?: number },
): Picture | undefined {
  if (counted.total > mostPips) return undefined
  const name = (key: string): Message<'checks'> => ({ domain: 'checks', key })
  return { kind: 'pips', ...counted, partLabel: name(`arithmetic.${part}`), totalLabel: name('arithmetic.total') }
}

/** A figure of the plan with its amount in millionths of 万元. */
export function pictured(figure: FigureKey, amount: bigint, weak = false): PictureAmount {
  const text = decimal(amount)
  return { name: { domain: 'figures', key: figure }, amount: Number(text), text, ...(weak && { weak }) }
}
