import { figureTable } from '../format/figures.ts'
import type { Citation } from '../format/values.ts'
import { declaredText, verifiedText } from '../format/verifiedValue.ts'
import type { Fault } from '../text/fault.ts'
import { adjustmentItem, amountAllowed } from './adjustmentCheck.ts'
import { answeredEntries } from './answered.ts'
import type { Answers } from './answers.ts'
import { answeredMarks } from './answersMarks.ts'
import { noteFaults } from './answersNotes.ts'
import { citationStands, declaredValue, type ReviewContext, scorer } from './context.ts'
import { recusalStands } from './recusal.ts'
import type { Attachment, Sheet } from './sheet.ts'
import type { SpotRow } from './spotRow.ts'

/** What answers are checked against: the package's facts and the photos beside the answers file. */
export interface AnswersContext extends ReviewContext {
  readonly rules: ReadonlySet<string>
  /** by attachment id, those whose file was read: its digest and size */
  readonly photos: ReadonlyMap<string, Pick<Attachment, 'sha256' | 'bytes'>>
  /** the rows the task's draws put before the panel; none where it orders no draw */
  readonly drawn?: readonly SpotRow[]
}

/** Every fault of an answers file whose shape is right (formats.md § 6); refused whole when there is one. */
export function checkAnswers(answers: Answers, context: AnswersContext): readonly Fault[] {
  return [
    ...taskFaults(answers, context),
    ...expertFaults(answers, context),
    ...pledgeFaults(answers),
    ...answeredMarks(answers, context),
    ...citationFaults(answers, context),
    ...valueFaults(answers, context),
    ...itemFaults(answers, context),
    ...noteFaults(answers, context),
  ]
}

function taskFaults(answers: Answers, { task }: AnswersContext): Fault[] {
  const pairs: readonly (readonly [at: string, want: unknown, got: unknown])[] = [
    ['/task', task.id, answers.task],
    ['/package/id', task.package.id, answers.package.id],
    ['/package/revision', task.package.revision, answers.package.revision],
    ['/standard/id', task.standard?.id, answers.standard?.id],
    ['/standard/version', task.standard?.version, answers.standard?.version],
  ]
  const faults: Fault[] = pairs
    .filter(([, want, got]) => want !== got)
    .map(([at, want, got]) => ({ code: 'answers.task', at, want: String(want ?? ''), got: String(got ?? '') }))
  if (answers.consultation !== undefined && task.stage !== '咨询论证')
    faults.push({ code: 'answers.task', at: '/consultation', want: task.stage, got: '咨询论证' })
  return faults
}

function expertFaults(answers: Answers, { task }: AnswersContext): Fault[] {
  return scorer(task, answers.expert) === undefined ? [{ code: 'answers.expert', at: '/expert', got: answers.expert }] : []
}

function pledgeFaults(answers: Answers): Fault[] {
  const faults: Fault[] = []
  const marked = answeredEntries(answers).length > 0
  if (marked && !answers.pledge.accepted) faults.push({ code: 'answers.pledge', at: '/pledge/accepted' })
  if (marked && answers.recusal.declared) faults.push({ code: 'answers.pledge', at: '/recusal/declared' })
  else if (!recusalStands(answers.recusal)) faults.push({ code: 'answers.recusal', at: '/recusal/relations' })
  return faults
}

type Cited = { readonly citations?: readonly Citation[] }

function citationFaults(answers: Answers, context: AnswersContext): Fault[] {
  const photos: Sheet['attachments'] = Object.fromEntries(
    (answers.attachments ?? []).map(({ id, title, file, kind }) => [id, { caption: title, file, type: kind, sha256: '', bytes: 0 }]),
  )
  const sections = ['marks', 'checks', 'ruleNotes', 'values', 'adjustments', 'redLines', 'objections', 'notes'] as const
  const cited = sections.flatMap((section) =>
    ((answers[section] ?? []) as readonly Cited[]).flatMap((entry, index) =>
      (entry.citations ?? []).map((citation, n) => ({ at: `/${section}/${index}/citations/${n}`, citation })),
    ),
  )
  const absent = cited.filter(({ citation }) => !citationStands(context, photos, citation))
  return [
    ...absent.map(({ at, citation }) => ({ code: 'answers.citation', at, got: `${citation.document}:${citation.page}` })),
    ...attachmentFaults(answers, context),
  ]
}

