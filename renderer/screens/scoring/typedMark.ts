import { stepMark } from '#shared/format/marks.ts'
import { type MarkBounds, readMark, steppedMark, type TypedMark } from './markText.ts'

export type Refusal = Extract<TypedMark, { kind: 'refused' }>['why']

/** A mark's text while it is typed: the field's content, the part sent last, and why it is invalid once it was checked. */
export interface Typed {
  readonly text: string
  readonly sent: string
  readonly why?: Refusal
}

export type MarkStep =
  /** the field of a criterion appears with the review's mark, and with what was left in it before */
  | { readonly kind: 'open'; readonly shown: string; readonly left?: string }
  | { readonly kind: 'type'; readonly text: string }
  /** Enter, or the field is left */
  | { readonly kind: 'commit' }
  /** one step up or down from what is typed, else from the review's mark in hundredths */
  | { readonly kind: 'step'; readonly by: 1 | -1; readonly mark: number | undefined }
  /** 撤销 of what was typed and not sent */
  | { readonly kind: 'takeBack' }
  /** the review holds another mark now */
  | { readonly kind: 'follow'; readonly shown: string }

export interface Stepped {
  readonly typed: Typed
  /** a mark to be given, in hundredths; `undefined` within takes it away */
  readonly given?: { readonly mark: number | undefined }
}

/** One step of typing a mark. An invalid text stays as it was typed, with the reason, and gives no mark. */
export function typedMark(typed: Typed, step: MarkStep, bounds: MarkBounds): Stepped {
  switch (step.kind) {
    case 'open':
      return { typed: step.left === undefined ? settled(step.shown) : held(step.left, step.shown, bounds) }
    case 'type':
      return { typed: { text: step.text, sent: typed.sent } }
    case 'commit':
      return isUnsent(typed) ? committed(typed, bounds) : { typed }
    case 'step': {
      const read = readMark(typed.text, bounds)
      const mark = steppedMark(read.kind === 'mark' ? read.mark : step.mark, step.by, bounds)
      return { typed: settled(stepMark(mark, bounds.step)), given: { mark } }
    }
    case 'takeBack':
      return { typed: settled(typed.sent) }
    case 'follow': {
      // one that was refused gives way to a mark given elsewhere; one still being typed does not
      const stays = isUnsent(typed) && (typed.why === undefined || step.shown === typed.sent)
      return { typed: stays ? typed : settled(step.shown) }
    }
  }
}

/** Does the field hold what the review was not sent? */
export function isUnsent({ text, sent }: Typed): boolean {
  return text !== sent
}

function committed(typed: Typed, bounds: MarkBounds): Stepped {
  const read = readMark(typed.text, bounds)
  if (read.kind === 'refused') return { typed: { ...typed, why: read.why } }
  const mark = read.kind === 'mark' ? read.mark : undefined
  return { typed: settled(mark === undefined ? '' : stepMark(mark, bounds.step)), given: { mark } }
}

function settled(text: string): Typed {
  return { text, sent: text }
}

function held(text: string, sent: string, bounds: MarkBounds): Typed {
  const read = readMark(text, bounds)
  return { text, sent, ...(read.kind === 'refused' && { why: read.why }) }
}
