import { type Layout, recordWord } from '../layout/layout.ts'
import type { FieldsOf, FreeNote, NoteFields, RegisterRowName } from './note.ts'

type Words = Pick<Layout, 'records'>
type Typed = { [Kind in NoteFields['kind']]: FieldsOf<Kind> }[NoteFields['kind']]

/** Gives the title of an awaited document by its entry. */
export type TitleOf = (entry: string) => string | undefined

/**
 * The text of a note as forms 7 to 9 print it, in the words of a layout. A part begins with its label; further lines of
 * the same part are indented by two blanks of full width, so that what a person writes never looks like a label.
 */
export function printNote(note: Typed | FreeNote, titleOf: TitleOf, words: Words): string {
  switch (note.kind) {
    case 'free':
      return note.text
    case 'question':
      return lines(
        part(said(words, 'ask', note.asker), note.question),
        note.answer !== undefined && part(said(words, 'answer', note.answerer), note.answer),
        note.awaits !== undefined && recordWord(words, 'awaits') + oneLine(titleOf(note.awaits) ?? note.awaits),
      )
    case 'supplement':
      return lines(
        oneLine(note.title),
        note.due !== undefined && recordWord(words, 'due') + note.due,
        note.received !== undefined && recordWord(words, 'received') + minuteOf(note.received),
        note.note !== undefined && part(recordWord(words, 'note'), note.note),
      )
    case 'spot':
      return lines(
        ...spotFacts(note, words),
        recordWord(words, 'drawn', { seed: note.seed, place: note.place }),
        note.note !== undefined && part(recordWord(words, 'note'), note.note),
      )
    case 'objection':
      return part(recordWord(words, 'objection'), note.reason)
  }
}

/** What of a spot check is worth saying elsewhere, in one line: how it differs and why; nothing for a row that was simply true. */
export function spotSentence(note: FieldsOf<'spot'>, words: Words): string | undefined {
  if (note.verdict === 'true' && note.note === undefined) return undefined
  return oneLine([...spotFacts(note, words), note.note ?? ''].join('\u3000'))
}

/** A row of a register as records name it: 设备 E017 离子溅射仪. */
export function printRow({ register, row, title }: RegisterRowName, words: Words): string {
  return recordWord(words, 'row', { register: recordWord(words, `register.${register}`), id: oneLine(row), title: oneLine(title) })
}

/** The minute of an ISO time in its own offset: `2026-11-24 16:20`. */
export function minuteOf(time: string): string {
  return time.slice(0, 16).replace('T', ' ')
}

/** The text as one line: a name or a title must not break the record's lines. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The row with its verdict and, for a row that differs, what was found. */
function spotFacts(note: FieldsOf<'spot'>, words: Words): readonly string[] {
  const compared = note.verdict === 'differs' ? (note.found ?? []) : []
  return [
    printRow(note, words) + recordWord(words, 'colon') + recordWord(words, note.verdict),
    ...compared.map(({ column, listed, found }) =>
      recordWord(words, 'compared', { name: recordWord(words, `column.${column}`), listed: oneLine(listed), found: oneLine(found) }),
    ),
  ]
}

function said(words: Words, head: 'ask' | 'answer', who: string | undefined): string {
  const person = who === undefined ? '' : recordWord(words, 'person', { name: oneLine(who) })
  return recordWord(words, head) + person + recordWord(words, 'colon')
}

const indent = '\u3000\u3000'

/** A label and a text of one or more lines. */
function part(head: string, text: string): string {
  return head + text.trim().split('\n').join(`\n${indent}`)
}

function lines(...all: readonly (string | false)[]): string {
  return all.filter((line) => line !== false).join('\n')
}
