import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type MarkState, StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../components/useWords.ts'
import { type Declaration, openQuestions } from './declaration.ts'
import type { ComparedUnit, UnitGroup } from './unitComparison.ts'

interface Props {
  readonly units: readonly ComparedUnit[]
  readonly own: readonly string[]
  readonly declaration: Declaration
  readonly onAnswer: (name: string, yes: boolean) => void
}

type Shown = ComparedUnit['standing'] | 'answeredNo'
const marks: Readonly<Record<Shown, MarkState>> = { same: 'bad', near: 'ask', other: 'none', different: 'ok', answeredNo: 'ok' }
/** rows of a group shown before the rest, all different, is folded */
const shownRows = 7

/** The centre's units by role, each beside the expert's own unit; for a similar name the expert is asked below the table. */
export function Units({ units, own, declaration, onAnswer }: Props) {
  const { t } = useTranslation('pledge')
  const question = openQuestions(units, declaration)[0]
  const standingOf = ({ name, standing }: ComparedUnit): Shown => {
    if (standing !== 'near') return standing
    const answer = declaration.answers[name]
    return answer === undefined ? 'near' : answer ? 'same' : 'answeredNo'
  }
  return (
    <>
      <div className="units-head">
        <h3>{t('units')}</h3>
        <span>{t('comparedWith', { unit: own.join(' / ') })}</span>
      </div>
      {(['lead', 'partner', 'techCommittee'] as const).map((group) => (
        <Group key={group} group={group} units={units.filter((unit) => unit.group === group)} standingOf={standingOf} />
      ))}
      <div aria-live="polite">
        {question && (
          <div className="unit-question">
            <StateMark state="ask" decorative />
            <p>{t('question', { unit: question.name })}</p>
            <Button size="small" onClick={() => onAnswer(question.name, false)}>
              {t('answer.no')}
            </Button>
            <Button size="small" onClick={() => onAnswer(question.name, true)}>
              {t('answer.yes')}
            </Button>
          </div>
        )}
      </div>
    </>
  )
}

interface GroupProps {
  readonly group: UnitGroup
  readonly units: readonly ComparedUnit[]
  readonly standingOf: (unit: ComparedUnit) => Shown
}

function Group({ group, units, standingOf }: GroupProps) {
  const { t } = useTranslation('pledge')
  const [whole, setWhole] = useState(false)
  if (units.length === 0) return null
  const worth = units.filter((unit) => unit.standing !== 'different').length
  let plainRows = Math.max(0, shownRows - worth)
  const shown = units.filter((unit) => whole || unit.standing !== 'different' || plainRows-- > 0)
  const rest = units.length - shown.length
  return (
    <table className="units">
      <caption>{t(`group.${group}`, { count: units.length })}</caption>
      <tbody>
        {shown.map((unit) => (
          <Row key={unit.name} unit={unit} standing={standingOf(unit)} />
        ))}
        {rest > 0 && (
          <tr>
            <td colSpan={2}>
              <Button type="link" size="small" onClick={() => setWhole(true)}>
                {t('rest', { count: rest })}
              </Button>
            </td>
          </tr>
        )}
      </tbody>
    </table>
  )
}

function Row({ unit, standing }: { readonly unit: ComparedUnit; readonly standing: Shown }) {
  const { t } = useTranslation('pledge')
  const word = useWords()
  const { colleague } = unit
  const hint =
    standing === 'near'
      ? t('nearHint')
      : standing === 'same'
        ? t('sameHint')
        : colleague
          ? t('colleagueHint', { role: word(colleague.role), name: colleague.name })
          : ''
  return (
    <tr data-standing={standing}>
      <th scope="row">
        {unit.name}
        {hint && <small>{hint}</small>}
      </th>
      <td>
        <span className="standing">
          <StateMark state={marks[standing]} size={14} decorative />
          {t(`standing.${standing}`)}
        </span>
      </td>
    </tr>
  )
}
