import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Citation } from '#shared/format/values.ts'
import { goTo, useAddress } from '../../../session/address.ts'
import type { PanelView } from '../panelView.ts'
import { EvidencePane } from './EvidencePane.tsx'
import { HeldCriterion } from './HeldCriterion.tsx'
import { HeldSums } from './HeldSums.tsx'
import { Minutes } from './Minutes.tsx'
import { ReopenedSheets } from './ReopenedSheets.tsx'
import { SubjectList } from './SubjectList.tsx'
import { subjectsOf } from './subjects.ts'
import './discussion.css'

/** 合议: for each difference who holds what and why, the evidence beside it, and the minute with its outcome. */
export function DiscussionTab({ panel }: { readonly panel: PanelView }) {
  const { t } = useTranslation('panelTalk')
  const [, , asked] = useAddress()
  const [shown, setShown] = useState<Citation>()
  const { merged, state } = panel
  const subjects = subjectsOf(merged, state, asked)
  const current = subjects.find(({ id }) => id === asked) ?? subjects[0]
  return (
    <div className="talk" data-evidence={shown !== undefined || undefined}>
      <SubjectList panel={panel} subjects={subjects} current={current?.id} onOpen={(id) => goTo('panel', 'discussion', id)} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls and must be reached by keyboard */}
      <section className="talk-body" data-pane tabIndex={0} aria-label={t('body')}>
        {current === undefined ? (
          <p className="talk-none">{t(merged.counted.length === 0 ? 'noSheets' : 'nothing')}</p>
        ) : (
          <>
            {current.kind === 'criterion' ? (
              <HeldCriterion panel={panel} id={current.id} onShow={setShown} />
            ) : (
              <HeldSums panel={panel} subject={current} />
            )}
            <Minutes key={current.id} panel={panel} subject={current} />
          </>
        )}
        <ReopenedSheets panel={panel} />
      </section>
      {shown && <EvidencePane panel={panel} citation={shown} onClose={() => setShown(undefined)} />}
    </div>
  )
}
