import { z } from 'zod'
import { type Citation, chars, id, integer, name, note, text, time } from '../format/values.ts'
import { type noteKind, register, spotColumn, spotVerdict } from '../format/vocabulary.ts'

/** What an expert notes on the spot, field by field; the sentences of forms 7 to 9 are made of it by `printNote`. */

/** A time limit as a person writes it: local day, hour and minute, `2026-11-24 17:00`. */
const due = z.string().regex(/^[12][0-9]{3}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$/)

export const questionShape = { asker: name.optional(), question: text, answerer: name.optional(), answer: text.optional() }
export const supplementShape = { title: name, due: due.optional(), note: note.optional() }
/** A row of a register: the number and the title it goes by there. */
export const rowShape = { register, row: name, title: name }
export const spotShape = {
  ...rowShape,
  /** the draw that put the row there: its seed and the row's place, from 1 */
  seed: chars(1, 64),
  place: integer(1, 1000),
  verdict: spotVerdict,
  /** what differs, in the register's columns: what it lists, what was found */
  found: z
    .array(z.strictObject({ column: spotColumn, listed: name, found: name }))
    .max(4)
    .optional(),
  note: note.optional(),
}
export const objectionShape = { reason: note }

/** A typed note as result.json carries it beside its text; entries are the numbers notes go by (`N001`). */
export const noteFields = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), entry: id, ...questionShape, awaits: id.optional() }),
  z.strictObject({ kind: z.literal('supplement'), entry: id, ...supplementShape, received: time.optional() }),
  z.strictObject({ kind: z.literal('spot'), entry: id, ...spotShape }),
  z.strictObject({ kind: z.literal('objection'), entry: id, ...objectionShape }),
])

export type NoteFields = z.infer<typeof noteFields>
/** The fields of one kind of note. */
export type FieldsOf<Kind extends NoteFields['kind']> = Omit<Extract<NoteFields, { kind: Kind }>, 'entry'>
export type NoteKind = z.infer<typeof noteKind>
export type RegisterRowName = z.infer<z.ZodObject<typeof rowShape>>
export type SpotColumn = z.infer<typeof spotColumn>

interface Noted {
  /** when it was first written, ISO */
  readonly at?: string
  readonly criterion?: string
}

/** One entry of 质询记录; `awaits` is the entry of the document promised for it. */
export type Question = FieldsOf<'question'> & Noted
/** One row of 补充材料清单: a document the centre is to bring. */
export type Supplement = FieldsOf<'supplement'> & Noted
/** What was found at one drawn row. The photos taken of the row are its evidence. */
export type SpotCheck = FieldsOf<'spot'> & Noted
/** Why an expert disputes a computed mark; the mark stands as computed. */
export type Objection = FieldsOf<'objection'> & Noted & { readonly citations?: readonly Citation[] }
/** What was written freely. */
export interface FreeNote extends Noted {
  readonly kind: 'free'
  readonly note: NoteKind
  readonly text: string
  readonly citations?: readonly Citation[]
}

export type SheetNote = Question | Supplement | SpotCheck | Objection | FreeNote

/** The 记录类别 a note is listed under in results. */
export function noteKindOf(note: SheetNote): NoteKind {
  return note.kind === 'free' ? note.note : typedKinds[note.kind]
}

export const typedKinds: Readonly<Record<NoteFields['kind'], NoteKind>> = {
  question: '质询',
  supplement: '补充材料',
  spot: '抽查',
  objection: '核查',
}

/** Longest question and answer together, in code points as they are printed: the printed record holds 20,000. */
export const longestQuestion = 19_000

/** How long a question and its answer are when they are printed; each further line is indented by two characters. */
export function questionLength({ question, answer = '' }: Pick<Question, 'question' | 'answer'>): number {
  const both = question + answer
  return [...both].length + 2 * (both.split('\n').length - 1)
}
