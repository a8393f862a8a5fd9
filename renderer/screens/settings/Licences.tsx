import { Button, Modal } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

interface Licence {
  readonly name: string
  readonly version: string
  readonly licence: string
}

/** Every package in the app with its licence, from the list that the build writes beside the page. */
export function Licences({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  const [list, setList] = useState<readonly Licence[]>([])
  useEffect(() => {
    void fetch(new URL('licences.json', document.baseURI))
      .then((answer) => (answer.ok ? (answer.json() as Promise<readonly Licence[]>) : []))
      .then(setList)
  }, [])
  return (
    <Modal
      open
      width={760}
      style={{ top: 40 }}
      title={t('licences.title')}
      onCancel={onClose}
      closable={{ 'aria-label': t('licences.close') }}
      footer={<Button onClick={onClose}>{t('licences.close')}</Button>}
    >
      <p className="settings-quiet">{t('licences.about')}</p>
      <p className="settings-quiet">{t('licences.fonts')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keys */}
      <div className="settings-standard" tabIndex={0}>
        <table className="settings-table">
          <thead>
            <tr>
              {(['package', 'version', 'licence'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`licences.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {list.map(({ name, version, licence }) => (
              <tr key={`${name} ${version}`}>
                <th scope="row">{name}</th>
                <td>{version}</td>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  )
}
