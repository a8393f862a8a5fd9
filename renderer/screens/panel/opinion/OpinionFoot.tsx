import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { longestName } from '#shared/format/values.ts'
import { isSameName } from '#shared/text/sameName.ts'
import { isTaken } from '../../../components/isTaken.ts'
import { LineDraft } from '../../../components/LineDraft.tsx'
import { goTo } from '../../../session/address.ts'
import type { PanelView } from '../panelView.ts'

/** Who filled the paper in and who checked it, two persons; the forms of the opinion, and the version for the centre without marks. */
export function OpinionFoot({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelOpinion')
  const { state, may, act } = panel
  const { preparedBy, checkedBy } = state.sheet.paper
  const same = preparedBy !== undefined && checkedBy !== undefined && isSameName(preparedBy, checkedBy)
  const named = (text: string) => (text.trim() === '' ? {} : { name: text.trim() })
  return (
    <footer className="panel-foot">
      <span className="panel-field">
        {t('preparedBy')}
        <LineDraft
          label={t('preparedBy')}
          value={preparedBy ?? ''}
          longest={longestName}
          readOnly={!may('paper.preparedBy')}
          onSave={async (text) => isTaken(await act({ kind: 'paper.preparedBy', ...named(text) }))}
        />
      </span>
      <span className="panel-field">
        {t('checkedBy')}
        <LineDraft
          label={t('checkedBy')}
          value={checkedBy ?? ''}
          longest={longestName}
          lacking={same}
          readOnly={!may('paper.checkedBy')}
          onSave={async (text) => isTaken(await act({ kind: 'paper.checkedBy', ...named(text) }))}
        />
      </span>
      {same && <span role="status">{t('samePerson')}</span>}
      <span className="grow" />
      <Button onClick={() => goTo('printing', '14')}>{t('print')}</Button>
    </footer>
  )
}
