import { CloseCircleFilled } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PickedFile } from '#shared/ipc/files.ts'
import type { Fault } from '#shared/text/fault.ts'
import { sayFault, sayPlace } from '#shared/text/say.ts'
import { byteSize } from '../../components/byteSize.ts'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { bridge } from '../../session/bridge.ts'
import './refusal.css'

interface Props {
  readonly file: Pick<PickedFile, 'name' | 'bytes'>
  readonly faults: readonly Fault[]
  readonly onClose: () => void
}

/** A refused package: every fault found, and the report to hand over. */
export function Refusal({ file, faults, onClose }: Props) {
  const { t } = useTranslation('tasks')
  const { appearance } = useAppearance()
  const [saved, setSaved] = useState('')
  const sentences = faults.map((fault) => ({ fault, text: sayFault(appearance.locale, fault) }))

  async function save(): Promise<void> {
    const target = await bridge.files.pickTarget({ name: t('refused.reportName', { name: file.name }), kind: 'txt' })
    if (!target.ok || target.value === undefined) return
    const lines = [t('refused.title'), file.name, ...sentences.map(({ fault, text }) => `${fault.code}\t${text}`)]
    const written = await bridge.files.saveText({ file: target.value.file, text: `${lines.join('\n')}\n` })
    setSaved(
      written.ok
        ? t('refused.saved', { name: target.value.name })
        : written.faults.map((fault) => sayFault(appearance.locale, fault)).join(' '),
    )
  }

  const footer = (
    <div className="refusal-foot">
      <Button onClick={() => void save()}>{t('refused.save')}</Button>
      <Button onClick={() => print()}>{t('refused.print')}</Button>
      <span className="grow" role="status">
        {saved}
      </span>
      <Button type="primary" onClick={onClose}>
        {t('refused.close')}
      </Button>
    </div>
  )
  return (
    <Modal
      open
      width={860}
      title={<Title name={file.name} bytes={file.bytes} />}
      footer={footer}
      onCancel={onClose}
      mask={{ closable: false }}
      className="refusal"
    >
      <p>{t('refused.summary', { count: faults.length })}</p>
      <div className="refusal-list">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('refused.what')}</th>
              <th scope="col">{t('refused.where')}</th>
              <th scope="col">{t('refused.code')}</th>
            </tr>
          </thead>
          <tbody>
            {sentences.map(({ fault, text }) => (
              <tr key={`${fault.code} ${fault.name} ${fault.at} ${fault.got}`}>
                <td>
                  {withoutName(text, fault.name)}
                  {isDigest(fault.want) && isDigest(fault.got) && (
                    <small>
                      {t('refused.compared', { want: groupsOfFour(fault.want.slice(0, 8)), got: groupsOfFour(fault.got.slice(0, 8)) })}
                    </small>
                  )}
                </td>
                <td>{fault.name ?? sayPlace(appearance.locale, fault.at ?? '')}</td>
                <td>{fault.code}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="refusal-way">{t('refused.way')}</p>
    </Modal>
  )
}

function Title({ name, bytes }: { readonly name: string; readonly bytes: number }) {
  const { t } = useTranslation('tasks')
  return (
    <div className="refusal-title">
      <CloseCircleFilled aria-hidden />
      <div>
        <span className="title">{t('refused.title')}</span>
        <small>
          {name}　{byteSize(bytes)}
        </small>
      </div>
    </div>
  )
}

function isDigest(value: string | undefined): value is string {
  return /^[0-9a-f]{64}$/.test(value ?? '')
}

/** The file has its own column. */
function withoutName(sentence: string, name: string | undefined): string {
  return name && sentence.endsWith(name) ? sentence.slice(0, -name.length).replace(/[：:]\s*$/, '') : sentence
}
