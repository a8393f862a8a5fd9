import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Act } from '#shared/review/act.ts'
import { dayAndMinute } from '../../../components/days.ts'
import { StateMark } from '../../../components/StateMark.tsx'
import { useAppearance } from '../../../session/appearance.tsx'
import { bridge } from '../../../session/bridge.ts'
import { handTable } from '../../../session/handedTable.ts'
import type { ReviewView } from '../../../session/review.tsx'
import './loadTable.css'

interface Props {
  readonly view: ReviewView
  readonly onSend: (act: Act) => Promise<boolean>
}

/** Which 核定 table of the panel the marks follow, and the way to load one or to go back to the own values. */
export function TableLine({ view: { state }, onSend }: Props) {
  const { t } = useTranslation('scoringTable')
  const { locale } = useAppearance().appearance
  const { confirmed } = state.sheet.table
  async function choose(): Promise<void> {
    const picked = await bridge.files.pick({ purpose: 'table', several: false })
    if (picked.ok && picked.value[0]) handTable(picked.value[0])
  }
  return (
    <p className="table-line">
      <StateMark state={confirmed ? 'locked' : 'none'} size={14} decorative />
      <span>
        {confirmed
          ? t('loaded', {
              revision: confirmed.revision,
              name: confirmed.confirmedBy.name,
              at: dayAndMinute(locale, confirmed.confirmedAt),
            })
          : t('notLoaded')}
      </span>
      {!state.locked && (
        <Button size="small" onClick={() => void choose()}>
          {t(confirmed ? 'loadOther' : 'choose')}
        </Button>
      )}
      {!state.locked && confirmed && (
        <Button size="small" type="link" onClick={() => void onSend({ kind: 'table.unloaded' })}>
          {t('unload')}
        </Button>
      )}
    </p>
  )
}
