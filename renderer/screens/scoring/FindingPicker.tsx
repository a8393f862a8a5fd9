import { type KeyboardEvent, memo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { VerificationFinding } from '#shared/review/act.ts'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { isComposing } from '../../session/composing.ts'

/** In the order of Alt 1–4. */
export const findings: readonly VerificationFinding[] = ['属实', '部分属实', '不属实', '无法核实']

const looks: Readonly<
  Record<VerificationFinding, { readonly mark: MarkState; readonly word: 'true' | 'partly' | 'untrue' | 'unverifiable' }>
> = {
  属实: { mark: 'ok', word: 'true' },
  部分属实: { mark: 'half', word: 'partly' },
  不属实: { mark: 'bad', word: 'untrue' },
  无法核实: { mark: 'ask', word: 'unverifiable' },
}

/** The word of a 核验结论 in the reader's language. */
export function useFindingWord(): (finding: VerificationFinding) => string {
  const { t } = useTranslation('scoringScreen')
  return (finding) => t(`finding.${looks[finding].word}`)
}

interface Props {
  readonly value: VerificationFinding | undefined
  readonly readOnly: boolean
  readonly onPick: (finding: VerificationFinding) => void
}

/** 核验结论: one of four, by pointer, arrows or Alt 1–4. */
export const FindingPicker = memo(function FindingPicker({ value, readOnly, onPick }: Props) {
  const { t } = useTranslation('scoringScreen')
  const word = useFindingWord()
  const group = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (by === undefined || readOnly || isComposing(event.nativeEvent)) return
    event.preventDefault()
    const to = ((value === undefined ? (by === 1 ? -1 : 0) : findings.indexOf(value)) + by + findings.length) % findings.length
    group.current?.querySelectorAll<HTMLElement>('[role="radio"]')[to]?.focus()
    onPick(findings[to] as VerificationFinding)
  }
  return (
    <div className="score-field">
      <h3>
        <span id="finding-heading">{t('findingHeading')}</span>
        {value === undefined && !readOnly && (
          <span className="reason-due">
            <StateMark state="warn" size={14} decorative />
            {t('due.choice')}
          </span>
        )}
      </h3>
      <div className="findings" role="radiogroup" aria-labelledby="finding-heading" aria-readonly={readOnly} ref={group} onKeyDown={move}>
        {findings.map((finding, at) => (
          // biome-ignore lint/a11y/useSemanticElements: buttons keep the focus where arrows lead, and a click on the chosen one does nothing
          <button
            key={finding}
            type="button"
            role="radio"
            aria-checked={finding === value}
            aria-keyshortcuts={`Alt+${at + 1}`}
            disabled={readOnly}
            tabIndex={finding === (value ?? findings[0]) ? 0 : -1}
            onClick={() => onPick(finding)}
          >
            <StateMark state={looks[finding].mark} size={15} decorative />
            {word(finding)}
          </button>
        ))}
      </div>
    </div>
  )
})
