import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '#shared/ipc/app.ts'
import { dayOf } from '../../components/days.ts'
import { bridge } from '../../session/bridge.ts'
import { Licences } from './Licences.tsx'

/** Version, the statement that the app uses no network, the licences, and a report without content. */
export function About() {
  const { t } = useTranslation('settings')
  const [info, setInfo] = useState<AppInfo>()
  const [open, setOpen] = useState<'licences' | 'diagnostics'>()
  const [said, setSaid] = useState<string>()
  const close = () => setOpen(undefined)
  useEffect(() => {
    void bridge.app.info().then((answer) => answer.ok && setInfo(answer.value))
  }, [])
  const runtime = Object.entries(info?.versions ?? {}).map(([name, version]) => `${name} ${version}`)
  return (
    <section aria-labelledby="about-title">
      <h3 className="settings-head" id="about-title">
        {t('about.title')}
      </h3>
      <dl className="settings-facts">
        <dt>{t('about.version')}</dt>
        <dd>{info && t('about.versionAbout', { version: info.version })}</dd>
        <dt>{t('about.runtime')}</dt>
        <dd>{runtime.filter((part) => !part.startsWith('v8')).join('，')}</dd>
        <dt>{t('about.network')}</dt>
        <dd>{t('about.networkAbout')}</dd>
      </dl>
      <div className="settings-links">
        <button type="button" className="link-button" onClick={() => setOpen('licences')}>
          {t('about.licences')}
        </button>
        <button type="button" className="link-button" onClick={() => setOpen('diagnostics')}>
          {t('about.diagnostics')}
        </button>
        <span role="status" className="settings-said">
          {said}
        </span>
      </div>
      {open === 'licences' && <Licences onClose={close} />}
      {open === 'diagnostics' && (
        <Diagnostics
          onClose={close}
          onDone={(name) => {
            setSaid(t('diagnostics.saved', { name }))
            close()
          }}
        />
      )}
    </section>
  )
}

function Diagnostics({ onDone, onClose }: { readonly onDone: (name: string) => void; readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [text, setText] = useState('')
  useEffect(() => {
    void bridge.settings.diagnostics().then((answer) => answer.ok && setText(answer.value))
  }, [])
  const save = async () => {
    const target = await bridge.files.pickTarget({ name: t('diagnostics.fileName', { date: dayOf(new Date()) }), kind: 'txt' })
    if (!target.ok || target.value === undefined) return
    const saved = await bridge.files.saveText({ file: target.value.file, text })
    if (saved.ok) onDone(target.value.name)
  }
  return (
    <Modal
      open
      width={820}
      title={t('diagnostics.title')}
      onCancel={onClose}
      closable={{ 'aria-label': t('cancel') }}
      footer={[
        <Button key="no" onClick={onClose}>
          {t('cancel')}
        </Button>,
        <Button key="yes" type="primary" onClick={() => void save()}>
          {t('diagnostics.save')}
        </Button>,
      ]}
    >
      <p className="settings-quiet">{t('diagnostics.about')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keys */}
      <pre className="settings-text" tabIndex={0}>
        {text}
      </pre>
    </Modal>
  )
}
