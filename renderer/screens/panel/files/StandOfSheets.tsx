import { useTranslation } from 'react-i18next'
import { isScorer } from '#shared/plan/roster.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { usePanel } from '../../../session/panel.tsx'
import { nameIn } from '../panelView.ts'

/** How many sheets of how many count, who withdrew, and who has not handed in. */
export function StandOfSheets() {
  const { t } = useTranslation('panelScreen')
  const { merged, task } = usePanel()
  const scorers = task.panel.filter(isScorer)
  const named = (ids: readonly string[]) => ids.map((id) => nameIn({ task }, id)).join(t('files.and'))
  const { absent } = merged.parts
  const recused = [
    ...new Set(merged.listed.flatMap(({ standing, record }) => (standing === 'recused' && record ? [record.expert.id] : []))),
  ]
  const isWhole = absent.length === 0
  return (
    <div className="panel-stand" role="status">
      <p className="panel-stand-count">
        <StateMark state={isWhole ? 'ok' : 'half'} decorative />
        {t('files.counted', { counted: merged.counted.length, due: scorers.length - recused.length })}
      </p>
      {absent.length > 0 && <p>{t('files.absent', { names: named(absent) })}</p>}
      {recused.length > 0 && <p>{t('files.recused', { names: named(recused) })}</p>}
    </div>
  )
}
