import { asNote } from '../format/values.ts'
import type { Sheet } from '../review/sheet.ts'
import { findRuleFindings } from '../rules/index.ts'
import { sayMessage } from '../text/say.ts'
import { cite } from './cite.ts'
import type { ResultContext } from './context.ts'
import type { Finding } from './format.ts'

/** Every rule finding in the order of rule ids, in Chinese, with the expert's response. */
export function resultFindings(sheet: Sheet, context: ResultContext): Finding[] {
  const found = findRuleFindings(context.plan, context.task, context.standard)
  return [...found]
    .sort((a, b) => (a.rule < b.rule ? -1 : 1))
    .map(({ rule, kind, outcome, clause, message, reads }) => {
      const view = sheet.ruleViews[rule]
      const said = view === undefined ? {} : { view: view.view, note: view.note }
      const citations = view?.citations === undefined ? {} : { citations: cite(context, sheet, view.citations) }
      // a finding that lists more cases than a note holds is cut, its fields stay whole
      return { rule, kind, outcome, clause, message: asNote(sayMessage('zh-CN', message)), fields: [...reads], ...said, ...citations }
    })
}
