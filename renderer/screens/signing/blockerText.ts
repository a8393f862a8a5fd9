import type { Blocker } from '#shared/review/blocker.ts'
import type { Sheet } from '#shared/review/sheet.ts'
import type { signing } from '#shared/text/zh/signing.ts'
import type { MarkState } from '../../components/StateMark.tsx'

type Key = keyof typeof signing

/** How one blocker reads: what it is about, what is wrong with it, and the verb of its button. */
export interface BlockerText {
  readonly what: { readonly key: Key; readonly name?: string } | { readonly name: string } | { readonly place: true }
  readonly state: { readonly key: Key; readonly finding?: string }
  readonly mark: MarkState
  readonly go: Key
}

export function blockerText({ code, at, name = '' }: Blocker, sheet: Sheet): BlockerText {
  switch (code) {
    case 'review.pledge':
      return { what: { key: 'what.pledge' }, state: { key: 'state.empty' }, mark: 'todo', go: 'go.pledge' }
    case 'review.recusal':
      return { what: { key: 'what.recusal' }, state: { key: 'state.empty' }, mark: 'todo', go: 'go.pledge' }
    case 'review.mark':
      return { what: { name }, state: { key: 'state.mark' }, mark: 'todo', go: 'go.score' }
    case 'review.range':
      return { what: { name }, state: { key: 'state.range' }, mark: 'bad', go: 'go.amend' }
    case 'review.cap':
      return { what: { name }, state: { key: 'state.cap' }, mark: 'bad', go: 'go.amend' }
    case 'review.finding':
      return {
        what: { name },
        state: { key: sheet.marks[at.split('/')[2] ?? '']?.finding === undefined ? 'state.finding' : 'state.findingNone' },
        mark: 'todo',
        go: 'go.finding',
      }
    case 'review.reason': {
      const finding = sheet.marks[at.split('/')[2] ?? '']?.finding
      const unsure = finding === '不属实' || finding === '无法核实'
      return {
        what: { name },
        state: unsure ? { key: 'state.reasonFor', finding } : { key: 'state.reason' },
        mark: 'warn',
        go: 'go.reason',
      }
    }
    case 'review.recused':
      return { what: { name }, state: { key: 'state.recused' }, mark: 'bad', go: 'go.amend' }
    case 'review.adjustment':
      return { what: { key: 'what.adjustment', name }, state: { key: 'state.adjustment' }, mark: 'bad', go: 'go.amend' }
    case 'review.citation':
      return { what: { key: 'what.citation', name }, state: { key: 'state.citation' }, mark: 'bad', go: 'go.cite' }
    case 'review.opinion':
      return { what: { key: 'what.opinion' }, state: { key: 'state.empty' }, mark: 'todo', go: 'go.write' }
    case 'review.topics':
      return { what: { key: 'what.topics' }, state: { key: 'state.empty' }, mark: 'todo', go: 'go.write' }
    case 'review.conclusion':
      return {
        what: { key: at.startsWith('/opinion') ? 'what.ownConclusion' : 'what.conclusion' },
        state: { key: 'state.unchosen' },
        mark: 'todo',
        go: 'go.write',
      }
    case 'review.character':
      return { what: { place: true }, state: { key: 'state.character' }, mark: 'bad', go: 'go.amend' }
    default:
      return { what: { name }, state: { key: 'state.empty' }, mark: 'bad', go: 'go.look' }
  }
}

const hintKeys: Readonly<Record<string, Key>> = {
  'review.data-missing': 'hints.missing',
  'review.data-invalid': 'hints.invalid',
  'review.finding-open': 'hints.finding',
  'review.evidence': 'hints.evidence',
  'review.alike': 'hints.alike',
  'review.opinion-overall': 'hints.overall',
  'review.opinion-strengths': 'hints.strengths',
  'review.opinion-problems': 'hints.problems',
  'review.opinion-suggestions': 'hints.suggestions',
}

export function hintKey(code: string): Key | undefined {
  return hintKeys[code]
}
