import './panel.css'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keepsPanel } from '#shared/panel/roles.ts'
import { isScorer } from '#shared/plan/roster.ts'
import type { PanelMember } from '#shared/plan/task.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { type Tab, Tabs } from '../../components/Tabs.tsx'
import { goTo, useAddress } from '../../session/address.ts'
import { PanelProvider, usePanel } from '../../session/panel.tsx'
import { useVisit } from '../../session/visit.tsx'
import { panelTabs } from './panelTabs.ts'
import { PassedPart } from './passed/PassedPart.tsx'

/** 汇总: what the leader and the secretary do with the experts' signed results. For everybody else it is closed, with the reason. */
export function PanelScreen() {
  const { review, reader } = useVisit()
  const member = review?.facts.member ?? reader
  if (member === undefined || !keepsPanel(member)) return <NotKept {...(member && { member })} />
  return (
    <PanelProvider failed={(faults, again) => <NotOpened faults={faults} again={again} />}>
      <PanelTabs />
    </PanelProvider>
  )
}

function PanelTabs() {
  const { t } = useTranslation('panelScreen')
  const view = usePanel()
  const [, first] = useAddress()
  const { id, Tab: Shown } = panelTabs.find((tab) => tab.id === first) ?? panelTabs[0]
  const tabs: readonly Tab[] = panelTabs.map((tab) => ({ id: tab.id, name: t(`tab.${tab.id}`), count: String(tab.count(view)) }))
  return (
    <div className="panel">
      <Tabs label={t('tabs')} tabs={tabs} current={id} onChoose={(tab) => goTo('panel', tab)} />
      <div className="panel-body" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${id}`}>
        <h2 className="visually-hidden">{t(`tab.${id}`)}</h2>
        <Shown panel={view} />
      </div>
    </div>
  )
}

/** A member who scores signs here what the leader passed on. */
function NotKept({ member }: { readonly member?: PanelMember }) {
  const { t } = useTranslation('panelScreen')
  const { t: app } = useTranslation('app')
  const { opened } = useVisit()
  return (
    <section className="panel-closed">
      <h2 className="visually-hidden">{app('step.panel')}</h2>
      <p>{t('notKept')}</p>
      <a href="#/signing">{t('toSigning')}</a>
      {opened && member && isScorer(member) && <PassedPart opened={opened} />}
    </section>
  )
}

interface NotOpenedProps {
  readonly faults: readonly Fault[]
  readonly again: (despiteLock?: boolean) => void
}

/** Another program may be at work on the record: only the person can say that none is. */
function NotOpened({ faults, again }: NotOpenedProps): ReactNode {
  const { t } = useTranslation('panelScreen')
  const isUnsure = faults.some(({ code }) => code === 'journal.busyUnsure')
  return (
    <section className="panel-closed">
      <Faults faults={faults} />
      <Button onClick={() => again(isUnsure)}>{t(isUnsure ? 'openAnyway' : 'openAgain')}</Button>
    </section>
  )
}
