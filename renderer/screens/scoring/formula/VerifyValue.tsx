import { Button, Input } from 'antd'
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import { count, decimal, longestNote, signedCount, signedDecimal } from '#shared/format/values.ts'
import { verifiedText } from '#shared/format/verifiedValue.ts'
import { Field } from '../../../components/Field.tsx'
import { useBeforeClose } from '../../../session/closing.ts'
import { drafts } from '../../../session/drafts.ts'
import '../../../components/draftText.css'
import type { FigureWords } from '../../../components/useFigureWords.ts'
import { isComposing } from '../../../session/composing.ts'
import type { Place } from '../../../store/drafts.ts'
import { Evidence } from '../Evidence.tsx'
import type { LeftPlace } from '../leftPlace.ts'
import { plainDigits } from '../markText.ts'
import type { FigureRow } from './figureRows.ts'

interface Props {
  /** where the value is verified, for what is left unfinished */
  readonly left: LeftPlace
  readonly row: FigureRow
  readonly words: FigureWords
  readonly citations: readonly Citation[]
  readonly titleOf: (document: string) => string
  readonly onShow: (citation: Citation) => void
  readonly onRemove: (index: number) => void
  readonly onCite: (() => void) | undefined
  readonly again: boolean
  readonly onVerify: (verified: string, reason: string) => Promise<void>
  readonly onCancel: () => void
}

/** A verification begun: what its place keeps, so that coming back goes on with it. */
interface Begun {
  readonly text: string
  readonly reason: string
}

function begunAt(place: Place): Begun | undefined {
  const draft = drafts.at(place)
  if (draft?.kind === 'refused') return { text: draft.text, reason: draft.also ?? '' }
  return draft?.kind === 'kept' ? (draft.value as Begun) : undefined
}

/** Enters a 核定值 over a 申报值: the value, the reason, the evidence. Valid only with both value and reason. */
export function VerifyValue({ left, row, words, citations, titleOf, onShow, onRemove, onCite, again, onVerify, onCancel }: Props) {
  const { t } = useTranslation('scoringScreen')
  const place: Place = { review: left.review, place: left.href }
  const begun = begunAt(place)
  const own = row.entry === undefined ? '' : verifiedText(row.entry)
  const [text, setText] = useState(begun?.text ?? own)
  const [reason, setReason] = useState(begun?.reason ?? row.entry?.reason ?? '')
  const [asked, setAsked] = useState(false)
  const value = signedDigits(text)
  const { isCount, isSigned } = row
  const valueStands = shapeOf(row).safeParse(value).success
  const valueWanted = t(isSigned ? (isCount ? 'verifiedSignedCount' : 'verifiedSigned') : isCount ? 'verifiedCount' : 'verifiedDecimal')
  const stands = valueStands && reason.trim() !== '' && [...reason].length <= longestNote
  const verify = async () => {
    setAsked(true)
    if (stands) await done()
  }
  const done = async () => {
    drafts.drop(place)
    await onVerify(value, reason.trim())
  }
  const changed = text !== own || reason !== (row.entry?.reason ?? '')
  const why = !valueStands ? valueWanted : t('reasonWanted')
  const hold = () => drafts.put({ kind: 'refused', ...left, ...place, text: value, also: reason, why: t('verifyLeft', { why }) })
  const keep = (now: Begun) => drafts.put({ kind: 'kept', ...place, value: now })
  useBeforeClose(async (leaving) => {
    if (!changed) return true
    setAsked(true)
    if (stands) await done()
    if (!stands && leaving !== 'close') hold()
    return stands || leaving !== 'close'
  })
  const onLeave = useEffectEvent(() => {
    if (!changed || drafts.at(place) === undefined) return
    if (stands) void done()
    else hold()
  })
  const onEnter = useEffectEvent(() => {
    // shown again in the field: the banner need not name it
    if (drafts.at(place)?.kind === 'refused') keep({ text, reason })
  })
  useEffect(() => {
    onEnter()
    return () => onLeave()
  }, [])
  const leave = () => {
    drafts.drop(place)
    onCancel()
  }
  const press = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      void verify()
    }
    if (event.key === 'Escape' && reason === '' && text === '') leave()
  }
  return (
    <form
      className="verify-value"
      aria-label={t('verifyOf', { figure: words.withYear(row.figure, row.year) })}
      onSubmit={(event) => event.preventDefault()}
    >
      <h4>{t('verifyOf', { figure: words.withYear(row.figure, row.year) })}</h4>
      <Field label={t('verifiedIn', { unit: words.unit(row.figure) })}>
        {(id) => (
          <Input
            id={id}
            autoFocus
            inputMode="decimal"
            autoComplete="off"
            defaultValue={text}
            status={asked && !valueStands ? 'error' : ''}
            aria-invalid={(asked && !valueStands) || undefined}
            placeholder={row.declared ?? ''}
            onChange={(event) => {
              setText(event.target.value)
              keep({ text: event.target.value, reason })
            }}
            onKeyDown={press}
          />
        )}
      </Field>
      {asked && !valueStands && (
        <p className="field-error" role="alert">
          {valueWanted}
        </p>
      )}
      <Field label={t('verifyReason')}>
        {(id) => (
          <textarea
            id={id}
            className="draft-text"
            rows={2}
            defaultValue={reason}
            onChange={(event) => {
              setReason(event.target.value)
              keep({ text, reason: event.target.value })
            }}
          />
        )}
      </Field>
      {asked && reason.trim() === '' && (
        <p className="field-error" role="alert">
          {t('reasonWanted')}
        </p>
      )}
      <Evidence
        heading={t('evidence')}
        citations={citations}
        titleOf={titleOf}
        readOnly={false}
        onShow={onShow}
        onRemove={onRemove}
        onCite={onCite}
        again={again}
      />
      <p className="verify-acts">
        <Button type="primary" onClick={() => void verify()}>
          {t('verify')}
        </Button>
        <Button onClick={leave}>{t('leaveAsIs')}</Button>
      </p>
    </form>
  )
}

function shapeOf({ isCount, isSigned }: FigureRow) {
  if (isSigned) return isCount ? signedCount : signedDecimal
  return isCount ? count : decimal
}

/** A number as typed: plain digits without separators, a minus of any width as `-`, zero without one. */
function signedDigits(text: string): string {
  const digits = plainDigits(text)
    .replace(/[,，\s]/g, '')
    .replace(/^[−–—﹣]/, '-')
  return /^-0(\.0*)?$/.test(digits) ? digits.slice(1) : digits
}
