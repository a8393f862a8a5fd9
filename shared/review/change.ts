import type { Citation } from '../format/values.ts'
import { placeKey, putAt, valueAt } from '../record/place.ts'
import type { Step } from '../record/state.ts'
import type { Act } from './act.ts'
import { type NoteAct, noteTargets } from './noteTargets.ts'
import { photoTargets } from './photoTargets.ts'
import { type Place, type Sheet, type Target, type VerifiedValue, valueKey } from './sheet.ts'

/** The changes of the sheet that an act makes, place by place; none for acts that do not change the sheet (pledge, recusal, lock, undo). */
export function stepsOf(sheet: Sheet, act: Act): readonly Step<Place>[] {
  return targets(sheet, act).map(([place, after]) => ({ place, ...given('before', valueAt(sheet, place)), ...given('after', after) }))
}

function targets(sheet: Sheet, act: Act): readonly Target[] {
  switch (act.kind) {
    case 'score.set':
      return [
        [['marks', act.criterion, 'mark'], act.mark],
        ...(act.reason === undefined ? [] : [[['marks', act.criterion, 'reason'], act.reason] as const]),
      ]
    case 'verification.set':
      return [
        [['marks', act.criterion, 'finding'], act.finding],
        ...(act.mark === undefined ? [] : [[['marks', act.criterion, 'mark'], act.mark] as const]),
      ]
    case 'original.set':
      return [[['marks', act.criterion, 'original'], act.seen ? true : undefined]]
    case 'reason.set':
      return [[['marks', act.criterion, 'reason'], act.reason]]
    case 'evidence.cited':
      return [
        [
          ['marks', act.criterion, 'citations'],
          [...cited(sheet, act.criterion), act.citation],
        ],
      ]
    case 'evidence.removed':
      return [[['marks', act.criterion, 'citations'], someOf(cited(sheet, act.criterion).filter((_, index) => index !== act.index))]]
    case 'marks.carriedOver':
      return [
        ...act.marks.flatMap((carried): Target[] => [
          [['marks', carried.criterion, 'mark'], carried.mark],
          [['marks', carried.criterion, 'finding'], carried.finding],
          ...(carried.original === undefined ? [] : [[['marks', carried.criterion, 'original'], carried.original] as const]),
          [['marks', carried.criterion, 'reason'], carried.reason],
          [['marks', carried.criterion, 'citations'], someOf(carried.citations)],
        ]),
        ...alsoTargets(sheet, act.also ?? []),
      ]
    case 'value.verified':
      return [[['values', valueKey(act.figure, act.year)], without(act, 'kind')]]
    case 'value.restored':
      return [[['values', valueKey(act.figure, act.year)], undefined]]
    case 'table.loaded':
      return [[['table', 'confirmed'], act.table], ...allValues(sheet, act.values)]
    case 'table.unloaded':
      return [[['table', 'confirmed'], undefined], ...allValues(sheet, [])]
    case 'opinion.set':
      return [[['opinion', act.part], act.text]]
    case 'consultation.concluded':
      return [[['advice', 'conclusion'], act.conclusion]]
    case 'photo.added':
    case 'photo.captioned':
    case 'photo.removed':
      return photoTargets(sheet, act)
    case 'question.asked':
    case 'question.answered':
    case 'question.removed':
    case 'supplement.promised':
    case 'supplement.received':
    case 'supplement.removed':
    case 'spot.checked':
    case 'spot.unchecked':
    case 'objection.raised':
    case 'objection.removed':
      return noteTargets(sheet, act)
    case 'pledge.accepted':
    case 'recusal.declared':
    case 'sheet.locked':
    case 'sheet.reopened':
    case 'undone':
    case 'redone':
      return []
    default:
      return [entryTarget(act)]
  }
}

/** What acts brought along write, one after the other; what was written on the newer sheet meanwhile stands. */
function alsoTargets(sheet: Sheet, acts: readonly Act[]): readonly Target[] {
  const written = new Map<string, Target>()
  let now = sheet
  for (const act of acts)
    for (const [place, value] of targets(now, act)) {
      if (valueAt(sheet, place) !== undefined) continue
      now = putAt(now, place, value)
      written.set(placeKey(place), [place, value])
    }
  return [...written.values()]
}

type EntryAct = Exclude<Extract<Act, { entry: string } | { rule: string } | { topic: string }>, NoteAct>

function entryTarget(act: EntryAct): Target {
  switch (act.kind) {
    case 'finding.viewed':
      return [['ruleViews', act.rule], without(act, 'kind', 'rule')]
    case 'finding.unviewed':
      return [['ruleViews', act.rule], undefined]
    case 'adjustment.set':
      return [['adjustments', act.entry], without(act, 'kind', 'entry')]
    case 'adjustment.removed':
      return [['adjustments', act.entry], undefined]
    case 'redLine.noted':
      return [['redLines', act.entry], without(act, 'kind', 'entry')]
    case 'redLine.removed':
      return [['redLines', act.entry], undefined]
    case 'note.added':
    case 'note.edited':
      return [['notes', act.entry], { kind: 'free', ...without(act, 'kind', 'entry') }]
    case 'note.removed':
      return [['notes', act.entry], undefined]
    case 'consultation.topicSet':
      return [['topics', act.topic], without(act, 'kind', 'topic')]
    case 'consultation.topicCleared':
      return [['topics', act.topic], undefined]
    case 'consultation.demandSet':
      return [['demands', act.entry], without(act, 'kind', 'entry')]
    case 'consultation.demandRemoved':
      return [['demands', act.entry], undefined]
  }
}

/** The values become these and no others. */
function allValues({ values }: Sheet, wanted: readonly VerifiedValue[]): readonly Target[] {
  const after = new Map(wanted.map((value) => [valueKey(value.figure, value.year), value]))
  return [...new Set([...Object.keys(values), ...after.keys()])].map((key): Target => [['values', key], after.get(key)])
}

function cited(sheet: Sheet, criterion: string): readonly Citation[] {
  return sheet.marks[criterion]?.citations ?? []
}

function someOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list
}

function given<Key extends string>(key: Key, value: unknown): { readonly [key in Key]?: unknown } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [key in Key]?: unknown })
}

function without<T extends object>(whole: T, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(whole).filter(([key, value]) => !keys.includes(key) && value !== undefined))
}
