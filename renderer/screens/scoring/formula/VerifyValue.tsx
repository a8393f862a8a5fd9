import { Button, Input } from 'antd'
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { figureTable } from '#shared/format/figures.ts'
import type { Citation } from '#shared/format/values.ts'
import { count, decimal } from '#shared/format/values.ts'
import { Field } from '../../../components/Field.tsx'
import { useBeforeClose } from '../../../session/closing.ts'
import { holdNotTaken, type LeftPlace, letGo, notTakenAt } from '../../../session/notTaken.ts'
import '../../../components/draftText.css'
import { isComposing } from '../composing.ts'
import { Evidence } from '../Evidence.tsx'
import { plainDigits } from '../markText.ts'
import type { FigureRow } from './figureRows.ts'
import type { FigureWords } from './useFigureWords.ts'

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

/** Verifications begun and left, so that coming back goes on with them. */
const unfinished = new Map<string, { readonly text?: string; readonly reason?: string }>()

/** Writes 核定值 over a 申报值: the value, why, and what shows it. Stands only when value and reason are both there. */
export function VerifyValue({ left, row, words, citations, titleOf, onShow, onRemove, onCite, again, onVerify, onCancel }: Props) {
  const { t } = useTranslation('scoringScreen')
  const name = `${left.review} ${left.href}`
  const before = notTakenAt(left)
  const kept = unfinished.get(name) ?? (before ? { text: before.text, reason: before.also ?? '' } : {})
  const [text, setText] = useState(kept.text ?? row.entry?.verified ?? '')
  const [reason, setReason] = useState(kept.reason ?? row.entry?.reason ?? '')
  const [asked, setAsked] = useState(false)
  const value = plainDigits(text).replace(/[,，]/g, '')
  const isCount = Object.hasOwn(figureTable, row.figure) && figureTable[row.figure as keyof typeof figureTable].count
  const valueStands = (isCount ? count : decimal).safeParse(value).success
  const stands = valueStands && reason.trim() !== '' && [...reason].length <= 2000
  const verify = async () => {
    setAsked(true)
    if (stands) await done()
  }
  const done = async () => {
    unfinished.delete(name)
    await onVerify(value, reason.trim())
  }
  const changed = text !== (row.entry?.verified ?? '') || reason !== (row.entry?.reason ?? '')
  const why = !valueStands ? t(isCount ? 'verifiedCount' : 'verifiedDecimal') : t('reasonWanted')
  const hold = () => holdNotTaken({ ...left, text: value, also: reason, why: t('verifyLeft', { why }) })
  useBeforeClose(async (leaving) => {
    if (!changed) return true
    setAsked(true)
    if (stands) await done()
    if (!stands && leaving !== 'close') hold()
    return stands || leaving !== 'close'
  })
  const onLeave = useEffectEvent(() => {
    if (!changed || !unfinished.has(name)) return
    if (stands) void done()
    else hold()
  })
  const onEnter = useEffectEvent(() => letGo(left))
  useEffect(() => {
    onEnter()
    return () => onLeave()
  }, [])
  const leave = () => {
    unfinished.delete(name)
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
              unfinished.set(name, { text: event.target.value, reason })
            }}
            onKeyDown={press}
          />
        )}
      </Field>
      {asked && !valueStands && (
        <p className="field-error" role="alert">
          {t(isCount ? 'verifiedCount' : 'verifiedDecimal')}
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
              unfinished.set(name, { text, reason: event.target.value })
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
