import { useTranslation } from 'react-i18next'
import type { Target } from '#shared/ipc/signing.ts'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { TargetFolder, TargetNotes } from '../../components/signed/TargetFolder.tsx'
import { usePerson } from '../../session/person.tsx'
import { useReview } from '../../session/review.tsx'

interface Props {
  readonly target: Target | undefined
  readonly onChooseFolder: () => void
}

/** Under whose name, on what, by which standard, when, and where the files go. */
export function WhoSigns({ target, onChooseFolder }: Props) {
  const { t } = useTranslation('signing')
  const { card } = usePerson()
  const { opened } = useReview()
  const { standard, task } = opened
  return (
    <>
      <dl className="sign-facts">
        <dt>{t('kv.signer')}</dt>
        <dd>
          {card.name}　{card.unit}
        </dd>
        <dt>{t('kv.fingerprint')}</dt>
        <dd className="digest" title={groupsOfFour(card.fingerprint)}>
          {groupsOfFour(card.fingerprint.slice(0, 24))}
        </dd>
        <dt>{t('kv.package')}</dt>
        <dd>
          <span className="digest">{groupsOfFour(opened.sha256.slice(0, 8))}</span>　{t('kv.revision', { revision: task.package.revision })}
        </dd>
        <dt>{t('kv.standard')}</dt>
        <dd>{standard ? `${standard.name} ${standard.version}` : t('kv.noStandard')}</dd>
        <dt>{t('kv.time')}</dt>
        <dd>{t('kv.clock')}</dd>
        <TargetFolder target={target} onChooseFolder={onChooseFolder} />
      </dl>
      <TargetNotes target={target} />
    </>
  )
}
