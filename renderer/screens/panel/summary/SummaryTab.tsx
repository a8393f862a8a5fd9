import { Segmented } from 'antd'
import { useTranslation } from 'react-i18next'
import { goTo, useAddress } from '../../../session/address.ts'
import { Decided } from '../decided/Decided.tsx'
import type { PanelView } from '../panelView.ts'
import { Pictures } from '../pictures/Pictures.tsx'
import { CheckMatrix } from './CheckMatrix.tsx'
import { FlagLimits } from './FlagLimits.tsx'
import { Matrix } from './Matrix.tsx'
import { partOfOpen } from './partOfOpen.ts'
import { SummaryHead } from './SummaryHead.tsx'
import { TopicMatrix } from './TopicMatrix.tsx'
import './summary.css'

const parts = ['marks', 'values', 'rulings', 'pictures'] as const
type Part = (typeof parts)[number]

/** 汇总: the total and its grade on top; below it the matrix, the decisions it rests on, or the pictures. */
export function SummaryTab({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelSummary')
  const [, , asked] = useAddress()
  const { merged, opened } = panel
  const { standard } = opened
  if (standard === undefined) return <TopicMatrix panel={panel} />
  if (standard.verificationOnly === true) return <CheckMatrix panel={panel} standard={standard} />
  const part: Part = parts.find((one) => one === asked) ?? 'marks'
  const { open } = merged
  const counts: Readonly<Partial<Record<Part, number>>> = {
    values: open.filter((point) => partOfOpen(point) === 'values').length,
    rulings: open.filter((point) => partOfOpen(point) === 'rulings').length,
  }
  return (
    <div className="sum">
      <SummaryHead panel={panel} standard={standard} />
      <div className="sum-parts">
        <Segmented
          size="small"
          aria-label={t('parts')}
          value={part}
          onChange={(next) => goTo('panel', 'summary', next)}
          options={parts.map((one) => ({ value: one, label: counts[one] ? `${t(`part.${one}`)} ${counts[one]}` : t(`part.${one}`) }))}
        />
        <FlagLimits merged={merged} standard={standard} />
      </div>
      {part === 'marks' && <Matrix panel={panel} standard={standard} />}
      {(part === 'values' || part === 'rulings') && <Decided panel={panel} standard={standard} part={part} />}
      {part === 'pictures' && <Pictures panel={panel} standard={standard} />}
    </div>
  )
}
