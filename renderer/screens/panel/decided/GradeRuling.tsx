import { useTranslation } from 'react-i18next'
import { earlierRounds, statedRounds } from '#shared/panel/conditions.ts'
import type { Standard } from '#shared/standard/format.ts'
import { isTaken } from '../../../components/isTaken.ts'
import type { PanelView } from '../panelView.ts'
import { RulingFields } from './RulingFields.tsx'
import { useRuling } from './useRuling.ts'

interface Props {
  readonly panel: PanelView
  readonly standard: Standard
}

/** The grade that total and conditions propose, the panel's own in its place, and the grades of earlier rounds where the plan states none. */
export function GradeRuling({ panel, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const { grade, conditions = [] } = panel.merged.parts
  const isAsked = statedRounds(standard, panel.opened.plan, true) === true
  if (grade === undefined && !isAsked) return null
  const open = conditions.filter(({ holds }) => holds !== true)
  return (
    <section aria-labelledby="grade-title">
      <h3 id="grade-title" className="decided-head">
        {t('grade.title')}
        <small>{grade === undefined ? t('grade.none') : t('grade.proposed', { grade })}</small>
      </h3>
      <ul className="decided-list">
        {open.map(({ id, name, proposes, holds }) => (
          <li key={id}>
            <p className="decided-name">
              <b>{id}</b> {t(holds === false ? 'grade.notMet' : 'grade.open', { name, grade: proposes })}
            </p>
          </li>
        ))}
        {isAsked && <Rounds panel={panel} standard={standard} />}
        {grade !== undefined && <Own panel={panel} standard={standard} />}
      </ul>
    </section>
  )
}

function Own({ panel, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const { state, may, act } = panel
  const kept = state.sheet.grade.decided
  const ruling = useRuling<{ grade: string; reason: string }>(kept, ['grade', 'reason'], async (whole) =>
    isTaken(await act({ kind: 'grade.decided', ...whole })),
  )
  const open = may('grade.decided')
  return (
    <li>
      <p className="decided-name">{t('grade.own')}</p>
      <RulingFields
        name="panel/grade"
        what={t('grade.own')}
        unruleName={`${t('unrule')} ${t('grade.own')}`}
        reason={ruling.shown.reason}
        onReason={(reason) => ruling.save({ reason })}
        readOnly={!open}
        waits={ruling.waits}
        {...(kept && may('grade.undecided') && { onUnrule: () => void act({ kind: 'grade.undecided' }) })}
      >
        <GradeSelect
          label={t('grade.own')}
          standard={standard}
          value={ruling.shown.grade}
          disabled={!open}
          onChoose={(grade) => void ruling.save({ grade })}
        />
      </RulingFields>
    </li>
  )
}

/** The grades of the rounds before this one, the latest first; a gap ends them. */
function Rounds({ panel, standard }: Props) {
  const { t } = useTranslation('panelSummary')
  const { state, may, act } = panel
  const kept = state.sheet.rounds.stated
  const ruling = useRuling<{ grades: string; reason: string }>(
    kept && { grades: kept.grades.join('\n'), reason: kept.reason },
    ['grades', 'reason'],
    async ({ grades, reason }) => isTaken(await act({ kind: 'rounds.stated', grades: grades.split('\n'), reason })),
  )
  const open = may('rounds.stated')
  const given = (ruling.shown.grades ?? '').split('\n').filter((grade) => grade !== '')
  const count = Math.min(earlierRounds(standard), given.length + 1)
  return (
    <li>
      <p className="decided-name">{t('rounds.title')}</p>
      <RulingFields
        name="panel/rounds"
        what={t('rounds.title')}
        unruleName={`${t('unrule')} ${t('rounds.title')}`}
        reason={ruling.shown.reason}
        onReason={(reason) => ruling.save({ reason })}
        readOnly={!open}
        waits={ruling.waits}
        {...(kept && may('rounds.unstated') && { onUnrule: () => void act({ kind: 'rounds.unstated' }) })}
      >
        <div>
          {Array.from({ length: count }, (_, back) => (
            <GradeSelect
              // biome-ignore lint/suspicious/noArrayIndexKey: a round has no name but how long ago it was
              key={back}
              label={t('rounds.back', { count: back + 1 })}
              standard={standard}
              value={given[back]}
              disabled={!open}
              onChoose={(grade) => void ruling.save({ grades: [...given.slice(0, back), grade, ...given.slice(back + 1)].join('\n') })}
            />
          ))}
        </div>
      </RulingFields>
    </li>
  )
}

interface SelectProps {
  readonly label: string
  readonly standard: Standard
  readonly value: string | undefined
  readonly disabled: boolean
  readonly onChoose: (grade: string) => void
}

function GradeSelect({ label, standard, value, disabled, onChoose }: SelectProps) {
  return (
    <select
      className="decided-select"
      aria-label={label}
      value={value ?? ''}
      disabled={disabled}
      onChange={(event) => event.target.value !== '' && onChoose(event.target.value)}
    >
      <option value="">—</option>
      {standard.grades.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  )
}
