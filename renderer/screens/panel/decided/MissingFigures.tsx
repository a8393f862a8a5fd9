import { useTranslation } from 'react-i18next'
import { missingChoice } from '#shared/format/vocabulary.ts'
import { isWanting } from '#shared/scoring/formulaScore.ts'
import type { Standard } from '#shared/standard/format.ts'
import { Choice } from '../../../components/Choice.tsx'
import { isTaken } from '../../../components/isTaken.ts'
import { useWords } from '../../../components/useWords.ts'
import type { PanelView } from '../panelView.ts'
import { RulingFields } from './RulingFields.tsx'
import { useRuling } from './useRuling.ts'

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
}

type MissingChoice = (typeof missingChoice.options)[number]

/** Computed criteria without figures, and criteria that no expert marks who should: 补报 or 按0分, with a reason. A missing figure is never nought by itself. */
export function MissingFigures({ panel, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const { open, parts } = panel.merged
  // one that nobody marks stays on the list when it is ruled on, so that the ruling can be taken back
  const ruled = Object.keys(panel.state.sheet.missing)
  const unmarked = open.flatMap((point) => (point.kind === 'unmarked' && point.expert === undefined ? [point.criterion] : []))
  const missing = [...new Set([...parts.formula.filter(isWanting).map(({ criterion }) => criterion), ...unmarked, ...ruled])].sort()
  if (missing.length === 0) return null
  return (
    <section aria-labelledby="missing-title">
      <h3 id="missing-title" className="decided-head">
        {t('missing.title')}
        <small>{t('missing.about')}</small>
      </h3>
      <ul className="decided-list">
        {missing.map((criterion) => (
          <Missing
            key={criterion}
            panel={panel}
            criterion={criterion}
            name={standard.criteria.find(({ id }) => id === criterion)?.name ?? ''}
          />
        ))}
      </ul>
    </section>
  )
}

function Missing({ panel, criterion, name }: { readonly panel: PanelView; readonly criterion: string; readonly name: string }) {
  const { t } = useTranslation('panelSummary')
  const word = useWords()
  const { state, may, act } = panel
  const kept = state.sheet.missing[criterion]
  const ruling = useRuling<{ choice: MissingChoice; reason: string }>(kept, ['choice', 'reason'], async ({ choice, reason }) =>
    isTaken(await act({ kind: 'missing.ruled', criterion, choice, reason })),
  )
  const open = may('missing.ruled')
  return (
    <li>
      <p className="decided-name">
        <b>{criterion}</b> {name}
      </p>
      <RulingFields
        name={`panel/missing/${criterion}`}
        what={criterion}
        reason={ruling.shown.reason}
        onReason={(reason) => ruling.save({ reason })}
        readOnly={!open}
        waits={ruling.waits}
        {...(kept && may('missing.unruled') && { onUnrule: () => void act({ kind: 'missing.unruled', criterion }) })}
      >
        <Choice
          label={t('missing.choose', { criterion })}
          disabled={!open}
          tone="ink"
          options={missingChoice.options.map((choice) => ({ value: choice, label: word(choice), state: 'ok' as const }))}
          value={ruling.shown.choice}
          onChoose={(choice) => void ruling.save({ choice })}
        />
      </RulingFields>
      {ruling.shown.choice === '补报' && <p className="decided-hint">{t('missing.later')}</p>}
    </li>
  )
}
