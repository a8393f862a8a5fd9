import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedStandard } from '#shared/ipc/settings.ts'
import type { Fault } from '#shared/text/fault.ts'
import { Faults } from '../../components/Faults.tsx'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { goTo } from '../../session/address.ts'
import { bridge } from '../../session/bridge.ts'
import { useVisit } from '../../session/visit.tsx'
import { DraftList } from './DraftList.tsx'
import { StandardLook } from './StandardLook.tsx'
import { StandardOddities } from './StandardOddities.tsx'
import { standardState } from './standardState.ts'

/** The standards on this computer; only the package decides which one is in force. */
export function StandardsPart() {
  const { t } = useTranslation('settings')
  const { opened } = useVisit()
  const [list, setList] = useState<readonly ListedStandard[]>()
  const [look, setLook] = useState<ListedStandard>()
  const [said, setSaid] = useState<string>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [refused, setRefused] = useState<string>()
  const [odd, setOdd] = useState<readonly Fault[]>([])
  const [changes, setChanges] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again after an import or a removal
  useEffect(() => {
    void bridge.settings.standards(opened ? { package: opened.package } : {}).then((answer) => {
      if (answer.ok) setList(answer.value)
      else setFaults(answer.faults)
    })
  }, [opened, changes])
  const bring = async () => {
    const picked = await bridge.files.pick({ purpose: 'standard', several: false })
    const file = picked.ok ? picked.value[0] : undefined
    if (!file) return
    const read = await bridge.settings.importStandard({ file: file.file })
    setFaults(read.ok ? [] : read.faults)
    setRefused(read.ok ? undefined : file.file)
    setOdd(read.ok ? read.value.flatMap(({ warnings = [] }) => warnings) : [])
    setSaid(read.ok ? t('standards.added', { count: read.value.length }) : undefined)
    setChanges((before) => before + 1)
  }
  const write = async (sha256: string) => {
    const begun = await bridge.standards.begin({ sha256, ...(opened && { package: opened.package }) })
    if (begun.ok) goTo('settings', 'standard', begun.value.draft)
    else setFaults(begun.faults)
  }
  /** What can be read of the refused file becomes a draft, where its faults are listed field by field. */
  const mend = async (file: string) => {
    const begun = await bridge.standards.beginFrom({ file })
    setRefused(undefined)
    if (begun.ok) goTo('settings', 'standard', begun.value[0]!.draft)
    else setFaults(begun.faults)
  }
  const inUse = opened?.standardSha256
  return (
    <section aria-labelledby="standards-title">
      <div className="settings-head settings-head-action">
        <h3 id="standards-title">{t('standards.title')}</h3>
        <Button size="small" onClick={() => void bring()}>
          {t('standards.import')}
        </Button>
      </div>
      {faults.length > 0 && <Faults faults={faults} />}
      {refused !== undefined && (
        <p>
          <Button size="small" onClick={() => void mend(refused)}>
            {t('standards.mend')}
          </Button>{' '}
          <span className="settings-quiet">{t('standards.mendAbout')}</span>
        </p>
      )}
      <p role="status" className="settings-said">
        {said}
      </p>
      <StandardOddities odd={odd} />
      <DraftList />
      {list && (
        <table className="settings-table">
          <thead>
            <tr>
              {(['name', 'version', 'from', 'digest', 'state'] as const).map((head) => (
                <th key={head} scope="col">
                  {t(`standards.${head}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {list.map((one) => {
              const { standard, sha256, origin } = one
              const state = standardState(one, list, inUse)
              return (
                <tr key={`${sha256} ${origin}`}>
                  <th scope="row">
                    <button type="button" className="link-button" onClick={() => setLook(one)}>
                      {standard.name}
                    </button>
                  </th>
                  <td>{standard.version}</td>
                  <td>{standard.effectiveFrom}</td>
                  <td className="digest">{groupsOfFour(sha256.slice(0, 8))}</td>
                  <td>
                    <span className="settings-state" data-state={state}>
                      <StateMark
                        state={state === 'inUse' || state === 'package' ? 'ok' : state === 'newer' ? 'none' : 'todo'}
                        size={13}
                        decorative
                      />
                      {t(`standards.${state}`)}
                    </span>
                    {origin === 'imported' && (
                      <button
                        type="button"
                        className="link-button"
                        aria-label={`${t('standards.remove')} ${standard.name} ${standard.version}`}
                        onClick={() => void bridge.settings.removeStandard({ sha256 }).then(() => setChanges((before) => before + 1))}
                      >
                        {t('standards.remove')}
                      </button>
                    )}
                  </td>
                  <td>
                    <button
                      type="button"
                      className="link-button"
                      aria-label={`${t('standards.write')} ${standard.name} ${standard.version}`}
                      onClick={() => void write(sha256)}
                    >
                      {t('standards.write')}
                    </button>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      <p className="settings-quiet">{t('standards.note')}</p>
      {look && (
        <StandardLook
          shown={look}
          {...(opened && { opened: opened.package })}
          {...(opened?.standard && look.sha256 !== inUse && { other: opened.standard })}
          onClose={() => setLook(undefined)}
        />
      )}
    </section>
  )
}
