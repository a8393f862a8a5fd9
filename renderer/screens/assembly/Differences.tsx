import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Difference } from '#shared/format/difference.ts'
import type { Fault } from '#shared/text/fault.ts'
import { type Key, type Locale, say } from '#shared/text/say.ts'
import { fields, figures } from '#shared/text/zh/index.ts'
import { Faults } from '../../components/Faults.tsx'
import { useAppearance } from '../../session/appearance.tsx'
import { bridge, newJob } from '../../session/bridge.ts'
import type { Assembly } from './useAssembly.ts'

/** as many as are shown at once; the command `diff` lists all */
const most = 300

/** What differs from the package that the draft takes the place of, item by item. */
export function Differences({ assembly: { opened, settle } }: { readonly assembly: Assembly }) {
  const { t } = useTranslation('assemblyScreen')
  const { locale } = useAppearance().appearance
  const [found, setFound] = useState<readonly Difference[]>()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [isBusy, setIsBusy] = useState(false)
  const compare = async () => {
    if (!(await settle())) return
    const picked = await bridge.files.pick({ purpose: 'package', several: false })
    const file = picked.ok ? picked.value[0] : undefined
    if (file === undefined) return
    setIsBusy(true)
    const answer = await bridge.assembly.compare({ draft: opened.draft, file: file.file, job: newJob() })
    setIsBusy(false)
    setFound(answer.ok ? answer.value : undefined)
    setFaults(answer.ok ? [] : answer.faults)
  }
  return (
    <section aria-label={t('differences')}>
      <div className="assembly-head">
        <Button size="small" loading={isBusy} onClick={() => void compare()}>
          {t('compare')}
        </Button>
        {found && <span role="status">{found.length === 0 ? t('noDifference') : t('differenceCount', { count: found.length })}</span>}
      </div>
      {faults.length > 0 && <Faults faults={faults} />}
      {found && found.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keys
        <div className="assembly-differences" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('differencePlace')}</th>
                <th scope="col">{t('differenceBefore')}</th>
                <th scope="col">{t('differenceAfter')}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, most).map(({ at, before, after }) => (
                <tr key={at.join('/')}>
                  <th scope="row">{at.map((step) => stepName(locale, step)).join(' › ')}</th>
                  <td>{textOf(before)}</td>
                  <td>{textOf(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function stepName(locale: Locale, step: string): string {
  if (step in figures) return say(locale, 'figures', step as Key<'figures'>)
  return step in fields ? say(locale, 'fields', step as Key<'fields'>) : step
}

function textOf(value: unknown): string {
  if (value === undefined) return '—'
  return typeof value === 'string' ? value : JSON.stringify(value)
}
