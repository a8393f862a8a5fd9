import { useTranslation } from 'react-i18next'
import { shortMark } from '#shared/format/marks.ts'
import { isSameJson } from '#shared/format/same.ts'
import type { Citation } from '#shared/format/values.ts'
import { verifiedText } from '#shared/format/verifiedValue.ts'
import { currentLayout } from '#shared/layout/index.ts'
import { documentOf } from '#shared/review/context.ts'
import type { HistoryEntry } from '#shared/review/history.ts'
import type { SheetNote } from '#shared/review/note.ts'
import { photoTitle } from '#shared/review/photo.ts'
import { printNote } from '#shared/review/printNote.ts'
import type { Attachment, VerifiedValue } from '#shared/review/sheet.ts'
import { useWords } from '../../components/useWords.ts'
import { useReview } from '../../session/review.tsx'
import { textDiff } from './textDiff.ts'

/** Old text struck, new text bold; within texts, removed and added words. Never by colour alone: also struck and underlined. */
export function Change({ change }: { readonly change: HistoryEntry }) {
  const { t } = useTranslation('history')
  const word = useWords()
  const { notes } = useReview().state.sheet
  const titleOf = (entry: string) => {
    const note = notes[entry]
    return note?.kind === 'supplement' ? note.title : undefined
  }
  const { before, after, place } = change
  const part = place[2]
  if (part === 'citations')
    return <Cited before={before as readonly Citation[] | undefined} after={after as readonly Citation[] | undefined} />
  const [old, now] = [shown(before), shown(after)]
  if (old === undefined && now === undefined) return null
  if (typeof before === 'string' && typeof after === 'string' && part !== 'finding' && place[0] !== 'advice')
    return <Words before={before} after={after} />
  if (old === undefined)
    return (
      <p>
        <small>{t('first')}</small>　{now}
      </p>
    )
  return (
    <p>
      <del>{old}</del>　→　<b>{now ?? t('emptied')}</b>
    </p>
  )

  function shown(value: unknown): string | undefined {
    if (value === undefined) return undefined
    if (typeof value === 'number') return shortMark(value)
    if (typeof value === 'string') return word(value)
    if (place[0] === 'notes') return printNote(value as SheetNote, titleOf, currentLayout)
    const parts = value as Readonly<Record<string, unknown>>
    const said = [
      parts.view,
      place[0] === 'values' && verifiedText(value as VerifiedValue),
      parts.text,
      parts.problem,
      parts.note,
      parts.reason,
      parts.clue,
      place[0] === 'attachments' && photoTitle(value as Attachment, currentLayout),
    ]
    return said
      .filter((one): one is string => typeof one === 'string')
      .map(word)
      .join('　')
  }
}

/** Two texts as one, with what went and what came marked. */
export function Words({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p>
      {textDiff(before, after).map(({ kind, text }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: segments have no name but their place
        if (kind === 'same') return <span key={index}>{text}</span>
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        return kind === 'gone' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>
      })}
    </p>
  )
}

function Cited({
  before = [],
  after = [],
}: {
  readonly before?: readonly Citation[] | undefined
  readonly after?: readonly Citation[] | undefined
}) {
  const { t } = useTranslation('history')
  const { context, state } = useReview()
  const isIn = (list: readonly Citation[], one: Citation) => list.some((other) => isSameJson(other, one))
  const added = after.filter((one) => !isIn(before, one))
  const gone = before.filter((one) => !isIn(after, one))
  const name = ({ document, page }: Citation) => {
    const photo = state.sheet.attachments[document]
    return t('cited', {
      title: documentOf(context.plan, document)?.title ?? (photo && photoTitle(photo, currentLayout)) ?? document,
      page,
    })
  }
  return (
    <>
      {added.map((one) => (
        <p key={`+${one.document}${one.page}`}>{t('added', { name: name(one) })}</p>
      ))}
      {gone.map((one) => (
        <p key={`-${one.document}${one.page}`}>{t('taken', { name: name(one) })}</p>
      ))}
    </>
  )
}
