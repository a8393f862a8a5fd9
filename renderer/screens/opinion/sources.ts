import { currentLayout } from '#shared/layout/index.ts'
import type { OpinionPart } from '#shared/review/act.ts'
import { noteKindOf, type SheetNote } from '#shared/review/note.ts'
import { printNote, spotSentence } from '#shared/review/printNote.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import { ruleCatalogue } from '#shared/rules/catalogue.ts'
import { criteriaOfRule } from '#shared/standard/bearing.ts'
import { criterionOfFigure } from '#shared/standard/figures.ts'
import type { Standard } from '#shared/standard/format.ts'
import { fold } from '#shared/text/search.ts'

export type SourceKind = 'reason' | 'note' | 'view' | 'value'

/** A sentence the person already wrote on another screen of the review, ready to be used in the opinion. */
export interface Source {
  readonly key: string
  readonly kind: SourceKind
  /** the criterion, rule or figure it is about; none for a free note */
  readonly about?: string
  readonly criterion?: string
  readonly rule?: string
  /** hundredths of a mark, for a reason */
  readonly mark?: number
  /** when a note was taken, ISO */
  readonly at?: string
  readonly sentence: string
  /** the part of the opinion that holds the sentence already */
  readonly usedIn?: OpinionPart
}

export interface SourceGroup {
  /** the dimension's name; absent for what belongs to no criterion */
  readonly dimension: string | undefined
  readonly sources: readonly Source[]
}

export type SourceFilter = 'all' | 'unused' | 'reason' | 'note' | 'view'

/** Reasons, notes, answers to findings and 核定 reasons by dimension, in the order of the standard; a used one names where. */
export function sourceGroups(sheet: Sheet, standard: Standard | undefined): readonly SourceGroup[] {
  const criteria = standard?.criteria ?? []
  const dimensionOf = (criterion: string | undefined) => criteria.find(({ id }) => id === criterion)?.dimension
  const all = [...reasons(sheet, criteria), ...notes(sheet), ...views(sheet, standard), ...values(sheet, criteria)].map((source) =>
    withUse(source, sheet),
  )
  const groups: SourceGroup[] = (standard?.dimensions ?? []).map(({ id, name }) => ({
    dimension: name,
    sources: all.filter((source) => dimensionOf(source.criterion) === id),
  }))
  const others = all.filter((source) => dimensionOf(source.criterion) === undefined)
  return [...groups, { dimension: undefined, sources: others }].filter(({ sources }) => sources.length > 0)
}

export function filtered(groups: readonly SourceGroup[], filter: SourceFilter, words: string): readonly SourceGroup[] {
  const wanted = fold(words)
  const keeps = (source: Source) =>
    (filter === 'all' ||
      (filter === 'unused' ? source.usedIn === undefined : source.kind === filter || (filter === 'view' && source.kind === 'value'))) &&
    (wanted === '' || fold(`${source.about ?? ''}${source.sentence}`).includes(wanted))
  return groups.map((group) => ({ ...group, sources: group.sources.filter(keeps) })).filter(({ sources }) => sources.length > 0)
}

export function countSources(groups: readonly SourceGroup[], filter: SourceFilter): number {
  return filtered(groups, filter, '').reduce((sum, { sources }) => sum + sources.length, 0)
}

type Criteria = Standard['criteria']

function reasons(sheet: Sheet, criteria: Criteria): readonly Source[] {
  return criteria.flatMap(({ id }): Source[] => {
    const entry = sheet.marks[id]
    const sentence = entry?.reason?.trim()
    return sentence
      ? [
          {
            key: `reason ${id}`,
            kind: 'reason',
            about: id,
            criterion: id,
            sentence,
            ...(entry?.mark !== undefined && { mark: entry.mark }),
          },
        ]
      : []
  })
}

function notes(sheet: Sheet): readonly Source[] {
  return Object.entries(sheet.notes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([entry, note]): Source[] => {
      if (note === undefined) return []
      const { criterion, at } = note
      const sentence = noteSentence(note)
      return sentence === undefined || sentence === ''
        ? []
        : [{ key: `note ${entry}`, kind: 'note', sentence, ...(criterion && { about: criterion, criterion }), ...(at && { at }) }]
    })
}

/** Of a question, its answer where there is one; of a spot check, what differs; a document still to come is no finding; a free note as it is. */
function noteSentence(note: SheetNote): string | undefined {
  if (noteKindOf(note) === '补充材料') return undefined
  switch (note.kind) {
    case 'spot':
      return spotSentence(note, currentLayout)
    case 'question':
      return note.answer && oneSentence(note.answer)
    default:
      return oneSentence(printNote(note, () => undefined, currentLayout))
  }
}

function views(sheet: Sheet, standard: Standard | undefined): readonly Source[] {
  return ruleCatalogue.flatMap((entry): Source[] => {
    const view = sheet.ruleViews[entry.id]
    const criterion = criteriaOfRule(standard, entry.id)[0]?.id
    return view
      ? [
          {
            key: `view ${entry.id}`,
            kind: 'view',
            about: entry.id,
            rule: entry.id,
            sentence: oneSentence(view.note),
            ...(criterion && { criterion }),
          },
        ]
      : []
  })
}

function values(sheet: Sheet, criteria: Criteria): readonly Source[] {
  return Object.entries(sheet.values)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]): Source[] => {
      if (value === undefined) return []
      const criterion = criterionOfFigure(criteria, value.figure)?.id
      return [
        { key: `value ${key}`, kind: 'value', about: value.figure, sentence: oneSentence(value.reason), ...(criterion && { criterion }) },
      ]
    })
}

const opinionParts: readonly OpinionPart[] = ['overall', 'strengths', 'problems', 'suggestions']

/** A sentence counts as used where the text contains its words, whatever the blanks, line breaks and final full stop. */
function withUse(source: Source, { opinion }: Sheet): Source {
  const words = bare(source.sentence)
  const usedIn = words === '' ? undefined : opinionParts.find((part) => bare(opinion[part] ?? '').includes(words))
  return { ...source, ...(usedIn && { usedIn }) }
}

function bare(text: string): string {
  return fold(text).replace(/[。.；;]+$/u, '')
}

function oneSentence(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
