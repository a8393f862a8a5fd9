import { currentLayout, type Layout } from '../layout/index.ts'
import { unmarkedLayout } from '../layout/unmarked.ts'
import { checkCode } from '../result/checkCode.ts'
import type { ResultRecord } from '../result/format.ts'
import { isUnmarked } from '../result/unmarked.ts'
import { columnRange } from './forms/criteriaTable.ts'
import { printedMark, printedMax } from './forms/criterionRow.ts'
import { countLines, totalLines } from './forms/totals.ts'
import { groupsOfFour, markText } from './wording.ts'

/** The columns of 表10, in points from the page's left edge; every text of a column begins and ends inside it. */
export function printedColumns(layout: Layout) {
  return { criterion: columnRange(layout, 'criterion'), max: columnRange(layout, 'max'), mark: columnRange(layout, 'mark') }
}

/** What the pages of a result must show, as the printed strings. */
export interface PrintedFacts {
  readonly centre: string
  readonly expert: string
  readonly unit: string
  readonly task: string
  /** sixteen groups of four, on every page */
  readonly digest: string
  readonly checkCode: string
  readonly criteria: readonly PrintedCriterion[]
  /** dimensions in order, then the sum; `mark` is a mark or the word for an open one */
  readonly totals: readonly {
    readonly name: string
    readonly max: string
    readonly expert: string
    readonly formula: string
    readonly mark: string
  }[]
}

export interface PrintedCriterion {
  readonly id: string
  readonly max: string
  /** `5.26`, or 待补, 无法计算, 未评分 */
  readonly mark: string
}

/**
 * The facts a verifier compares with the text of the PDF. How they are laid out: every criterion has one row of
 * 表10; in the page's content the texts of a row follow each other cell by cell, left to right: `id` as a line
 * of its own, the name, `max`, rule, value and reason, evidence, `mark`. A row ends where the next `id` begins; the
 * column of a text is told by its x (`printedColumns`).
 */
export function printedFacts(result: ResultRecord, sha256: string, printed = currentLayout): PrintedFacts {
  const layout = unmarkedLayout(printed, isUnmarked(result))
  return {
    centre: result.centre.name,
    expert: result.expert.name,
    unit: result.expert.unit,
    task: result.task,
    digest: groupsOfFour(sha256),
    checkCode: checkCode(sha256),
    criteria: result.criteria.map((criterion) => ({
      id: criterion.id,
      max: printedMax(layout, criterion),
      mark: printedMark(layout, criterion),
    })),
    totals: printedTotals(result, layout),
  }
}

/** Where no marks are given, the four columns hold how many items were found so (`countLines`). */
function printedTotals(result: ResultRecord, layout: Layout): PrintedFacts['totals'] {
  if (result.criteria.length === 0) return []
  if (isUnmarked(result))
    return countLines(layout, result).map(({ name, counts: [max = '', expert = '', formula = '', mark = ''] }) => ({
      name,
      max,
      expert,
      formula,
      mark,
    }))
  return totalLines(layout, result).map(({ name, max, expert, formula, mark }) => ({ name, max: markText(max), expert, formula, mark }))
}
