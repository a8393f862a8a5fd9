import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { type KeyGroup, keyGroups } from '../../session/keys.ts'
import './help.css'

/** Every key, drawn from the one table. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('keys')
  return (
    <Modal open width={900} title={<span className="title">{t('title')}</span>} footer={null} onCancel={onClose} className="shortcuts">
      <div className="shortcut-columns">
        {[0, 1, 2].map((column) => (
          <div key={column}>
            {keyGroups
              .filter((group) => group.column === column)
              .map((group) => (
                <Group key={group.text} group={group} />
              ))}
          </div>
        ))}
      </div>
      <p className="shortcut-note">{t('note')}</p>
    </Modal>
  )
}

function Group({ group }: { readonly group: KeyGroup }) {
  const { t } = useTranslation('keys')
  return (
    <table>
      <caption>{t(group.text)}</caption>
      <tbody>
        {group.rows.map(({ text, caps }) => (
          <tr key={text}>
            <th scope="row">{t(text)}</th>
            <td>
              {caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
