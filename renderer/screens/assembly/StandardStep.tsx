import { useTranslation } from 'react-i18next'
import { groupsOfFour } from '../../components/groupsOfFour.ts'
import { useWords } from '../../components/useWords.ts'
import type { Assembly } from './useAssembly.ts'

/** 标准: the one the draft was begun under, with its digest; a package names exactly this content. */
export function StandardStep({ assembly: { opened } }: { readonly assembly: Assembly }) {
  const { t } = useTranslation('assemblyScreen')
  const word = useWords()
  const { standard, stage, criteria, replaces } = opened
  return (
    <>
      <dl className="assembly-facts">
        <dt>{t('stage')}</dt>
        <dd>{word(stage)}</dd>
        <dt>{t('standard')}</dt>
        <dd>{standard ? `${standard.name}　${standard.version}` : t('noStandard')}</dd>
        {standard && (
          <>
            <dt>{t('digest')}</dt>
            <dd className="digest assembly-wrap">{groupsOfFour(standard.sha256)}</dd>
            <dt>{t('criteria')}</dt>
            <dd>{t('criteriaCount', { count: criteria.length })}</dd>
          </>
        )}
        <dt>{t('replaces')}</dt>
        <dd>{replaces ? t('replacesThat', replaces) : t('replacesNothing')}</dd>
      </dl>
      <p className="assembly-quiet">{t('standardAbout')}</p>
      {criteria.length > 0 && (
        <details>
          <summary>{t('criteriaShow')}</summary>
          <ol className="assembly-criteria">
            {criteria.map(({ id, name }) => (
              <li key={id}>
                <b>{id}</b> {name}
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  )
}