function attachmentFaults(answers: Answers, { photos }: AnswersContext): Fault[] {
  const seen = new Set<string>()
  return (answers.attachments ?? []).flatMap(({ id, file }, index) => {
    const at = `/attachments/${index}`
    if (seen.has(id)) return [{ code: 'answers.citation', at: `${at}/id`, got: id }]
    seen.add(id)
    return photos.has(id) ? [] : [{ code: 'answers.citation', at: `${at}/file`, got: file }]
  })
}

function valueFaults(answers: Answers, { plan, standard }: AnswersContext): Fault[] {
  const seen = new Set<string>()
  return (answers.values ?? []).flatMap((value, index) => {
    const at = `/values/${index}`
    const key = `${value.figure} ${value.year ?? ''}`
    const twice = seen.has(key)
    seen.add(key)
    const declared = declaredValue(plan, value.figure, value.year)
    const faults: Fault[] = []
    if (twice) faults.push({ code: 'answers.value', at, got: key.trim() })
    if (declared !== declaredText(value))
      faults.push({ code: 'answers.value', at: `${at}/declared`, want: declared ?? '', got: declaredText(value) })
    if (isCount(value.figure, standard) && value.verified.includes('.'))
      faults.push({ code: 'answers.value', at: `${at}/verified`, got: value.verified })
    if (value.verifiedNegative && !mayBeNegative(value.figure, standard))
      faults.push({ code: 'answers.value', at: `${at}/verified`, got: verifiedText(value) })
    return faults
  })
}

/** Whether a figure is counted in whole numbers, by the standard's own declaration before the built-in one. */
function isCount(figure: string, standard: AnswersContext['standard']): boolean {
  const own = standard?.figures?.find(({ key }) => key === figure)
  if (own !== undefined) return own.whole
  return Object.hasOwn(figureTable, figure) && figureTable[figure as keyof typeof figureTable].count
}

/** Whether a figure may be below zero: only where the standard declares it so. */
function mayBeNegative(figure: string, standard: AnswersContext['standard']): boolean {
  return standard?.figures?.find(({ key }) => key === figure)?.signed === true
}

/** The largest amount an item allows, in hundredths. */
function most({ cap, amounts }: NonNullable<ReturnType<typeof adjustmentItem>>): string {
  return String(cap ?? Math.max(...amounts))
}

function itemFaults(answers: Answers, { standard, rules }: AnswersContext): Fault[] {
  const faults: Fault[] = []
  for (const [index, { item, amount }] of (answers.adjustments ?? []).entries()) {
    const known = adjustmentItem(standard, item)
    if (known === undefined) faults.push({ code: 'answers.item', at: `/adjustments/${index}/item`, got: item })
    else if (!amountAllowed(known, amount))
      faults.push({ code: 'answers.range', name: item, at: `/adjustments/${index}/amount`, got: String(amount), want: most(known) })
  }
  for (const [index, { item }] of (answers.redLines ?? []).entries())
    if (!standard?.redLines.some(({ id }) => id === item)) faults.push({ code: 'answers.item', at: `/redLines/${index}/item`, got: item })
  const viewed = new Set<string>()
  for (const [index, { rule }] of (answers.ruleNotes ?? []).entries()) {
    if (!rules.has(rule) || viewed.has(rule)) faults.push({ code: 'answers.item', at: `/ruleNotes/${index}/rule`, got: rule })
    viewed.add(rule)
  }
  return faults
}
