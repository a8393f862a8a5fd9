import type { Citation } from '../format/values.ts'
import type { Plan, PlanDocument } from '../plan/format.ts'
import { isScorer } from '../plan/roster.ts'
import type { SelfAssessment } from '../plan/selfAssessment.ts'
import type { PanelMember, Task } from '../plan/task.ts'
import type { Standard } from '../standard/format.ts'
import type { Sheet } from './sheet.ts'

/** What a review is about: the opened package's facts. No standard under 咨询论证. */
export interface ReviewContext {
  readonly plan: Plan
  readonly task: Task
  readonly standard?: Standard
  /** 自评 and 初审, where the package carries them */
  readonly self?: SelfAssessment
  /** whose sheet it is; without it every criterion is asked */
  readonly expert?: string
}

/** The panel member a review may belong to; 秘书 and 监督 do not score. */
export function scorer(task: Task, expert: string): PanelMember | undefined {
  return task.panel.find((member) => member.id === expert && isScorer(member))
}

/** True when the cited document (or photo taken on site) exists and has that page; a document without a page count accepts any page. */
export function citationStands(context: ReviewContext, attachments: Sheet['attachments'], cited: Citation): boolean {
  if (cited.document.startsWith('A')) return attachments[cited.document] !== undefined && cited.page === 1
  const document = documentOf(context.plan, cited.document)
  if (document === undefined) return false
  const pages = document.pages ?? (['jpg', 'png', 'txt'].includes(document.kind) ? 1 : undefined)
  return pages === undefined || cited.page <= pages
}

/** The plan's 申报值 of a figure (of one year where it is yearly), or `undefined` when the plan has none. */
export function declaredValue(plan: Plan, figure: string, year?: number): string | undefined {
  const own = plan.indicators !== undefined && Object.hasOwn(plan.indicators, figure) ? plan.indicators[figure] : undefined
  const entry = own ?? (Object.hasOwn(plan.figures, figure) ? plan.figures[figure as keyof Plan['figures']] : undefined)
  if (entry === undefined) return undefined
  if (typeof entry.declared === 'string') return year === undefined ? entry.declared : undefined
  return year === undefined ? undefined : entry.declared[String(year)]
}

const indexes = new WeakMap<Plan, ReadonlyMap<string, PlanDocument>>()

/** A document of the plan by its id; indexed once per plan, which may list 50,000. */
export function documentOf(plan: Plan, id: string): PlanDocument | undefined {
  const index = indexes.get(plan) ?? new Map(plan.documents.map((document) => [document.id, document]))
  indexes.set(plan, index)
  return index.get(id)
}
