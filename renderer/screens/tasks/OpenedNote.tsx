import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedPackage, PackagePlace } from '#shared/ipc/packages.ts'
import type { Fault } from '#shared/text/fault.ts'
import { sayFault } from '#shared/text/say.ts'
import { byteSize } from '../../components/byteSize.ts'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { StateMark } from '../../components/StateMark.tsx'
import { useWords } from '../../components/useWords.ts'
import { useAppearance } from '../../session/appearance.tsx'
import { bridge } from '../../session/bridge.ts'

/** The accepted package: what it is, who signed it, and how many rules ask for a person. */
export function OpenedNote({ opened }: { readonly opened: OpenedPackage }) {
  const { t } = useTranslation('tasks')
  const word = useWords()
  const [place, setPlace] = useState<PackagePlace>()
  useEffect(() => {
    let gone = false
    void bridge.packages.place({ package: opened.package }).then((answer) => {
      if (!gone) setPlace(answer.ok ? answer.value : undefined)
    })
    return () => {
      gone = true
    }
  }, [opened.package])
  const { plan, task, signature, findings } = opened
  const fail = findings.filter(({ outcome }) => outcome === 'fail').length
  const attention = findings.filter(({ outcome }) => outcome === 'warn' || outcome === 'ask' || outcome === 'missing').length
  const facts = { documents: plan.documents.length, bytes: byteSize(opened.bytes), digest: groupsOfFour(opened.sha256.slice(0, 16)) }
  return (
    <article className="opened" aria-label={t('opened.accepted')}>
      <h2 className="title">{plan.centre.name}</h2>
      <p>
        {opened.standard?.stageName ?? word(task.stage)}·{word(task.centre.type)}
      </p>
      <dl>
        <dt>{t('opened.accepted')}</dt>
        <dd>{t('opened.facts', facts)}</dd>
        <dd>
          {signature.state === 'none' || signature.state === 'invalid'
            ? t('opened.signature.none')
            : t(`opened.signature.${signature.state}`, { name: signature.name ?? '' })}
        </dd>
        <dd>{t('opened.findings', { fail, attention })}</dd>
      </dl>
      {opened.warnings !== undefined && opened.warnings.length > 0 && <Characters warnings={opened.warnings} />}
      {place?.elsewhere && <Warning text={t('opened.elsewhere')} />}
      {place?.low && <Warning text={t('opened.low', { free: byteSize(place.free) })} />}
    </article>
  )
}

/** Texts that the forms cannot print, reported before the review starts; the list on demand. */
function Characters({ warnings }: { readonly warnings: readonly Fault[] }) {
  const { t } = useTranslation('tasks')
  const { locale } = useAppearance().appearance
  return (
    <>
      <Warning text={t('opened.characters', { count: warnings.length })} />
      <details className="opened-characters">
        <summary>{t('opened.charactersAll')}</summary>
        <ul>
          {warnings.map((warning) => (
            <li key={`${warning.file} ${warning.at}`}>{sayFault(locale, warning)}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Warning({ text }: { readonly text: string }) {
  return (
    <p className="opened-warning" role="note">
      <StateMark state="warn" size={14} decorative />
      {text}
    </p>
  )
}
