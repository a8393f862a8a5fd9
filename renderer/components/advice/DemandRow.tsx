import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { longestName, longestNote } from '#shared/format/values.ts'
import { DateField } from '../DateField.tsx'
import { isTaken } from '../isTaken.ts'
import { LineDraft } from '../LineDraft.tsx'
import { StateMark } from '../StateMark.tsx'
import type { Advice } from './advice.ts'

interface Props {
  readonly advice: Advice
  readonly entry: string
  readonly number: number
  readonly children: ReactNode
}

interface Fields {
  readonly problem: string
  readonly demand: string
  readonly unit: string
  readonly due: string
}

/** One row of 整改清单. A new row is not saved until it has both problem and demand, and shows that. */
export function DemandRow({ advice, entry, number, children }: Props) {
  const { t } = useTranslation('opinion')
  const { locked, sheet } = advice
  const kept = sheet.demands[entry]
  const held = useRef<Partial<Fields>>({})
  const [waits, setWaits] = useState(false)
  const shown: Fields = { problem: kept?.problem ?? '', demand: kept?.demand ?? '', unit: kept?.unit ?? '', due: kept?.due ?? '' }

  async function save(change: Partial<Fields>): Promise<boolean> {
    held.current = { ...held.current, ...change }
    const now = advice.now().demands[entry]
    const whole = { problem: '', demand: '', unit: '', due: '', ...now, ...held.current }
    const lacks = whole.problem.trim() === '' || whole.demand.trim() === ''
    setWaits(lacks && (whole.problem + whole.demand + whole.unit + whole.due).trim() !== '')
    // what is written already stays as it was; the other field brings this one along
    if (lacks) return now === undefined
    const taken = isTaken(
      await advice.send({
        kind: 'consultation.demandSet',
        entry,
        problem: whole.problem,
        demand: whole.demand,
        ...(whole.unit.trim() !== '' && { unit: whole.unit }),
        ...(whole.due !== '' && { due: whole.due }),
      }),
    )
    if (taken) held.current = {}
    return taken
  }
  const line = (field: Exclude<keyof Fields, 'due'>, longest: number) => (
    <td>
      <LineDraft
        label={t('demands.fieldOf', { field: t(`demands.${field}`), number })}
        value={shown[field]}
        longest={longest}
        readOnly={locked}
        onSave={(text) => save({ [field]: text })}
      />
    </td>
  )
  return (
    <>
      <tr>
        <td>{number}</td>
        {line('problem', longestNote)}
        {line('demand', longestNote)}
        {line('unit', longestName)}
        <td className="demand-due">
          <div className="demand-due-row">
            {kept?.due === undefined && <StateMark state="warn" decorative />}
            <DateField
              label={t('demands.fieldOf', { field: t('demands.due'), number })}
              placeholder={t('demands.noDue')}
              value={shown.due}
              lacking={kept?.due === undefined}
              readOnly={locked}
              onSave={(due) => save({ due })}
            />
          </div>
        </td>
        {children}
      </tr>
      {waits && (
        <tr>
          <td />
          <td colSpan={5} className="demand-lacking" role="status">
            {t('demands.wantsBoth')}
          </td>
        </tr>
      )}
    </>
  )
}
