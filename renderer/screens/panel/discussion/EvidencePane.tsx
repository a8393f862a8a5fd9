import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import { DocumentPane } from '../../../components/document/DocumentPane.tsx'
import type { PanelView } from '../panelView.ts'

interface Props {
  readonly panel: PanelView
  readonly citation: Citation
  readonly onClose: () => void
}

/** The document an expert cites, beside what is discussed, at the cited place; it is read here, not cited anew. */
export function EvidencePane({ panel, citation, onClose }: Props) {
  const { t } = useTranslation('panelTalk')
  const [place, setPlace] = useState({ citation, page: citation.page })
  if (place.citation !== citation) setPlace({ citation, page: citation.page })
  return (
    <aside className="talk-evidence" data-pane aria-label={t('evidence')}>
      <Button
        className="talk-close"
        type="text"
        size="small"
        icon={<CloseOutlined aria-hidden />}
        aria-label={t('evidence.close')}
        onClick={onClose}
      />
      <DocumentPane
        opened={panel.opened}
        document={citation.document}
        page={place.page}
        onPage={(page) => setPlace({ citation, page })}
        marks={[{ n: 1, citation }]}
        aim={citation}
        readOnly
      />
    </aside>
  )
}
