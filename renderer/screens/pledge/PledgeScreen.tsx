import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePerson } from '../../session/person.tsx'
import { useReview } from '../../session/review.tsx'
import { DeclarationForm } from './DeclarationForm.tsx'
import { blank } from './declaration.ts'
import { PledgePaper } from './PledgePaper.tsx'
import { Recused } from './Recused.tsx'
import { Units } from './Units.tsx'
import { compareUnits } from './unitComparison.ts'
import './pledge.css'

/** 承诺与回避: shown in place of 评分 until the pledge is accepted, and for an expert who is recused. */
export function PledgeScreen() {
  const { t } = useTranslation('pledge')
  const { opened, member, state } = useReview()
  const { card } = usePerson()
  const [declaration, setDeclaration] = useState(blank)
  const [changing, setChanging] = useState(false)
  const own = useMemo(() => [...new Set([member.unit, card.unit])], [member.unit, card.unit])
  const units = useMemo(() => compareUnits(opened.plan, opened.task, own, member.id), [opened, own, member.id])
  if (state.recusal?.declared && !changing) return <Recused recusal={state.recusal} onChange={() => setChanging(true)} />
  return (
    <div className="pledge">
      <section className="pledge-bed" aria-label={t('paper')} data-pane>
        <PledgePaper member={member} />
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the only way to scroll without a pointer */}
      <section className="pledge-units" aria-label={t('units')} data-pane tabIndex={0}>
        <h2 className="title">{t('title')}</h2>
        <p className="pledge-hint">{t('hint')}</p>
        <Units
          units={units}
          own={own}
          declaration={declaration}
          onAnswer={(name, yes) => setDeclaration((now) => ({ ...now, answers: { ...now.answers, [name]: yes } }))}
        />
      </section>
      <DeclarationForm
        units={units}
        declaration={declaration}
        onChange={(part) => setDeclaration((now) => ({ ...now, ...part }))}
        onSigned={() => setChanging(false)}
      />
    </div>
  )
}
